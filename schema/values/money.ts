import { say } from '../said/index.ts';
import { latin, whyNotLatin } from './latin.ts';
import { quoted, reason } from './reason.ts';
import type { Reason } from './reason.ts';

/** How many decimals an amount of this currency has (ISO 4217, by Intl): SAR 2, KWD 3, JPY 0; without a currency 2. */
export function currencyDecimals(currency: string | undefined): number {
  if (currency === undefined || !/^[A-Z]{3}$/.test(currency)) return 2;
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/**
 * An amount in minor units (halalas, fils), a whole number: what comparisons use. Undefined if it is not finite, has more decimals than the
 * currency, or is too large to be exact.
 */
export function readMoney(amount: number, currency?: string): number | undefined {
  const decimals = currencyDecimals(currency);
  const minor = Math.round(Number(`${amount}e${decimals}`));
  if (!Number.isSafeInteger(minor)) return undefined;
  return Number(`${minor}e-${decimals}`) === amount ? minor : undefined;
}

/** Minor units as the plain number that the language writes: 4950 in SAR is `49.5`. */
export function writeMoney(minor: number, currency?: string): string {
  return String(Number(`${minor}e-${currencyDecimals(currency)}`));
}

/** Why it is not an amount. Call it for what `readMoney` or the number type refuses. */
export function whyNotMoney(value: unknown, currency?: string): Reason {
  const why = whyNotNumber(value, 'bad-money');
  if (typeof value !== 'number' || !Number.isFinite(value)) return why;
  const decimals = currencyDecimals(currency);
  if (readMoney(value, currency) !== undefined)
    return reason('bad-money', say`${quoted(value)} is less than 0, and an amount is 0 or more`);
  if (Math.abs(value) >= Number(writeMoney(Number.MAX_SAFE_INTEGER, currency)))
    return reason('bad-money', say`${quoted(value)} is too large an amount to be counted exactly`);
  return reason(
    'bad-money',
    currency === undefined
      ? say`${quoted(value)} has more decimals than an amount, which has ${decimals}`
      : say`${quoted(value)} has more decimals than ${currency}, which has ${decimals}`,
    say`write \`${Number(value.toFixed(decimals))}\``,
  );
}

/** Why it is not a number; says the plain spelling where `1,000`, `1_000`, `SAR 50` or `50 SAR` is recognised. */
export function whyNotNumber(value: unknown, code = 'bad-number'): Reason {
  if (typeof value === 'number')
    return reason(code, Number.isFinite(value) ? say`${quoted(value)} is out of range` : say`a number must be finite`);
  const foreign = whyNotLatin(value);
  const text = typeof value === 'string' ? latin(value).trim() : '';
  const digits = /^[A-Za-z$€£\u0600-\u06ff. ]{0,6}?(\d{1,3}(?:[,_' ]\d{3})+|\d+)(\.\d+)?\s?[A-Za-z$€£\u0600-\u06ff.]{0,6}$/.exec(text);
  const hint = digits ? say`write \`${Number(digits[1]!.replace(/[,_' ]/g, '') + (digits[2] ?? ''))}\`` : undefined;
  if (foreign) return reason(foreign.code, foreign.message, hint ?? foreign.hint);
  const otherwise =
    code === 'bad-money'
      ? say`write digits only, without a sign for thousands or the currency: \`1000\``
      : say`write digits only, such as \`3\``;
  const message = code === 'bad-money' ? say`${quoted(value)} is not an amount` : say`${quoted(value)} is not a number`;
  return reason(code, message, hint ?? otherwise);
}
