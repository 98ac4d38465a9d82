import type { Scenario } from '../../schema/index.ts';
import type { Channel, PolicyTeam, Team } from './model.ts';
import { readDuration } from '../../schema/values/index.ts';
import { hoursOf, idOf, must } from './checked.ts';
import type { Scope } from './scope.ts';

export function compileChannels({ policy, names }: Pick<Scope, 'policy' | 'names'>): Channel[] {
  return Object.values(policy.channels).map(({ mode, hours, when_closed, menu, callback_after, at_once, gives_way_to }) => ({
    live: mode === 'live',
    hours: hoursOf(policy, hours),
    whenClosed: mode === 'deferred' && when_closed === undefined ? 'keep' : elsewhere(when_closed, names.channel),
    atOnce: at_once ?? 1,
    givesWayTo: (gives_way_to ?? []).map((channel) => idOf(names.channel, channel)),
    menu: menu ?? 0,
    callbackAfter: callback_after === undefined ? Infinity : must(readDuration(callback_after)),
  }));
}

/** The policy's teams with the room that the scenario gives their queues. */
export function compileTeams(
  teams: readonly PolicyTeam[],
  { policy, scenario, names }: Pick<Scope, 'policy' | 'scenario' | 'names'>,
): Team[] {
  return teams.map((team, i) => {
    const queue = queueOf(scenario, names.team[i]!);
    return {
      ...team,
      pick: policy.teams[names.team[i]!]!.pick ?? policy.defaults?.pick ?? 'most_urgent',
      lines: queue.lines ?? Infinity,
      atMost: queue.at_most ?? Infinity,
      whenFull: elsewhere(queue.when_full, names.channel) as Team['whenFull'],
    };
  });
}

function queueOf({ queues }: Scenario, team: string): NonNullable<Scenario['queues']>[string] {
  return (queues && Object.hasOwn(queues, team) && queues[team]) || {};
}

function elsewhere(written: string | undefined, channels: readonly string[]): Channel['whenClosed'] {
  if (written === undefined || written === 'refuse') return 'refuse';
  return written === 'keep' ? 'keep' : idOf(channels, written);
}
