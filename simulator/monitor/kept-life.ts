import { Arrival } from './arrival.ts';
import type { LifeKeeper } from './life-log.ts';
import type { Told } from './told.ts';

/** Moments kept of the beginning of a life, and as many of its end: more than anybody reads. */
const half = 40;

/**
 * A life, of which the middle is left out where it is long: what it takes of memory is bounded. Moments lie in columns; beyond the first half the newest
 * takes the place of the oldest.
 */
export class KeptLife implements LifeKeeper {
  readonly arrival = new Arrival();
  readonly #at: number[] = [];
  readonly #told: Told[] = [];
  #count = 0;

  /** Now another ticket's. */
  clear(): void {
    this.#count = 0;
  }

  tell(at: number, told: Told): void {
    const place = placeOf(this.#count++);
    this.#at[place] = at;
    this.#told[place] = told;
  }

  /** The moments in order, each told by `tell`; where some are left out, one says how many. */
  moments<Moment>(tell: (at: number, told: Told) => Moment): Moment[] {
    const count = this.#count;
    const leftOut = Math.max(0, count - 2 * half);
    const moment = (number: number): [at: number, told: Told] => [this.#at[placeOf(number)]!, this.#told[placeOf(number)]!];
    const kept = Array.from({ length: count - leftOut }, (_, i) => moment(i < half ? i : i + leftOut));
    if (leftOut > 0) kept.splice(half, 0, [kept[half]![0], { what: 'left_out', about: String(leftOut) }]);
    return kept.map(([at, told]) => tell(at, told));
  }
}

function placeOf(moment: number): number {
  return moment < half ? moment : half + (moment % half);
}
