import type { Interval } from '../../schema/index.ts';
import { binomialInterval } from '../stats/index.ts';

/** Events, or their absence, that must have been seen often enough for their spread over replications to say how sure they are. */
const often = 10;

/**
 * The interval of a share that is counted, widened where it says more than the counts can: where what happened, or what did not, was seen fewer than ten
 * times, or a few replications agree by chance to the last count, it reaches at least as far as the exact binomial interval of all that was seen.
 */
export function atLeastBinomial(interval: Interval, numerators: readonly number[], denominators: readonly number[]): Interval {
  const total = (values: readonly number[]): number => values.reduce((x, y) => x + y, 0);
  const [successes, trials] = [total(numerators), total(denominators)];
  const rare = Math.min(successes, trials - successes) < often;
  const agree = interval.high - interval.low <= 1e-12 && numerators.length < often;
  if (!rare && !agree) return interval;
  const exact = binomialInterval(successes, trials, interval.level).interval!;
  return { ...interval, low: Math.min(interval.low, exact.low), high: Math.max(interval.high, exact.high) };
}
