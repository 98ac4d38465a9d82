/** Columns of numbers that grow together; an entry not yet written is 0. Read a column anew after `fit`: growing replaces it. */
export class Columns<Name extends string> {
  readonly of: Record<Name, Float64Array>;
  readonly #names: readonly Name[];
  readonly #width: Readonly<Partial<Record<Name, number>>> | undefined;
  #room = 0;

  /** `width`: entries of a row, where a column has more than one. */
  constructor(names: readonly Name[], width?: Readonly<Partial<Record<Name, number>>>) {
    this.#names = names;
    this.#width = width;
    this.of = Object.fromEntries(names.map((name) => [name, new Float64Array(0)])) as Record<Name, Float64Array>;
  }

  /** Makes room for `rows` rows. */
  fit(rows: number): void {
    if (rows <= this.#room) return;
    this.#room = Math.max(rows, 2 * this.#room);
    for (const name of this.#names) {
      const grown = new Float64Array(this.#room * (this.#width?.[name] ?? 1));
      grown.set(this.of[name]);
      this.of[name] = grown;
    }
  }

  /** Adds a row of other columns of the same names and widths to a row of these. */
  add(row: number, { of }: Columns<Name>, otherRow: number): void {
    this.fit(row + 1);
    for (const name of this.#names) {
      const width = this.#width?.[name] ?? 1;
      for (let i = 0; i < width; i++) this.of[name][row * width + i]! += of[name][otherRow * width + i] ?? 0;
    }
  }

  /** The columns with these rows only, in this order; a row never written holds zeros. */
  pick(rows: readonly number[]): Record<Name, Float64Array> {
    return Object.fromEntries(this.#names.map((name) => [name, this.#pick(name, rows)])) as Record<Name, Float64Array>;
  }

  #pick(name: Name, rows: readonly number[]): Float64Array {
    const width = this.#width?.[name] ?? 1;
    const picked = new Float64Array(rows.length * width);
    rows.forEach((row, i) => picked.set(this.of[name].subarray(row * width, (row + 1) * width), i * width));
    return picked;
  }
}
