import type { LifeEntry } from '../life/index.ts';

/** Moments kept of the beginning of a life, and as many of its end: more than anybody reads. */
const half = 40;

/** A life, of which the middle is left out where it is long: what it takes of memory is bounded. */
export class KeptLife {
  readonly #kept: LifeEntry[] = [];
  #leftOut = 0;

  push(moment: LifeEntry): void {
    this.#kept.push(moment);
    if (this.#kept.length <= 2 * half) return;
    this.#kept.splice(half, 1);
    this.#leftOut++;
  }

  /** The moments in order; where some are left out, one says how many. */
  moments(): LifeEntry[] {
    if (this.#leftOut === 0) return [...this.#kept];
    const [begin, end] = [this.#kept.slice(0, half), this.#kept.slice(half)];
    return [...begin, { at: end[0]!.at, what: 'left_out', about: String(this.#leftOut) }, ...end];
  }
}
