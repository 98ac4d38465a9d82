import { Arrivals } from '../../simulator/center/arrivals.ts';
import type { Model } from '../../simulator/model/index.ts';

/** Somebody who comes: key of the draws, moment, source and the log's row. */
export interface Arrival {
  readonly thing: number;
  readonly at: number;
  readonly source: number;
  readonly row: number;
}

/** Everybody who comes in one replication. */
export function arrivalsOf(model: Model, seed = 1, replication = 0): Arrival[] {
  const arrivals = new Arrivals(model, seed, replication);
  const came: Arrival[] = [];
  for (; arrivals.next < Infinity; arrivals.advance())
    came.push({ thing: arrivals.thing, at: arrivals.next, source: arrivals.source, row: arrivals.row });
  return came;
}

/** The sample's mean, variance, and how far chance takes them in four standard errors of samples that are near normal. */
export function momentsOf(sample: readonly number[]): { mean: number; variance: number } {
  const mean = sample.reduce((sum, one) => sum + one, 0) / sample.length;
  return { mean, variance: sample.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (sample.length - 1) };
}
