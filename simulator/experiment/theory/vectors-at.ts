import type { Tallies } from '../../life/index.ts';
import type { Id, Model } from '../../model/index.ts';

/** The facts of every class that came to a team, with that team and its tier in the place of the first. */
export function vectorsAt(team: Id, tallies: readonly Tallies[], { facts, factAt, teams }: Model): Int16Array[] {
  return tallies.flatMap(({ classes, visits, visit }) => {
    const found: Int16Array[] = [];
    for (const [i, of] of visits.class.entries()) {
      if (visits.team[i] !== team || visit.offered[i] === 0) continue;
      const vector = classes.facts.slice(of * facts.length, (of + 1) * facts.length);
      if (factAt.team >= 0) vector[factAt.team] = team;
      if (factAt.tier >= 0) vector[factAt.tier] = teams[team]!.tier;
      found.push(vector);
    }
    return found;
  });
}
