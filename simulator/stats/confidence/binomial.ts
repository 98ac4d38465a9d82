import { betaQuantile } from '../beta.ts';
import type { Estimate } from './estimate.ts';

/** A share of independent trials with its exact interval (C. Clopper and E. Pearson, 1934), which holds the truth at least as often as `level` says. */
export function binomialInterval(successes: number, trials: number, level: number): Estimate {
  if (trials === 0) return { value: null, interval: null };
  const failures = trials - successes;
  const tail = (1 - level) / 2;
  const low = successes === 0 ? 0 : betaQuantile(tail, successes, failures + 1);
  const high = failures === 0 ? 1 : betaQuantile(1 - tail, successes + 1, failures);
  return { value: successes / trials, interval: { low, high, level } };
}
