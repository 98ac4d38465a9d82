import { Pause, State } from '../life/index.ts';
import type { Ticket } from '../life/index.ts';

/** Whether a ticket's promises stand still now: it waits for its customer, or for an approval, and the policy says so. */
export function standsStill(ticket: Ticket): boolean {
  return waitsForCustomer(ticket) || waitsForApproval(ticket);
}

/** Since when they have. */
export function stillSince(ticket: Ticket): number {
  const { pausedSince, approvalSince } = ticket;
  if (!waitsForApproval(ticket)) return pausedSince;
  return waitsForCustomer(ticket) ? Math.min(pausedSince, approvalSince) : approvalSince;
}

/** Whether they stand still because it waits for its customer. */
export function waitsForCustomer({ state, terms }: Ticket): boolean {
  return state === State.withCustomer && (terms.pauses & Pause.customer) > 0;
}

/** Whether they stand still because it waits for an approval. */
export function waitsForApproval({ approvals, terms }: Ticket): boolean {
  return approvals > 0 && (terms.pauses & Pause.approval) > 0;
}
