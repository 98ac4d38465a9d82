import { Pause, State } from '../life/index.ts';
import type { Ticket } from '../life/index.ts';

/** A span of time, in seconds from the run's start. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Whether a ticket waits for what may let its clock stand still, whatever its present promises say of that. */
export function mayStandStill({ state, approvals }: Ticket): boolean {
  return state === State.withCustomer || approvals > 0;
}

/** Keeps what it has waited for until now, so that promises made later can leave it out as they say. */
export function keepSpans(ticket: Ticket, now: number): void {
  if (ticket.state === State.withCustomer) keepSpan(ticket, ticket.pausedSince, now, Pause.customer);
  if (ticket.approvals > 0) keepSpan(ticket, ticket.approvalSince, now, Pause.approval);
}

export function keepSpan({ stoodStill }: Ticket, from: number, to: number, reason: number): void {
  if (from < to) stoodStill.push(from, to, reason);
}

/** The spans in which promises with these pauses (terms.ts) have stood still, in order of time; none reaches into another. */
export function stillSpans({ stoodStill }: Ticket, pauses: number): Span[] {
  const spans: Span[] = [];
  for (let i = 0; i < stoodStill.length; i += 3)
    if ((stoodStill[i + 2]! & (pauses | Pause.solved)) > 0) spans.push({ from: stoodStill[i]!, to: stoodStill[i + 1]! });
  spans.sort((one, other) => one.from - other.from);
  let reached = -Infinity;
  return spans.flatMap(({ from, to }) => {
    const span = { from: Math.max(from, reached), to };
    reached = Math.max(reached, to);
    return span.from < span.to ? [span] : [];
  });
}
