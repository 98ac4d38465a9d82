import { mean } from 'simple-statistics';
import { Sketch, bucketBeside } from '../sketch.ts';
import type { SparseSketch } from '../sketch.ts';
import { studentQuantile } from '../student.ts';
import { censoredQuantile } from '../survival.ts';
import type { Estimate } from './estimate.ts';
import { ratioInterval } from './ratio.ts';

/** A sketch knows a value to this part of it. */
const resolution = 1 / 128;

/**
 * Quantiles of all observations of all replications, pooled, each with its jackknife interval: the quantile is taken again without each replication, and its
 * variance is (n - 1) / n times the squares of those around their mean; Student t on n - 1. `running` are observations whose end was not seen, by replication
 * too (`censoredQuantile`). The value is null where the quantile is not reached, the interval where leaving one replication out leaves it unreached.
 *
 * An interval never claims more than the sketch knows. Where it would, many values may be alike, and a quantile in the midst of them does not move at all
 * while the share below it does: then it reaches as far as the interval of that share (R. S. Woodruff, 1952). On which side of an edge of the sketches
 * (`edges`) a value lies they know exactly.
 */
export function jackknifeIntervals(
  replications: readonly SparseSketch[],
  shares: readonly number[],
  level: number,
  running: readonly SparseSketch[] = [],
  edges: readonly number[] = [],
): Estimate[] {
  const ended = new Sketch(edges);
  const going = new Sketch(edges);
  const count = (i: number, times: number): void => {
    ended.merge(replications[i]!, times);
    if (running[i]) going.merge(running[i], times);
  };
  const quantile = (q: number): number | undefined => censoredQuantile(ended, going, q);
  replications.forEach((_, i) => count(i, 1));
  const n = replications.length;
  const values = shares.map(quantile);
  // Replications are left out once for all quantiles: that is most of the work.
  const without: (readonly (number | undefined)[])[] = [];
  if (n > 1 && values.some((value) => value !== undefined))
    for (let i = 0; i < n; i++) {
      count(i, -1);
      without.push(shares.map(quantile));
      count(i, 1);
    }
  return shares.map((q, k) => {
    const value = values[k];
    if (value === undefined) return { value: null, interval: null };
    const rests = without.flatMap((rest) => rest[k] ?? []);
    if (n === 1 || rests.length < n) return { value, interval: null };
    const centre = mean(rests);
    const squares = rests.reduce((sum, one) => sum + (one - centre) * (one - centre), 0);
    const half = studentQuantile((1 + level) / 2, n - 1) * Math.sqrt((squares * (n - 1)) / n);
    if (half > resolution * value) return { value, interval: { low: value - half, high: value + half, level } };
    const below = ratioInterval(
      replications.map((one) => countTo(one, bucketBeside(value, edges))),
      replications.map((one, i) => sizeOf(one) + (running[i] ? sizeOf(running[i]) : 0)),
      level,
    );
    const off = below.interval ? below.interval.high - below.value! : 1;
    const at = (share: number): number | undefined => (share <= 0 ? 0 : quantile(share));
    const [low, high] = [at(q - off), q + off < 1 ? at(q + off) : undefined];
    if (high === undefined) return { value, interval: null };
    const least = Math.max(value * (1 - resolution), edges.findLast((edge) => edge < value) ?? 0);
    const most = Math.min(value * (1 + resolution), edges.find((edge) => edge >= value) ?? Infinity);
    return { value, interval: { low: Math.min(least, low!), high: Math.max(most, high), level } };
  });
}

/** Observations up to a bucket, those in it among them. */
function countTo({ bucket, count }: SparseSketch, last: number): number {
  let total = 0;
  for (let i = 0; i < count.length && bucket[i]! <= last; i++) total += count[i]!;
  return total;
}

function sizeOf(sketch: SparseSketch): number {
  return countTo(sketch, Infinity);
}
