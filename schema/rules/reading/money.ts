import { say } from '../../said/index.ts';
import type { Text } from '../../said/index.ts';
import type { Context } from '../context.ts';

/** An amount as a sentence says it: `2000 SAR`. */
export function inMoney({ words }: Context, amount: number): Text {
  const number = String(Math.round(amount * 1000) / 1000);
  return typeof words.currency === 'string' ? say`${number} ${words.currency}` : number;
}
