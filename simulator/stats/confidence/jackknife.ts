import { mean } from 'simple-statistics';
import { Sketch, bucketOf } from '../sketch.ts';
import type { SparseSketch } from '../sketch.ts';
import { studentQuantile } from '../student.ts';
import { censoredQuantile } from '../survival.ts';
import type { Estimate } from './estimate.ts';
import { ratioInterval } from './ratio.ts';

/** A sketch knows a value to this part of it. */
const resolution = 1 / 128;

/**
 * A quantile of all observations of all replications, pooled, with its jackknife interval: the quantile is taken again without each replication, and its
 * variance is (n - 1) / n times the squares of those around their mean; Student t on n - 1. `running` are observations whose end was not seen, by replication
 * too (`censoredQuantile`). The value is null where the quantile is not reached, the interval where leaving one replication out leaves it unreached.
 *
 * An interval never claims more than the sketch knows. Where it would, many values may be alike, and a quantile in the midst of them does not move at all
 * while the share below it does: then it reaches as far as the interval of that share (R. S. Woodruff, 1952).
 */
export function jackknifeInterval(
  replications: readonly SparseSketch[],
  q: number,
  level: number,
  running: readonly SparseSketch[] = [],
): Estimate {
  const ended = new Sketch();
  const going = new Sketch();
  const count = (i: number, times: number): void => {
    ended.merge(replications[i]!, times);
    if (running[i]) going.merge(running[i], times);
  };
  replications.forEach((_, i) => count(i, 1));
  const value = censoredQuantile(ended, going, q);
  if (value === undefined) return { value: null, interval: null };
  const n = replications.length;
  if (n === 1) return { value, interval: null };
  const without = replications.map((_, i) => {
    count(i, -1);
    const rest = censoredQuantile(ended, going, q);
    count(i, 1);
    return rest;
  });
  const rests = without.filter((rest) => rest !== undefined);
  if (rests.length < n) return { value, interval: null };
  const centre = mean(rests);
  const squares = rests.reduce((sum, one) => sum + (one - centre) * (one - centre), 0);
  const half = studentQuantile((1 + level) / 2, n - 1) * Math.sqrt((squares * (n - 1)) / n);
  if (half > resolution * value) return { value, interval: { low: value - half, high: value + half, level } };
  const below = ratioInterval(
    replications.map((one) => countTo(one, value)),
    replications.map((one, i) => sizeOf(one) + (running[i] ? sizeOf(running[i]) : 0)),
    level,
  );
  const off = below.interval ? below.interval.high - below.value! : 1;
  const at = (share: number): number | undefined => (share <= 0 ? 0 : censoredQuantile(ended, going, share));
  const [low, high] = [at(q - off), q + off < 1 ? at(q + off) : undefined];
  if (high === undefined) return { value, interval: null };
  return { value, interval: { low: Math.min(value * (1 - resolution), low!), high: Math.max(value * (1 + resolution), high), level } };
}

/** Observations that are no longer than `value`, those in its bucket among them. */
function countTo({ bucket, count }: SparseSketch, value: number): number {
  const last = bucketOf(value);
  return count.reduce((sum, one, i) => (bucket[i]! <= last ? sum + one : sum), 0);
}

function sizeOf({ count }: SparseSketch): number {
  return count.reduce((x, y) => x + y, 0);
}
