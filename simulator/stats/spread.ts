import { quantileSorted } from 'simple-statistics';

/** How different replications are: their 5 % and 95 % quantiles, between order statistics in proportion. null below two. */
export function spread(values: readonly number[]): readonly [p5: number, p95: number] | null {
  if (values.length < 2) return null;
  const sorted = values.toSorted((x, y) => x - y);
  return [quantileSorted(sorted, 0.05), quantileSorted(sorted, 0.95)];
}
