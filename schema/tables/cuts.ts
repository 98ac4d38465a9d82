import { say } from '../said/index.ts';
import type { Text } from '../said/index.ts';
import { sayDuration } from '../values/index.ts';
import type { Constant } from './conditions.ts';
import type { NumberFact } from './describe-facts.ts';
import { after, from, readNumber, showNumber } from './numbers.ts';

/** Where the numbers of a fact must be cut so that each of the constants holds for the whole of a value or for none of it. */
export function cutsAt(fact: NumberFact, constants: readonly Constant[]): number[] {
  const cuts = constants.flatMap(({ bound, value }) => {
    const number = readNumber(fact.type, value);
    if (number === undefined) return [];
    if (bound === 'is') return [from(fact.parts, number), after(fact.parts, number)];
    return [bound === 'above' || bound === 'at_most' ? after(fact.parts, number) : from(fact.parts, number)];
  });
  return [...new Set(cuts)].filter((cut) => fact.low < cut && cut <= fact.high).sort((x, y) => x - y);
}

/** A number of value `i`: what holds for it holds for the whole value. */
export function numberIn(fact: NumberFact, cuts: readonly number[], i: number): number {
  if (i > 0) return cuts[i - 1]!;
  if (fact.low > -Infinity) return fact.low;
  return cuts.length ? cuts[0]! - 1 : 0;
}

/** The least and the greatest number of value `i`. */
export function rangeIn({ low, high, parts }: NumberFact, cuts: readonly number[], i: number): readonly [least: number, greatest: number] {
  return [i > 0 ? cuts[i - 1]! : low, i < cuts.length ? Math.round(cuts[i]! * parts - 1) / parts : high];
}

/** Whether the number passes the test with this one constant. */
export function passes(fact: NumberFact, number: number, { bound, value }: Constant): boolean {
  const limit = readNumber(fact.type, value);
  if (limit === undefined) return false;
  if (bound === 'is') return from(fact.parts, limit) <= number && number < after(fact.parts, limit);
  if (bound === 'above') return number >= after(fact.parts, limit);
  if (bound === 'at_least') return number >= from(fact.parts, limit);
  return bound === 'below' ? number < from(fact.parts, limit) : number < after(fact.parts, limit);
}

/** The ends of a range that `showValues` says, as in English: `under 100`, `100 to under 500`. Undefined: it is none. */
export function readRange(shown: string): { readonly from?: string; readonly under?: string } | undefined {
  const [, from, under, most, least] = /^(?:(.+) to under (.+)|under (.+)|(.+) or more)$/.exec(shown) ?? [];
  if (from !== undefined) return { from, under: under! };
  if (most !== undefined) return { under: most };
  return least === undefined ? undefined : { from: least };
}

/** Each value in words: `under 100`, `100 to under 500`, `500 or more`. */
export function showValues(fact: NumberFact, cuts: readonly number[]): Text[] {
  const show = (number: number): Text => (fact.type === 'duration' ? sayDuration(number) : showNumber(fact.type, number));
  if (!cuts.length) return [say`any`];
  return [
    say`under ${show(cuts[0]!)}`,
    ...cuts.slice(1).map((to, i) => (to <= after(fact.parts, cuts[i]!) ? show(cuts[i]!) : say`${show(cuts[i]!)} to under ${show(to)}`)),
    say`${show(cuts.at(-1)!)} or more`,
  ];
}
