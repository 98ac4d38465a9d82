import type { Text } from '../said/index.ts';

/** When a fact is known. Tables are decided in this order, each seeing what stands before it. (policy-language: "One construct") */
export type Stage = 'arrival' | 'priority' | 'self_service' | 'routing' | 'event';

/**
 * A fact with finitely many values: what decision tables are decided over. A ticket's facts are a vector of value numbers.
 * - names (channel, topic, segment, team, ...): one value a name, in the policy's order; `priority` most urgent first, `tier` by level, `offer` and `came_by` start with `none`;
 * - numbers, money, durations, shares: cut at the constants that any condition mentions. Value i holds the numbers in [cuts[i - 1], cuts[i]);
 * - yes_no: `no`, `yes`;
 * - a set of names (`arrived`, `now`, `breached`): one yes-or-no fact for each name that a condition mentions, called `arrived.office`.
 */
export interface Fact {
  readonly name: string;
  readonly values: readonly string[];
  readonly cuts: readonly number[] | undefined;
  /** What the values of a number are, in words of any language; names are the same in all. */
  readonly texts?: readonly Text[];
  readonly stage: Stage;
}

/** A condition over a vector of facts: each listed fact must have an accepted value (`accepts[value]` = 1). No entry: the fact does not matter. */
export interface Box {
  readonly sides: readonly { readonly fact: number; readonly accepts: Uint8Array }[];
}
