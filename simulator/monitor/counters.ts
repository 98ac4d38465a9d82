/**
 * Rows of numbers that are counted up, all of a row side by side: what happens to one thing touches one piece of memory. A row has so many cells of
 * each name, in the order of the names; a cell not yet written is 0.
 */
export class Counters<Name extends string> {
  /** Row r begins at r * `width`. Read it anew after `row` and `fit`: growing replaces it. */
  cells = new Float64Array(0);
  readonly width: number;
  readonly #columns: readonly { readonly name: Name; readonly first: number; readonly count: number }[];

  /** `count`: cells of a name, where it has more than one. */
  constructor(names: readonly Name[], count?: Readonly<Partial<Record<Name, number>>>) {
    let first = 0;
    this.#columns = names.map((name) => {
      const column = { name, first, count: count?.[name] ?? 1 };
      first += column.count;
      return column;
    });
    this.width = first;
  }

  /** Where a row begins in `cells`; there is room for it. */
  row(number: number): number {
    const first = number * this.width;
    if (first >= this.cells.length) this.#grow(first + this.width);
    return first;
  }

  /** Adds a row of other counters of the same names to a row of these. */
  add(row: number, other: Counters<Name>, otherRow: number): void {
    const to = this.row(row);
    const from = other.row(otherRow);
    for (let i = 0; i < this.width; i++) this.cells[to + i]! += other.cells[from + i]!;
  }

  /** By name, the cells of these rows, in this order; a row never written holds zeros. */
  pick(rows: readonly number[]): Record<Name, Float64Array> {
    return Object.fromEntries(
      this.#columns.map(({ name, first, count }) => {
        const picked = new Float64Array(rows.length * count);
        rows.forEach((row, i) => {
          const at = row * this.width + first;
          for (let cell = 0; cell < count; cell++) picked[i * count + cell] = this.cells[at + cell] ?? 0;
        });
        return [name, picked];
      }),
    ) as Record<Name, Float64Array>;
  }

  #grow(least: number): void {
    const grown = new Float64Array(Math.max(least, 2 * this.cells.length));
    grown.set(this.cells);
    this.cells = grown;
  }
}

/** Place of each name's cell within a row, where every name before it has one cell. */
export function placesOf<Name extends string>(names: readonly Name[]): Readonly<Record<Name, number>> {
  // A first field that no object of columns has: else V8 would give both the same hidden class, and forget that the fields here are numbers.
  return Object.fromEntries([['', 0], ...names.map((name, place): [string, number] => [name, place])]) as Record<Name, number>;
}
