import { say } from '../said/index.ts';
import { readDuration, writeDuration, whyNotDuration } from './duration.ts';
import { latin, whyNotLatin } from './latin.ts';
import { quoted, reason } from './reason.ts';
import type { Reason } from './reason.ts';
import { asSeen } from './unseen.ts';

/** What a promise's time is: an amount of open time, or business days. */
export type PromisedDuration = { readonly seconds: number } | { readonly businessDays: number };

/** Reads `8h` and `2bd`. Undefined if it is neither. */
export function readPromisedDuration(text: string): PromisedDuration | undefined {
  const days = /^(\d{1,4})bd$/.exec(text);
  if (days) return { businessDays: Number(days[1]) };
  const seconds = readDuration(text);
  return seconds === undefined ? undefined : { seconds };
}

export function writePromisedDuration(value: PromisedDuration): string {
  return 'seconds' in value ? writeDuration(value.seconds) : `${value.businessDays}bd`;
}

/** Why it is not a promised duration. Call it for what `readPromisedDuration` refuses. */
export function whyNotPromisedDuration(value: unknown): Reason {
  const foreign = whyNotLatin(value);
  if (foreign && readPromisedDuration(latin(asSeen(String(value))))) return foreign;
  if (typeof value === 'string' && /^\d{5,}bd$/.test(value))
    return reason('bad-duration', say`${quoted(value)} is too many business days`, say`a promise has at most \`9999bd\``);
  const days = typeof value === 'string' ? /^(\d{1,4}) ?(?:bd|business ?days?|working ?days?)$/i.exec(latin(value).trim()) : null;
  if (days && value === latin(String(value)))
    return reason('bad-duration', say`business days are written \`${days[1]!}bd\``, say`write \`${days[1]!}bd\``);
  return whyNotDuration(value, say`write \`30m\`, \`8h\` or \`2bd\` (business days)`);
}
