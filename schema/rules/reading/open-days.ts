import type { PolicyWords } from '../../tables/index.ts';
import { listOf, mapOf } from '../../tables/index.ts';
import { readTimeRange, readWeekdays } from '../../values/index.ts';

/** Open seconds of each weekday of a calendar's ordinary week, Sunday first; what is not readable counts as closed. */
export function openDays(policy: PolicyWords, calendar: string): number[] {
  const open = mapOf(mapOf(mapOf(policy.calendars)[calendar])['open']);
  const days = Array.from({ length: 7 }, () => 0);
  for (const [text, hours] of Object.entries(open)) {
    const ranges = listOf(hours).map((range) => (typeof range === 'string' ? readTimeRange(range) : undefined));
    const length = ranges.reduce((sum, range) => sum + (range ? range.to - range.from : 0), 0);
    for (const day of readWeekdays(text) ?? []) days[day] = (days[day] ?? 0) + length;
  }
  return days;
}

/** The open seconds of the commonest open day; undefined if no day is open. */
export function usualDay(days: readonly number[]): number | undefined {
  const open = days.filter((seconds) => seconds > 0);
  const count = (length: number): number => open.filter((other) => other === length).length;
  return open.reduce<number | undefined>((best, length) => (best === undefined || count(length) > count(best) ? length : best), undefined);
}
