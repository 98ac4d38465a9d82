/**
 * A text that grows line by line. It knows what the written lines look like, not what they mean: gaps, blank lines (one at the most, and none
 * at the start of a block) and comments, which end their line.
 */
export class Page {
  readonly #lines: string[] = [];
  #line: string | undefined;
  /** Whether nothing but its indent stands on the line. */
  #isFresh = false;
  #isClosed = false;
  #opens = true;
  #breaks = 0;
  #held: { readonly comment: string; readonly indent: number } | undefined;

  /** How many lines are written; the one that is being written has this number, from 0. */
  get row(): number {
    return this.#lines.length;
  }

  get column(): number {
    return this.#line?.length ?? 0;
  }

  get lineIndent(): number {
    return /^ */.exec(this.#line ?? '')![0].length;
  }

  /** Whether nothing more can stand on the line: it ends with a comment, or is to stay as it is. */
  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** Whether a comment waits for the end of the line. */
  get isHolding(): boolean {
    return this.#held !== undefined;
  }

  /** A line ended in the source. Two in a row are a blank line. */
  break(): void {
    this.#breaks++;
  }

  /** Ends the line, whatever comes. */
  close(): void {
    this.#isClosed = true;
  }

  /** The lines that ended here did so before a bracket that is gone. */
  forget(): void {
    this.#breaks = 0;
  }

  /** What follows begins a block: no blank line comes before it. */
  open(): void {
    this.#opens = true;
  }

  startLine(indent: number): void {
    if (this.#held) this.#release(this.#held);
    if (this.#line !== undefined) this.#lines.push(this.#line);
    if (this.#breaks > 1 && !this.#opens) this.#lines.push('');
    this.#begin(indent);
  }

  /** Puts a word on the line. */
  put(word: string, gap = ' '): void {
    this.#line = (this.#line ?? '') + (this.#isFresh ? '' : gap) + word;
    this.#isFresh = false;
    this.#opens = false;
    this.#breaks = 0;
  }

  /** Puts a comment behind what it stands behind in the source, else on a line of its own. */
  comment(source: string, indent: number, gap: string): void {
    const comment = source.replace(/[ \t\r]+$/, '');
    const isBehind = this.#line !== undefined && !this.#isFresh && !this.#isClosed && this.#breaks === 0;
    if (!isBehind) this.startLine(indent);
    this.#line += (isBehind ? gap : '') + comment;
    this.#isFresh = false;
    this.#isClosed = true;
    this.#breaks = 0;
  }

  /** Keeps a comment for the end of the line: what it stands behind gets several lines, and it belongs to the whole. */
  hold(comment: string, indent: number): void {
    this.#held = { comment, indent };
  }

  /** Ends the line and adds others as they are; they bring their own indent. */
  raw(lines: readonly string[]): void {
    if (this.#line !== undefined) this.#lines.push(this.#line);
    for (const line of lines) this.#lines.push(line);
    this.#line = undefined;
    this.#isClosed = false;
    this.#opens = false;
    this.#breaks = 1;
  }

  /** Goes on with the word on further lines, which bring their own indent. */
  continue(lines: readonly string[]): void {
    if (lines.length === 0) return;
    this.raw(lines.slice(0, -1));
    this.#line = lines.at(-1);
    this.#breaks = 0;
  }

  /** All lines. */
  end(): string[] {
    if (this.#held) this.#release(this.#held);
    return this.#line === undefined ? this.#lines : [...this.#lines, this.#line];
  }

  #begin(indent: number): void {
    this.#line = ' '.repeat(indent);
    this.#isFresh = true;
    this.#isClosed = false;
    this.#opens = false;
    this.#breaks = 0;
  }

  #release({ comment, indent }: { readonly comment: string; readonly indent: number }): void {
    this.#held = undefined;
    this.comment(comment, indent, ' ');
  }
}
