import type { Policy, Scenario } from '../../schema/index.ts';
import { readDuration } from '../../schema/values/index.ts';
import type { Channel, Model, Team } from './model.ts';
import { hoursOf, idOf, must } from './checked.ts';
import type { Scope } from './scope.ts';

export function compileChannels({ policy, names }: Pick<Scope, 'policy' | 'names'>): Channel[] {
  return Object.values(policy.channels).map(({ mode, hours, when_closed }) => ({
    live: mode === 'live',
    hours: hoursOf(policy, hours),
    whenClosed: mode === 'deferred' && when_closed === undefined ? 'keep' : elsewhere(when_closed, names.channel),
  }));
}

/** By rank, most urgent first; where the policy tells no priorities apart, the one that every ticket has. */
export function compilePriorities({ policy, names }: Pick<Scope, 'policy' | 'names'>): Model['priorities'] {
  if (names.priority.length === 0) return [{ rank: 1, credit: 0 }];
  return names.priority.map((name) => {
    const { rank, wait_credit = '0s' } = policy.priorities![name]!;
    return { rank, credit: must(readDuration(wait_credit)) };
  });
}

export function compileTeams({ policy, scenario, space, names }: Pick<Scope, 'policy' | 'scenario' | 'space' | 'names'>): Team[] {
  return names.team.map((name) => {
    const { tier, takes } = policy.teams[name]!;
    const queue = queueOf(scenario, name);
    return {
      tier: tier === undefined ? -1 : idOf(names.tier, tier),
      up: upOf(policy, name).map((up) => idOf(names.team, up)),
      takes: takes === undefined ? [] : space.boxes(takes),
      lines: queue.lines ?? Infinity,
      atMost: queue.at_most ?? Infinity,
      whenFull: elsewhere(queue.when_full, names.channel) as Team['whenFull'],
    };
  });
}

function queueOf({ queues }: Scenario, team: string): NonNullable<Scenario['queues']>[string] {
  return (queues && Object.hasOwn(queues, team) && queues[team]) || {};
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

function elsewhere(written: string | undefined, channels: readonly string[]): Channel['whenClosed'] {
  if (written === undefined || written === 'refuse') return 'refuse';
  return written === 'keep' ? 'keep' : idOf(channels, written);
}
