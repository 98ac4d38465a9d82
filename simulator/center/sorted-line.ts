import type { Ticket } from '../life/index.ts';
import { Offers } from './offers.ts';

/**
 * The queue of a team that picks the oldest ticket or the one due first: whoever enters may stand anywhere, so it is a heap. Like `WaitingLine` to
 * use; a ticket that leaves raises its generation, and its place in the heap lapses.
 */
export class SortedLine {
  /** Tickets in the queue. */
  length = 0;
  readonly #places = new Offers(false);

  join(ticket: Ticket): void {
    this.#places.add(ticket);
    this.length++;
  }

  leave(): void {
    this.length--;
  }

  /** The ticket whose turn it is; none where nobody waits. */
  first(): Ticket | undefined {
    return this.length === 0 ? undefined : this.#places.first();
  }

  /** The same of the tickets that fit. */
  firstThat(fits: (ticket: Ticket) => boolean): Ticket | undefined {
    return this.#places.firstThat(fits);
  }
}
