import type { Tallies } from '../life/index.ts';
import type { Model } from '../model/index.ts';

/** What an interruption looks like from here: an AbortSignal is one. */
export interface Signal {
  readonly aborted: boolean;
}

/** Who runs replications: one after the other in place (`inline`), or threads (host). */
export interface Executor {
  /**
   * Runs replications 0 to `count` (exclusive) and yields each in index order, whatever finishes first, so that the number of workers changes no byte.
   * Ends early where `signal` is aborted, or where whoever iterates leaves the loop: what was begun beyond is given up.
   */
  run(model: Model, seed: number, count: number, signal: Signal): AsyncIterable<Tallies>;
}
