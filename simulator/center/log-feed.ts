import type { Seconds } from '../model/index.ts';
import type { Replay } from './replay.ts';

/** A log as it runs. */
export class LogFeed {
  /** When its next ticket arrives; Infinity: none is left. */
  at: Seconds = 0;
  readonly isOut = false;
  ordinal = -1;
  row = -1;
  readonly source: number;
  readonly #replay: Replay;
  #next = 0;

  constructor(source: number, replay: Replay) {
    this.source = source;
    this.#replay = replay;
  }

  /** Goes to the next arrival. */
  forward(): void {
    const { arrives, ordinal, rows } = this.#replay;
    const i = this.#next++;
    const isLast = i >= arrives.length;
    this.row = isLast || !rows ? i : rows[i]!;
    this.ordinal = isLast ? -1 : ordinal[i]!;
    this.at = isLast ? Infinity : arrives[i]!;
  }
}
