import { Verdict } from '../life/index.ts';
import type { Ticket } from '../life/index.ts';
import { standsStill, stillSince } from './stands-still.ts';

/** Whether a ticket has broken a promise (life/states.ts, Promised) by now. */
export function isBroken(ticket: Ticket, promise: number, now: number): boolean {
  return (ticket.broken & (1 << promise)) > 0 || isOverdue(ticket, promise, now);
}

/** Whether a promise that nothing has judged yet is over, by when its clock stood still last. */
export function isOverdue(ticket: Ticket, promise: number, now: number): boolean {
  const reached = standsStill(ticket) ? stillSince(ticket) : now;
  return ticket.verdict[promise] === Verdict.undecided && reached > ticket.due[promise]!;
}
