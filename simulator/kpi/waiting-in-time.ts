import type { Kpi } from './kpi.ts';
import { within } from './sum.ts';

/** Contacts that still waited when the run stopped, and no longer than the threshold by then: each may come to be in time, or not. */
export const waitingInTime: NonNullable<Kpi['unknown']> = {
  note: 'undecided',
  count: (tallies, of, model) => within(tallies, model, of).waiting,
};
