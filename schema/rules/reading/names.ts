import type { PolicyWords } from '../../tables/index.ts';
import { grades, listOf, mapOf, promised } from '../../tables/index.ts';
import { kpiWords } from '../../values/index.ts';

/** What a name stands for. `value` is one of the values of a fact of the policy's own, `row` the name of a row. */
export type NameKind =
  | 'segment'
  | 'topic'
  | 'grade'
  | 'channel'
  | 'language'
  | 'calendar'
  | 'fact'
  | 'value'
  | 'priority'
  | 'offer'
  | 'team'
  | 'tier'
  | 'promise'
  | 'goal'
  | 'kpi'
  | 'row';

/** The section of a policy that declares the names of a kind. */
export const sectionOf: Readonly<Partial<Record<NameKind, keyof PolicyWords | 'goals'>>> = {
  segment: 'segments',
  topic: 'topics',
  channel: 'channels',
  calendar: 'calendars',
  fact: 'facts',
  priority: 'priorities',
  offer: 'offers',
  team: 'teams',
  tier: 'tiers',
  goal: 'goals',
};

/** Facts that are ours, in the order in which they become known. */
export const ourFacts: readonly string[] = [
  ...['segment', 'topic', 'grade', 'channel', 'came_by', 'language', 'arrived', 'priority', 'offer', 'team', 'tier'],
  ...['promise', 'breached', 'now', 'waited', 'age', 'transfers', 'touches', 'reopens', 'escalations'],
];

/** Every name of the kind. `of`: for values the fact, for rows the table. */
export function namesOf(policy: PolicyWords, kind: NameKind, of?: string): string[] {
  if (kind === 'grade') return [...grades];
  if (kind === 'promise') return [...promised];
  if (kind === 'kpi') return Object.keys(kpiWords);
  if (kind === 'language') return listOf(policy.languages ?? 'en').filter((name) => typeof name === 'string');
  if (kind === 'value') return listOf(mapOf(mapOf(policy.facts)[of ?? ''])['values']).map(String);
  if (kind === 'row') return rowNames(policy, of ?? '');
  const own = Object.keys(mapOf(mapOf(policy)[sectionOf[kind]!]));
  return kind === 'fact' ? [...ourFacts, ...own] : own;
}

function rowNames(policy: PolicyWords, table: string): string[] {
  return listOf(mapOf(policy)[table]).map((row, i) => {
    const name = mapOf(row)['name'];
    return typeof name === 'string' ? name : String(i + 1);
  });
}

/** What a name is, if it is one of another kind than was asked for. */
export function otherKindOf(policy: PolicyWords, name: string, asked: NameKind): NameKind | undefined {
  const kinds: NameKind[] = [
    'topic',
    'segment',
    'team',
    'tier',
    'channel',
    'priority',
    'offer',
    'calendar',
    'fact',
    'goal',
    'promise',
    'grade',
  ];
  return kinds.find((kind) => kind !== asked && namesOf(policy, kind).includes(name));
}
