import { expect, test } from 'vitest';
import { offeredLoad } from '../../simulator/model/index.ts';
import type { Model } from '../../simulator/model/index.ts';
import { arrivalsOf, momentsOf } from './arrivals.ts';
import { model } from './small-world.ts';

const day = 86400;
const n = 600;

function rated(demand: string, sections: Readonly<Record<string, string>> = {}): Model {
  return model({
    policy: { time_zone: 'UTC', ...sections },
    scenario: { demand, period: '{ from: 2026-01-04, to: 2026-01-10, follow_up: 0s }' },
  });
}

/** Counts of each source by day, replication by replication. */
function countsOf(made: Model, replications = n): number[][][] {
  return Array.from({ length: replications }, (_, replication) => {
    const counts = made.sources.map(() => Array.from({ length: 7 }, () => 0));
    for (const { source, at } of arrivalsOf(made, 17, replication)) counts[source]![Math.floor(at / day)]!++;
    return counts;
  });
}

const sum = (counts: readonly number[]): number => counts.reduce((x, y) => x + y, 0);

/** Correlation of two samples. */
function correlation(xs: readonly number[], ys: readonly number[]): number {
  const [x, y] = [momentsOf(xs), momentsOf(ys)];
  return sum(xs.map((one, i) => (one - x.mean) * (ys[i]! - y.mean))) / (xs.length - 1) / Math.sqrt(x.variance * y.variance);
}

/** Of a mixed Poisson count whose rate has mean m and coefficient of variation c: mean m, variance m + c^2 m^2. Four to five standard errors. */
function expectPoissonGamma(sample: readonly number[], m: number, squaredVariation: number): void {
  const { mean, variance } = momentsOf(sample);
  const expected = m + squaredVariation * m * m;
  expect(Math.abs(mean - m)).toBeLessThan(4 * Math.sqrt(expected / sample.length));
  // A gamma's tail makes the variance of a variance larger than a normal's.
  expect(Math.abs(variance / expected - 1)).toBeLessThan(5 * Math.sqrt((2 + 6 * squaredVariation) / sample.length));
}

test('per day: counts of each day are Poisson-gamma, and days are independent of each other', () => {
  const counts = countsOf(rated('[{ channel: phone, count: 40, each: day, varies: 30% }]')).map(([one]) => one!);
  for (const of of [0, 3, 6])
    expectPoissonGamma(
      counts.map((days) => days[of]!),
      40,
      0.09,
    );
  expectPoissonGamma(counts.map(sum), 280, 0.09 / 7);
  expect(
    Math.abs(
      correlation(
        counts.map((days) => days[1]!),
        counts.map((days) => days[2]!),
      ),
    ),
  ).toBeLessThan(4 / Math.sqrt(n));
});

test('per week: one level for all of its days', () => {
  const counts = countsOf(rated('[{ channel: phone, count: 280, each: week, varies: 30%, per: week }]')).map(([one]) => one!);
  expectPoissonGamma(counts.map(sum), 280, 0.09);
  // Correlation of two days: c^2 m^2 / (m + c^2 m^2), m = 40.
  expect(
    correlation(
      counts.map((days) => days[1]!),
      counts.map((days) => days[5]!),
    ),
  ).toBeCloseTo(144 / 184, 1);
});

test('a level may vary by more than its mean', () => {
  const counts = countsOf(rated('[{ channel: phone, count: 700, each: week, varies: 200%, per: week }]')).map(([one]) => sum(one!));
  const { mean } = momentsOf(counts);
  expect(Math.abs(mean - 700)).toBeLessThan(4 * Math.sqrt((700 + 4 * 700 * 700) / n));
  expect(counts.filter((count) => count < 70).length / n).toBeGreaterThan(0.3);
});

const two = (across: string, channel = 'phone', per = 'day'): string =>
  `[{ channel: phone, count: 60, each: day, varies: 40%${across} }, { channel: ${channel}, count: 60, each: day, varies: 40%, per: ${per}${across} }]`;

test.each([
  ['the sources of one channel share it', two(''), true],
  ['those of another do not', two('', 'email'), false],
  ['across all they do', two(', across: all', 'email'), true],
  ['a day and a week have levels of their own', two(', across: all', 'email', 'week'), false],
  ['where the mix gives the channel each source has its own', two('').replaceAll('channel: phone, ', ''), false],
])('across: %s', (_, demand, share) => {
  const made = model({
    policy: { time_zone: 'UTC' },
    scenario: {
      demand,
      period: '{ from: 2026-01-04, to: 2026-01-10, follow_up: 0s }',
      mix: '{ channel: [{ shares: { phone: 50%, email: 50% } }], segment: [{ shares: { vip: 100% } }], topic: [{ shares: { other: 100% } }] }',
    },
  });
  const counts = countsOf(made, 200);
  const found = correlation(
    counts.flatMap(([one]) => one!),
    counts.flatMap(([, other]) => other!),
  );
  // c^2 m / (1 + c^2 m) = 9.6 / 10.6 where it is shared.
  if (share) expect(found).toBeCloseTo(9.6 / 10.6, 1);
  else expect(Math.abs(found)).toBeLessThan(4 / Math.sqrt(1400 / 7));
});

test('a level moves no other source, and nobody but its own source’s arrivals', () => {
  const of = (demand: string, source: number): number[] =>
    arrivalsOf(rated(demand), 4).flatMap((one) => (one.source === source ? [one.at] : []));
  const plain = '{ channel: phone, count: 90, each: day }';
  const varies = '{ channel: email, count: 90, each: day, varies: 25% }';
  expect(of(`[${plain}, ${varies}]`, 0)).toEqual(of(`[${plain}]`, 0));
  expect(of(`[${plain}, ${varies}]`, 1)).not.toEqual(of(`[${plain}, ${plain}]`, 1));
  expect(of(`[${plain.replace('}', ', varies: 0% }')}]`, 0)).toEqual(of(`[${plain}]`, 0));
});

test('two policies meet the same days, wherever they declare the channel', () => {
  const demand = two(', across: channel', 'email');
  const other = rated(demand, { channels: '{ email: { mode: deferred }, phone: { mode: live } }' });
  expect(arrivalsOf(other, 9)).toEqual(arrivalsOf(rated(demand), 9));
  expect(arrivalsOf(structuredClone(other), 9)).toEqual(arrivalsOf(other, 9));
});

test('the window’s days are the same whatever warm-up is before it; half a day of warm-up takes that day’s level', () => {
  const from = (warmUp: string, per: string): Model =>
    model({
      policy: { time_zone: 'Asia/Riyadh' },
      scenario: {
        demand: `[{ channel: phone, count: 40, each: day, varies: 30%, per: ${per} }]`,
        period: `{ from: 2026-01-04, to: 2026-01-10, warm_up: ${warmUp}, follow_up: 1d }`,
      },
    });
  for (const per of ['day', 'week']) {
    const levels = (made: Model): string[] => {
      const { level } = made.sources[0] as { level: { starts: Float64Array; index: Int32Array } };
      return [...level.starts].flatMap((at, i) => (at >= made.window.from ? [`${at - made.window.from} ${level.index[i]}`] : []));
    };
    expect(levels(from('60h', per))).toEqual(levels(from('0s', per)));
    expect(levels(from('60h', per))).toHaveLength(per === 'day' ? 9 : 2);
  }
});

test('load is expected at the mean level', () => {
  const plain = '[{ channel: phone, count: 40, each: day }]';
  expect(offeredLoad(rated(plain.replace('}', ', varies: 80% }'))).live).toEqual(offeredLoad(rated(plain)).live);
});
