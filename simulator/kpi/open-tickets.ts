import type { TallySketch } from '../life/index.ts';
import { bounds, bucketOf } from '../stats/index.ts';
import type { Kpi } from './kpi.ts';
import { sum } from './sum.ts';

/** Tickets of the window that were still open when the run stopped: what a figure about finished tickets cannot know of. */
export const openTickets: NonNullable<Kpi['unknown']> = {
  note: 'open-tickets',
  count: ({ ticket }, { classes }) => sum(ticket.open, classes),
};

/** A time from here on stands for one that had not ended when the run stopped. */
export const unended = bounds(bucketOf(Infinity)).low;

/**
 * Times that had not ended, as longer than any that had. For a quantile this is the Kaplan-Meier estimate as long as it lies below the youngest of them,
 * and a ticket still open is older than the follow-up. (semantics.md, 2)
 */
export function stillRunning(count: number): TallySketch {
  return { bucket: Int32Array.of(bucketOf(Infinity)), count: Float64Array.of(count) };
}
