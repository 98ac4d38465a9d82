import { isOpen } from './open-time.ts';
import type { OpenHours } from './open-hours.ts';
import { turnsOf } from './turns-of.ts';

/** A kind of moment: which calendars are open together, and when that is first so. */
export interface Moment {
  /** One for each calendar, in their order. */
  readonly open: readonly boolean[];
  /** Seconds from the origin that the calendars share. */
  readonly first: number;
}

/**
 * The combinations of open calendars that are met from `from` up to `to`, in the order in which they are first met. A sweep over the ends of
 * intervals: between two of them nothing changes, so none is missed. All calendars must be compiled with the same origin.
 */
export function moments(calendars: readonly OpenHours[], from: number, to: number): Moment[] {
  const inside = turnsOf(calendars).filter((at) => from < at && at < to);
  const met = new Map<string, Moment>();
  for (const first of [from, ...inside]) {
    const open = calendars.map((hours) => isOpen(hours, first));
    const key = open.join();
    if (!met.has(key)) met.set(key, { open, first });
  }
  return [...met.values()];
}
