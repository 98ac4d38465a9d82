import type { Objective, Policy } from '../../schema/index.ts';
import { calendarWords } from './calendar-words.ts';
import type { Side } from './side.ts';
import { allNamed, conditionWords, named, plainest } from './plain-words.ts';

/** What decides beside the tables, by what it is (`team `care``), and in that by what can change (`takes`): texts that are equal where they mean the same. */
export type Settings = ReadonlyMap<string, Readonly<Record<string, string>>>;

/** The settings of a side's policy that decide, in its order. Of `other`, which it is compared with, the names: only the order of those that both know counts. */
export function settingsOf({ policy, book }: Side, other: Policy): Settings {
  const { calendars, segments, topics, facts, channels, offers, priorities, tiers, teams, defaults, limits } = policy;
  const entries: [string, Record<string, string>][] = [
    ['the policy', policyWords(policy)],
    ...eachOf('language', asMap(policy.languages ?? ['en']), () => ({})),
    ...eachOf('calendar', calendars, (calendar) => calendarWords(policy, calendar)),
    ...eachOf('segment', segments, () => ({})),
    ...eachOf('topic', topics, ({ grade }) => ({ grade: named(grade ?? 'normal') })),
    ...eachOf('fact', facts, (fact) => ({
      type: fact.type ?? 'names',
      values: allNamed((fact.values ?? []).toSorted()) || 'any',
      least: said(fact.at_least),
      most: said(fact.at_most),
      default: said(fact.default),
    })),
    ...eachOf('channel', channels, channelWords),
    ...eachOf('offer', offers, () => ({})),
    ['the order of priorities', orderOf(priorities, other.priorities, 'rank')],
    ...eachOf('priority', priorities, ({ wait_credit }) => ({ 'wait credit': said(wait_credit ?? '0s') })),
    ['the order of tiers', orderOf(tiers, other.tiers, 'level')],
    ...eachOf('tier', tiers, ({ may_give }) => ({ 'may give': said(may_give) })),
    ...eachOf('team', teams, ({ tier, takes, pick, outsourced }, team) => ({
      tier: said(tier),
      takes: takes === undefined ? 'everything' : conditionWords(takes),
      up: allNamed(book.teams[book.names.team.indexOf(team)]!.up.map((up) => book.names.team[up]!)) || 'nobody',
      picks: named(pick ?? defaults?.pick ?? 'most_urgent'),
      outsourced: outsourced ?? 'no',
    })),
    ...(policy.never ?? []).map((one): [string, Record<string, string>] => [`never ${conditionWords(one)}`, {}]),
    [
      'limits',
      { 'hand-overs': said(limits?.transfers), visits: said(limits?.touches ?? 10), 'length of an escalation': said(limits?.escalation) },
    ],
    ...aimsOf(
      'limit of compensation',
      (limits?.compensation ?? []).map(({ per, each, at_most, then }) => ({
        about: [`per ${named(per)}`, ...(each ? [`each ${named(each)}`] : [])],
        aims: { 'at most': said(at_most), then: named(then ?? 'stop') },
      })),
    ),
    ...aimsOf(
      'objective',
      (policy.objectives ?? []).map((one) => ({ about: aboutOf(one), aims: aimOf(one) })),
    ),
    ...aimsOf(
      'incentive',
      (policy.incentives ?? []).map((one) => ({
        about: [...aboutOf(one), ...(one.per ? [`per ${named(one.per)}`] : []), ...(one.each ? [`each ${named(one.each)}`] : [])],
        aims: { ...aimOf(one), reward: named(one.reward) },
      })),
    ),
  ];
  return new Map(entries);
}

const said = (value: string | number | undefined): string => (value === undefined ? 'nothing' : named(plainest(value)));
const asMap = (names: readonly string[]): Record<string, unknown> => Object.fromEntries(names.map((name) => [name, {}]));

function eachOf<T>(
  kind: string,
  section: Readonly<Record<string, T>> | undefined,
  words: (says: T, name: string) => Record<string, string>,
) {
  return Object.entries(section ?? {}).map(([name, says]): [string, Record<string, string>] => [
    `${kind} ${named(name)}`,
    words(says, name),
  ]);
}

function policyWords({ currency, time_zone, effective, defaults }: Policy): Record<string, string> {
  return {
    currency: said(currency),
    'time zone': said(time_zone ?? 'UTC'),
    'holds from': said(effective),
    'when a priority is raised, promises are': defaults?.when_raised === 'redecide' ? 'made anew' : 'kept',
  };
}

function channelWords(says: Policy['channels'][string]): Record<string, string> {
  return {
    mode: named(says.mode),
    hours: named(says.hours ?? 'always'),
    'when closed': said(says.when_closed),
    'steps of the menu': said(says.menu ?? 0),
    'a call back is offered after': said(says.callback_after),
    'at once': said(says.at_once ?? 1),
    'gives way to': allNamed((says.gives_way_to ?? []).toSorted()) || 'none',
  };
}

/** Which names that both policies know come before which, equal ones beside each other: the numbers themselves mean nothing. */
function orderOf<Key extends string>(
  section: Readonly<Record<string, Readonly<Record<Key, number>>>> | undefined,
  other: Readonly<Record<string, unknown>> | undefined,
  key: Key,
): Record<string, string> {
  const both = Object.entries(section ?? {}).filter(([name]) => Object.hasOwn(other ?? {}, name));
  const numbers = [...new Set(both.map(([, says]) => says[key]))].sort((x, y) => x - y);
  const groups = numbers.map((number) => both.filter(([, says]) => says[key] === number).map(([name]) => named(name)));
  return { order: groups.map((names) => names.sort().join(' with ')).join(', then ') || 'none' };
}

interface Aim {
  readonly about: readonly string[];
  readonly aims: Record<string, string>;
}

/** Aims by what they are about; of several about the same each has a number. */
function aimsOf(kind: string, aims: readonly Aim[]): [string, Record<string, string>][] {
  const met = new Map<string, number>();
  return aims.map(({ about, aims: words }) => {
    const key = `${kind} ${about.join(' ')}`;
    met.set(key, (met.get(key) ?? 0) + 1);
    return [met.get(key) === 1 ? key : `${key} (${met.get(key)})`, words];
  });
}

type Aimed = Pick<Objective, 'kpi' | 'within' | 'statistic' | 'clock' | 'where'>;

function aboutOf({ kpi, within, statistic, clock, where }: Aimed): string[] {
  return [
    named(kpi),
    ...(within === undefined ? [] : [`within ${said(within)}`]),
    ...(statistic === undefined ? [] : [named(statistic)]),
    ...(clock === undefined ? [] : [`on ${named(clock)}`]),
    ...(where === undefined ? [] : [`where ${conditionWords(where)}`]),
  ];
}

function aimOf(one: Pick<Objective, 'at_least' | 'at_most' | 'above' | 'below'> & { in?: string | undefined }): Record<string, string> {
  return {
    'at least': said(one.at_least),
    'at most': said(one.at_most),
    above: said(one.above),
    below: said(one.below),
    'in this share of weeks': said(one.in),
  };
}
