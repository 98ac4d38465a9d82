import { lastAtOrBefore } from './open-hours.ts';
import type { OpenHours } from './open-hours.ts';

/**
 * The last closing time of the `days`-th open day (1 or more) after the day of `at`. An open day is a local date on which something opens. A moment on
 * any other date counts as on the next open day; one after the day's last closing still counts for its day, and one within a night that began the day
 * before for that day. Infinity where the table ends before.
 */
export function addBusinessDays(hours: OpenHours, at: number, days: number): number {
  const { dayStarts, lastClosings } = hours;
  const opens = (day: number): boolean => lastClosings[day]! > dayStarts[day]!;
  let day = lastAtOrBefore(dayStarts, at);
  if (day > 0 && at < lastClosings[day - 1]!) day--;
  if (day < 0) day = 0;
  while (day < dayStarts.length && !opens(day)) day++;
  for (let left = days; left > 0; left--) {
    do day++;
    while (day < dayStarts.length && !opens(day));
  }
  return day < dayStarts.length ? lastClosings[day]! : Infinity;
}
