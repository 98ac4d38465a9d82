import { impossible } from '../../schema/index.ts';
import type { Fact, Policy } from '../../schema/index.ts';
import { conditionsIn, factSpace, readNumber } from '../../schema/tables/index.ts';
import type { Box, FactSpace } from '../../schema/tables/index.ts';
import { compileRulebook } from '../model/index.ts';
import type { Rulebook } from '../model/index.ts';
import { calendarWords } from './calendar-words.ts';

type Bound = Fact['at_least'];

/** One of two policies that are compared, its facts cut wherever either of them cuts. */
export interface Side {
  readonly policy: Policy;
  readonly space: FactSpace;
  readonly book: Rulebook;
  /** What cannot be under it, over its own facts; moments that never come are the common space's. */
  readonly beyond: readonly Box[];
  /** What both call a fact, where it means the same to both; else this side's own name for it. */
  readonly commonName: (fact: string) => string;
}

/** Both sides. `before` is what a name of the old policy is followed by where the new one means something else by it. */
export function sidesOf(old: Policy, now: Policy, before = ' (before)'): readonly [Side, Side] {
  const side = (policy: Policy, other: Policy, otherwise: string): Side => {
    const words = { ...policy, currency: now.currency, facts: factsWithin(policy, other) } as Policy;
    const space = factSpace(words, conditionsIn(other));
    return {
      policy,
      space,
      book: compileRulebook(words, space),
      beyond: impossible(space, words, [], []),
      commonName: (fact) => (meansTheSame(policy, other, fact) ? fact : `${fact}${otherwise}`),
    };
  };
  return [side(old, now, before), side(now, old, '')];
}

/** A policy's own facts; numbers within the bounds that both know. */
function factsWithin(policy: Policy, other: Policy): Policy['facts'] {
  return Object.fromEntries(
    Object.entries(policy.facts ?? {}).map(([name, fact]) => {
      const its = other.facts && Object.hasOwn(other.facts, name) ? other.facts[name] : undefined;
      if (!its || fact.type === undefined || its.type !== fact.type) return [name, fact];
      const [least, most] = [tighter(fact.type, fact.at_least, its.at_least, 1), tighter(fact.type, fact.at_most, its.at_most, -1)];
      return [name, { ...fact, ...(least === undefined ? {} : { at_least: least }), ...(most === undefined ? {} : { at_most: most }) }];
    }),
  );
}

function tighter(type: NonNullable<Fact['type']>, one: Bound, other: Bound, sign: 1 | -1): Bound {
  if (one === undefined || other === undefined || type === 'yes_no') return one ?? other;
  return sign * (readNumber(type, one) ?? 0) >= sign * (readNumber(type, other) ?? 0) ? one : other;
}

/** Whether the other policy means the same by a fact, or knows none of that name. */
function meansTheSame(policy: Policy, other: Policy, fact: string): boolean {
  const [set, calendar] = fact.split('.');
  if (calendar !== undefined && set !== 'breached') {
    const [ours, theirs] = [policy.calendars?.[calendar], other.calendars?.[calendar]];
    return !ours || !theirs || JSON.stringify(calendarWords(policy, ours)) === JSON.stringify(calendarWords(other, theirs));
  }
  const [ours, theirs] = [own(policy, fact), own(other, fact)];
  return !ours || !theirs || ours.type === theirs.type;
}

function own({ facts }: Policy, name: string): Fact | undefined {
  return facts && Object.hasOwn(facts, name) ? facts[name] : undefined;
}
