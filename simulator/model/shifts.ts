import { compileHours, dayOf, daySeconds, instantOf, localOf, weekdayOfDay } from '../../schema/calendar/index.ts';
import type { Day, EpochSeconds, OpenHours, Week } from '../../schema/calendar/index.ts';
import type { Shift } from '../../schema/index.ts';
import { readDuration, readTime, readTimeRange, readWeekdays } from '../../schema/values/index.ts';
import type { Seconds } from './model.ts';
import { readRoster } from './roster.ts';
import { hoursOf, must } from './checked.ts';
import type { Scope } from './scope.ts';
import type { Span } from './span.ts';

/** A stretch of time, in seconds from the run's start. */
export type Spell = readonly [from: Seconds, to: Seconds];

/** When an agent is scheduled, within the run. */
export interface Schedule {
  /** In order; they neither overlap nor touch. */
  readonly spells: readonly Spell[];
  /** When the shifts begin that they are made of, with the local day, in order: where shifts touch, in the midst of a spell. */
  readonly shifts: readonly { readonly at: Seconds; readonly day: Day }[];
}

/** When each agent of a row is scheduled; the place in the list is the agent's number. */
export function scheduled(shift: Shift, { policy, span, hours, files }: Scope): Schedule[] {
  const { file, agents = 0 } = shift;
  if (file !== undefined) {
    const roster = files.read(file, (text) => readRoster(file, text, span.zone))?.roster ?? [];
    return roster.map(({ spells }) => ofSpells(spells.map(([from, to]) => [from - span.origin, to - span.origin])));
  }
  const schedule = shift.hours === undefined ? ofDays(shift, span) : ofSpells(spellsOf(hours[hoursOf(policy, shift.hours)]!));
  return Array.from({ length: agents }, () => schedule);

  /** A spell is a shift; one of more than a day is one a day. */
  function ofSpells(spells: readonly Spell[]): Schedule {
    const shifts = spells.flatMap(([from, to]) => {
      const day = dayOf(localOf(span.zone, span.origin + from));
      const further = to - from > daySeconds ? midnights(day + 1, span.origin + to, span) : [];
      return [{ at: from, day }, ...further];
    });
    return { spells: withinRun(spells, span), shifts };
  }
}

/** `days` and `shift` as opening hours, so that clock changes and nights mean the same for people as for calendars. */
function ofDays({ days, shift }: Shift, span: Span): Schedule {
  const { zone, origin, end } = span;
  const { from, to } = must(readTimeRange(must(shift)));
  const on = new Set((days === undefined ? ['sun-sat'] : [days].flat()).flatMap((range) => must(readWeekdays(range))));
  const open: Week = Array.from({ length: 7 }, (_, day) => (on.has(day) ? [[from, to]] : []));
  const hours = compileHours({ zone, open, closed: [], except: [] }, origin, origin, origin + end);
  const first = dayOf(localOf(zone, origin)) - 1;
  const shifts = midnights(first, origin + end, span)
    .filter(({ day }) => on.has(weekdayOfDay(day)))
    .map(({ day }) => ({ at: instantOf(zone, day * daySeconds + from) - origin, day }));
  return { spells: withinRun(spellsOf(hours), span), shifts };
}

/** The midnights from that of a day until a moment. */
function midnights(first: Day, until: EpochSeconds, { zone, origin }: Span): Schedule['shifts'] {
  const found: { at: Seconds; day: Day }[] = [];
  for (let day = first; ; day++) {
    const at = instantOf(zone, day * daySeconds);
    if (at >= until) return found;
    found.push({ at: at - origin, day });
  }
}

/** The spells cut where a shift begins in their midst. */
export function cutIntoShifts(spells: readonly Spell[], shifts: Schedule['shifts']): Spell[] {
  return spells.flatMap(([from, to]) => {
    const cuts = shifts.flatMap(({ at }) => (from < at && at < to ? [at] : []));
    return [from, ...cuts].map((begins, i): Spell => [begins, cuts[i] ?? to]);
  });
}

/** The local day on which the shift begins that a moment is a part of. */
export function dayOfShift(shifts: Schedule['shifts'], moment: Seconds): Day {
  return shifts.findLast(({ at }) => at <= moment)!.day;
}

function spellsOf({ starts, ends }: OpenHours): Spell[] {
  return Array.from(starts, (start, i) => [start, ends[i]!]);
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

function withinRun(spells: readonly Spell[], { end }: Span): Spell[] {
  return spells.map(([from, to]): Spell => [Math.max(0, from), Math.min(to, end)]).filter(([from, to]) => from < to);
}
