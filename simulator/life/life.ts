import { TicketStore } from './ticket-store.ts';

/** What the living part writes and the monitors read: the live tickets and the present moment (seconds from the run's start). */
export class Life {
  /** NaN at first, so that V8 stores it as a double from the beginning (ticket.ts). */
  now = NaN;
  readonly tickets = new TicketStore();

  constructor() {
    this.now = 0;
  }
}
