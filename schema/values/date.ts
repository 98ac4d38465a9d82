import { say } from '../said/index.ts';
import { latin, whyNotLatin } from './latin.ts';
import { quoted, reason } from './reason.ts';
import type { Reason } from './reason.ts';

const form = /^(\d{4})-(\d\d)-(\d\d)$/;

/** Days since 1970-01-01 of `2026-12-01`. Undefined if it is not a day of the (proleptic Gregorian) calendar. */
export function readDate(text: string): number | undefined {
  const parts = form.exec(text);
  return parts ? dayNumber(Number(parts[1]), Number(parts[2]), Number(parts[3])) : undefined;
}

/** Days since 1970-01-01 as `2026-12-01`; for the years 0 to 9999. */
export function writeDate(day: number): string {
  return new Date(day * 86400000).toISOString().slice(0, 10);
}

/** Days since 1970-01-01; undefined where there is no such day. */
export function dayNumber(year: number, month: number, day: number): number | undefined {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && month >= 1 ? date.getTime() / 86400000 : undefined;
}

/** Why it is not a date. Call it for what `readDate` refuses. */
export function whyNotDate(value: unknown): Reason {
  const foreign = whyNotLatin(value);
  if (foreign) return foreign;
  const text = typeof value === 'string' ? latin(value).trim() : '';
  if (form.test(text)) return reason('bad-date', say`there is no day ${quoted(text)}`);
  const loose = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$/.exec(text);
  const padded = loose && `${loose[1]}-${loose[2]!.padStart(2, '0')}-${loose[3]!.padStart(2, '0')}`;
  const hint = padded && readDate(padded) !== undefined ? say`write \`${padded}\`` : say`write year-month-day: \`2026-12-01\``;
  return reason('bad-date', say`${quoted(value)} is not a date`, hint);
}
