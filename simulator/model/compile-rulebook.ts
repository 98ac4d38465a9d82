import type { Policy } from '../../schema/index.ts';
import type { FactSpace } from '../../schema/tables/index.ts';
import { currencyDecimals, readDuration } from '../../schema/values/index.ts';
import { hoursOf, idOf, must, rowName } from './checked.ts';
import { compilePolicyRules } from './policy-rules.ts';
import type { NamedByPolicy, OwnFact, PolicyTeam, Rulebook } from './rulebook.ts';

/** A checked policy as its tables decide it. `space`: its facts, cut at all constants that anyone will ask for. */
export function compileRulebook(policy: Policy, space: FactSpace): Rulebook {
  const names = namesOf(policy, space);
  const isLimited = names.tier.some((tier) => policy.tiers![tier]!.may_give !== undefined);
  return {
    names,
    facts: space.facts,
    factAt: factAtOf(space),
    arrivedFacts: hoursFacts(policy, space, 'arrived.'),
    nowFacts: hoursFacts(policy, space, 'now.'),
    gradeOfTopic: names.topic.map((topic) => space.valueOf(space.at('grade'), policy.topics![topic]!.grade ?? 'normal')),
    priorities: prioritiesOf(policy, names),
    teams: names.team.map((team) => teamOf(policy, space, names, team)),
    rules: compilePolicyRules(policy, space, names),
    tiers: names.tier.map((tier) => ({
      level: policy.tiers![tier]!.level,
      mayGive: policy.tiers![tier]!.may_give ?? (isLimited ? 0 : Infinity),
    })),
    caps: (policy.limits?.compensation ?? []).map((cap) => ({
      per: cap.per,
      each: cap.each,
      atMost: cap.at_most,
      approve: cap.then === 'approve',
    })),
    decimals: currencyDecimals(policy.currency),
  };
}

function namesOf(policy: Policy, space: FactSpace): Record<NamedByPolicy, readonly string[]> {
  const valuesOf = (fact: string): readonly string[] => space.facts[space.at(fact)]?.values ?? [];
  return {
    channel: Object.keys(policy.channels),
    topic: Object.keys(policy.topics ?? {}),
    segment: Object.keys(policy.segments ?? {}),
    priority: valuesOf('priority'),
    tier: valuesOf('tier'),
    team: Object.keys(policy.teams),
    offer: Object.keys(policy.offers ?? {}),
    promise: (policy.promises ?? []).map(rowName),
  };
}

function factAtOf(space: FactSpace): Rulebook['factAt'] {
  const own: readonly OwnFact[] = [
    ...(['channel', 'came_by', 'topic', 'grade', 'segment', 'language'] as const),
    ...(['priority', 'offer', 'team', 'tier', 'promise', 'transfers', 'touches'] as const),
  ];
  return Object.fromEntries(own.map((name) => [name, space.at(name)])) as Record<OwnFact, number>;
}

/** The facts `arrived.CALENDAR` or `now.CALENDAR` that conditions ask for. */
function hoursFacts(policy: Policy, space: FactSpace, prefix: string): Rulebook['nowFacts'] {
  return space.facts.flatMap(({ name }, fact) =>
    name.startsWith(prefix) ? [{ fact, hours: hoursOf(policy, name.slice(prefix.length)) }] : [],
  );
}

/** By rank, most urgent first; where the policy tells no priorities apart, the one that every ticket has. */
function prioritiesOf({ priorities }: Policy, names: Rulebook['names']): Rulebook['priorities'] {
  if (names.priority.length === 0) return [{ rank: 1, credit: 0 }];
  return names.priority.map((name) => {
    const { rank, wait_credit = '0s' } = priorities![name]!;
    return { rank, credit: must(readDuration(wait_credit)) };
  });
}

function teamOf(policy: Policy, space: FactSpace, names: Rulebook['names'], name: string): PolicyTeam {
  const { tier, takes } = policy.teams[name]!;
  return {
    tier: tier === undefined ? -1 : idOf(names.tier, tier),
    up: upOf(policy, name).map((up) => idOf(names.team, up)),
    takes: takes === undefined ? [] : space.boxes(takes),
  };
}

/** Where `tier: up` goes: as the team says, else the teams of the next tier up that has any. */
function upOf({ teams, tiers = {} }: Policy, name: string): readonly string[] {
  const { up, tier } = teams[name]!;
  if (up || tier === undefined) return up ?? [];
  const levelOf = (team: string): number => tiers[teams[team]!.tier ?? '']?.level ?? -Infinity;
  const level = tiers[tier]!.level;
  const next = Math.min(
    ...Object.keys(teams)
      .map(levelOf)
      .filter((other) => other > level),
  );
  return Object.keys(teams).filter((team) => levelOf(team) === next);
}
