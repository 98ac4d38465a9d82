import { dayOf, daySeconds, localOf, nextOn, weekdayOfDay } from '../../schema/calendar/index.ts';
import type { Day } from '../../schema/calendar/index.ts';
import type { LogWeeks, Span } from '../model/index.ts';
import { daysOf } from './days-of.ts';
import type { Log } from './log.ts';
import { repetitionOf } from './repetition-of.ts';

/**
 * The log's whole weeks, from the weekday with which the window begins, for weeks of the run that are counted from there. A week is whole if the log
 * covers each of its days on which anybody comes: to a log of working days the days off are not missing.
 */
export function weeksOf({ arrives }: Log, { zone, origin, from, end }: Span): LogWeeks {
  const dayAt = (at: number): Day => dayOf(localOf(zone, origin + at));
  const window = dayAt(from);
  const rounds = { first: Math.floor((dayAt(0) - window) / 7), last: Math.floor((dayAt(end) - window) / 7) };
  const begins = Array.from({ length: rounds.last - rounds.first + 1 }, (_, i) => rounds.first + i);
  const weeks: { rows: number[]; into: number[] }[] = [];
  if (arrives.length > 0) {
    const { local, rowsOf, first, last } = daysOf(arrives, zone);
    const busy = new Set(Array.from(rowsOf.keys(), weekdayOfDay));
    const covers = (day: Day): boolean => (day >= first && day <= last) || !busy.has(weekdayOfDay(day));
    for (let week = nextOn(weekdayOfDay(window), first - 6); week <= last; week += 7) {
      const days = Array.from({ length: 7 }, (_, i) => week + i);
      if (!days.every(covers)) continue;
      const rows = days.flatMap((day) => rowsOf.get(day) ?? []);
      weeks.push({ rows, into: rows.map((row) => local[row]! - week * daySeconds) });
    }
  }
  const ends = weeks.reduce<number[]>((sums, { rows }) => [...sums, sums.at(-1)! + rows.length], [0]);
  return {
    begins: Float64Array.from(begins, (round) => (window + 7 * round) * daySeconds),
    number: Int32Array.from(begins, repetitionOf),
    first: Int32Array.from(ends),
    rows: Int32Array.from(weeks.flatMap(({ rows }) => rows)),
    into: Float64Array.from(weeks.flatMap(({ into }) => into)),
    logged: arrives.length,
  };
}
