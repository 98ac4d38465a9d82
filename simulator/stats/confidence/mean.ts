import { mean, sampleVariance } from 'simple-statistics';
import { studentQuantile } from '../student.ts';
import { around } from './estimate.ts';
import type { Estimate } from './estimate.ts';

/** The mean of independent values, one a replication, with its Student t interval. */
export function meanInterval(values: readonly number[], level: number): Estimate {
  const n = values.length;
  if (n === 0) return { value: null, interval: null };
  if (n === 1) return { value: values[0]!, interval: null };
  return around(mean(values), studentQuantile((1 + level) / 2, n - 1) * Math.sqrt(sampleVariance(values) / n), level);
}
