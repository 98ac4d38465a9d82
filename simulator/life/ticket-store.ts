import { Coming, State } from './states.ts';
import { none, Ticket } from './ticket.ts';

/**
 * The live tickets. Places are recycled: memory follows the most tickets ever alive at once, not the number simulated, and nothing is made for a ticket
 * once there is a free place.
 */
export class TicketStore {
  /** Tickets alive now. */
  live = 0;
  readonly #places: Ticket[] = [];
  /** The free place to take next; each has the one after it as its neighbour. */
  #free: Ticket | undefined = undefined;

  /** The ticket in a place. */
  at(slot: number): Ticket {
    return this.#places[slot]!;
  }

  /** All live tickets, in order of their places. */
  living(): Ticket[] {
    return this.#places.filter(({ thing, errand }) => thing !== none && errand === 0);
  }

  /** Places of errands, which are no tickets. */
  errands(): Ticket[] {
    return this.#places.filter(({ errand }) => errand === 1);
  }

  /** A new ticket. Its place keeps the generation of its last use. */
  take(): Ticket {
    const ticket = this.#free ?? this.#append();
    this.#free = ticket.next;
    ticket.next = undefined;
    this.live++;
    ticket.state = State.waiting;
    ticket.team = none;
    ticket.agent = none;
    ticket.successor = none;
    ticket.contact = 1;
    ticket.visit = 0;
    ticket.contactVisit = 0;
    ticket.came = Coming.first;
    ticket.unserved = 0;
    ticket.transfers = 0;
    ticket.reopens = 0;
    ticket.handedOver = 0;
    ticket.survey = 0;
    ticket.patienceEnds = Infinity;
    ticket.patience = NaN;
    ticket.work = NaN;
    ticket.left = NaN;
    ticket.firstResponse = NaN;
    ticket.gifts = 0;
    ticket.approvals = 0;
    ticket.broken = 0;
    return ticket;
  }

  /** Gives the place back. Events in flight of its ticket are stale from here on. */
  release(ticket: Ticket): void {
    ticket.generation++;
    ticket.thing = none;
    ticket.next = this.#free;
    this.#free = ticket;
    this.live--;
  }

  #append(): Ticket {
    const ticket = new Ticket(this.#places.length);
    this.#places.push(ticket);
    return ticket;
  }
}
