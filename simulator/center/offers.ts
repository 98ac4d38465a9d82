import { none } from '../life/index.ts';
import type { TicketSlot, TicketStore } from '../life/index.ts';

/**
 * Tickets of other teams' queues that a team may take too, in the order of a queue. A ticket stays in its own queue: an offer lapses by
 * itself when the ticket's generation has moved on.
 */
export class Offers {
  readonly #tickets: TicketStore;
  readonly #bandOf: (ticket: TicketSlot) => number;
  #offered: { readonly ticket: TicketSlot; readonly generation: number }[] = [];
  #tidyAt = 64;

  constructor(tickets: TicketStore, bandOf: (ticket: TicketSlot) => number) {
    this.#tickets = tickets;
    this.#bandOf = bandOf;
  }

  add(ticket: TicketSlot): void {
    if (this.#offered.length >= this.#tidyAt) {
      this.#offered = this.#offered.filter((offer) => this.#stands(offer));
      this.#tidyAt = Math.max(64, 2 * this.#offered.length);
    }
    let place = this.#offered.length;
    while (place > 0 && this.#comesBefore(ticket, this.#offered[place - 1]!.ticket)) place--;
    this.#offered.splice(place, 0, { ticket, generation: this.#tickets.generation[ticket]! });
  }

  /** The offered ticket whose turn it is; `none` where nothing is offered any more. */
  first(): TicketSlot {
    while (this.#offered.length > 0) {
      if (this.#stands(this.#offered[0]!)) return this.#offered[0]!.ticket;
      this.#offered.shift();
    }
    return none;
  }

  #stands(offer: { readonly ticket: TicketSlot; readonly generation: number }): boolean {
    return this.#tickets.generation[offer.ticket] === offer.generation;
  }

  #comesBefore(a: TicketSlot, b: TicketSlot): boolean {
    const bands = this.#bandOf(a) - this.#bandOf(b);
    return bands !== 0 ? bands < 0 : this.#tickets.order[a]! < this.#tickets.order[b]!;
  }
}
