import type { Ticket } from '../life/index.ts';
import { Offers } from './offers.ts';
import type { Wanted } from './wanted.ts';

/**
 * The queue of a team that picks the oldest ticket or the one due first: whoever enters may stand anywhere, so it is heaps. Like `WaitingLine` to
 * use; a ticket that leaves raises its generation, and its place in its heap lapses.
 */
export class SortedLine {
  readonly #places: Offers;
  /** Tickets in the queue. */
  #length = 0;

  constructor(channels: number) {
    this.#places = new Offers(channels, false);
  }

  join(ticket: Ticket): void {
    this.#places.add(ticket);
    this.#length++;
  }

  leave(): void {
    this.#length--;
  }

  /** The wanted ticket whose turn it is; none where none waits. */
  first(wanted: Wanted): Ticket | undefined {
    return this.#length === 0 ? undefined : this.#places.first(wanted);
  }
}
