import type { KpiRow } from '../../schema/index.ts';
import type { Kpi, Ratio, Selection, Statistic } from '../kpi/index.ts';
import type { Tallies } from '../life/index.ts';
import { censoredQuantile, jackknifeIntervals, ratioInterval, spread } from '../stats/index.ts';
import type { Sketch, SparseSketch } from '../stats/index.ts';
import { atLeastBinomial } from './at-least-binomial.ts';
import type { Selector } from './selector.ts';

/** What replications say about one figure. */
export interface Evidence
  extends
    Required<Pick<KpiRow, 'numerator' | 'denominator'>>,
    Pick<KpiRow, 'value' | 'interval' | 'spread' | 'byReplication' | 'n' | 'note'> {
  /** The figure of each replication in which there was something to measure. */
  readonly own: readonly Own[];
}

/** A replication's own figure, and how far it may go once what the run's end left open is known. */
export interface Own {
  /** Infinity: longer than any time that was seen. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Of every interval. */
export const level = 0.95;
const quantiles: Partial<Record<Statistic, number>> = { p50: 0.5, p90: 0.9, p99: 0.99 };
const shares = Object.values(quantiles);

/**
 * Statistics of a KPI over all replications: value, how sure it is, how different replications are, and a note where something must be known
 * (nothing-to-measure, too-few, one-replication, then what the run's end left open). Ratios are ratios of sums; quantiles are of all observations pooled, with
 * times that had not ended as far as they had come (Kaplan and Meier).
 */
export function evidence(kpi: Kpi, statistics: readonly Statistic[], selections: readonly Selection[], selector: Selector): Evidence[] {
  const { tallies, model } = selector;
  const { unknown } = kpi;
  const open = tallies.map((one, i) => (unknown ? unknown.count(one, selections[i]!, model) : 0));
  const observed = () => tallies.map((one, i) => observe(kpi, one, selections[i]!, selector));
  const asksQuantile = statistics.some((statistic) => quantiles[statistic] !== undefined);
  const reached = asksQuantile ? selector.once(kpi.id, selections, () => quantilesOf(observed(), model.quantileTargets)) : [];
  return statistics.map((statistic) => {
    const q = quantiles[statistic];
    const found =
      q === undefined
        ? ratio(
            kpi,
            tallies.map((one, i) => kpi.measure(one, model, selections[i]!)),
            unknown?.note === 'undecided' ? open : [],
          )
        : reached[shares.indexOf(q)]!;
    if (found.note) return found;
    if (found.own.length === 1 && model.chance) return { ...found, note: 'one-replication' };
    return unknown && open.some((count) => count > 0) ? { ...found, note: unknown.note } : found;
  });
}

/** `undecided`: observations of each replication that are in neither, and may come to count. */
function ratio(kpi: Kpi, ratios: readonly Ratio[], undecided: readonly number[]): Evidence {
  const byReplication = ratios.map(({ numerator, denominator }): [number, number] => [numerator, denominator]);
  // A replication without observations says nothing, and is none of those that agree or differ.
  const measured = ratios.flatMap((one, i) => (one.denominator > 0 ? [{ ...one, open: undecided[i] ?? 0 }] : []));
  const numerators = measured.map(({ numerator }) => numerator);
  const denominators = measured.map(({ denominator }) => denominator);
  const { value, interval } = ratioInterval(numerators, denominators, level);
  if (value === null) return { ...nothing, byReplication };
  const [numerator, denominator] = [sum(numerators), sum(denominators)];
  const counted = kpi.unit === 'share' && !kpi.onePerWindow && !kpi.sumsChances;
  const sure = interval && counted ? atLeastBinomial(interval, numerators, denominators) : interval;
  const [least, most] = kpi.bounds ?? [0, kpi.unit === 'share' ? 1 : Infinity];
  return {
    value,
    // What is measured has bounds, so the true value lies within them for certain.
    interval: sure && { ...sure, low: Math.max(least, sure.low), high: Math.min(most, sure.high) },
    spread: pair(spread(measured.map((one) => one.numerator / one.denominator))),
    numerator,
    denominator,
    byReplication,
    n: kpi.onePerWindow ? measured.length : denominator,
    own: measured.map(({ numerator: part, denominator: of, open }) => ({
      value: part / of,
      low: part / (of + open),
      high: (part + open) / (of + open),
    })),
  };
}

/** All observations of one replication: times that ended, and times still running. */
interface Observed {
  readonly ended: SparseSketch;
  readonly running: SparseSketch;
  readonly size: number;
  /** Its own quantiles; undefined: not reached by any time that ended. */
  readonly own: readonly (number | undefined)[];
  /** Longest time seen, ended or not. */
  readonly longest: number;
}

/** Each of the quantiles. */
function quantilesOf(observed: readonly Observed[], targets: readonly number[]): Evidence[] {
  const n = sum(observed.map(({ size }) => size));
  // Beyond the quantile there must be ten observations. (semantics.md, 7)
  const enough = shares.filter((q) => n > 0 && n * (1 - q) >= 10 - 1e-9);
  const estimates =
    enough.length > 0
      ? jackknifeIntervals(
          observed.map(({ ended }) => ended),
          enough,
          level,
          observed.map(({ running }) => running),
          targets,
        )
      : [];
  return shares.map((q, k) => {
    const own = observed.flatMap(({ size, own, longest }): Own[] => {
      if (size === 0) return [];
      const value = own[k];
      return value === undefined ? [{ value: Infinity, low: longest, high: Infinity }] : [{ value, low: value, high: value }];
    });
    let next = 0;
    const byReplication = observed.map(({ size }): [number, number] => [size > 0 ? own[next++]!.low : 0, size]);
    if (n === 0) return { ...nothing, byReplication };
    const estimate = estimates[enough.indexOf(q)];
    if (!estimate) return { ...nothing, byReplication, n, note: 'too-few', own };
    const { value, interval } = estimate;
    if (value === null) return { ...nothing, byReplication, n, note: 'open-tickets', own };
    return {
      ...{ value, numerator: null, denominator: null },
      interval: interval && { ...interval, low: Math.max(0, interval.low) },
      spread: own.every((one) => one.value < Infinity) ? pair(spread(own.map((one) => one.value))) : null,
      byReplication,
      n,
      own,
    };
  });
}

const nothing = {
  ...{ value: null, interval: null, spread: null, numerator: null, denominator: null },
  ...{ n: 0, note: 'nothing-to-measure', own: [] },
};

function observe(kpi: Kpi, tallies: Tallies, of: Selection, { ended, running }: Selector): Observed {
  const gather = (into: Sketch, times: Tallies['sketches']): void => {
    into.clear();
    for (const { rows, mask } of kpi.sketches?.(times, of) ?? []) into.mergeRows(rows, mask);
  };
  gather(ended, tallies.sketches);
  gather(running, tallies.running);
  return {
    ended: ended.toSparse(),
    running: running.toSparse(),
    size: ended.count + running.count,
    own: shares.map((q) => censoredQuantile(ended, running, q)),
    longest: Math.max(ended.largest ?? 0, running.largest ?? 0),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((x, y) => x + y, 0);
}

function pair(values: readonly [number, number] | null): [number, number] | null {
  return values && [values[0], values[1]];
}
