import type { Ticket } from '../life/index.ts';

/** What is to be told of a ticket's arrival, as numbers: one is written over for the next. Times are seconds from the run's start. */
export class Arrival {
  number = 0;
  class = 0;
  channel = 0;
  thing = 0;
  arrived = NaN;
  /** By number of the promise; Infinity: none is made. */
  readonly due = [Infinity, Infinity, Infinity, Infinity];

  /** Now this ticket's. */
  take(ticket: Ticket, number: number): void {
    this.number = number;
    this.class = ticket.class;
    this.channel = ticket.channel;
    this.thing = ticket.thing;
    this.arrived = ticket.arrived;
    for (let promise = 0; promise < this.due.length; promise++) this.due[promise] = ticket.due[promise]!;
  }
}
