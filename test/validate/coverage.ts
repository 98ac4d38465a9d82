import { erlangA, erlangC, jackknifeIntervals, ratioInterval } from '../../simulator/stats/index.ts';
import type { Estimate } from '../../simulator/stats/index.ts';
import type { Tallies } from '../../simulator/life/index.ts';
import { count, modelOf } from '../support/simulation.ts';
import type { Case } from './cases.ts';
import { figureOf } from './figures.ts';
import { queueTexts } from './queue-texts.ts';
import { quantileBetween, ratioBetween } from './reference/intervals.ts';
import type { Between } from './reference/intervals.ts';
import { Mrg32k3a } from './reference/mrg32k3a.ts';
import { referenceQueue } from './reference/queue.ts';
import type { QueueSum, ReferenceQueue } from './reference/queue.ts';
import { coverageRow } from './statistics.ts';
import type { Effort, Finding, Study } from './study.ts';

/** Replications of an experiment, and the share of intervals that should hold the truth. */
const replications = 30;
const level = 0.95;

/** Customers counted of each replication: of ours as many on average, which is a day. The reference forgets 250 before them, ours a warm-up of as many. */
const long = 1000;
const warmUp = 250;
const day = 24 * 3600;
const rate = long / day;

/** The queues: a thousand customers are more than fifty times the time over which waits depend on each other. */
const queues: Readonly<Record<string, ReferenceQueue>> = {
  'coverage M/M/1': { arrivalRate: rate, service: 48, agents: 1, patience: Infinity, target: 48 },
  'coverage M/M/c': { arrivalRate: rate, service: 480, agents: 8, patience: Infinity, target: 60 },
  'coverage Erlang A': { arrivalRate: rate, service: 480, agents: 6, patience: 960, target: 60 },
};

/** How often the product's 95 % intervals hold the exact value, beside an independent procedure on an independent simulation of the same design. */
export const coverageStudies: readonly Study[] = Object.entries(queues).map(([id, queue]) => ({
  id,
  family: 'coverage',
  run: (effort, seed) => coverage(queue, effort, seed),
}));

/** Something that an interval is about: the truth, and the product's and the reference's interval from the replications of an experiment. */
interface Target {
  readonly figure: string;
  readonly truth: number;
  readonly ours: (tallies: readonly Tallies[]) => Estimate;
  readonly theirs: (sums: readonly QueueSum[]) => Between;
}

function coverage(queue: ReferenceQueue, effort: Effort, seed: number): Finding {
  const experiments = effort === 'light' ? 20 : 1000;
  const one = asCase(queue);
  const model = modelOf(queueTexts(one, long, { warmUp: warmUp / rate }));
  const random = new Mrg32k3a(seed);
  const targets = targetsOf(queue, one, model);
  const held = targets.map(() => ({ ours: 0, theirs: 0 }));
  let customers = 0;
  for (let experiment = 0; experiment < experiments; experiment++) {
    const tallies = Array.from({ length: replications }, (_, i) => count(model, seed, experiment * replications + i));
    const sums = tallies.map(() => referenceQueue(queue, warmUp, long, random));
    for (const { checks } of tallies) customers += checks.arrived;
    targets.forEach(({ truth, ours, theirs }, at) => {
      const { interval } = ours(tallies);
      const [low, high] = theirs(sums);
      if (interval!.low <= truth && truth <= interval!.high) held[at]!.ours++;
      if (low <= truth && truth <= high) held[at]!.theirs++;
    });
  }
  const rows = targets.map(({ figure }, at) =>
    coverageRow(figure, held[at]!.theirs / experiments, held[at]!.ours, experiments, experiments),
  );
  return { seed, customers, rows };
}

function targetsOf(queue: ReferenceQueue, one: Case, model: ReturnType<typeof modelOf>): Target[] {
  const { arrivalRate, service, agents, patience, target } = queue;
  const steady = (within: number) => {
    const asked = { arrivalRate, handleTime: service, agents, within };
    return patience === Infinity ? erlangC(asked) : erlangA({ ...asked, patience });
  };
  const state = steady(target);
  const ratio = (
    figure: string,
    name: string,
    truth: number,
    numerator: (sum: QueueSum) => number,
    denominator: (sum: QueueSum) => number,
  ): Target => {
    const measure = figureOf(name, one.model);
    return {
      figure,
      truth,
      ours(tallies) {
        const parts = tallies.map((each) => measure(each, model));
        return ratioInterval(
          parts.map(([y]) => y),
          parts.map(([, x]) => x),
          level,
        );
      },
      theirs: (sums) => ratioBetween(sums.map(numerator), sums.map(denominator)),
    };
  };
  const all = ({ waits }: QueueSum): number => waits.length;
  return [
    ratio('mean wait', 'mean_wait', state.waitingTime, ({ waited }) => waited, all),
    ratio(
      'service level',
      'service_level',
      state.serviceLevel.lessShortAbandons,
      (sum) => sum.answeredInTarget,
      (sum) => sum.lessShortAbandons,
    ),
    ...(patience === Infinity ? [] : [ratio('abandonment', 'p_abandon', state.abandonmentRate, ({ abandoned }) => abandoned, all)]),
    {
      figure: '90 % quantile of the wait',
      truth: quantileOf((t) => steady(t).serviceLevel.anyWait, 0.9),
      ours: (tallies) =>
        jackknifeIntervals(
          tallies.map(({ sketches }) => sketches.wait),
          [0.9],
          level,
        )[0]!,
      theirs: (sums) =>
        quantileBetween(
          sums.map(({ waits }) => waits),
          0.9,
        ),
    },
  ];
}

/** Where a distribution function reaches q, by halving. */
function quantileOf(distribution: (t: number) => number, q: number): number {
  let [low, high] = [0, 1];
  while (distribution(high) < q) high *= 2;
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (distribution(middle) < q) low = middle;
    else high = middle;
  }
  return high;
}

/** The queue in the words of the cases. */
function asCase({ arrivalRate, service, agents, patience, target }: ReferenceQueue): Case {
  return {
    id: 'coverage',
    family: 'coverage',
    model: {
      arrival_rate_per_s: arrivalRate,
      mean_service_s: service,
      agents,
      answer_target_s: target,
      ...(patience === Infinity ? {} : { mean_patience_s: patience }),
    },
    expect: {},
  };
}
