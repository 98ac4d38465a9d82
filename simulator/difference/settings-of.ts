import { inEnglish, say } from '../../schema/said/index.ts';
import type { Text } from '../../schema/said/index.ts';
import type { Objective, Policy } from '../../schema/index.ts';
import { calendarWords } from './calendar-words.ts';
import type { SettingWords } from './calendar-words.ts';
import type { Side } from './side.ts';
import { allNamed, conditionWords, named, plainest } from './plain-words.ts';

/** Something that decides beside the tables: what it is (`team `care``), and in that what can change (`takes`). Equal texts mean the same. */
export interface Setting {
  readonly of: Text;
  readonly words: SettingWords;
}

/** The settings of a side's policy that decide, in its order. Of `other`, which it is compared with, the names: only the order of those that both know counts. */
export function settingsOf({ policy, book }: Side, other: Policy): Setting[] {
  const { calendars, segments, topics, facts, channels, offers, priorities, tiers, teams, defaults, limits } = policy;
  const ups = (team: string): Text => allNamed(book.teams[book.names.team.indexOf(team)]!.up.map((up) => book.names.team[up]!));
  return [
    { of: say`the policy`, words: policyWords(policy) },
    ...eachOf(asMap(policy.languages ?? ['en']), (name) => say`language ${name}`),
    ...eachOf(
      calendars,
      (name) => say`calendar ${name}`,
      (calendar) => calendarWords(policy, calendar),
    ),
    ...eachOf(segments, (name) => say`segment ${name}`),
    ...eachOf(
      topics,
      (name) => say`topic ${name}`,
      ({ grade }) => [[say`grade`, named(grade ?? 'normal')]],
    ),
    ...eachOf(
      facts,
      (name) => say`fact ${name}`,
      (fact) => [
        [say`type`, fact.type ?? say`names`],
        [say`values`, allNamed((fact.values ?? []).toSorted()) || say`any`],
        [say`least`, said(fact.at_least)],
        [say`most`, said(fact.at_most)],
        [say`default`, said(fact.default)],
      ],
    ),
    ...eachOf(channels, (name) => say`channel ${name}`, channelWords),
    ...eachOf(offers, (name) => say`offer ${name}`),
    { of: say`the order of priorities`, words: orderOf(priorities, other.priorities, 'rank') },
    ...eachOf(
      priorities,
      (name) => say`priority ${name}`,
      ({ wait_credit }) => [[say`wait credit`, said(wait_credit ?? '0s')]],
    ),
    { of: say`the order of tiers`, words: orderOf(tiers, other.tiers, 'level') },
    ...eachOf(
      tiers,
      (name) => say`tier ${name}`,
      ({ may_give }) => [[say`may give`, said(may_give)]],
    ),
    ...eachOf(
      teams,
      (name) => say`team ${name}`,
      ({ tier, takes, pick, outsourced }, team) => [
        [say`tier`, said(tier)],
        [say`takes`, takes === undefined ? say`everything` : conditionWords(takes)],
        [say`up`, ups(team) || say`nobody`],
        [say`picks`, named(pick ?? defaults?.pick ?? 'most_urgent')],
        [say`outsourced`, outsourced === 'yes' ? say`yes` : say`no`],
      ],
    ),
    ...(policy.never ?? []).map((one) => ({ of: say`never ${conditionWords(one)}`, words: [] })),
    {
      of: say`limits`,
      words: [
        [say`hand-overs`, said(limits?.transfers)],
        [say`visits`, said(limits?.touches ?? 10)],
        [say`length of an escalation`, said(limits?.escalation)],
      ],
    },
    ...aimsOf(
      (about) => say`limit of compensation ${about}`,
      (limits?.compensation ?? []).map(({ per, each, at_most, then }) => ({
        about: [...perWords(per), ...eachWords(each)],
        aims: [
          [say`at most`, said(at_most)],
          [say`then`, named(then ?? 'stop')],
        ],
      })),
    ),
    ...aimsOf(
      (about) => say`objective ${about}`,
      (policy.objectives ?? []).map((one) => ({ about: aboutOf(one), aims: aimOf(one) })),
    ),
    ...aimsOf(
      (about) => say`incentive ${about}`,
      (policy.incentives ?? []).map((one) => ({
        about: [...aboutOf(one), ...perWords(one.per), ...eachWords(one.each)],
        aims: [...aimOf(one), [say`reward`, named(one.reward)]],
      })),
    ),
  ];
}

const said = (value: string | number | undefined): Text => (value === undefined ? say`nothing` : named(plainest(value)));
const asMap = (names: readonly string[]): Record<string, unknown> => Object.fromEntries(names.map((name) => [name, {}]));
const perWords = (per: string | undefined): Text[] => (per === undefined ? [] : [say`per ${named(per)}`]);
const eachWords = (each: string | undefined): Text[] => (each === undefined ? [] : [say`each ${named(each)}`]);

function eachOf<T>(
  section: Readonly<Record<string, T>> | undefined,
  of: (name: string) => Text,
  words: (says: T, name: string) => SettingWords = () => [],
): Setting[] {
  return Object.entries(section ?? {}).map(([name, says]) => ({ of: of(named(name)), words: words(says, name) }));
}

function policyWords({ currency, time_zone, effective, defaults }: Policy): SettingWords {
  return [
    [say`currency`, said(currency)],
    [say`time zone`, said(time_zone ?? 'UTC')],
    [say`holds from`, said(effective)],
    [say`when a priority is raised, promises are`, defaults?.when_raised === 'redecide' ? say`made anew` : say`kept`],
  ];
}

function channelWords(says: Policy['channels'][string]): SettingWords {
  return [
    [say`mode`, named(says.mode)],
    [say`hours`, named(says.hours ?? 'always')],
    [say`when closed`, said(says.when_closed)],
    [say`steps of the menu`, said(says.menu ?? 0)],
    [say`a call back is offered after`, said(says.callback_after)],
    [say`at once`, said(says.at_once ?? 1)],
    [say`gives way to`, allNamed((says.gives_way_to ?? []).toSorted()) || say`none`],
  ];
}

/** Which names that both policies know come before which, equal ones beside each other: the numbers themselves mean nothing. */
function orderOf<Key extends string>(
  section: Readonly<Record<string, Readonly<Record<Key, number>>>> | undefined,
  other: Readonly<Record<string, unknown>> | undefined,
  key: Key,
): SettingWords {
  const both = Object.entries(section ?? {}).filter(([name]) => Object.hasOwn(other ?? {}, name));
  const numbers = [...new Set(both.map(([, says]) => says[key]))].sort((x, y) => x - y);
  const groups = numbers.map((number) =>
    both
      .filter(([, says]) => says[key] === number)
      .map(([name]) => named(name))
      .sort(),
  );
  const told = groups.map((names) => names.reduce<Text>((all, name) => (all ? say`${all} with ${name}` : name), ''));
  return [[say`order`, told.length === 0 ? say`none` : told.reduce((all, group) => say`${all}, then ${group}`)]];
}

interface Aim {
  readonly about: readonly Text[];
  readonly aims: SettingWords;
}

/** Aims by what they are about; of several about the same each has a number. */
function aimsOf(kind: (about: Text) => Text, aims: readonly Aim[]): Setting[] {
  const met = new Map<string, number>();
  return aims.map(({ about, aims: words }) => {
    const of = kind(about.reduce((all, one) => say`${all} ${one}`));
    const count = (met.get(inEnglish(of)) ?? 0) + 1;
    met.set(inEnglish(of), count);
    return { of: count === 1 ? of : say`${of} (${count})`, words };
  });
}

type Aimed = Pick<Objective, 'kpi' | 'within' | 'statistic' | 'clock' | 'where'>;

function aboutOf({ kpi, within, statistic, clock, where }: Aimed): Text[] {
  return [
    named(kpi),
    ...(within === undefined ? [] : [say`within ${said(within)}`]),
    ...(statistic === undefined ? [] : [named(statistic)]),
    ...(clock === undefined ? [] : [say`on ${named(clock)}`]),
    ...(where === undefined ? [] : [say`where ${conditionWords(where)}`]),
  ];
}

function aimOf(one: Pick<Objective, 'at_least' | 'at_most' | 'above' | 'below'> & { in?: string | undefined }): SettingWords {
  return [
    [say`at least`, said(one.at_least)],
    [say`at most`, said(one.at_most)],
    [say`above`, said(one.above)],
    [say`below`, said(one.below)],
    [say`in this share of weeks`, said(one.in)],
  ];
}
