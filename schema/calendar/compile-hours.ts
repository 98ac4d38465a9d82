import { dayOf, daySeconds, weekdayOfDay } from './day.ts';
import type { Day } from './day.ts';
import type { OpenHours } from './open-hours.ts';
import { instantOf, localOf } from './zone.ts';
import type { EpochSeconds, Zone } from './zone.ts';

/**
 * A week of opening: for each weekday, Sunday first, its [from, to] in seconds of the day. `to` may go beyond 86400: 22:00-02:00 belongs to the day
 * on which it starts.
 */
export type Week = readonly (readonly (readonly [from: number, to: number])[])[];

/** What a calendar says, in numbers: local dates as days since 1970-01-01, `to` inclusive. */
export interface CalendarSpec {
  readonly zone: Zone;
  readonly open: Week;
  /** Nothing that starts on these dates opens; what opened the evening before runs to its end. Beats `except`. */
  readonly closed: readonly { readonly from: Day; readonly to: Day }[];
  /** On these dates this whole week holds instead; where two meet, the first. */
  readonly except: readonly { readonly from: Day; readonly to: Day; readonly open: Week }[];
}

/** Open without end: the week of the calendar `always`. */
export const everyHour: Week = Array.from({ length: 7 }, () => [[0, daySeconds]] as const);

/**
 * The opening hours of a calendar, in seconds from `origin`: what opens on the local day before `from`, on the day of `to` and between them.
 * Openings that overlap or touch become one, those that a clock change swallows vanish. What lies beyond is not known and counts as closed.
 */
export function compileHours(spec: CalendarSpec, origin: EpochSeconds, from: EpochSeconds, to: EpochSeconds): OpenHours {
  const { zone } = spec;
  const first = dayOf(localOf(zone, from)) - 1;
  const days = dayOf(localOf(zone, to)) - first + 1;
  const openings: [start: number, end: number][] = [];
  const dayStarts = new Float64Array(days);
  const lastClosings = new Float64Array(days);
  let latest = -Infinity;
  for (let d = 0; d < days; d++) {
    const midnight = (first + d) * daySeconds;
    dayStarts[d] = lastClosings[d] = instantOf(zone, midnight) - origin;
    for (const [opens, closes] of openingsOf(spec, first + d)) {
      const start = instantOf(zone, midnight + opens) - origin;
      const end = instantOf(zone, midnight + closes) - origin;
      if (end <= start) continue;
      openings.push([start, end]);
      // A night that outlasts what opens the day after is that day's last closing too.
      lastClosings[d] = latest = Math.max(latest, end);
    }
  }
  return { ...merged(openings), dayStarts, lastClosings };
}

/** The hours of the calendar `always`: one interval over the same whole days as `compileHours`. */
export function alwaysOpen(zone: Zone, origin: EpochSeconds, from: EpochSeconds, to: EpochSeconds): OpenHours {
  return compileHours({ zone, open: everyHour, closed: [], except: [] }, origin, from, to);
}

function openingsOf(spec: CalendarSpec, day: Day): Week[number] {
  const covers = (span: { from: Day; to: Day }): boolean => span.from <= day && day <= span.to;
  if (spec.closed.some(covers)) return [];
  const week = spec.except.find(covers)?.open ?? spec.open;
  return week[weekdayOfDay(day)] ?? [];
}

function merged(openings: [start: number, end: number][]): Pick<OpenHours, 'starts' | 'ends' | 'openBefore'> {
  const whole: [start: number, end: number][] = [];
  for (const [start, end] of openings.sort((x, y) => x[0] - y[0])) {
    const last = whole.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else whole.push([start, end]);
  }
  const openBefore = new Float64Array(whole.length);
  for (let i = 1; i < whole.length; i++) openBefore[i] = openBefore[i - 1]! + whole[i - 1]![1] - whole[i - 1]![0];
  return { starts: Float64Array.from(whole, ([start]) => start), ends: Float64Array.from(whole, ([, end]) => end), openBefore };
}
