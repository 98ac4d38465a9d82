import type { Kpi } from './kpi.ts';
import { sum } from './sum.ts';

/** Tickets of the window that were still open when the run stopped: what a figure about finished tickets cannot know of. */
export const openTickets: NonNullable<Kpi['unknown']> = {
  note: 'open-tickets',
  count: ({ ticket }, { classes }) => sum(ticket.open, classes),
};
