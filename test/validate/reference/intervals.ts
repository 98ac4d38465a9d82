/** Student's t at 97.5 % with 29 degrees of freedom, from a printed table. */
export const t29 = 2.04523;

/** An interval, from here to there. */
export type Between = readonly [low: number, high: number];

/** The ratio of sums of pairs with its textbook interval (A. M. Law, Simulation Modeling and Analysis): written out again, and nothing shared with simulator/stats. */
export function ratioBetween(numerators: readonly number[], denominators: readonly number[]): Between {
  const n = numerators.length;
  const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / n;
  const [y, x] = [meanOf(numerators), meanOf(denominators)];
  const covariance = (a: readonly number[], meanA: number, b: readonly number[], meanB: number): number =>
    a.reduce((sum, value, i) => sum + (value - meanA) * (b[i]! - meanB), 0) / (n - 1);
  const ratio = y / x;
  const variance =
    covariance(numerators, y, numerators, y) -
    2 * ratio * covariance(numerators, y, denominators, x) +
    ratio ** 2 * covariance(denominators, x, denominators, x);
  const half = (t29 * Math.sqrt(Math.max(0, variance) / n)) / x;
  return [ratio - half, ratio + half];
}

/** A quantile of all values of all replications, exact order statistics, jackknifed over replications (R. G. Miller, 1974). */
export function quantileBetween(replications: readonly Float64Array[], q: number): Between {
  const n = replications.length;
  const each = replications.map((values) => Float64Array.from(values).sort());
  const pooled = new Float64Array(each.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const values of each) {
    pooled.set(values, at);
    at += values.length;
  }
  pooled.sort();
  const value = pooled[Math.ceil(q * pooled.length) - 1]!;
  const pseudo = each.map((values) => n * value - (n - 1) * quantileWithout(pooled, values, q));
  const centre = pseudo.reduce((sum, one) => sum + one, 0) / n;
  const squares = pseudo.reduce((sum, one) => sum + (one - centre) ** 2, 0);
  const half = t29 * Math.sqrt(squares / (n - 1) / n);
  return [value - half, value + half];
}

/** The smallest pooled value up to which the share q lies of all values but these; both sorted. */
function quantileWithout(pooled: Float64Array, values: Float64Array, q: number): number {
  const wanted = Math.ceil(q * (pooled.length - values.length));
  let [low, high] = [0, pooled.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    const value = pooled[middle]!;
    if (upTo(pooled, value) - upTo(values, value) >= wanted) high = middle;
    else low = middle + 1;
  }
  return pooled[low]!;
}

/** How many of the sorted values are at most this. */
function upTo(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
