import { Mode } from '../life/index.ts';
import type { Ticket } from '../life/index.ts';
import { Offers } from './offers.ts';

/**
 * The queue of a team that picks the oldest ticket or the one due first: whoever enters may stand anywhere, so it is a heap. Like `WaitingLine` to
 * use; a ticket that leaves raises its generation, and its place in the heap lapses.
 */
export class SortedLine {
  /** Tickets in the queue, and of them the live ones. */
  length = 0;
  live = 0;
  readonly #places = new Offers(false);

  join(ticket: Ticket): void {
    this.#places.add(ticket);
    this.length++;
    if (ticket.mode === Mode.live) this.live++;
  }

  leave(ticket: Ticket): void {
    this.length--;
    if (ticket.callback === 1) ticket.callback = 0;
    else if (ticket.mode === Mode.live) this.live--;
  }

  /** The customer of a live ticket hangs up and will be called back: it stays, and holds no line. */
  hangUp(ticket: Ticket): void {
    ticket.callback = 1;
    this.live--;
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
