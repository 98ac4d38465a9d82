import type { Model } from '../../../simulator/model/index.ts';
import { count } from '../../support/simulation.ts';
import { quantity, splitUnit } from './cases.ts';
import type { Case } from './cases.ts';
import { figures } from './figures.ts';
import type { Part } from './figures.ts';

/** What replications say about one expected number, in the case's own unit. */
export interface Estimate {
  readonly figure: string;
  readonly expected: number;
  readonly found: number;
  readonly error: number;
  readonly z: number;
}

const fewest = 16;

/** The acceptance of ../shared/validation/README.md: a relative standard error of 0.4 %, or for shares an absolute one of 0.001. */
const relativeError = 0.004;
const shareError = 0.001;

/** Runs replications until every figure is precise enough, or until `most` of them are done; at least 16. */
export function estimate({ model: theory, expect }: Case, model: Model, seed: number, most: number): Estimate[] {
  const asked = Object.entries(expect).map(([figure, expected]) => ({ figure, expected: expected as number, parts: [] as Part[] }));
  for (let replication = 0; ; replication++) {
    const tallies = count(model, seed, replication);
    for (const { figure, parts } of asked) parts.push(measure(figure)(tallies, model, quantity(theory, 'answer_target') ?? NaN));
    const done = replication + 1;
    if (done < fewest || done % 8 > 0) continue;
    const found = asked.map(estimated);
    if (done >= most || found.every(precise)) return found;
  }
}

function measure(figure: string) {
  const known = figures[splitUnit(figure).figure];
  if (!known) throw new Error(`nothing of ours is ${figure}`);
  return known;
}

/** The ratio of sums, and its standard error by the delta method over replications. */
function estimated({ figure, expected, parts }: { figure: string; expected: number; parts: readonly Part[] }): Estimate {
  const { unit } = splitUnit(figure);
  const n = parts.length;
  const numerator = parts.reduce((sum, [x]) => sum + x, 0);
  const denominator = parts.reduce((sum, [, y]) => sum + y, 0);
  const ratio = numerator / denominator;
  const squares = parts.reduce((sum, [x, y]) => sum + (x - ratio * y) ** 2, 0);
  const error = Math.sqrt((squares * n) / (n - 1)) / denominator;
  return { figure, expected, found: ratio / unit, error: error / unit, z: (ratio - expected * unit) / error };
}

function precise({ figure, expected, error }: Estimate): boolean {
  const isShare = /^(p_|sl_|service_level|occupancy)/.test(figure);
  return error <= relativeError * Math.abs(expected) || (isShare && error <= shareError);
}
