import type { LocalSeconds } from './zone.ts';

/** A local date as the number of days since 1970-01-01. */
export type Day = number;

/** The seconds of a day without a clock change. */
export const daySeconds = 86400;

/** The date on which the wall clock reads `local`. */
export function dayOf(local: LocalSeconds): Day {
  return Math.floor(local / daySeconds);
}

/** The time of day that the wall clock reads: [0, 86400). */
export function timeOfDay(local: LocalSeconds): number {
  return local - dayOf(local) * daySeconds;
}

/** 0 = Sunday ... 6 = Saturday. 1970-01-01 was a Thursday. */
export function weekday(local: LocalSeconds): number {
  return weekdayOfDay(dayOf(local));
}

/** The first day on this weekday that is not before `day`. */
export function nextOn(weekday: number, day: Day): Day {
  return day + ((weekday - weekdayOfDay(day) + 7) % 7);
}

/** 0 = Sunday ... 6 = Saturday. */
export function weekdayOfDay(day: Day): number {
  return (((day + 4) % 7) + 7) % 7;
}
