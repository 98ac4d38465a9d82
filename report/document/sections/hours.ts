import type { Calendar, Week } from '../../../schema/index.ts';
import { readTimeRange, readWeekdays, writeTime, writeWeekdays } from '../../../schema/values/index.ts';
import type { Block, Section } from '../content.ts';
import type { Scribe } from '../scribe.ts';
import { escalationRows } from './escalation.ts';

/** Each calendar with its hours, holidays and times of other hours; for customers those that something else in their document speaks of. */
export function hours(scribe: Scribe): Section {
  const names = Object.keys(scribe.policy.calendars ?? {});
  const spoken = spokenOf(scribe);
  const shown = scribe.isInternal ? names : names.filter((name) => spoken.has(name));
  return {
    id: 'hours',
    title: scribe.words.sections.hours.title,
    blocks: shown.map((name) => ({
      kind: 'part',
      title: scribe.title('calendars', name),
      blocks: calendar(scribe, scribe.policy.calendars![name]!),
    })),
  };
}

function calendar(scribe: Scribe, { time_zone: zone, open, closed = [], except = [] }: Calendar): Block[] {
  const words = scribe.words.sections.hours;
  return [
    { kind: 'paragraph', text: words.zone(zoneName(scribe, zone ?? scribe.policy.time_zone ?? 'UTC')) },
    week(scribe, open),
    ...except.flatMap(({ title, from, to, open }): Block[] => [
      { kind: 'paragraph', text: words.exception(scribe.text(title), scribe.period(from, to)) },
      week(scribe, open),
    ]),
    ...(closed.length > 0 ? [{ kind: 'paragraph', text: words.closedDays } as const, holidays(scribe, closed)] : []),
  ];
}

/** Days closed all day, by their titles where all of them have one. */
function holidays(scribe: Scribe, closed: NonNullable<Calendar['closed']>): Block {
  const days = closed.map((day) => (typeof day === 'string' ? { from: day, to: day } : day)).map((day) => ({ title: undefined, ...day }));
  const entries = days.map(({ title, from, to }) => [scribe.text(title), scribe.period(from, to)] as const);
  const titled = entries.filter((entry): entry is readonly [string, string] => entry[0] !== undefined);
  if (titled.length === entries.length) return { kind: 'terms', entries: titled };
  return { kind: 'list', items: entries.map(([lead, text]) => ({ lead, text })) };
}

/** A week as a table, the days as they are written; days that are not named are closed. */
function week(scribe: Scribe, open: Week): Block {
  const { values, sections } = scribe.words;
  const rows = Object.entries(open).map(([days, times]) => [daysSaid(scribe, readWeekdays(days) ?? []), timesSaid(scribe, [times].flat())]);
  const named = new Set(Object.keys(open).flatMap((days) => readWeekdays(days) ?? []));
  const others = writeWeekdays([0, 1, 2, 3, 4, 5, 6].filter((day) => !named.has(day)));
  const closed = others.map((days) => daysSaid(scribe, readWeekdays(days)!));
  const rest = closed.length > 0 ? [[scribe.list(closed), values.closed]] : [];
  return { kind: 'table', head: [sections.hours.day, sections.hours.open], rows: [...rows, ...rest] };
}

function daysSaid(scribe: Scribe, days: readonly number[]): string {
  const [first, last] = [days[0] ?? 0, days.at(-1) ?? 0];
  if (days.length === 7) return scribe.words.values.everyDay;
  if (days.length < 3) return scribe.list(days.map((day) => scribe.weekday(day)));
  return scribe.words.values.days(scribe.weekday(first), scribe.weekday(last));
}

function timesSaid(scribe: Scribe, ranges: readonly string[]): string {
  const { hours, allDay } = scribe.words.values;
  return scribe.list(
    ranges.map((text) => {
      const { from, to } = readTimeRange(text)!;
      if (from === 0 && to === 86400) return allDay;
      return hours(writeTime(from), writeTime(to > 86400 ? to - 86400 : to), to > 86400);
    }),
  );
}

/** A time zone as its people call it, with its IANA name. */
function zoneName(scribe: Scribe, zone: string): string {
  const { locale } = scribe.words.values;
  if (zone === 'UTC') return zone;
  const parts = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: 'longGeneric' }).formatToParts(0);
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
  return /[\d+]/.test(name) ? scribe.name(zone) : `${name} (${scribe.name(zone)})`;
}

/** Calendars that the customers' document names: `hours`, `clock`, `arrived` and `now` always hold one. */
function spokenOf(scribe: Scribe): Set<string> {
  const { policy } = scribe;
  const names = new Set<string>();
  const collect = (value: unknown, within: boolean): void => {
    if (typeof value === 'string' && within) names.add(value);
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) collect(inner, within || keys.has(key));
  };
  const shown = [scribe.shown(policy.promises), escalationRows(scribe), scribe.shown(policy.compensation), scribe.shown(policy.priority)];
  collect([policy.channels, policy.defaults, ...shown], false);
  return names;
}

const keys = new Set(['hours', 'clock', 'arrived', 'now']);
