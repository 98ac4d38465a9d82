import { say } from '../said/index.ts';
import { latin, whyNotLatin } from './latin.ts';
import { quoted, reason } from './reason.ts';
import type { Reason } from './reason.ts';

/** A stretch of a day in seconds since its midnight; `to` is beyond 86400 where it runs over the next midnight. */
export interface TimeRange {
  readonly from: number;
  readonly to: number;
}

/** Seconds since midnight of `12:30`. Undefined if it is no time of day. */
export function readTime(text: string): number | undefined {
  const parts = /^(\d\d):(\d\d)$/.exec(text);
  if (!parts || Number(parts[1]) > 23 || Number(parts[2]) > 59) return undefined;
  return Number(parts[1]) * 3600 + Number(parts[2]) * 60;
}

/** Seconds since midnight (whole minutes, 0 to 86400) as `12:30`; 86400 is `24:00`. */
export function writeTime(seconds: number): string {
  const two = (count: number): string => String(count).padStart(2, '0');
  return `${two(Math.floor(seconds / 3600))}:${two((seconds / 60) % 60)}`;
}

/** Reads `09:00-18:00`, `22:00-02:00` (over midnight) and `18:00-24:00`. Undefined if it is none, or has no length. */
export function readTimeRange(text: string): TimeRange | undefined {
  const [start, end, more] = text.split('-');
  const from = start === undefined ? undefined : readTime(start);
  const to = end === '24:00' ? 86400 : end === undefined ? undefined : readTime(end);
  if (from === undefined || to === undefined || from === to || more !== undefined) return undefined;
  return { from, to: to > from ? to : to + 86400 };
}

export function writeTimeRange({ from, to }: TimeRange): string {
  return `${writeTime(from)}-${writeTime(to > 86400 ? to - 86400 : to)}`;
}

/** Why it is not a time range. Call it for what `readTimeRange` refuses. */
export function whyNotTimeRange(value: unknown): Reason {
  const foreign = whyNotLatin(value);
  if (foreign) return foreign;
  const text = typeof value === 'string' ? latin(value).trim() : '';
  const [from, to] = text
    .toLowerCase()
    .split(/\s*(?:-|–|—|to|until)\s*/)
    .map(tidied);
  const tidy = from && to ? `${from}-${to}` : undefined;
  if (tidy !== undefined && tidy === text && from === to)
    return reason('bad-time', say`${quoted(text)} has no length`, say`for the whole day write \`00:00-24:00\``);
  const hint = tidy !== undefined && tidy !== text && readTimeRange(tidy) ? say`write \`${tidy}\`` : say`write \`09:00-18:00\``;
  return reason('bad-time', say`${quoted(value)} is not a range of times`, hint);
}

/** Why it is not a time of day. Call it for what `readTime` refuses. */
export function whyNotTime(value: unknown): Reason {
  const foreign = whyNotLatin(value);
  if (foreign) return foreign;
  const tidy = typeof value === 'string' || typeof value === 'number' ? tidied(String(value).trim().toLowerCase()) : undefined;
  if (tidy === '24:00')
    return reason('bad-time', say`${quoted(value)} only ends a day`, say`write \`00:00\`, with which the next day begins`);
  return reason(
    'bad-time',
    say`${quoted(value)} is not a time of day`,
    say`write \`${tidy !== undefined && tidy !== value ? tidy : '12:00'}\``,
  );
}

/** `9`, `9:00`, `9.30`, `5pm` as `09:00`, `09:30`, `17:00`; an hour before noon is not guessed to be one after it. */
function tidied(text: string): string | undefined {
  const parts = /^(\d{1,2})(?:[:.](\d\d))?\s*([ap]m)?$/.exec(text);
  if (!parts) return undefined;
  const half = parts[3] === 'pm' ? 12 : 0;
  const hours = parts[3] ? (Number(parts[1]) % 12) + half : Number(parts[1]);
  const time = `${String(hours).padStart(2, '0')}:${parts[2] ?? '00'}`;
  return time === '24:00' || readTime(time) !== undefined ? time : undefined;
}
