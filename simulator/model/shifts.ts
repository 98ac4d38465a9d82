import { compileHours, dayOf, daySeconds, instantOf, localOf } from '../../schema/calendar/index.ts';
import type { OpenHours, Week } from '../../schema/calendar/index.ts';
import type { Shift } from '../../schema/index.ts';
import { readDuration, readTime, readTimeRange, readWeekdays } from '../../schema/values/index.ts';
import type { Seconds } from './model.ts';
import { readRoster } from './roster.ts';
import { hoursOf, must } from './checked.ts';
import type { Scope } from './scope.ts';
import type { Span } from './span.ts';

/** A stretch of time, in seconds from the run's start. */
export type Spell = readonly [from: Seconds, to: Seconds];

/** When each agent of a row is scheduled, within the run: spells in order that neither overlap nor touch; the place in the list is the agent's number. */
export function scheduled(shift: Shift, { policy, span, hours, files }: Scope): (readonly Spell[])[] {
  const { file, agents = 0 } = shift;
  if (file !== undefined) {
    const roster = files.read(file, (text) => readRoster(file, text, span.zone))?.roster ?? [];
    return roster.map(({ spells }) =>
      withinRun(
        spells.map(([from, to]) => [from - span.origin, to - span.origin]),
        span,
      ),
    );
  }
  const open = shift.hours === undefined ? hoursOfShift(shift, span) : hours[hoursOf(policy, shift.hours)]!;
  const spells = withinRun(
    Array.from(open.starts, (start, i): Spell => [start, open.ends[i]!]),
    span,
  );
  return Array.from({ length: agents }, () => spells);
}

/** The breaks of a row: every day at the same local time. */
export function breaksOf({ breaks = [] }: Shift, { zone, origin, end }: Span): Spell[] {
  const found: Spell[] = [];
  for (let day = dayOf(localOf(zone, origin)) - 1; day <= dayOf(localOf(zone, origin + end)); day++) {
    for (const { at, lasts } of breaks) {
      const from = instantOf(zone, day * daySeconds + must(readTime(at))) - origin;
      found.push([from, from + must(readDuration(lasts))]);
    }
  }
  return found.sort((x, y) => x[0] - y[0]);
}

/** What is left of the spells outside the breaks; both in order. */
export function without(spells: readonly Spell[], breaks: readonly Spell[]): Spell[] {
  const left: Spell[] = [];
  let next = 0;
  for (const [from, to] of spells) {
    let begun = from;
    while (next < breaks.length && breaks[next]![1] <= begun) next++;
    for (let i = next; i < breaks.length && breaks[i]![0] < to; i++) {
      if (breaks[i]![0] > begun) left.push([begun, breaks[i]![0]]);
      begun = Math.max(begun, breaks[i]![1]);
    }
    if (begun < to) left.push([begun, to]);
  }
  return left;
}

/** Seconds of the spells within [from, to). */
export function lengthWithin(spells: readonly Spell[], from: Seconds, to: Seconds): Seconds {
  return spells.reduce((sum, [begins, ends]) => sum + Math.max(0, Math.min(ends, to) - Math.max(begins, from)), 0);
}

/** `days` and `shift` as opening hours, so that clock changes and nights mean the same for people as for calendars. */
function hoursOfShift({ days, shift }: Shift, { zone, origin, end }: Span): OpenHours {
  const { from, to } = must(readTimeRange(must(shift)));
  const on = new Set((days === undefined ? ['sun-sat'] : [days].flat()).flatMap((range) => must(readWeekdays(range))));
  const open: Week = Array.from({ length: 7 }, (_, day) => (on.has(day) ? [[from, to]] : []));
  return compileHours({ zone, open, closed: [], except: [] }, origin, origin, origin + end);
}

function withinRun(spells: readonly Spell[], { end }: Span): Spell[] {
  return spells.map(([from, to]): Spell => [Math.max(0, from), Math.min(to, end)]).filter(([from, to]) => from < to);
}
