import type { Tallies, Ticket } from '../life/index.ts';
import type { CurrentInterval } from './current-interval.ts';

/** How many contacts came, were answered and gave up, by the channel that served them and interval of the window. */
export class ContactSeries {
  readonly #arrived: Float64Array;
  readonly #answered: Float64Array;
  readonly #abandoned: Float64Array;
  readonly #interval: CurrentInterval;

  constructor(interval: CurrentInterval, channels: number) {
    const column = () => new Float64Array(channels * interval.count);
    this.#arrived = column();
    this.#answered = column();
    this.#abandoned = column();
    this.#interval = interval;
  }

  arrived(ticket: Ticket): void {
    this.#count(this.#arrived, ticket);
  }

  answered(ticket: Ticket): void {
    this.#count(this.#answered, ticket);
  }

  abandoned(ticket: Ticket): void {
    this.#count(this.#abandoned, ticket);
  }

  tally(): Tallies['series'] {
    return { arrived: this.#arrived, answered: this.#answered, abandoned: this.#abandoned };
  }

  /** One more now. */
  #count(column: Float64Array, { channel }: Ticket): void {
    const interval = this.#interval.now();
    if (interval >= 0) column[channel * this.#interval.count + interval]!++;
  }
}
