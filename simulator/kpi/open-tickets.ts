import type { Tallies, TallySketch } from '../life/index.ts';
import { bounds, bucketOf } from '../stats/index.ts';
import type { Kpi } from './kpi.ts';
import type { Selection } from './selection.ts';
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

/** A time from here on stands for one that had not ended when the run stopped. */
export const unended = bounds(bucketOf(Infinity)).low;

/**
 * Times that had not ended, as longer than any that had. For a quantile this is the Kaplan-Meier estimate as long as it lies below the youngest of them,
 * and a ticket still open is older than the follow-up. (semantics.md, 2)
 */
export function stillRunning(unknown: NonNullable<Kpi['unknown']>, tallies: Tallies, of: Selection): TallySketch[] {
  const count = unknown.count(tallies, of);
  return count > 0 ? [{ bucket: Int32Array.of(bucketOf(Infinity)), count: Float64Array.of(count) }] : [];
}
