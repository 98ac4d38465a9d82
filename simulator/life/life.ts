import { TicketStore } from './ticket-store.ts';

/** What the living part writes and the monitors read: the live tickets and the present moment (seconds from the run's start). */
export class Life {
  /** Begins as a fraction, as a ticket's times do (ticket.ts). */
  now = NaN;
  readonly tickets = new TicketStore();

  constructor() {
    this.now = 0;
  }
}
