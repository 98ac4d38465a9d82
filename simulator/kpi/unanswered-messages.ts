import type { Kpi } from './kpi.ts';
import { sum } from './sum.ts';

/** Messages of customers, first ones and later replies, that no person had answered when the run stopped. */
export const unansweredMessages: NonNullable<Kpi['unknown']> = {
  note: 'open-tickets',
  count: ({ ticket, reply }, { classes }) => sum(ticket.unanswered, classes) + sum(reply.unanswered, classes),
};
