import type { ContactTally, TallySketch } from '../life/index.ts';
import { Sketch } from '../stats/index.ts';
import { Columns } from './columns.ts';
import { exact } from './exact.ts';
import { sparse } from './sparse.ts';

const perThreshold = ['withinAnswered', 'withinAbandoned', 'withinWaiting'] as const;
const counts = ['offered', 'answered', 'abandoned', 'abandonedLater', 'waiting', 'wait', 'waitAnswered', ...perThreshold] as const;

/** Waits by row (a class, or a class at a team): counts, sums, exact counts at the thresholds, and a sketch of the lengths. */
export class Waits {
  readonly #columns: Columns<(typeof counts)[number]>;
  readonly #thresholds: readonly number[];
  readonly #sketches: (Sketch | undefined)[] = [];
  readonly #running: Sketch[] = [];

  constructor(thresholds: readonly number[]) {
    this.#thresholds = thresholds;
    this.#columns = new Columns(counts, Object.fromEntries(perThreshold.map((name) => [name, thresholds.length])));
  }

  answered(row: number, wait: number): void {
    this.#columns.fit(row + 1);
    const of = this.#columns.of;
    of.offered[row]!++;
    of.answered[row]!++;
    const waited = exact(wait);
    of.wait[row]! += waited;
    of.waitAnswered[row]! += waited;
    this.#count(of.withinAnswered, row, wait);
    (this.#sketches[row] ??= new Sketch()).add(wait);
  }

  abandoned(row: number, wait: number): void {
    this.#columns.fit(row + 1);
    const of = this.#columns.of;
    of.offered[row]!++;
    of.abandoned[row]!++;
    of.wait[row]! += exact(wait);
    this.#count(of.withinAbandoned, row, wait);
    (this.#sketches[row] ??= new Sketch()).add(wait);
  }

  abandonedLater(row: number): void {
    this.#columns.fit(row + 1);
    this.#columns.of.abandonedLater[row]!++;
  }

  /** The run has stopped after a wait of so long. */
  stillWaiting(row: number, wait: number): void {
    this.#columns.fit(row + 1);
    this.#columns.of.waiting[row]!++;
    this.#count(this.#columns.of.withinWaiting, row, wait);
    (this.#running[row] ??= new Sketch()).add(wait);
  }

  /** Adds what another's row has to a row of this one. */
  add(row: number, other: Waits, otherRow: number): void {
    this.#columns.add(row, other.#columns, otherRow);
    const ended = other.#sketches[otherRow];
    if (ended) (this.#sketches[row] ??= new Sketch()).merge(ended.toSparse());
    const running = other.#running[otherRow];
    if (running) (this.#running[row] ??= new Sketch()).merge(running.toSparse());
  }

  /** The stated rows only, in their order. */
  tally(rows: readonly number[]): {
    readonly counts: ContactTally;
    readonly sketches: readonly TallySketch[];
    readonly running: readonly TallySketch[];
  } {
    return { counts: this.#columns.pick(rows), sketches: sparse(this.#sketches, rows), running: sparse(this.#running, rows) };
  }

  #count(within: Float64Array, row: number, wait: number): void {
    const first = row * this.#thresholds.length;
    for (let i = this.#thresholds.length - 1; i >= 0 && wait <= this.#thresholds[i]!; i--) within[first + i]!++;
  }
}
