import type { Compensation, Rulebook } from './rulebook.ts';

/**
 * How much a row gives, in the currency's own decimals, half a unit up; undefined: it costs nothing.
 * @param of value of the money fact that it is a share of; of one below nothing (a refund in a log) nothing is given.
 * @param left what is left of each of the policy's caps: more is not given, unless it may be with an approval.
 */
export function amountGiven(
  { caps, decimals }: Pick<Rulebook, 'caps' | 'decimals'>,
  { amount }: Compensation,
  of: number,
  left: readonly number[],
): number | undefined {
  if (amount === undefined) return undefined;
  const asked = typeof amount === 'number' ? amount : amount.share > 0 ? Math.max(0, Math.min(amount.share * of, amount.atMost)) : 0;
  const most = caps.reduce((least, { approve }, cap) => (approve ? least : Math.min(least, left[cap]!)), Infinity);
  const unit = Number(`1e${decimals}`);
  // What decimal fractions lose in binary is less than a millionth of a unit.
  const whole = (units: number): number => Math.floor(units + 1e-6) / unit;
  return Math.min(whole(asked * unit + 0.5), whole(most * unit));
}
