import { say } from '../said/index.ts';
import { dayNumber, isYear, whyNotYear } from './date.ts';
import { latin, whyNotLatin } from './latin.ts';
import { quoted, reason } from './reason.ts';
import type { Reason } from './reason.ts';

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
  const [, day = '', time = ''] = typeof value === 'string' ? /^([^T ]*)(.*)$/su.exec(latin(value).trim())! : [];
  const otherYear = whyNotYear(day, time || 'T09:00');
  if (foreign) return { ...foreign, ...(otherYear && { hint: otherYear.hint! }) };
  if (otherYear) return otherYear;
  const date = typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);
  if (date) return reason('bad-date', say`${quoted(value)} lacks the time of day`, say`write \`${value}T09:00\``);
  const known = typeof value === 'string' && form.test(value);
  return reason(
    'bad-date',
    known ? say`there is no moment ${quoted(value)}` : say`${quoted(value)} is not a moment`,
    known ? undefined : say`write \`2026-12-03T17:30\``,
  );
}

function readOffset(text: string): number | undefined {
  if (text === 'Z') return 0;
  const [hours, minutes] = [Number(text.slice(1, 3)), Number(text.slice(-2))];
  if (hours > 14 || minutes > 59) return undefined;
  return (text.startsWith('-') ? -1 : 1) * (hours * 3600 + minutes * 60) || 0;
}
