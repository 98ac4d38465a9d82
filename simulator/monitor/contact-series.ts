import type { Tallies, Ticket } from '../life/index.ts';
import type { CurrentInterval } from './current-interval.ts';

/** How many contacts came, were answered and gave up, by the channel that served them and interval of the window. */
export class ContactSeries {
  readonly tally: Tallies['series'];
  readonly #interval: CurrentInterval;

  constructor(interval: CurrentInterval, channels: number) {
    const column = () => new Float64Array(channels * interval.count);
    this.tally = { arrived: column(), answered: column(), abandoned: column() };
    this.#interval = interval;
  }

  /** One more now. */
  count(what: keyof Tallies['series'], ticket: Ticket): void {
    const interval = this.#interval.now();
    if (interval >= 0) this.tally[what][ticket.channel * this.#interval.count + interval]!++;
  }
}
