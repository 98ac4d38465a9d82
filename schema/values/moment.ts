import { say } from '../said/index.ts';
import { dayNumber, isYear, otherDate, readDate, whyNotYear } from './date.ts';
import { latin, whyNotLatin } from './latin.ts';
import { quoted, reason } from './reason.ts';
import type { Reason } from './reason.ts';
import { asSeen } from './unseen.ts';

/** A moment as it is written: what the wall clock reads, and where that is if it says so. */
export interface WrittenMoment {
  /** Seconds of the wall clock since 1970-01-01T00:00 on the same clock. */
  readonly local: number;
  /** Seconds east of UTC; left out where the text names no zone. `local - offset` is then seconds since the epoch. */
  readonly offset?: number;
}

const form = /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d(?:\.\d{1,9})?))?(?: ?(Z|[+-]\d\d:?\d\d))?$/;

/** Reads `2026-12-03T17:30`, with or without seconds and zone (`Z`, `+03:00`); a space may stand for the `T`. Undefined if it is no moment. */
export function readMoment(text: string): WrittenMoment | undefined {
  const parts = form.exec(text);
  if (!parts) return undefined;
  const day = dayNumber(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  const [hours, minutes, seconds] = [Number(parts[4]), Number(parts[5]), Number(parts[6] ?? 0)];
  if (day === undefined || !isYear(Number(parts[1])) || hours > 23 || minutes > 59 || seconds >= 60) return undefined;
  const local = day * 86400 + hours * 3600 + minutes * 60 + seconds;
  if (parts[7] === undefined) return { local };
  const offset = readOffset(parts[7]);
  return offset === undefined ? undefined : { local, offset };
}

/** The moment as text, seconds only where there are some; for the years 0 to 9999, to the millisecond. */
export function writeMoment({ local, offset }: WrittenMoment): string {
  const text = new Date(Math.round(local * 1000))
    .toISOString()
    .replace(/\.000Z$|Z$/, '')
    .replace(/:00$/, '');
  if (offset === undefined) return text;
  if (offset === 0) return `${text}Z`;
  const minutes = Math.abs(offset) / 60;
  const two = (count: number): string => String(count).padStart(2, '0');
  return `${text}${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** Why it is not a moment. Call it for what `readMoment` refuses. */
export function whyNotMoment(value: unknown): Reason {
  const foreign = whyNotLatin(value);
  if (foreign) {
    const seen = latin(asSeen(String(value)));
    return readMoment(seen) ? foreign : { ...foreign, hint: whyNotMoment(seen).hint ?? usual };
  }
  if (value === '') return reason('bad-date', say`nothing stands here, and a moment is wanted`, usual);
  const text = typeof value === 'string' ? value.trim() : '';
  const [, day = '', time = ''] = /^([^T ]*)(.*)$/su.exec(text)!;
  const otherYear = whyNotYear(day, time || 'T09:00');
  if (otherYear) return otherYear;
  if (readDate(text) !== undefined) return reason('bad-date', say`${quoted(value)} lacks the time of day`, say`write \`${text}T09:00\``);
  if (form.test(text)) return reason('bad-date', say`there is no moment ${quoted(value)}`);
  const meant = otherMoment(text);
  return reason('bad-date', say`${quoted(value)} is not a moment`, meant === undefined ? usual : say`write \`${meant}\``);
}

const usual = say`write \`2026-12-03T17:30\``;
const timeOfDay = /^(\d{1,2}):(\d\d)(:\d\d(?:\.\d{1,9})?)? ?([ap]m)? ?(Z|[+-]\d\d:?\d\d)?$/i;

/** `2026/12/3 9:05`, `25.12.2026 5:30 PM` as `2026-12-03T09:05`; undefined where the day cannot be told. Without a time it is 09:00. */
function otherMoment(text: string): string | undefined {
  if (text.length > 60) return undefined;
  const [, date, time = '9:00'] = /^(.*?)(?:(?:, ?|T| +)(\d{1,2}:.*))?$/.exec(text) ?? [];
  const day = otherDate(date ?? '');
  const [, hour, minute, seconds = '', half, zone = ''] = timeOfDay.exec(time) ?? [];
  if (day === undefined || hour === undefined) return undefined;
  const hours = half ? (Number(hour) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0) : Number(hour);
  const meant = `${day}T${String(hours).padStart(2, '0')}:${minute}${seconds}${zone.toUpperCase()}`;
  return readMoment(meant) && meant;
}

function readOffset(text: string): number | undefined {
  if (text === 'Z') return 0;
  const [hours, minutes] = [Number(text.slice(1, 3)), Number(text.slice(-2))];
  if (hours > 14 || minutes > 59) return undefined;
  return (text.startsWith('-') ? -1 : 1) * (hours * 3600 + minutes * 60) || 0;
}
