import { oneQueue } from '../support/one-queue.ts';
import type { Texts } from '../support/simulation.ts';
import { arrivalRate, meanWork, quantity } from './cases.ts';
import type { Case } from './cases.ts';

export const hour = 3600;
export const day = 24 * hour;

/** Which of the language's two limits turns away who finds no room: trunks in all, or places in the queue. */
export type Limit = 'lines' | 'at_most';

/** What is not the case's but the run's: how a limit is said, seconds of warm-up, and how many times as long as that a replication counts at least. */
export interface Manner {
  readonly limit?: Limit;
  readonly warmUp?: number;
  readonly warmUps?: number;
}

/**
 * A queue of one team as texts: Poisson arrivals, independent times of work, agents always there; patience, a limit and classes of priority where the case has
 * them. Each replication warms up over a thousand mean times of work (two hundred where a queue cannot grow) unless `manner` says otherwise, then counts about
 * `customers`, in whole days.
 */
export function queueTexts({ model }: Case, customers: number, { limit = 'lines', warmUp, warmUps = 0 }: Manner = {}): Texts {
  const classes = classesOf(model);
  const rate = classes.reduce((sum, one) => sum + one.rate, 0);
  const patience = patienceOf(model);
  const capacity = model['queue_capacity'] as number | undefined;
  const bounded = patience !== undefined || capacity !== undefined;
  const warm = warmUp ?? (bounded ? 200 : 1000) * meanWork(model);
  const agents = model['agents'] as number;
  const limits = limit === 'lines' ? `lines: ${agents + (capacity ?? 0)}` : `at_most: ${capacity ?? 0}`;
  const service = work(model);
  return oneQueue(
    {
      period: steadyPeriod(Math.max(customers / rate, warmUps * warm), warm),
      demand: `[${classes.map(({ name, rate }) => `{ channel: phone, topic: ${name}, count: ${rate * day}, each: day }`).join(', ')}]`,
      ...service.mix,
      behaviour: `{ handling: [${service.handling}]${patience ? `, patience: [{ time: ${patience.time} }]` : ''} }`,
      staffing: `{ care: [{ hours: always, agents: ${agents} }] }`,
      ...(capacity === undefined ? {} : { queues: `{ care: { ${limits}, when_full: refuse } }` }),
    },
    {
      topics: `{ ${classes.map(({ name }) => `${name}: {}`).join(', ')} }`,
      ...service.facts,
      ...inOrder(classes.map(({ name }) => name)),
      objectives: countedAt([0, quantity(model, 'answer_target') ?? 20, 60, 120, 300]),
    },
    patience?.files ?? {},
  );
}

/** Whole days over which so many seconds pass, after a warm-up. */
export function steadyPeriod(length: number, warmUp: number): string {
  const hours = Math.ceil(warmUp / hour);
  const last = new Date(Date.UTC(2026, 0, Math.ceil(length / day))).toISOString().slice(0, 10);
  return `{ from: 2026-01-01, to: ${last}, warm_up: ${hours}h, follow_up: ${hours}h }`;
}

/** Objectives that ask for nothing, so that waits are counted exactly at these many seconds. */
export function countedAt(thresholds: readonly number[]): string {
  return `[${thresholds.map((within) => `{ kpi: service_level, within: ${seconds(within)}, at_least: 0% }`).join(', ')}]`;
}

/** Classes of priority as topics, the first the most urgent; one topic where the case has no classes. */
function classesOf(model: Case['model']): { readonly name: string; readonly rate: number }[] {
  for (const [unit, length] of [
    ['min', 60],
    ['h', hour],
  ] as const) {
    const rates = model[`arrival_rates_per_${unit}`] as readonly number[] | undefined;
    if (rates) return rates.map((rate, i) => ({ name: `class${i + 1}`, rate: rate / length }));
  }
  return [{ name: 'any', rate: arrivalRate(model) }];
}

function inOrder(topics: readonly string[]): Record<'priorities' | 'priority', string> {
  return {
    priorities: `{ ${topics.map((topic, i) => `of_${topic}: { rank: ${i + 1} }`).join(', ')} }`,
    priority: `[${topics.map((topic) => `{ when: { topic: ${topic} }, priority: of_${topic} }`).join(', ')}]`,
  };
}

/** Patience as the language says it: exponential, always the same, or (uniform) a file of ten thousand evenly spaced quantiles. Undefined: everybody waits. */
function patienceOf(model: Case['model']): { readonly time: string; readonly files?: Record<string, string> } | undefined {
  const mean = quantity(model, 'mean_patience');
  if (mean !== undefined) return { time: `{ mean: ${seconds(mean)} }` };
  const given = model['patience'] as (Record<string, unknown> & { readonly distribution: string }) | undefined;
  switch (given?.distribution) {
    case 'deterministic':
      return { time: seconds(quantity(given, 'value')!) };
    case 'uniform': {
      const [from, to] = [quantity(given, 'min')!, quantity(given, 'max')!];
      const quantiles = Array.from({ length: 10_000 }, (_, i) => (from + ((i + 0.5) / 10_000) * (to - from)).toFixed(3));
      return { time: '{ file: patience.csv }', files: { 'patience.csv': `seconds\n${quantiles.join('\n')}\n` } };
    }
    case 'exponential':
      return { time: `{ mean: ${seconds(quantity(given, 'mean')!)} }` };
    case undefined:
      return undefined;
    default:
      throw new Error(`the language has no patience that is ${given!.distribution}`);
  }
}

/** Handling rows; for a mixture of two exponentials a fact of the tickets' own, and its mix. */
function work(model: Case['model']): {
  readonly handling: string;
  readonly facts?: Record<string, string>;
  readonly mix?: Record<string, string>;
} {
  const mean = meanWork(model);
  const given = (model['service'] ?? { distribution: model['service_distribution'] ?? 'exponential' }) as Record<string, number> & {
    readonly distribution: string;
  };
  const ofShape = (shape: string, cv: number) => ({
    handling: `{ time: { mean: ${seconds(mean)}, sd: ${seconds(mean * cv)}, shape: ${shape} } }`,
  });
  switch (given.distribution) {
    case 'deterministic':
      return { handling: `{ time: ${seconds(mean)} }` };
    case 'exponential':
      return { handling: `{ time: { mean: ${seconds(mean)} } }` };
    case 'lognormal':
    case 'gamma':
      return ofShape(given.distribution, given['cv'] ?? Math.sqrt(given['scv'] ?? (model['service_scv'] as number)));
    // An Erlang law of k phases is a gamma law.
    case 'erlang':
      return ofShape('gamma', 1 / Math.sqrt(given['k']!));
    case 'hyperexponential2_balanced_means': {
      const p = (1 + Math.sqrt((given['scv']! - 1) / (given['scv']! + 1))) / 2;
      const [short, long] = [mean / (2 * p), mean / (2 * (1 - p))].map((each) => Number(each.toFixed(3))) as [number, number];
      // The share that keeps the mean with lengths that are whole milliseconds.
      const share = Number(((100 * (long - mean)) / (long - short)).toFixed(6));
      return {
        handling: `{ when: { length: short }, time: { mean: ${short}s } }, { time: { mean: ${long}s } }`,
        facts: { facts: '{ length: { values: [short, long] } }' },
        mix: { mix: `{ length: [{ shares: { short: ${share}%, long: ${Number((100 - share).toFixed(6))}% } }] }` },
      };
    }
    default:
      throw new Error(`the language has no times that are ${given.distribution}`);
  }
}

/** A length of time as the language writes it, to the millisecond. */
export function seconds(length: number): string {
  return `${Number(length.toFixed(3))}s`;
}
