import type { Policy } from '../../schema/index.ts';
import { showNumber } from '../../schema/tables/index.ts';
import type { Fact } from '../../schema/tables/index.ts';
import type { CommonSpace } from './common-space.ts';
import type { Difference } from './compare-policies.ts';
import { typeOf } from './tell-change.ts';

/** Tickets that are alike in all facts, and how many they are. */
export interface Counted {
  /** Values of `facts`; -1: not known. */
  readonly facts: ArrayLike<number>;
  readonly count: number;
}

/** How much of a demand falls into a difference: parts of all its tickets. */
export interface DemandShares {
  readonly tickets: number;
  /** Of each of the difference's decisions, the part that it is about; at an event, that it can be about: whether it comes to that is not counted. */
  readonly ofDecisions: readonly number[];
  /** The part that at least one thing is decided differently for when it arrives. */
  readonly atArrival: number;
  /** The part of which it is not known: the demand does not say a fact that counts, or only one policy knows it. */
  readonly unclear: number;
}

/** A side's policy whose tickets bring every fact that the difference turns on: a last row of its routing, which no ticket comes to, asks for them. */
export function askingPolicy({ space, decisions }: Difference, base: 0 | 1): Policy {
  const { policy } = space.sides[base];
  const turnsOn = space.facts.filter(
    ({ stage }, i) => stage === 'arrival' && decisions.some(({ regions }) => regions.some((region) => region[i]!.includes(0))),
  );
  const calendars: NonNullable<Policy['calendars']> = { ...policy.calendars };
  const other = space.sides[1 - base]!;
  const asks = turnsOn.flatMap((fact): Record<string, unknown>[] => {
    const name = nameIn(space, base, fact.name);
    const [set, member] = [name.split('.')[0]!, name.slice(name.indexOf('.') + 1)];
    if (set === 'arrived') {
      const its = Object.entries(other.policy.calendars ?? {}).find(([own]) => other.commonName(`arrived.${own}`) === fact.name)?.[1];
      if (!calendars[member] && its) calendars[member] = { ...its, time_zone: its.time_zone ?? other.policy.time_zone ?? 'UTC' };
      return [{ arrived: member }];
    }
    if (!fact.cuts) return fact.values.slice(0, 1).map((value) => ({ [name]: value }));
    return fact.cuts.map((cut) => ({ [name]: { at_least: showNumber(typeOf(space, fact.name), cut) } }));
  });
  if (!asks.length) return policy;
  return {
    ...policy,
    calendars,
    routing: [...policy.routing, { when: asks as NonNullable<Policy['routing'][number]['when']>, team: policy.routing[0]!.team }],
  };
}

/** Counts tickets over a model's facts (of the asking policy of side `base`) by what changes for them. */
export function demandShares(difference: Difference, base: 0 | 1, modelFacts: readonly Fact[], classes: Iterable<Counted>): DemandShares {
  const { space, decisions } = difference;
  const from = space.facts.map(({ name }) => modelFacts.findIndex((fact) => fact.name === nameIn(space, base, name)));
  const counts = decisions.map(() => 0);
  let [tickets, atArrival, unclear] = [0, 0, 0];
  for (const { facts, count } of classes) {
    const cell = space.facts.map((fact, i) =>
      fact.stage === 'arrival' && from[i]! >= 0 ? commonValue(fact, modelFacts[from[i]!]!, facts[from[i]!]!) : -1,
    );
    const lies = decisions.map(({ event, regions }) => liesIn(space, cell, event !== undefined, regions));
    tickets += count;
    lies.forEach((one, i) => (counts[i]! += one === 'in' ? count : 0));
    if (lies.some((one, i) => one === 'in' && decisions[i]!.event === undefined)) atArrival += count;
    else if (lies.includes('unclear')) unclear += count;
  }
  const part = (count: number): number => (tickets > 0 ? count / tickets : 0);
  return { tickets, ofDecisions: counts.map(part), atArrival: part(atArrival), unclear: part(unclear) };
}

function liesIn(
  { facts }: CommonSpace,
  cell: readonly number[],
  atEvent: boolean,
  regions: Difference['decisions'][number]['regions'],
): 'in' | 'out' | 'unclear' {
  let best: 'in' | 'out' | 'unclear' = 'out';
  for (const region of regions) {
    const counted = cell.map((value, i) =>
      !region[i]!.includes(0) || (facts[i]!.stage !== 'arrival' && atEvent)
        ? 'in'
        : value < 0
          ? 'unclear'
          : region[i]![value]
            ? 'in'
            : 'out',
    );
    if (counted.includes('out')) continue;
    if (!counted.includes('unclear')) return 'in';
    best = 'unclear';
  }
  return best;
}

/** A model's facts may be cut finer: what holds for a number of its value holds for the common value around it. */
function commonValue(fact: Fact, own: Fact, value: number): number {
  if (value < 0) return -1;
  if (!fact.cuts) return fact.values.indexOf(own.values[value]!);
  const number = value === 0 ? -Infinity : (own.cuts?.[value - 1] ?? -Infinity);
  return fact.cuts.filter((cut) => cut <= number).length;
}

/** What the base's policy calls a common fact; what it does not know keeps its common name. */
function nameIn({ sides }: CommonSpace, base: 0 | 1, common: string): string {
  const { space, commonName } = sides[base];
  const own = space.facts.find(({ name }) => commonName(name) === common)?.name;
  if (own !== undefined) return own;
  return space.at(common) < 0 ? common : `${common} (other)`;
}
