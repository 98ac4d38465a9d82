import { dayOf, daySeconds, instantOf, localOf, weekdayOfDay } from '../../schema/calendar/index.ts';
import type { Day } from '../../schema/calendar/index.ts';
import type { Log } from './log.ts';
import type { Seconds } from './source.ts';
import type { Span } from './span.ts';

/** One arrival of the run that a log's row gives: ascending by `at`. `repetition` tells several uses of one row apart. */
export interface Placed {
  readonly at: Seconds;
  readonly row: number;
  readonly repetition: number;
}

/** The rows that fall into the run, when they came. */
export function alignDates({ arrives }: Log, { origin, end }: Span): Placed[] {
  const placed = arrives.map((instant, row) => ({ at: instant - origin, row, repetition: 0 }));
  return placed.filter(({ at }) => at >= 0 && at < end);
}

/**
 * Each day of the run takes one of the log's days of the same weekday in turn: the k-th such weekday from the window's first day on takes the log's
 * (k mod n)-th, k below 0 in the warm-up. So the window's days are the same whatever warm-up is before them. Times of day stay.
 */
export function alignWeekdays({ arrives }: Log, { zone, origin, from, end }: Span): Placed[] {
  if (arrives.length === 0) return [];
  const local = arrives.map((instant) => localOf(zone, instant));
  const rowsOf = new Map<Day, number[]>();
  local.forEach((time, row) => {
    const rows = rowsOf.get(dayOf(time));
    if (rows) rows.push(row);
    else rowsOf.set(dayOf(time), [row]);
  });
  const firstDay = Math.min(...rowsOf.keys());
  const lastDay = Math.max(...rowsOf.keys());
  const windowDay = dayOf(localOf(zone, origin + from));
  const placed: Placed[] = [];
  for (let day = dayOf(localOf(zone, origin)); day <= dayOf(localOf(zone, origin + end)); day++) {
    const weekday = weekdayOfDay(day);
    const first = nextOn(weekday, firstDay);
    if (first > lastDay) continue;
    const days = Math.floor((lastDay - first) / 7) + 1;
    const k = (day - nextOn(weekday, windowDay)) / 7;
    const round = Math.floor(k / days);
    const loggedDay = first + 7 * (k - round * days);
    // Whole numbers from 0 on, whatever the warm-up: 0, then 1 for the round before, 2 for the one after, ...
    const repetition = round >= 0 ? 2 * round : -2 * round - 1;
    for (const row of rowsOf.get(loggedDay) ?? []) {
      const at = instantOf(zone, local[row]! + (day - loggedDay) * daySeconds) - origin;
      if (at >= 0 && at < end) placed.push({ at, row, repetition });
    }
  }
  // A clock change can bring two neighbours out of order.
  return placed.sort((x, y) => x.at - y.at);
}

/** The first day on this weekday that is not before `day`. */
function nextOn(weekday: number, day: Day): Day {
  return day + ((weekday - weekdayOfDay(day) + 7) % 7);
}
