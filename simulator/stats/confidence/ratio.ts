import { sum } from 'simple-statistics';
import { studentQuantile } from '../student.ts';
import { around } from './estimate.ts';
import type { Estimate } from './estimate.ts';

/**
 * The ratio of sums of independent pairs, one a replication, with its delta-method interval: with r the ratio, the variance of numerator - r denominator
 * over the squared mean denominator, Student t on n - 1 (A. M. Law, Simulation Modeling and Analysis, 9.5). Never a mean of ratios.
 */
export function ratioInterval(numerators: readonly number[], denominators: readonly number[], level: number): Estimate {
  const n = numerators.length;
  const whole = sum(denominators);
  if (n === 0 || whole === 0) return { value: null, interval: null };
  const ratio = sum(numerators) / whole;
  if (n === 1) return { value: ratio, interval: null };
  const residuals = numerators.map((numerator, i) => numerator - ratio * denominators[i]!);
  const squares = sum(residuals.map((residual) => residual * residual));
  return around(ratio, (studentQuantile((1 + level) / 2, n - 1) * Math.sqrt((n * squares) / (n - 1))) / Math.abs(whole), level);
}
