import { say } from '../said/index.ts';
import type { Reason } from '../values/index.ts';
import {
  currencyDecimals,
  quoted,
  readDuration,
  readMoney,
  readPercentage,
  whyNotDuration,
  whyNotMoney,
  writeDuration,
  writeShare,
} from '../values/index.ts';

export type NumberType = 'number' | 'money' | 'share' | 'duration';

/** How many parts of one the numbers of a type are whole in: money in the currency's own, shares in hundredths of a percent, seconds and numbers in one. */
export function partsOf(type: NumberType, currency: unknown): number {
  if (type === 'share') return 10_000;
  return type === 'money' ? 10 ** currencyDecimals(typeof currency === 'string' ? currency : undefined) : 1;
}

/** Why a number of a fact, as it is written, lies between the steps of its type; undefined: it is on one. */
export function whyBetweenSteps(type: NumberType, raw: unknown, currency: unknown): Reason | undefined {
  const number = readNumber(type, raw);
  if (number === undefined) return undefined;
  const of = typeof currency === 'string' ? currency : undefined;
  if (type === 'money') return readMoney(number, of) === undefined ? whyNotMoney(number, of) : undefined;
  const parts = partsOf(type, currency);
  const step = Math.round(number * parts);
  if (Math.abs(number * parts - step) < 1e-6) return undefined;
  if (type === 'duration') return whyNotDuration(raw);
  if (type === 'share') {
    const message = say`${quoted(raw)} is finer than \`0.01%\`, and tickets are told apart in steps of that`;
    return { code: 'bad-share', message, hint: say`write \`${writeShare(step / parts)}\`` };
  }
  const message = say`${quoted(raw)} has a fraction, and tickets are told apart by whole numbers`;
  return { code: 'bad-number', message, hint: say`write \`${step}\`, or let the fact count in a smaller unit` };
}

/** A number as a condition or a log writes it: `500`, `15%`, `1h30m`. Durations become seconds, shares parts of one; undefined: not a number of this type. */
export function readNumber(type: NumberType, raw: unknown): number | undefined {
  if (typeof raw === 'number') return Number.isFinite(raw) ? raw : undefined;
  if (typeof raw !== 'string') return undefined;
  const text = raw.trim();
  if (/^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  if (type === 'share') return readPercentage(text);
  return type === 'duration' ? readDuration(text) : undefined;
}

/** The least whole number (in `parts` of one) that is not below `value`. */
export function from(parts: number, value: number): number {
  return Math.ceil(value * parts - 1e-6) / parts;
}

/** The least whole number (in `parts` of one) above `value`. */
export function after(parts: number, value: number): number {
  return (Math.floor(value * parts + 1e-6) + 1) / parts;
}

/** A number in the words of a policy: `4h`, `15%`, `500`. */
export function showNumber(type: NumberType, value: number): string {
  if (type === 'share') return writeShare(value);
  return type === 'duration' ? writeDuration(value) : String(Math.round(value * 1e4) / 1e4);
}
