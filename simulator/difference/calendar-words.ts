import { clauses, enumerated, say, together } from '../../schema/said/index.ts';
import type { Text } from '../../schema/said/index.ts';
import type { Calendar, Policy } from '../../schema/index.ts';
import { readDate, readTimeRange, readWeekdays, weekdays, writeDate, writeTimeRange, writeWeekdays } from '../../schema/values/index.ts';
import { named } from './plain-words.ts';

/** What of a setting can change, and what it says. */
export type SettingWords = readonly (readonly [what: Text, says: Text])[];

/** What a calendar means, by what can change in it. Another spelling of the same has the same words. */
export function calendarWords(policy: Policy, calendar: Calendar): SettingWords {
  return [
    [say`time zone`, named(calendar.time_zone ?? policy.time_zone ?? 'UTC')],
    [say`open`, weekWords(calendar.open)],
    [say`closed days`, spanWords(calendar.closed ?? [])],
    [say`exceptions`, exceptionWords(calendar)],
  ];
}

/** Of two exceptions on one day the first holds: their order is kept. */
function exceptionWords({ except = [] }: Calendar): Text {
  return except.length === 0
    ? say`none`
    : clauses(except.map(({ from, to, open }) => say`${spanWords([{ from, to }])} ${weekWords(open)}`));
}

/** Days of the same hours together: `sun-thu 09:00-18:00`, `sat 10:00-16:00`. */
function weekWords(open: Calendar['open']): Text {
  const ranges = weekdays.map((): { from: number; to: number }[] => []);
  for (const [days, hours] of Object.entries(open)) {
    for (const day of readWeekdays(days) ?? []) ranges[day]!.push(...[hours].flat().flatMap((hour) => readTimeRange(hour) ?? []));
  }
  const hours = ranges.map((day) => joined(day).map(writeTimeRange));
  const texts = hours.map((day) => day.join());
  const alike = [...new Set(texts)].filter((text) => text !== '').map((text) => [...texts.keys()].filter((day) => texts[day] === text));
  if (alike.length === 0) return say`never`;
  return enumerated(alike.map((days) => say`\`${dayWords(days)} ${together(hours[days[0]!]!)}\``));
}

/** `sat-mon wed`. */
function dayWords(days: readonly number[]): Text {
  const spans = writeWeekdays(days).map((span): Text => {
    const [first, last] = span.split('-').map((day) => dayNames[day as (typeof weekdays)[number]]);
    return last === undefined ? first! : say`${first!}-${last}`;
  });
  return spans.reduce((all, span) => say`${all} ${span}`);
}

const dayNames = { sun: say`sun`, mon: say`mon`, tue: say`tue`, wed: say`wed`, thu: say`thu`, fri: say`fri`, sat: say`sat` };

function spanWords(days: NonNullable<Calendar['closed']>): Text {
  const spans = days.map((one) => (typeof one === 'string' ? { from: one, to: one } : one));
  const numbered = spans.map(({ from, to }) => ({ from: readDate(from) ?? 0, to: (readDate(to) ?? 0) + 1 }));
  const told = joined(numbered.filter(({ from, to }) => from < to)).map(({ from, to }) =>
    to - from === 1 ? named(writeDate(from)) : say`\`${writeDate(from)} to ${writeDate(to - 1)}\``,
  );
  return told.length === 0 ? say`none` : enumerated(told);
}

/** Stretches in order, those that touch made one. */
function joined(stretches: readonly { from: number; to: number }[]): { from: number; to: number }[] {
  const all: { from: number; to: number }[] = [];
  for (const { from, to } of stretches.toSorted((x, y) => x.from - y.from)) {
    const last = all.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else all.push({ from, to });
  }
  return all;
}
