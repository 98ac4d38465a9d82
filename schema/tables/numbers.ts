import { currencyDecimals, readDuration, readPercentage, writeDuration, writeShare } from '../values/index.ts';

export type NumberType = 'number' | 'money' | 'share' | 'duration';

/** How many parts of one the numbers of a type are whole in: money in the currency's own, shares in hundredths of a percent, seconds and numbers in one. */
export function partsOf(type: NumberType, currency: unknown): number {
  if (type === 'share') return 10_000;
  return type === 'money' ? 10 ** currencyDecimals(typeof currency === 'string' ? currency : undefined) : 1;
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
