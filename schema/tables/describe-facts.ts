import type { Mention } from './conditions.ts';
import { constantsOf } from './conditions.ts';
import type { Stage } from './fact.ts';
import type { NumberType } from './numbers.ts';
import { partsOf, readNumber } from './numbers.ts';
import type { PolicyWords, Words } from './words.ts';
import { listOf, mapOf } from './words.ts';

/** A fact whose values are names. `height`, where names are ordered: the more the higher (`priority: { at_least: high }`). */
export interface NameFact {
  readonly name: string;
  readonly stage: Stage;
  readonly values: readonly string[];
  readonly height?: readonly number[];
}

/** A fact whose values are numbers from `low` to `high`, both included, whole in `parts` of one. */
export interface NumberFact {
  readonly name: string;
  readonly stage: Stage;
  readonly type: NumberType;
  readonly parts: number;
  readonly low: number;
  readonly high: number;
}

export type DescribedFact = NameFact | NumberFact;

export const grades = ['easy', 'normal', 'hard'] as const;
/** What a policy can promise, and so what can be warned of or broken. */
export const promised = ['first_response', 'next_response', 'update', 'resolution'] as const;
/** Facts of which the names have an order, so that bounds can be asked for. */
export const orderedFacts = ['grade', 'priority', 'tier'] as const;
/** Facts that hold a set of names. */
export const setFacts = ['arrived', 'breached', 'now'] as const;

/** Every fact of policy-language.md's list that the policy gives a value to, in the order in which facts become known. */
export function describeFacts(policy: PolicyWords, mentions: readonly Mention[]): DescribedFact[] {
  const names = (section: unknown): string[] => Object.keys(mapOf(section));
  const mentioned = (fact: string, known: readonly string[]): string[] => {
    const said = new Set(mentions.filter((mention) => mention.fact === fact).flatMap(({ test }) => constantsOf(test).map((c) => c.value)));
    return known.filter((name) => said.has(name));
  };
  const members = (fact: string, stage: Stage, known: readonly string[]): DescribedFact[] =>
    mentioned(fact, known).map((name) => ({ name: `${fact}.${name}`, stage, values: noYes }));
  const calendars = names(policy.calendars).filter((name) => name !== 'always');
  const priorities = ordered(policy.priorities, 'rank');
  const tiers = ordered(policy.tiers, 'level');

  const facts: DescribedFact[] = [
    { name: 'segment', stage: 'arrival', values: names(policy.segments) },
    { name: 'topic', stage: 'arrival', values: names(policy.topics) },
    { name: 'grade', stage: 'arrival', values: grades, height: [0, 1, 2] },
    { name: 'channel', stage: 'arrival', values: names(policy.channels) },
    { name: 'came_by', stage: 'arrival', values: ['none', ...names(policy.channels)] },
    { name: 'language', stage: 'arrival', values: languagesOf(policy) },
    ...members('arrived', 'arrival', calendars),
    ...Object.entries(mapOf(policy.facts)).map(([name, says]) => ownFact(name, mapOf(says), policy.currency)),
    { name: 'priority', stage: 'priority', values: priorities.names, height: priorities.numbers.map((rank) => -rank) },
    { name: 'offer', stage: 'self_service', values: ['none', ...names(policy.offers)] },
    { name: 'team', stage: 'routing', values: names(policy.teams) },
    { name: 'tier', stage: 'routing', values: tiers.names, height: tiers.numbers },
    { name: 'promise', stage: 'event', values: promised },
    ...members('breached', 'event', promised),
    ...members('now', 'event', calendars),
    ...['waited', 'age'].map((name) => counted(name, 'duration')),
    ...['transfers', 'touches', 'reopens', 'escalations'].map((name) => counted(name, 'number')),
  ];
  return facts.filter((fact) => 'type' in fact || fact.values.length > 0);
}

const counted = (name: string, type: NumberType): NumberFact => ({ name, stage: 'event', type, parts: 1, low: 0, high: Infinity });

export const noYes: readonly string[] = ['no', 'yes'];

function ownFact(name: string, says: Words, currency: unknown): DescribedFact {
  const type = says['type'];
  if (type === 'money' || type === 'duration' || type === 'share' || type === 'number') {
    return {
      name,
      stage: 'arrival',
      type,
      parts: partsOf(type, currency),
      low: 0,
      high: type === 'share' ? 1 : Infinity,
      ...limits(type, says),
    };
  }
  return { name, stage: 'arrival', values: type === 'yes_no' ? noYes : listOf(says['values']).map(String) };
}

/** The languages served; English where the policy names none. */
function languagesOf(policy: PolicyWords): string[] {
  const languages = listOf(policy.languages).filter((name) => typeof name === 'string');
  return languages.length ? languages : ['en'];
}

function limits(type: NumberType, says: Words): { low?: number; high?: number } {
  const low = readNumber(type, says['at_least']);
  const high = readNumber(type, says['at_most']);
  return { ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }) };
}

/** Names of a section by the number that each gives under `key`, the lowest first; equal ones as written. */
function ordered(section: unknown, key: string): { names: string[]; numbers: number[] } {
  const numbered = Object.entries(mapOf(section)).map(([name, says]) => ({ name, number: Number(mapOf(says)[key] ?? 0) }));
  numbered.sort((x, y) => x.number - y.number);
  return { names: numbered.map(({ name }) => name), numbers: numbered.map(({ number }) => number) };
}
