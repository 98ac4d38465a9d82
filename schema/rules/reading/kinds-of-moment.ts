import { compileHours, daySeconds, moments, zoneTable } from '../../calendar/index.ts';
import type { CalendarSpec, Week, Zone } from '../../calendar/index.ts';
import type { Box, FactSpace, PolicyWords } from '../../tables/index.ts';
import { isMap, listOf, mapOf } from '../../tables/index.ts';
import { readDate, readTimeRange, readWeekdays } from '../../values/index.ts';

/** More calendars than this are taken as if any of them could be open with any other. */
const most = 8;
/** Over more days than this, too: a date beyond is a slip, and the sweep would take seconds. */
const mostDays = 10 * 366;
/** Where a policy says no date: a year like others. */
const someDay = '2026-01-01';

/**
 * Combinations of open calendars that never come, as boxes: from the first of the day on which the policy takes effect, the dates that its calendars
 * name and `days`, to a year past the last of them.
 */
export function momentsThatCannotBe(space: FactSpace, policy: PolicyWords, days: readonly unknown[], set: 'arrived' | 'now'): Box[] {
  const asked = space.facts.flatMap(({ name }, fact) =>
    name.startsWith(`${set}.`) ? [{ fact, calendar: name.slice(set.length + 1) }] : [],
  );
  if (!asked.length || asked.length > most) return [];
  const met = combinations(
    policy,
    days,
    asked.map(({ calendar }) => calendar),
  );
  if (!met) return [];
  const all = Array.from({ length: 2 ** asked.length }, (_, n) => asked.map((_, i) => (n >> i) % 2));
  return all
    .filter((open) => !met.has(open.join()))
    .map((open) => ({ sides: asked.map(({ fact }, i) => ({ fact, accepts: Uint8Array.from([1 - open[i]!, open[i]!]) })) }));
}

/** The combinations that come, each as `0,1,...` in the order of the calendars; undefined if a time zone is not known, or the dates lie too far apart. */
function combinations(policy: PolicyWords, days: readonly unknown[], calendars: readonly string[]): Set<string> | undefined {
  const { effective, time_zone: home } = mapOf(policy);
  const says = calendars.map((name) => mapOf(mapOf(policy.calendars)[name]));
  const spans = says
    .flatMap((one) => [...listOf(one['closed']), ...listOf(one['except'])])
    .flatMap((one) => (isMap(one) ? [one['from'], one['to']] : [one]));
  const dated = [effective ?? someDay, ...spans, ...days].map(dayOf).filter((day) => day !== undefined);
  const [first, last] = [Math.min(...dated), Math.max(...dated) + 366];
  if (last - first > mostDays) return undefined;
  const [from, to] = [first * daySeconds, last * daySeconds];
  const hours = says.map((calendar) => {
    const zone = zoneTable((calendar['time_zone'] ?? home ?? 'UTC') as string, from, to);
    return zone && compileHours(specOf(calendar, zone), from, from, to);
  });
  if (hours.some((one) => !one)) return undefined;
  return new Set(
    moments(
      hours.map((one) => one!),
      0,
      to - from,
    ).map(({ open }) => open.map(Number).join()),
  );
}

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
