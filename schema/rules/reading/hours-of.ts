import { alwaysOpen, compileHours, daySeconds, zoneTable } from '../../calendar/index.ts';
import type { CalendarSpec, EpochSeconds, OpenHours, Week, Zone } from '../../calendar/index.ts';
import type { PolicyWords } from '../../tables/index.ts';
import { isMap, listOf, mapOf } from '../../tables/index.ts';
import { readDate, readTimeRange, readWeekdays } from '../../values/index.ts';
import { once } from './once.ts';

/** More days than this are not looked at: a date beyond is a slip, and going through them would take seconds. */
const mostDays = 10 * 366;
/** Where a policy says no date: a year like others. */
const someDay = '2026-01-01';

/** Calendars of a policy as intervals. */
export interface CompiledHours {
  /** By name; `always` too. In seconds from `origin`. */
  readonly hours: ReadonlyMap<string, OpenHours>;
  readonly origin: EpochSeconds;
  /** Seconds that are looked at, from the origin. */
  readonly length: number;
  /** The policy's own time zone. */
  readonly zone: Zone;
}

/**
 * The calendars' openings, from the first of the day on which the policy takes effect, the dates that its calendars name and `days`, to a year past the last
 * of them. Undefined if a time zone is not known, or the dates lie too far apart.
 */
export function hoursOf(policy: PolicyWords, days: readonly unknown[], calendars: readonly string[]): CompiledHours | undefined {
  const { effective, time_zone: home = 'UTC' } = mapOf(policy);
  const says = calendars.map((name) => mapOf(mapOf(policy.calendars)[name]));
  const spans = says
    .flatMap((one) => [...listOf(one['closed']), ...listOf(one['except'])])
    .flatMap((one) => (isMap(one) ? [one['from'], one['to']] : [one]));
  const dated = [effective ?? someDay, ...spans, ...days].map(dayOf).filter((day) => day !== undefined);
  const [first, last] = [Math.min(...dated), Math.max(...dated) + 366];
  if (last - first > mostDays) return undefined;
  const [from, to] = [first * daySeconds, last * daySeconds];
  const hours = new Map<string, OpenHours>();
  for (const name of calendars) {
    const compiled = openings(policy, { name, from, to });
    if (!compiled) return undefined;
    hours.set(name, compiled);
  }
  const zone = zoneOver(policy, { name: home as string, from, to });
  return zone && { hours, origin: from, length: to - from, zone };
}

interface NamedSpan {
  readonly name: string;
  readonly from: EpochSeconds;
  readonly to: EpochSeconds;
}

/** The openings of one calendar over a span: many ask for the same calendars, each together with others. */
const openings = once((policy: PolicyWords, { name, from, to }: NamedSpan): OpenHours | undefined => {
  const calendar = mapOf(mapOf(policy.calendars)[name]);
  const zone = zoneOver(policy, { name: (calendar['time_zone'] ?? mapOf(policy)['time_zone'] ?? 'UTC') as string, from, to });
  if (!zone) return undefined;
  return name === 'always' ? alwaysOpen(zone, from, from, to) : compileHours(specOf(calendar, zone), from, from, to);
});

const zoneOver = once((_: PolicyWords, { name, from, to }: NamedSpan): Zone | undefined => zoneTable(name, from, to));

const dayOf = (value: unknown): number | undefined => (typeof value === 'string' ? readDate(value) : undefined);

function specOf(calendar: Readonly<Record<string, unknown>>, zone: Zone): CalendarSpec {
  const span = (one: unknown): { from: number; to: number }[] => {
    const [from, to] = isMap(one) ? [dayOf(one['from']), dayOf(one['to'])] : [dayOf(one), dayOf(one)];
    return from === undefined || to === undefined ? [] : [{ from, to }];
  };
  return {
    zone,
    open: weekOf(calendar['open']),
    closed: listOf(calendar['closed']).flatMap(span),
    except: listOf(calendar['except']).flatMap((one) => span(one).map((days) => ({ ...days, open: weekOf(mapOf(one)['open']) }))),
  };
}

function weekOf(open: unknown): Week {
  const week: [number, number][][] = Array.from({ length: 7 }, () => []);
  for (const [days, hours] of Object.entries(mapOf(open))) {
    const ranges = listOf(hours).map((range) => (typeof range === 'string' ? readTimeRange(range) : undefined));
    for (const day of readWeekdays(days) ?? []) for (const range of ranges) if (range) week[day]!.push([range.from, range.to]);
  }
  return week;
}
