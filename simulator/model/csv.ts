import type { Finding } from '../../schema/index.ts';
import { counted, enumerated, say } from '../../schema/said/index.ts';
import type { Said, Text } from '../../schema/said/index.ts';
import { closest, quoted } from '../../schema/values/index.ts';
import { whyIllegible } from './csv-illegible.ts';

/** The columns that a kind of file has: those that are read, and those that may stand there. Others are warned of. */
export interface Columns {
  readonly required: readonly string[];
  readonly optional: readonly string[];
  readonly unused?: readonly string[];
}

/** Findings of one code that are told one by one; the last of them says how many more there are. */
const told = 5;

/**
 * A strict reader of CSV (RFC 4180): one header, commas, LF or CR LF, fields quoted whole or not at all, a byte-order mark passed over, empty lines too.
 * `while (csv.next())` walks the rows; `text(column)` is the present row's field, trimmed, as plain text whatever it looks like.
 * Faults are collected, a file can have many; a row with the wrong number of fields is passed over, broken quoting ends the file.
 * Our own because the page reads the same files and the usual reader brings Node's buffers with it.
 */
export class Csv {
  /** Rows read so far, the present one included and the header not. */
  row = 0;
  readonly #file: string;
  readonly #input: string;
  readonly #at = new Map<string, number>();
  readonly #findings: Finding[] = [];
  readonly #counts = new Map<string, number>();
  readonly #width: number = 0;

  #place = 0;
  #line = 1;
  #nextLine = 1;
  #lineStart = 0;
  #fields: string[] = [];
  #starts: number[] = [];

  constructor(file: string, input: string, columns: Columns) {
    this.#file = file;
    this.#input = input;
    const illegible = whyIllegible(input);
    if (illegible) {
      const { code, line = 1, column = 1, message, hint } = illegible;
      this.#tell(code, line, column, message, hint);
      this.#place = input.length;
      return;
    }
    if (input.charCodeAt(0) === 0xfeff) this.#place = this.#lineStart = 1;
    if (this.#record()) {
      this.#width = this.#fields.length;
      this.#readHeader(columns);
    } else if (this.#findings.length === 0) {
      this.#tell('csv-empty', 1, 1, say`this file is empty`, say`its first line names the columns: ${list(columns.required)}`);
    }
    if (this.#findings.some(({ severity }) => severity === 'error')) this.#place = input.length;
  }

  /** Whether there is a header to speak of. */
  get legible(): boolean {
    return this.#width > 0;
  }

  /** Number of a column for `text`; -1: the file has none of this name. */
  column(name: string): number {
    return this.#at.get(name) ?? -1;
  }

  /** Goes to the next row; false at the end. */
  next(): boolean {
    while (this.#record()) {
      if (this.#fields.length === this.#width) {
        this.row++;
        return true;
      }
      const message = say`this row has ${counted(this.#fields.length, 'field')}, the header ${this.#width}`;
      this.#tell('csv-ragged-row', this.#line, 1, message, say`put a field that contains a comma in double quotes`);
    }
    return false;
  }

  /** The present row's field, without blanks around it. */
  text(column: number): string {
    return this.#fields[column]!.trim();
  }

  /** A fault at the present row's field. */
  fault(column: number, code: string, message: Said, hint?: Said): void {
    this.#tell(code, this.#line, this.#starts[column]! - this.#lineStart + 1, message, hint);
  }

  /** A warning at the present row's field. */
  warn(column: number, code: string, message: Said, hint?: Said): void {
    this.#tell(code, this.#line, this.#starts[column]! - this.#lineStart + 1, message, hint, 'warning');
  }

  /** A fault of the file as a whole, told at its first line. */
  faultOfFile(code: string, message: Said, hint?: Said, severity: Finding['severity'] = 'error'): void {
    this.#tell(code, 1, 1, message, hint, severity);
  }

  /** All faults met, of the commonest codes only the first few. */
  get findings(): Finding[] {
    const left = new Map(this.#counts);
    const shown = new Map<string, number>();
    return this.#findings.map((finding) => {
      const nth = (shown.get(finding.code) ?? 0) + 1;
      shown.set(finding.code, nth);
      const more = left.get(finding.code)! - told;
      return nth === told && more > 0 ? { ...finding, message: say`${finding.message} (and ${more} more like it in this file)` } : finding;
    });
  }

  #readHeader({ required, optional, unused = [] }: Columns): void {
    const read = [...required, ...optional];
    const known = new Set([...read, ...unused]);
    const names = this.#fields.map((name) => name.trim());
    names.forEach((name, i) => {
      if (this.#at.has(name)) this.fault(i, 'csv-duplicate-column', say`the column ${quoted(name)} stands twice`);
      else if (known.has(name)) this.#at.set(name, i);
      else this.#unknownColumn(name, i, read);
    });
    for (const name of required.filter((name) => !this.#at.has(name)))
      this.#tell('csv-missing-column', 1, 1, say`the column \`${name}\` is missing`, say`the columns are ${list(names)}`);
  }

  #unknownColumn(name: string, i: number, known: readonly string[]): void {
    const near = closest(name, known);
    const hint = near ? say`did you mean \`${near}\`?` : say`columns that are read: ${list(known)}`;
    this.#tell(
      'csv-unknown-column',
      1,
      this.#starts[i]! - this.#lineStart + 1,
      say`the column ${quoted(name)} is not read`,
      hint,
      'warning',
    );
  }

  /** Reads one record that is not an empty line into fields and their starts. */
  #record(): boolean {
    const input = this.#input;
    for (;;) {
      if (this.#place >= input.length) return false;
      this.#line = this.#nextLine;
      this.#lineStart = this.#place;
      this.#fields = [];
      this.#starts = [];
      for (;;) {
        this.#starts.push(this.#place);
        if (!this.#field()) return false;
        const mark = input.charCodeAt(this.#place++);
        if (mark === comma) continue;
        if (mark === carriageReturn) this.#place++;
        break;
      }
      this.#nextLine++;
      if (this.#fields.length > 1 || this.#fields[0] !== '') return true;
    }
  }

  /** Reads one field and stops at the comma, line end or file end after it. */
  #field(): boolean {
    const input = this.#input;
    const start = this.#place;
    if (input.charCodeAt(start) === quote) return this.#quotedField(start);
    let end = start;
    while (end < input.length && !this.#endsField(end)) end++;
    this.#fields.push(input.slice(start, end));
    this.#place = end;
    return true;
  }

  #quotedField(start: number): boolean {
    const input = this.#input;
    let end = start + 1;
    for (;;) {
      end = input.indexOf('"', end);
      if (end < 0) return this.#broken(start, say`the quote that opens here is never closed`);
      if (input.charCodeAt(end + 1) !== quote) break;
      end += 2;
    }
    const text = input.slice(start + 1, end);
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.#nextLine++;
    this.#fields.push(text.replaceAll('""', '"'));
    this.#place = end + 1;
    if (this.#place < input.length && !this.#endsField(this.#place))
      return this.#broken(start, say`more text follows where this field closes its quote`);
    return true;
  }

  #endsField(at: number): boolean {
    const mark = this.#input.charCodeAt(at);
    return mark === comma || mark === lineFeed || (mark === carriageReturn && this.#input.charCodeAt(at + 1) === lineFeed);
  }

  #broken(at: number, message: Said): false {
    this.#tell(
      'csv-ragged-row',
      this.#line,
      at - this.#lineStart + 1,
      message,
      say`write a double quote within a quoted field twice: \`""\``,
    );
    this.#place = this.#input.length;
    return false;
  }

  #tell(code: string, line: number, column: number, message: Said, hint?: Said, severity: Finding['severity'] = 'error'): void {
    const count = (this.#counts.get(code) ?? 0) + 1;
    this.#counts.set(code, count);
    if (count > told) return;
    const place = { line, column };
    this.#findings.push({ code, severity, file: this.#file, start: place, end: place, path: [], message, ...(hint ? { hint } : {}) });
  }
}

const comma = 0x2c;
const quote = 0x22;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

function list(names: readonly string[]): Text {
  return enumerated(names.map(quoted));
}
