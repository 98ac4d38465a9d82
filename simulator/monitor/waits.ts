import type { ContactTally, TallySketches } from '../life/index.ts';
import type { Model } from '../model/index.ts';
import { inRows, Sketch } from '../stats/index.ts';
import { Counters, placesOf } from './counters.ts';
import { exact } from './exact.ts';

const names = [
  'answered',
  'abandoned',
  'abandonedLater',
  'leftMenu',
  'waiting',
  'waitAnswered',
  'waitAbandoned',
  'withinAnswered',
  'withinAbandoned',
  'withinWaiting',
] as const;

const at = placesOf(names);

/** Waits by row (a class, or a class at a team): counts, sums, exact counts at the thresholds, and a sketch of the lengths. */
export class Waits {
  readonly #counters: Counters<(typeof names)[number]>;
  readonly #thresholds: Float64Array;
  readonly #edges: readonly number[];
  readonly #sketches: (Sketch | undefined)[] = [];
  readonly #running: (Sketch | undefined)[] = [];

  constructor({ thresholds, quantileTargets }: Model) {
    const count = thresholds.length;
    this.#edges = quantileTargets;
    this.#thresholds = Float64Array.from(thresholds);
    this.#counters = new Counters(names, { withinAnswered: count, withinAbandoned: count, withinWaiting: count });
  }

  answered(row: number, wait: number): void {
    const first = this.#counters.row(row);
    const { cells } = this.#counters;
    cells[first + at.answered]!++;
    cells[first + at.waitAnswered]! += exact(wait);
    const threshold = this.#least(wait);
    if (threshold >= 0) cells[first + at.withinAnswered + threshold]!++;
    (this.#sketches[row] ??= new Sketch(this.#edges)).add(wait);
  }

  abandoned(row: number, wait: number): void {
    const first = this.#counters.row(row);
    const { cells } = this.#counters;
    cells[first + at.abandoned]!++;
    cells[first + at.waitAbandoned]! += exact(wait);
    const threshold = this.#least(wait);
    if (threshold >= 0) cells[first + at.withinAnswered + this.#thresholds.length + threshold]!++;
    (this.#sketches[row] ??= new Sketch(this.#edges)).add(wait);
  }

  abandonedLater(row: number): void {
    const first = this.#counters.row(row);
    this.#counters.cells[first + at.abandonedLater]!++;
  }

  leftMenu(row: number): void {
    const first = this.#counters.row(row);
    this.#counters.cells[first + at.leftMenu]!++;
  }

  /** The run has stopped after a wait of so long. */
  stillWaiting(row: number, wait: number): void {
    const first = this.#counters.row(row);
    const { cells } = this.#counters;
    cells[first + at.waiting]!++;
    const threshold = this.#least(wait);
    if (threshold >= 0) cells[first + at.withinAnswered + 2 * this.#thresholds.length + threshold]!++;
    (this.#running[row] ??= new Sketch(this.#edges)).add(wait);
  }

  /** Whether anybody has waited there. */
  has(row: number): boolean {
    const first = this.#counters.row(row);
    const { cells } = this.#counters;
    return cells[first + at.answered]! > 0 || cells[first + at.abandoned]! > 0 || cells[first + at.waiting]! > 0;
  }

  /** Adds what another's row has to a row of this one. */
  add(row: number, other: Waits, otherRow: number): void {
    this.#counters.add(row, other.#counters, otherRow);
    const ended = other.#sketches[otherRow];
    if (ended) (this.#sketches[row] ??= new Sketch(this.#edges)).merge(ended.toSparse());
    const running = other.#running[otherRow];
    if (running) (this.#running[row] ??= new Sketch(this.#edges)).merge(running.toSparse());
  }

  /** The stated rows only, in their order. */
  tally(rows: readonly number[]): {
    readonly counts: ContactTally;
    readonly sketches: TallySketches;
    readonly running: TallySketches;
  } {
    const { waitAbandoned, ...counted } = this.#counters.pick(rows);
    // On the path a wait is counted at the least threshold that it keeps, and a sum that follows from others not at all.
    for (const counts of [counted.withinAnswered, counted.withinAbandoned, counted.withinWaiting]) this.#accumulate(counts);
    const offered = counted.answered.map((number, i) => number + counted.abandoned[i]!);
    const wait = counted.waitAnswered.map((seconds, i) => seconds + waitAbandoned[i]!);
    return {
      counts: { ...counted, offered, wait },
      sketches: inRows(this.#sketches, rows),
      running: inRows(this.#running, rows),
    };
  }

  /** Number of the least threshold that a wait keeps; -1: none. */
  #least(wait: number): number {
    const thresholds = this.#thresholds;
    let least = thresholds.length;
    while (least > 0 && wait <= thresholds[least - 1]!) least--;
    return least < thresholds.length ? least : -1;
  }

  /** What keeps a threshold keeps every longer one. */
  #accumulate(counts: Float64Array): void {
    const { length } = this.#thresholds;
    for (let i = 0; i < counts.length; i++) if (i % length > 0) counts[i]! += counts[i - 1]!;
  }
}
