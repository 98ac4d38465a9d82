interface Columns {
  readonly Float64Array: Float64Array;
  readonly Int32Array: Int32Array;
  readonly Int16Array: Int16Array;
}

/** A column of numbers that grows as rows are read: a log of a million rows in a few megabytes, which a list of numbers takes several times over. */
export class Growing<Kind extends keyof Columns> {
  length = 0;
  #column: Columns[Kind];

  constructor(kind: new (length: number) => Columns[Kind]) {
    this.#column = new kind(1024);
  }

  push(value: number): void {
    if (this.length === this.#column.length) {
      const wider = new (this.#column.constructor as new (length: number) => Columns[Kind])(2 * this.length);
      wider.set(this.#column);
      this.#column = wider;
    }
    this.#column[this.length++] = value;
  }

  /** What was pushed. */
  whole(): Columns[Kind] {
    return this.#column.slice(0, this.length) as Columns[Kind];
  }
}
