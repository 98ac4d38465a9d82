import type { Box } from '../../schema/tables/index.ts';
import { holds } from '../../schema/tables/index.ts';
import type { Selection } from '../kpi/index.ts';
import type { Tallies } from '../life/index.ts';
import type { Model } from '../model/index.ts';

/**
 * What lies in any of the boxes (no boxes: everything). A class is judged by its own facts; a visit by those with the team that was visited, and
 * its tier, in the place of the first; a team by its name and tier alone, so that a box about anything else holds no team.
 */
export function select({ classes, visits }: Tallies, model: Model, boxes: readonly Box[]): Selection {
  const { facts, factAt, teams } = model;
  const inside = (vector: ArrayLike<number>): number => (boxes.length === 0 || boxes.some((box) => holds(box, vector)) ? 1 : 0);
  const placed = (vector: Int16Array, team: number): Int16Array => {
    if (factAt.team >= 0) vector[factAt.team] = team;
    if (factAt.tier >= 0) vector[factAt.tier] = teams[team]!.tier;
    return vector;
  };
  const vectorOf = (one: number): Int16Array => classes.facts.slice(one * facts.length, (one + 1) * facts.length);
  const ofTeam = boxes.some(({ sides }) => sides.some(({ fact }) => fact === factAt.team || fact === factAt.tier));
  const nothingKnown = new Int16Array(facts.length).fill(-1);

  const byClass = Uint8Array.from({ length: classes.count }, (_, one) => inside(vectorOf(one)));
  const byVisit = ofTeam ? Uint8Array.from(visits.class, (one, i) => inside(placed(vectorOf(one), visits.team[i]!))) : undefined;
  return { classes: byClass, visits: byVisit, teams: Uint8Array.from(teams, (_, team) => inside(placed(nothingKnown, team))) };
}
