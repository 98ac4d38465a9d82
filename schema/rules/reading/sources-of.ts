import type { Scenario } from '../../generated/scenario.ts';
import { piecesAt } from './places.ts';
import type { Piece } from './places.ts';

/** What brings tickets: the entries of `demand`, and what is open when the simulation starts. */
export function sourcesOf(scenario: Scenario): Piece[] {
  return [...piecesAt(scenario, 'demand.*'), ...piecesAt(scenario, 'start.backlog.*')];
}
