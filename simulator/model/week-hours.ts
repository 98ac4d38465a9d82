import { localOf } from '../../schema/calendar/index.ts';
import type { Model } from './model.ts';

/** Hours of a week, from Monday 00:00. */
export const weekHours = 168;

/** 1970-01-01 was a Thursday. */
const firstMonday = 4 * 86400;

/** Calls `add` with each hour of the local week that a stretch of the run touches, in order, and how many seconds of it. */
export function eachWeekHour(
  { origin, zone }: Pick<Model, 'origin' | 'zone'>,
  from: number,
  to: number,
  add: (hour: number, seconds: number) => void,
): void {
  let at = from;
  while (at < to) {
    const local = localOf(zone, origin + at);
    const hour = Math.floor((local - firstMonday) / 3600);
    // At least a millisecond on, whatever the fractions are.
    const until = Math.min(to, Math.max(at + 1e-3, at + (hour + 1) * 3600 + firstMonday - local));
    add(((hour % weekHours) + weekHours) % weekHours, until - at);
    at = until;
  }
}
