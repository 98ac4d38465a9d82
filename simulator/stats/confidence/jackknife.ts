import { mean } from 'simple-statistics';
import { Sketch } from '../sketch.ts';
import type { SparseSketch } from '../sketch.ts';
import { studentQuantile } from '../student.ts';
import { around } from './estimate.ts';
import type { Estimate } from './estimate.ts';

/**
 * A quantile of all observations of all replications, pooled, with its jackknife interval: the quantile is taken again without each replication, and its
 * variance is (n - 1) / n times the squares of those around their mean; Student t on n - 1.
 */
export function jackknifeInterval(replications: readonly SparseSketch[], q: number, level: number): Estimate {
  const pooled = new Sketch();
  for (const one of replications) pooled.merge(one);
  const value = pooled.quantile(q);
  if (value === undefined) return { value: null, interval: null };
  const without = replications.map((one) => {
    pooled.merge(one, -1);
    const rest = pooled.quantile(q) ?? value;
    pooled.merge(one);
    return rest;
  });
  const n = replications.length;
  if (n === 1) return { value, interval: null };
  const centre = mean(without);
  const squares = without.reduce((sum, one) => sum + (one - centre) * (one - centre), 0);
  return around(value, studentQuantile((1 + level) / 2, n - 1) * Math.sqrt((squares * (n - 1)) / n), level);
}
