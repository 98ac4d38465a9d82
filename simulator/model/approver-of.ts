import type { Id, PolicyTeam } from './rulebook.ts';

/** Which team of a tier approves what another asks for: the nearest on its way up, else the first that the policy names; undefined: the tier has none. */
export function approverOf(teams: readonly PolicyTeam[], from: Id, tier: Id): Id | undefined {
  const way = [from];
  for (const team of way) {
    if (team !== from && teams[team]!.tier === tier) return team;
    way.push(...teams[team]!.up.filter((above) => !way.includes(above)));
  }
  const first = teams.findIndex((team) => team.tier === tier);
  return first < 0 ? undefined : first;
}
