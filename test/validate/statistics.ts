import { binomialInterval, meanInterval } from '../../simulator/stats/index.ts';
import { Center } from '../../simulator/center/index.ts';
import { oneQueue } from '../support/one-queue.ts';
import { modelOf } from '../support/simulation.ts';
import { casesOf } from './cases.ts';
import type { Case } from './cases.ts';
import { estimate, judged } from './estimate.ts';
import type { Part } from './estimate.ts';
import { FirstServed } from './first-served.ts';
import { firstOfDays, meanFirstWaits } from './first-waits.ts';
import type { Effort, Finding, Row, Study } from './study.ts';

type Run = (one: Case, effort: Effort, seed: number) => Finding;

const runs: Readonly<Record<string, Run>> = {
  'M/M/1 terminating': terminating,
  'replication CI coverage': coverageOfReplications,
  'batch-means coverage': coverageOfBatches,
  'CRN comparison': commonNumbers,
};

/** A case about statistics: its kind says what is done. */
export function statisticsStudy(one: Case): Study {
  const run = runs[one.model['type'] as string];
  if (!run) throw new Error(`nothing of ours is a ${one.model['type'] as string}`);
  return { id: one.id, family: one.family, run: (effort, seed) => run(one, effort, seed) };
}

const daysInARow = 40;

/** The mean delay of the first customers of a day that begins empty. */
function terminating({ model, expect }: Case, effort: Effort, seed: number): Finding {
  const [rate, service, customers] = [model['arrival_rate_per_min'], model['mean_service_min'], model['customers']] as number[];
  const first = firstOfDays(daysInARow, customers!, rate!, service!);
  return estimate(
    {
      questions: [{ figure: 'mean_average_delay_min', expected: expect['mean_average_delay_min'] as number, unit: 1, expectedError: 0 }],
      observe(seed, replication) {
        const { means, customers } = meanFirstWaits(first, seed, replication);
        return { parts: [[sum(means), means.length]], customers };
      },
      fewest: effort === 'light' ? 50 : 100,
      step: 10,
      most: effort === 'light' ? 50 : 5000,
    },
    seed,
  );
}

/** Intervals from 5, 10, 20 and 40 days, the smaller sets within the larger: how often they hold the truth. */
function coverageOfReplications({ model, expect }: Case, effort: Effort, seed: number): Finding {
  const base = casesOf('statistics').find(({ id }) => id === model['base_case'])!;
  const truth = base.expect['mean_average_delay_min'] as number;
  const sizes = model['replications_per_ci'] as readonly number[];
  const [rate, service, first] = [base.model['arrival_rate_per_min'], base.model['mean_service_min'], base.model['customers']] as number[];
  const days = firstOfDays(Math.max(...sizes), first!, rate!, service!);
  const experiments = effort === 'light' ? 300 : 10_000;
  const held = sizes.map(() => 0);
  let customers = 0;
  for (let i = 0; i < experiments; i++) {
    const seen = meanFirstWaits(days, seed, i);
    customers += seen.customers;
    sizes.forEach((size, at) => (held[at]! += holds(seen.means.slice(0, size), model['nominal'] as number, truth)));
  }
  const rows = sizes.map((size, at) =>
    coverageRow(`coverage with n = ${size}`, (expect['coverage'] as number[])[at]!, held[at]!, experiments, 20_000),
  );
  return { seed, customers, rows };
}

/** Batch means of one long steady run: autocorrelation between batches makes short runs undercover. */
function coverageOfBatches({ model, expect }: Case, effort: Effort, seed: number): Finding {
  const designs = model['designs'] as readonly { readonly customers: number; readonly batches: number }[];
  const most = Math.max(...designs.map(({ customers }) => customers));
  const rho = (model['arrival_rate_per_min'] as number) * (model['mean_service_min'] as number);
  const truth = expect['true_mean_delay_min'] as number;
  const experiments = effort === 'light' ? 60 : 10_000;
  const perDay = 1000;
  const gap = (24 * 3600) / perDay;
  const days = Math.ceil((most + 7 * Math.sqrt(most)) / perDay);
  const steady = modelOf(
    oneQueue({
      period: `{ from: 2026-01-05, to: ${new Date(Date.UTC(2026, 0, 4 + days)).toISOString().slice(0, 10)}, warm_up: 1d, follow_up: 2d }`,
      demand: `[{ channel: phone, topic: any, count: ${perDay}, each: day }]`,
      behaviour: `{ handling: [{ time: { mean: ${rho * gap}s } }] }`,
    }),
  );
  const unit = gap * (model['arrival_rate_per_min'] as number);
  const held = designs.map(() => 0);
  let customers = 0;
  for (let i = 0; i < experiments; i++) {
    const center = new Center(steady, seed, i);
    const watch = new FirstServed(center.life, steady.window.from, { count: 1, length: Infinity, customers: most });
    center.run(watch);
    customers += watch.all;
    watch.complete();
    designs.forEach((design, at) => {
      const size = design.customers / design.batches;
      const means = Array.from(
        { length: design.batches },
        (_, batch) => sum(watch.waits.slice(batch * size, (batch + 1) * size)) / size / unit,
      );
      held[at]! += holds(means, model['nominal'] as number, truth);
    });
  }
  const rows = designs.map((design, at) =>
    coverageRow(
      `coverage, ${design.customers} customers in ${design.batches} batches`,
      (expect['coverage'] as number[])[at]!,
      held[at]!,
      experiments,
      12_000,
    ),
  );
  return { seed, customers, rows };
}

const referencePairs = 200_000;

/** Two systems that meet the same customers, the second a little faster: how much less their difference varies than that of two that meet their own. */
function commonNumbers({ expect }: Case, effort: Effort, seed: number): Finding {
  const days = 50;
  const [slow, fast] = [1, 1 / 1.05].map((service) => firstOfDays(days, 200, 0.8, service)) as [
    ReturnType<typeof firstOfDays>,
    ReturnType<typeof firstOfDays>,
  ];
  const replications = effort === 'light' ? 10 : 1400;
  let customers = 0;
  const parts: { difference: Part; ratio: Part }[] = [];
  for (let i = 0; i < replications; i++) {
    const [a, b] = [meanFirstWaits(slow, seed, i), meanFirstWaits(fast, seed, i)];
    const difference = a.means.map((wait, day) => wait - b.means[day]!);
    customers += a.customers + b.customers;
    parts.push({ difference: [sum(difference), days], ratio: [variance(a.means) + variance(b.means), variance(difference)] });
  }
  const design = { fewest: replications, step: 1, most: replications };
  const from = (of: 'difference' | 'ratio', figure: string, expected: number, expectedError: number): Row =>
    estimate(
      {
        questions: [{ figure, expected, unit: 1, expectedError }],
        observe: (_, i) => ({ parts: [parts[i]![of]], customers: 0 }),
        ...design,
      },
      seed,
    ).rows[0]!;
  const ratio = expect['variance_ratio_independent_over_crn'] as number;
  const { interval } = from('ratio', '', ratio, 0);
  const error = ((interval!.high - interval!.low) / 4) * Math.sqrt((replications * days) / referencePairs);
  return {
    seed,
    customers,
    rows: [
      from('difference', 'mean_difference_min', expect['mean_difference_min'] as number, 0),
      { ...from('ratio', 'variance_ratio_independent_over_crn', ratio, error), precision: undefined },
    ],
  };
}

/** A coverage of a fixed number of experiments against a reference that is one too. */
export function coverageRow(figure: string, expected: number, held: number, experiments: number, reference: number): Row {
  const { value, interval } = binomialInterval(held, experiments, 0.95);
  const pooled = (held + expected * reference) / (experiments + reference);
  const deviation = (n: number): number => Math.sqrt((pooled * (1 - pooled)) / n);
  const { z, agrees } = judged({ figure, expected, expectedError: deviation(reference) }, value!, deviation(experiments));
  return { figure, expected, found: value!, interval: interval!, z, precision: undefined, agrees };
}

/** 1 where the interval of these means holds the truth, 0 otherwise. */
function holds(means: readonly number[], level: number, truth: number): number {
  const { interval } = meanInterval(means, level);
  return interval!.low <= truth && truth <= interval!.high ? 1 : 0;
}

function sum(values: ArrayLike<number>): number {
  let all = 0;
  for (let i = 0; i < values.length; i++) all += values[i]!;
  return all;
}

function variance(values: readonly number[]): number {
  const mean = sum(values) / values.length;
  return sum(values.map((value) => (value - mean) ** 2)) / (values.length - 1);
}
