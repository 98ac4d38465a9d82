import type { Kpi } from './kpi.ts';
import { sum, waits } from './sum.ts';

/** Tickets of the window that were still open when the run stopped: what a figure about finished tickets cannot know of. */
export const openTickets: NonNullable<Kpi['unknown']> = {
  note: 'open-tickets',
  count: ({ ticket }, { classes }) => sum(ticket.open, classes),
};

/** Of them, those that no person had answered. */
export const unansweredTickets: NonNullable<Kpi['unknown']> = {
  note: 'open-tickets',
  count: ({ ticket }, { classes }) => sum(ticket.unanswered, classes),
};

/** Contacts still waiting when the run stopped. */
export const waitingContacts: NonNullable<Kpi['unknown']> = {
  note: 'open-tickets',
  count(tallies, of) {
    const { tally, mask } = waits(tallies, of);
    return sum(tally.waiting, mask);
  },
};
