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

  arrived(ticket: Ticket): void {
    this.#count(this.tally.arrived, ticket);
  }

  answered(ticket: Ticket): void {
    this.#count(this.tally.answered, ticket);
  }

  abandoned(ticket: Ticket): void {
    this.#count(this.tally.abandoned, ticket);
  }

  /** One more now. */
  #count(column: Float64Array, { channel }: Ticket): void {
    const interval = this.#interval.now();
    if (interval >= 0) column[channel * this.#interval.count + interval]!++;
  }
}
