import { CST, Parser } from 'yaml';
import type { Finding } from '../index.ts';
import { lexemes, parse } from '../index.ts';
import { latin } from '../values/index.ts';
import { encode } from './encode.ts';

/** A stretch of the text and what is to stand there. */
interface Change {
  readonly from: number;
  readonly to: number;
  readonly by: string;
  /** Nothing may be found here afterwards. */
  readonly path: Finding['path'];
}

/** Rounds at most: each tells of a bounded number of faults, and may uncover others. */
const most = 100;

/**
 * The text with Arabic and Persian digits and their signs in Latin spelling wherever `parse` refuses them and takes that spelling. What it takes
 * as it stands (titles, texts, names) is not looked at, so the meaning of a good file cannot change. With it, what is still found.
 */
export function putRight(file: string, text: string): { readonly text: string; readonly findings: readonly Finding[] } {
  let now = text;
  for (let round = 1; ; round++) {
    const { findings } = parse(file, encode(now));
    const refused = findings.filter(({ code }) => code === 'arabic-digits');
    const [first] = refused;
    const next = !first ? now : first.path.length === 0 ? withCommas(now, first) : withValues(file, now, refused);
    if (next === now || round === most) return { text: now, findings };
    now = next;
  }
}

/** Where `،` parts the keys of a map in brackets, `,`: with it the text is no YAML. */
function withCommas(text: string, { start }: Finding): string {
  let [line, depth, word] = [1, 0, undefined as { readonly offset: number; readonly text: string } | undefined];
  const commas: number[] = [];
  for (const { offset, text: lexeme, isScalar } of lexemes(text)) {
    if (line > start.line) break;
    if (isScalar) word = { offset, text: lexeme };
    else if (lexeme === '{') depth++;
    else if (lexeme === '}') depth--;
    else if (lexeme === ':' && depth > 0 && word && line === start.line && /^[^'"]*،[^،]*$/su.test(word.text))
      commas.push(word.offset + word.text.lastIndexOf('،'));
    if (!isScalar && lexeme.trim() !== '') word = undefined;
    line += lexeme.split('\n').length - 1;
  }
  return changed(
    text,
    commas.map((at) => ({ from: at, to: at + 1, by: /\s/.test(text[at + 1] ?? '') ? ',' : ', ', path: [] })),
  );
}

function withValues(file: string, text: string, refused: readonly Finding[]): string {
  const words = wordsOf(text);
  const starts = lineStarts(text);
  const changes = new Map<number, Change>();
  for (const { start, path } of refused) {
    const from = starts[start.line - 1]! + start.column - 1;
    const word = words.get(from);
    const by = word && spelling(word.source, word.isInList);
    if (word && by !== undefined) {
      const isSplit = word.isInList && word.source.includes('،');
      changes.set(from, { from, to: from + word.source.length, by, path: isSplit ? path.slice(0, -1) : path });
    }
  }
  const all = [...changes.values()].sort((a, b) => a.from - b.from);
  const left = new Set<string>();
  for (const { path } of parse(file, encode(changed(text, all))).findings)
    for (let length = 0; length <= path.length; length++) left.add(JSON.stringify(path.slice(0, length)));
  return changed(
    text,
    all.filter(({ path }) => !left.has(JSON.stringify(path))),
  );
}

/** The Latin spelling of a refused word; undefined where it is not certain that digits and signs are all that is wrong. */
function spelling(source: string, isInList: boolean): string | undefined {
  const [, quote = '', inner = ''] = /^(["']?)(.*)\1$/su.exec(source) ?? [];
  const parts = inner.split('،');
  if (parts.some((part, i) => i > 0 && /^\p{Nd}/u.test(part) && /\p{Nd}$/u.test(parts[i - 1]!))) return undefined;
  if (parts.length > 1 && quote !== '') return undefined;
  const plain = parts.map((part) => part.trim()).map((part) => (isNumeral(latin(part)) ? latin(part) : part));
  if (plain.some((part) => part === '')) return undefined;
  return plain.length === 1 || isInList ? plain.join(', ') : `[${plain.join(', ')}]`;
}

/** Whether it is a number, a time, a duration, a share or a date, not a name. */
function isNumeral(text: string): boolean {
  return /^[+-]?\d[\w.:%+-]*$/.test(text);
}

/** Words with Arabic digits or signs, by where they stand. */
function wordsOf(text: string): Map<number, { readonly source: string; readonly isInList: boolean }> {
  const words = new Map<number, { source: string; isInList: boolean }>();
  for (const document of new Parser().parse(text)) {
    if (document.type !== 'document') continue;
    CST.visit(document, ({ value }, path) => {
      if (!value || !CST.isScalar(value) || value.type === 'block-scalar' || latin(value.source) === value.source) return;
      const around = CST.visit.parentCollection(document, path);
      words.set(value.offset, { source: value.source, isInList: around.type === 'flow-collection' && around.start.source === '[' });
    });
  }
  return words;
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function changed(text: string, changes: readonly Change[]): string {
  let [result, done] = ['', 0];
  for (const { from, to, by } of changes) {
    result += text.slice(done, from) + by;
    done = to;
  }
  return result + text.slice(done);
}
