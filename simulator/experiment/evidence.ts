import type { KpiRow } from '../../schema/index.ts';
import type { Kpi, Ratio, Selection, Statistic } from '../kpi/index.ts';
import { unended } from '../kpi/index.ts';
import type { TallySketch } from '../life/index.ts';
import { binomialInterval, jackknifeInterval, ratioInterval, Sketch, spread } from '../stats/index.ts';
import type { SparseSketch } from '../stats/index.ts';
import type { Selector } from './selector.ts';

/** What replications say about one figure. */
export type Evidence = Pick<KpiRow, 'value' | 'interval' | 'spread' | 'byReplication' | 'n' | 'note'>;

const level = 0.95;
const quantiles: Partial<Record<Statistic, number>> = { p50: 0.5, p90: 0.9, p99: 0.99 };

/**
 * Statistics of a KPI over all replications: value, how sure it is, how different replications are, and a note where something must be known
 * (nothing-to-measure, too-few, one-replication, then what the run's end left open). Ratios are ratios of sums; quantiles are of all observations pooled.
 */
export function evidence(
  kpi: Kpi,
  statistics: readonly Statistic[],
  selections: readonly Selection[],
  { tallies, model }: Selector,
): Evidence[] {
  const { unknown } = kpi;
  const open = unknown ? tallies.reduce((sum, one, i) => sum + unknown.count(one, selections[i]!), 0) : 0;
  let observed: Observed[] | undefined;
  return statistics.map((statistic) => {
    const q = quantiles[statistic];
    if (q !== undefined) observed ??= tallies.map((one, i) => observe(kpi.sketches?.(one, selections[i]!) ?? []));
    const found =
      q === undefined
        ? ratio(
            kpi,
            tallies.map((one, i) => kpi.measure(one, model, selections[i]!)),
          )
        : quantile(q, observed!);
    if (found.note) return found;
    if (tallies.length === 1 && model.chance) return { ...found, note: 'one-replication' };
    return unknown && open > 0 ? { ...found, note: unknown.note } : found;
  });
}

function ratio({ unit, onePerWindow }: Kpi, ratios: readonly Ratio[]): Evidence {
  const numerators = ratios.map(({ numerator }) => numerator);
  const denominators = ratios.map(({ denominator }) => denominator);
  const byReplication = ratios.map(({ numerator, denominator }): [number, number] => [numerator, denominator]);
  const measured = ratios.filter(({ denominator }) => denominator > 0);
  const { value, interval } = ratioInterval(numerators, denominators, level);
  if (value === null) return { ...nothing, byReplication };
  const most = unit === 'share' ? 1 : Infinity;
  const n = onePerWindow ? measured.length : denominators.reduce((x, y) => x + y, 0);
  // Where all observations agree they differ by nothing, which is no proof that they never will: the exact binomial interval says how far it goes.
  const unanimous = unit === 'share' && !onePerWindow && (value === 0 || value === 1);
  const sure = interval && unanimous ? binomialInterval(value * n, n, level).interval : interval;
  return {
    value,
    // What is measured has bounds, so the true value lies within them for certain.
    interval: sure && { ...sure, low: Math.max(0, sure.low), high: Math.min(most, sure.high) },
    spread: pair(spread(measured.map(({ numerator, denominator }) => numerator / denominator))),
    byReplication,
    n,
  };
}

/** All observations of one replication, as they are asked and as they are pooled. */
interface Observed {
  readonly sketch: Sketch;
  readonly sparse: SparseSketch;
}

function quantile(q: number, observed: readonly Observed[]): Evidence {
  const own = observed.map(({ sketch }) => sketch.quantile(q));
  const n = observed.reduce((sum, { sketch }) => sum + sketch.count, 0);
  const byReplication = observed.map(({ sketch }, i): [number, number] => [own[i] ?? 0, sketch.count]);
  if (n === 0) return { ...nothing, byReplication };
  // Beyond the quantile there must be ten observations. (semantics.md, 7)
  if (n * (1 - q) < 10 - 1e-9) return { ...nothing, byReplication, n, note: 'too-few' };
  const { value, interval } = jackknifeInterval(
    observed.map(({ sparse }) => sparse),
    q,
    level,
  );
  if (value === null || value >= unended) return { ...nothing, byReplication, n, note: 'open-tickets' };
  const between = spread(own.filter((value) => value !== undefined));
  return {
    value,
    interval: interval && interval.high < unended ? { ...interval, low: Math.max(0, interval.low) } : null,
    spread: between && between[1] < unended ? pair(between) : null,
    byReplication,
    n,
  };
}

const nothing = { value: null, interval: null, spread: null, n: 0, note: 'nothing-to-measure' };

function observe(sketches: readonly TallySketch[]): Observed {
  const sketch = new Sketch();
  for (const one of sketches) sketch.merge(one);
  return { sketch, sparse: sketch.toSparse() };
}

function pair(values: readonly [number, number] | null): [number, number] | null {
  return values && [values[0], values[1]];
}
