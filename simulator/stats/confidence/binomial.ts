import { betaCdf, betaQuantile } from '../beta.ts';
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

/**
 * The fewest trials of which all but `failures` succeed whose exact interval lies at or above `share`: without failures as many as it takes for
 * share ^ n <= (1 - level) / 2. null where even `most` are too few.
 */
export function trialsToShow(failures: number, share: number, level: number, most: number): number | null {
  const shown = (trials: number): boolean => trials > failures && betaCdf(share, trials - failures, failures + 1) <= (1 - level) / 2;
  if (share >= 1 || !shown(most)) return null;
  let [few, enough] = [failures, most];
  while (enough - few > 1) {
    const middle = Math.floor((few + enough) / 2);
    if (shown(middle)) enough = middle;
    else few = middle;
  }
  return enough;
}
