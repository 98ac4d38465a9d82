import type { TicketSlot } from './ticket-store.ts';

/**
 * Told of facts as they happen, asks nothing back. Only ids cross the call (a double would be boxed): times and states stand in the
 * store, the present moment in `Life.now`. Contact and visit are the ticket's present ones.
 */
export interface Monitor {
  /** A ticket has arrived and its class is known. */
  arrived(ticket: TicketSlot): void;
  /** A visit begins: the ticket has entered its team's queue (`queued` = now). Also before work that starts at once. */
  queued(ticket: TicketSlot): void;
  /** After the stated time in the queue the visit is offered to a further team too. */
  offered(ticket: TicketSlot, team: number): void;
  /** An agent of `group` begins the visit's work. */
  started(ticket: TicketSlot, group: number): void;
  /** The visit's contact work has ended; the state still says `working`. */
  finished(ticket: TicketSlot, group: number): void;
  /** Nothing of the visit is left but its after-contact work: the whole of its handling stands in `handled`. */
  handled(ticket: TicketSlot): void;
  /** The visit ended without work: the customer gave up. */
  abandoned(ticket: TicketSlot): void;
  /** The ticket goes to another team (`team` is already the new one). */
  handedOver(ticket: TicketSlot): void;
  /** The ticket waits for its customer from now on. */
  paused(ticket: TicketSlot): void;
  /** The customer has replied: a new contact begins. */
  resumed(ticket: TicketSlot): void;
  /** The ticket has ended; how stands in its state, its verdicts are final. The slot is released after this call. */
  ended(ticket: TicketSlot): void;
  /** Agents of a group who may take work now: `change` more. */
  staffed(group: number, change: number): void;
  /** Agents of a group at work, after-contact work included: `change` more. */
  occupied(group: number, change: number): void;
  /** Agents of a group at work beyond their shift, or into a break or an absence: `change` more. */
  overran(group: number, change: number): void;
  /** The run is over; tickets still in the store are open. */
  stopped(): void;
}
