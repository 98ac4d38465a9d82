import { Center } from '../../simulator/center/index.ts';
import { Recorder } from '../../simulator/monitor/index.ts';
import { oneQueue } from '../support/one-queue.ts';
import { modelOf } from '../support/simulation.ts';
import { quantity } from './cases.ts';
import type { Case } from './cases.ts';
import { profile } from './day-texts.ts';
import { estimate } from './estimate.ts';
import type { Part } from './estimate.ts';
import { seconds } from './queue-texts.ts';
import type { Finding, Study } from './study.ts';
import { Watch } from './watch.ts';

const hour = 3600;
const day = 24 * hour;
const days = 28;
/** More agents than anybody needs: with a mean of 25 at work, 150 are never reached. */
const agents = 150;

/**
 * Arrivals as a sine over the day, and agents without end. The language's profiles are steps: here of a minute, each with the exact number that arrives in it, which moves
 * the mean at work by less than a hundred-thousandth.
 */
export function endlessStudy(one: Case): Study {
  return {
    id: one.id,
    family: one.family,
    run: (effort, seed) => run(one, effort === 'light' ? 8 : 80, effort === 'light' ? 8 : 4000, seed),
  };
}

function run({ model: theory, expect }: Case, fewest: number, most: number, seed: number): Finding {
  const [, base, swing] = /^(\d+) \+ (\d+)\*sin\(2\*pi\*t\/24\)/.exec(theory['arrival_rate_per_hour'] as string)!.map(Number) as [
    number,
    number,
    number,
  ];
  const turn = (2 * Math.PI) / 24;
  const arrivedBy = (t: number): number => base * t - (swing / turn) * Math.cos(turn * t);
  const model = modelOf(
    oneQueue(
      {
        period: `{ from: 2026-01-05, to: ${new Date(Date.UTC(2026, 0, 4 + days)).toISOString().slice(0, 10)}, warm_up: 1d, follow_up: 1d }`,
        demand: `[{ channel: phone, topic: any, count: ${7 * 24 * base}, each: week, profile: profile.csv }]`,
        behaviour: `{ handling: [{ time: { mean: ${seconds(quantity(theory, 'mean_service')!)} } }] }`,
        staffing: `{ care: [{ hours: always, agents: ${agents} }] }`,
      },
      {},
      {
        'profile.csv': profile(
          Array.from({ length: 1440 }, (_, minute) => ({ minute, weight: arrivedBy((minute + 1) / 60) - arrivedBy(minute / 60) })),
        ),
      },
    ),
  );
  const peak = 6 + (expect['peak_lag_after_rate_peak_h'] as number);
  const at = [0, 6, peak, 12, 18];
  const { from, to } = model.window;
  const instants = Array.from({ length: days * at.length }, (_, i) => from + Math.floor(i / at.length) * day + at[i % at.length]! * hour);
  const exactly = { unit: 1, expectedError: 0 };
  return estimate(
    {
      questions: [
        ...at.map((hours) => {
          const figure = hours === peak ? 'peak_mean_busy' : `mean_busy_at_${hours}h`;
          return { figure, expected: expect[figure] as number, ...exactly };
        }),
        { figure: 'tangent of the peak lag as an angle', expected: Math.tan(turn * (peak - 6)), ...exactly },
      ],
      observe(seed, replication) {
        const center = new Center(model, seed, replication);
        const recorder = new Recorder(center.life, model, center.decider, replication);
        const watch = new Watch(center.life, { from, to }, instants);
        center.run(recorder, watch);
        const { group, checks } = recorder.tallies();
        const busyAt = at.map((_, which): Part => [
          watch.working.reduce((sum, busy, i) => sum + (i % at.length === which ? busy : 0), 0),
          days,
        ]);
        return { parts: [...busyAt, tangent(group.occupied, turn)], customers: checks.arrived };
      },
      fewest,
      step: 8,
      most,
    },
    seed,
  );
}

/** Tangent of the angle by which the first harmonic of a day lags behind a sine; from half hours, which weigh on sine and cosine alike. */
function tangent(halfHours: Float64Array, turn: number): Part {
  let [sine, cosine] = [0, 0];
  halfHours.forEach((busy, i) => {
    sine += busy * Math.sin(turn * (i + 0.5) * 0.5);
    cosine += busy * Math.cos(turn * (i + 0.5) * 0.5);
  });
  return [-cosine, sine];
}
