import type { Context } from '../context.ts';

/** An amount as a sentence says it: `2000 SAR`. */
export function inMoney({ words }: Context, amount: number): string {
  const currency = typeof words.currency === 'string' ? ` ${words.currency}` : '';
  return `${Math.round(amount * 1000) / 1000}${currency}`;
}
