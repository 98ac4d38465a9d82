/** A promise that tickets of a class have from another row of `promises` than the one that makes it to the class. */
export interface OtherPromise {
  readonly of: number;
  readonly promise: number;
  readonly row: number;
}

/**
 * Promises that were not made at arrival, but when a ticket was raised or went on by another channel: each row that made one to tickets of a class is counted
 * apart, as a class of its own that is alike but for it.
 */
export class OtherPromises {
  readonly #met = new Map<number, number>();
  readonly #list: OtherPromise[] = [];

  /** In order of first meeting. */
  get list(): readonly OtherPromise[] {
    return this.#list;
  }

  numberOf(of: number, promise: number, row: number): number {
    const key = (of * 4 + promise) * mostRows + row;
    const met = this.#met.get(key);
    if (met !== undefined) return met;
    this.#met.set(key, this.#list.length);
    return this.#list.push({ of, promise, row }) - 1;
  }
}

/** More rows than a table may have. */
const mostRows = 0x10000;
