import { alwaysOpen, compileHours } from '../../schema/calendar/index.ts';
import type { EpochSeconds, OpenHours, Week as OpenWeek, Zone } from '../../schema/calendar/index.ts';
import type { Calendar, Policy, Week } from '../../schema/index.ts';
import { readDate, readTimeRange, readWeekdays } from '../../schema/values/index.ts';
import { must } from './checked.ts';

/** Opening hours by calendar id, from `from` to `to` (epoch seconds), counted from `origin`; 0 is `always`. */
export function compileCalendars(
  policy: Policy,
  zoneOf: (name: string | undefined) => Zone,
  origin: EpochSeconds,
  to: EpochSeconds,
  from = origin,
): OpenHours[] {
  const calendars = Object.values(policy.calendars ?? {});
  const own = calendars.map((calendar) => compileHours({ zone: zoneOf(calendar.time_zone), ...datesOf(calendar) }, origin, from, to));
  return [alwaysOpen(zoneOf(undefined), origin, from, to), ...own];
}

function datesOf({ open, closed = [], except = [] }: Calendar) {
  const days = (from: string, to: string) => ({ from: must(readDate(from)), to: must(readDate(to)) });
  return {
    open: openWeek(open),
    closed: closed.map((one) => (typeof one === 'string' ? days(one, one) : days(one.from, one.to))),
    except: except.map((one) => ({ ...days(one.from, one.to), open: openWeek(one.open) })),
  };
}

function openWeek(week: Week): OpenWeek {
  const open: [number, number][][] = Array.from({ length: 7 }, () => []);
  for (const [days, hours] of Object.entries(week)) {
    const ranges = (typeof hours === 'string' ? [hours] : hours).map((range) => must(readTimeRange(range)));
    for (const day of must(readWeekdays(days))) open[day]!.push(...ranges.map(({ from, to }): [number, number] => [from, to]));
  }
  return open;
}
