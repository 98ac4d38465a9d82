import { TicketStore } from './ticket-store.ts';

/** What the living part writes and the monitors read: the live tickets and the present moment (seconds from the run's start). */
export class Life {
  now = 0;
  readonly tickets = new TicketStore();
}
