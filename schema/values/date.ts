import { say } from '../said/index.ts';
import { dayOfHijri } from './hijri.ts';
import { latin, whyNotLatin } from './latin.ts';
import { quoted, reason } from './reason.ts';
import type { Reason } from './reason.ts';
import { asSeen } from './unseen.ts';

const form = /^(\d{4})-(\d\d)-(\d\d)$/;

/** Days since 1970-01-01 of `2026-12-01`. Undefined if it is not a day of the Gregorian calendar, or of a year that no date lies in. */
export function readDate(text: string): number | undefined {
  const parts = form.exec(text);
  return parts && isYear(Number(parts[1])) ? dayNumber(Number(parts[1]), Number(parts[2]), Number(parts[3])) : undefined;
}

/** Whether dates lie in the year, 1900 to 2200. Any other is a slip, or one of another calendar: 1448 is 2026 by the Hijra. */
export function isYear(year: number): boolean {
  return year >= 1900 && year <= 2200;
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
  if (foreign) {
    const seen = latin(asSeen(String(value)));
    return readDate(seen) === undefined ? { ...foreign, hint: whyNotDate(seen).hint ?? usual } : foreign;
  }
  const text = typeof value === 'string' ? value.trim() : '';
  if (value === '') return reason('bad-date', say`nothing stands here, and a date is wanted`, usual);
  const otherYear = whyNotYear(text);
  if (otherYear) return otherYear;
  if (form.test(text)) return reason('bad-date', say`there is no day ${quoted(text)}`);
  const meant = otherDate(text);
  return reason('bad-date', say`${quoted(value)} is not a date`, meant === undefined ? usual : say`write \`${meant}\``);
}

const usual = say`write year-month-day: \`2026-12-01\``;
const loose = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$/;
const yearLast = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/;
const dayAndMonth = /^(\d{1,2})[- ]([a-z]{3,9})\.?,?[- ](\d{4})$/i;
const monthAndDay = /^([a-z]{3,9})\.? (\d{1,2}),? (\d{4})$/i;
const months = 'january february march april may june july august september october november december'.split(' ');

/** `2026/12/3`, `25.12.2026`, `5 Dec 2026` or `Dec 5, 2026` as `2026-12-03`; undefined where that may be one day or another, or is none. */
export function otherDate(text: string): string | undefined {
  const month = (name = ''): number => 1 + months.findIndex((one) => one.startsWith(name.toLowerCase()));
  const [first, last] = [loose.exec(text) ?? [], yearLast.exec(text) ?? []];
  const [before, after] = [dayAndMonth.exec(text) ?? [], monthAndDay.exec(text) ?? []];
  const readings = [
    [first[1], first[2], first[3]],
    [last[3], last[1], last[2]],
    [last[3], last[2], last[1]],
    [before[3], month(before[2]), before[1]],
    [after[3], month(after[1]), after[2]],
  ].map(([year, month, day]) => (isYear(Number(year)) ? dayNumber(Number(year), Number(month), Number(day)) : undefined));
  const [day, ...others] = new Set(readings.filter((one) => one !== undefined));
  return day === undefined || others.length > 0 ? undefined : writeDate(day);
}

/** Why no date lies in the year of this one; the same day in the Gregorian calendar where it is one of the Hijri, with the `time` after it. */
export function whyNotYear(date: string, time = ''): Reason | undefined {
  const [year, month, day] = (loose.exec(date) ?? []).slice(1).map(Number);
  if (year === undefined || isYear(year)) return undefined;
  const gregorian = say`write the Gregorian date: \`2026-12-01\``;
  if (year < 1300 || year > 1600)
    return reason('bad-date', say`${quoted(date)} is of a year that dates cannot be of: 1900 to 2200`, gregorian);
  const same = dayOfHijri(year, month!, day!);
  const hint = same === undefined ? gregorian : say`write \`${writeDate(same) + time}\`, the same day by the Umm al-Qura calendar`;
  return reason('bad-date', say`${quoted(date)} is a date of the Hijri calendar, and dates are Gregorian`, hint);
}
