import { Verdict } from '../life/index.ts';
import type { Ticket } from '../life/index.ts';

/** A promise is broken, for good: nothing undoes it. */
export function breakPromise(ticket: Ticket, promise: number): void {
  ticket.verdict[promise] = Verdict.broken;
  if (ticket.terms.promised[promise]!.row >= 0) ticket.broken |= 1 << promise;
}
