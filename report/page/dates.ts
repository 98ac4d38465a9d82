import type { Words } from './words/words.ts';

/** A date `2026-12-06` as people write it. */
export function longDate(words: Words, date: string): string {
  return format(words, { day: 'numeric', month: 'long', year: 'numeric' }, Date.parse(`${date}T00:00:00Z`));
}

/** A day's name; `days` counts from 1970-01-01, a Thursday. */
export function dayName(words: Words, days: number, length: 'long' | 'short'): string {
  return format(words, { weekday: length }, days * 86_400_000);
}

/** A day's name and date: `Sun 6 Dec`. */
export function dayAndDate(words: Words, days: number): string {
  return format(words, { weekday: 'short', day: 'numeric', month: 'short' }, days * 86_400_000);
}

function format(words: Words, options: Intl.DateTimeFormatOptions, at: number): string {
  return new Intl.DateTimeFormat(words.locale, { ...options, timeZone: 'UTC' }).format(at);
}
