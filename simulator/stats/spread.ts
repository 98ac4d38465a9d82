/** Fewer replications than this have no 5 % and no 95 % of their own. */
const fewest = 19;

/**
 * How different replications are: their 5 % and 95 % quantiles, at ranks (n + 1) / 20 and 19 (n + 1) / 20, between order statistics in proportion, so that
 * whatever the distribution a further replication lies between them nine times in ten (E. J. Gumbel, 1939; R. Hyndman and Y. Fan's definition 6). null below
 * 19, where not even the extremes lie so far apart.
 */
export function spread(values: readonly number[]): readonly [p5: number, p95: number] | null {
  const n = values.length;
  if (n < fewest) return null;
  const sorted = values.toSorted((x, y) => x - y);
  const at = (rank: number): number => {
    const whole = Math.floor(rank);
    const [below, above] = [sorted[whole - 1]!, sorted[Math.min(whole, n - 1)]!];
    return below + (rank - whole) * (above - below);
  };
  return [at((n + 1) / 20), at((19 * (n + 1)) / 20)];
}
