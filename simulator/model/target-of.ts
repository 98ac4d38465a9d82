import { holds } from '../../schema/tables/index.ts';
import type { Box } from '../../schema/tables/index.ts';
import { firstRow } from './first-row.ts';
import type { EventRules, Id, Rulebook } from './rulebook.ts';

/** Where an event sends a ticket that a team has: to a team as the row says, `up` to the first of the team's that takes it; -1: it stays. */
export function targetOf(teams: Rulebook['teams'], rows: EventRules['to'], vector: Int16Array, team: Id): Id {
  const to = firstRow(rows, vector)?.says ?? 'stay';
  const target = to === 'up' ? teams[team]?.up.find((up) => takes(teams[up]!.takes, vector)) : to;
  return typeof target === 'number' && target !== team ? target : -1;
}

function takes(boxes: readonly Box[], vector: Int16Array): boolean {
  return boxes.length === 0 || boxes.some((box) => holds(box, vector));
}
