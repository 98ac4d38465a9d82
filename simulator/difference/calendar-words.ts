import type { Calendar, Policy } from '../../schema/index.ts';
import { readDate, readTimeRange, readWeekdays, weekdays, writeDate, writeTimeRange, writeWeekdays } from '../../schema/values/index.ts';
import { named } from './plain-words.ts';

/** What a calendar means, by what can change in it. Another spelling of the same has the same words. */
export function calendarWords(policy: Policy, calendar: Calendar): Record<string, string> {
  return {
    'time zone': named(calendar.time_zone ?? policy.time_zone ?? 'UTC'),
    open: weekWords(calendar.open),
    'closed days': spanWords(calendar.closed ?? []),
    exceptions: exceptionWords(calendar),
  };
}

/** Of two exceptions on one day the first holds: their order is kept. */
function exceptionWords({ except = [] }: Calendar): string {
  return except.map(({ from, to, open }) => `${spanWords([{ from, to }])} ${weekWords(open)}`).join('; ') || 'none';
}

/** Days of the same hours together: `sun-thu 09:00-18:00`, `sat 10:00-16:00`. */
function weekWords(open: Calendar['open']): string {
  const ranges = weekdays.map((): { from: number; to: number }[] => []);
  for (const [days, hours] of Object.entries(open)) {
    for (const day of readWeekdays(days) ?? []) ranges[day]!.push(...[hours].flat().flatMap((hour) => readTimeRange(hour) ?? []));
  }
  const hours = ranges.map((day) => joined(day).map(writeTimeRange).join(' and '));
  const alike = [...new Set(hours)]
    .filter((text) => text !== '')
    .map((text) => ({ text, days: [...hours.keys()].filter((day) => hours[day] === text) }));
  return alike.map(({ text, days }) => named(`${writeWeekdays(days).join(' ')} ${text}`)).join(', ') || 'never';
}

function spanWords(days: NonNullable<Calendar['closed']>): string {
  const spans = days.map((one) => (typeof one === 'string' ? { from: one, to: one } : one));
  const numbered = spans.map(({ from, to }) => ({ from: readDate(from) ?? 0, to: (readDate(to) ?? 0) + 1 }));
  return (
    joined(numbered.filter(({ from, to }) => from < to))
      .map(({ from, to }) => (to - from === 1 ? named(writeDate(from)) : named(`${writeDate(from)} to ${writeDate(to - 1)}`)))
      .join(', ') || 'none'
  );
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
