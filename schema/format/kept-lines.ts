import type { CST } from 'yaml';

/** The source, and which of its lines are to stay lines: those on which a comment silences findings. */
export class KeptLines {
  readonly #text: string;
  /** From where to where each of them reaches. */
  readonly #stretches: readonly { readonly from: number; readonly to: number }[];

  /** @param numbers of the lines, from 1. */
  constructor(text: string, numbers: ReadonlySet<number>) {
    this.#text = text;
    let at = 0;
    this.#stretches = text.split('\n').flatMap((line, i) => {
      const from = at;
      at += line.length + 1;
      return numbers.has(i + 1) ? [{ from, to: at }] : [];
    });
  }

  /** Whether something between these offsets stands on one of them. */
  holds(first: number, last: number): boolean {
    return this.#stretches.some(({ from, to }) => from <= last && first < to);
  }

  /** A map or list in brackets as it stands, its further lines moved as far as the line on which it begins, which now has this indent. */
  linesOf({ offset, end }: CST.FlowCollection, indent: number, least: number): string[] {
    const lineStart = this.#text.lastIndexOf('\n', offset - 1) + 1;
    const shift = indent - /^ */.exec(this.#text.slice(lineStart, offset))![0].length;
    const lines = this.#text.slice(offset, end[0]!.offset + 1).split('\n');
    return lines.map((line, i) => {
      const words = line.trimStart();
      if (i === 0 || words === '') return words;
      return ' '.repeat(Math.max(line.length - words.length + shift, least)) + words;
    });
  }
}
