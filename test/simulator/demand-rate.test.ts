import { expect, test } from 'vitest';
import { inEnglish } from '../../schema/said/index.ts';
import { Arrivals } from '../../simulator/center/arrivals.ts';
import type { Model, RateSource } from '../../simulator/model/index.ts';
import { compiled, model, told } from './small-world.ts';

const day = 86400;

function rated(demand: string, { period = '{ from: 2026-01-04, to: 2026-01-10, follow_up: 0s }', zone = 'UTC', profile = '' } = {}): Model {
  return model({
    policy: { time_zone: zone },
    scenario: { demand: `[${demand}]`, period },
    ...(profile ? { files: { 'weekly.csv': profile } } : {}),
  });
}

/** Expected arrivals between two moments of the run. */
function expected(made: Model, from: number, to: number): number {
  const { starts, perSecond } = made.sources[0] as RateSource;
  return perSecond.reduce(
    (sum, rate, i) => sum + rate * Math.max(0, Math.min(starts[i + 1] ?? Infinity, to) - Math.max(starts[i]!, from)),
    0,
  );
}

function drawn(made: Model, seed: number, replication = 0): number[] {
  const arrivals = new Arrivals(made, seed, replication);
  const times: number[] = [];
  for (; arrivals.next < Infinity; arrivals.advance()) times.push(arrivals.next);
  return times;
}

test.each([
  ['hour', 168],
  ['day', 7],
  ['week', 1],
  ['month', 7 / 30.4375],
])('a count each %s', (each, times) => {
  expect(expected(rated(`{ channel: phone, count: 300, each: ${each} }`), 0, 7 * day)).toBeCloseTo(300 * times, 6);
});

const profile = 'day,time,weight\nsun,09:00,1\nsun,12:00,3\nsun,18:00,0\nmon,00:00,4\nwed,22:00,2\n';

test('a profile: a weight is of the whole interval, which lasts to the next row of its day or to midnight', () => {
  const made = rated('{ channel: phone, count: 1000, each: week, profile: weekly.csv }', { profile });
  const hour = (from: number, to: number): number => Math.round(expected(made, from * 3600, to * 3600) * 1e6) / 1e6;
  expect([hour(0, 9), hour(9, 12), hour(12, 18), hour(18, 24), hour(24, 48), hour(48, 94), hour(94, 96), hour(96, 168)]).toEqual([
    0, 100, 300, 0, 400, 0, 200, 0,
  ]);
  expect(hour(12, 13)).toBe(50);
});

test('a profile’s interval keeps its arrivals where the clock makes it shorter, in the zone of the policy', () => {
  const made = rated('{ channel: phone, count: 700, each: week, profile: weekly.csv }', {
    zone: 'Europe/Berlin',
    period: '{ from: 2026-03-29, to: 2026-03-29, follow_up: 0s }',
    profile: 'day,time,weight\nsun,00:00,1\nsun,06:00,1\n',
  });
  expect(made.window.to).toBe(23 * 3600);
  expect(expected(made, 0, 5 * 3600)).toBeCloseTo(350, 6);
  expect(expected(made, 5 * 3600, 23 * 3600)).toBeCloseTo(350, 6);
});

test('what a profile has in an hour that the clock leaves out comes in the next', () => {
  const profile = 'day,time,weight\nsun,00:00,0\nsun,02:00,60\nsun,03:00,40\nsun,04:00,0\n';
  const made = rated('{ channel: phone, count: 100, each: week, profile: weekly.csv }', {
    period: '{ from: 2026-03-29, to: 2026-03-29, follow_up: 0s }',
    zone: 'Europe/Berlin',
    profile,
  });
  // 02:00 is 03:00 that night; an hour later it is 04:00.
  expect(expected(made, 2 * 3600, 3 * 3600)).toBeCloseTo(100, 6);
});

test('a run that begins within a profile’s day', () => {
  const made = rated('{ channel: phone, count: 1000, each: week, profile: weekly.csv }', {
    period: '{ from: 2026-01-05, to: 2026-01-05, warm_up: 9h, follow_up: 30m }',
    profile,
  });
  // 15:00 of Sunday: three of the six hours with weight 3 are left.
  expect(expected(made, 0, 9 * 3600)).toBeCloseTo(150, 6);
  expect(drawn(made, 3).every((at) => at < made.window.end)).toBe(true);
});

test('arrivals are Poisson: mean and variance of the counts, gaps exponential (4 standard errors)', () => {
  const made = rated('{ channel: phone, count: 1000, each: week, profile: weekly.csv }', { profile });
  const counts = Array.from({ length: 400 }, (_, replication) => drawn(made, 11, replication).length);
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  const variance = counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / (counts.length - 1);
  expect(Math.abs(mean - 1000)).toBeLessThan(4 * Math.sqrt(1000 / 400));
  expect(Math.abs(variance / 1000 - 1)).toBeLessThan(4 * Math.sqrt(2 / 400));
  const even = drawn(rated('{ channel: phone, count: 20000, each: week }'), 5);
  const gaps = even.slice(1).map((at, i) => at - even[i]!);
  const above = gaps.filter((gap) => gap > 7 * day * (1 / 20000)).length / gaps.length;
  expect(Math.abs(above - Math.exp(-1))).toBeLessThan(4 * Math.sqrt(0.2325 / gaps.length));
});

test('arrivals come in order, within the profile’s hours, with ordinals from 0, the same for the same seed', () => {
  const made = rated('{ channel: phone, count: 1000, each: week, profile: weekly.csv }', { profile });
  const times = drawn(made, 9);
  expect(times).toEqual([...times].sort((x, y) => x - y));
  expect(
    times.every((at) => (at >= 9 * 3600 && at < 18 * 3600) || (at >= day && at < 2 * day) || (at >= 94 * 3600 && at < 96 * 3600)),
  ).toBe(true);
  expect(drawn(made, 9)).toEqual(times);
  expect(drawn(made, 9, 1)).not.toEqual(times);
  const arrivals = new Arrivals(made, 9, 0);
  for (let i = 0; arrivals.next < Infinity; i++, arrivals.advance()) expect([arrivals.thing, arrivals.row]).toEqual([i, -1]);
});

test('a source keeps its arrivals whatever other sources there are behind it', () => {
  const one = rated('{ channel: phone, count: 100, each: week }');
  const two = rated('{ channel: phone, count: 100, each: week }, { channel: email, count: 300, each: week }');
  const arrivals = new Arrivals(two, 4, 0);
  const first: number[] = [];
  for (; arrivals.next < Infinity; arrivals.advance()) if (arrivals.source === 0) first.push(arrivals.next);
  expect(first).toEqual(drawn(one, 4));
});

const christmas = '{ from: 2026-12-20, to: 2026-12-26, follow_up: 0s }';

test('a date of a profile takes the place of its weekday, weighed against an ordinary week', () => {
  const made = rated('{ channel: phone, count: 1000, each: week, profile: weekly.csv }', {
    period: christmas,
    profile: `${profile}2026-12-20,10:00,5\n2026-12-21,00:00,0\n2026-12-25,08:00,1\n2026-12-27,00:00,70\n`,
  });
  const of = (n: number, from = 0, to = 24): number => Math.round(expected(made, n * day + from * 3600, n * day + to * 3600) * 1e6) / 1e6;
  expect([of(0), of(0, 0, 10), of(1), of(2), of(3), of(4), of(5), of(5, 0, 8), of(6)]).toEqual([500, 0, 0, 0, 200, 0, 100, 0, 0]);
});

test('a profile of dates alone: the count is that of their average, and days without rows are told', () => {
  const of = (profile: string, each = 'day') =>
    compiled({
      policy: { time_zone: 'UTC' },
      scenario: { demand: `[{ channel: phone, count: 300, each: ${each}, profile: dates.csv }]`, period: christmas },
      files: { 'dates.csv': `day,time,weight\n${profile}` },
    });
  const rows = [1, 1, 1, 1, 3, 0, 0].map((weight, i) => `2026-12-${20 + i},00:00,${weight}\n`);
  const whole = of(rows.join(''));
  expect(whole.findings).toEqual([]);
  expect(expected(whole.model!, 0, 7 * day)).toBeCloseTo(2100, 6);
  expect(expected(whole.model!, 4 * day, 5 * day)).toBeCloseTo(900, 6);
  const missing = of(rows.slice(0, 5).join(''));
  expect(missing.findings.map(({ message }) => inEnglish(message))).toEqual([
    'this profile has no row for `2026-12-25` (and for 1 more day of the run), so nobody comes then',
  ]);
  expect(expected(missing.model!, 0, 7 * day)).toBeCloseTo(1500, 6);
});

test('a date whose weight is out of all proportion is told, for more tickets than there are keys', () => {
  for (const [weight, volume] of [
    ['900000000', '100%'],
    ['9000000', '300%'],
  ] as const) {
    const { findings } = compiled({
      scenario: { demand: '[{ channel: phone, count: 3, each: week, profile: weekly.csv }]', volume, period: christmas },
      files: { 'weekly.csv': `day,time,weight\nmon,09:00,1\n2026-12-21,09:00,${weight}\n` },
    });
    expect(findings.map(told)).toEqual(['1:1 csv-too-large']);
  }
});

test('nobody comes at a rate of none', () => {
  expect(drawn(rated('{ channel: phone, count: 0, each: week }'), 1)).toEqual([]);
});

test('what a source says of facts holds for all its tickets', () => {
  const made = model({
    policy: { facts: '{ region: { values: [ksa, uae], default: uae } }' },
    scenario: { demand: '[{ channel: email, topic: legal, count: 7, each: week }]' },
  });
  const facts = Object.fromEntries(made.facts.map(({ name, values }, i) => [name, values[made.sources[0]!.facts[i]!]]));
  expect(facts).toMatchObject({ channel: 'email', topic: 'legal', region: 'uae' });
  expect(facts['segment']).toBeUndefined();
});

test.each([
  ['day,time,weight\nsunday,09:00,1\n', '2:1 csv-unknown-name'],
  ['day,time,weight\n2026-02-30,09:00,1\n', '2:1 csv-unknown-name'],
  ['day,time,weight\n2026-12-06,09:00,1\nsun,09:00,1\n2026-12-06,08:00,1\n', '4:12 csv-rows-out-of-order'],
  ['day,time,weight\nsun,9:00,1\n', '2:5 csv-bad-date'],
  ['day,time,weight\nsun,24:00,1\n', '2:5 csv-bad-date'],
  ['day,time,weight\nsun,09:00,-1\n', '2:11 csv-bad-number'],
  ['day,time,weight\nsun,09:00,1e400\n', '2:11 csv-bad-number'],
  ['day,time,weight\nsun,09:00,0\n', '1:1 csv-bad-number'],
  ['day,time,weight\nsun,09:00,1\nsun,09:00,2\n', '3:5 csv-rows-out-of-order'],
  ['day,time\nsun,09:00\n', '1:1 csv-missing-column'],
  ['day,time,weight\n', '1:1 csv-empty'],
])('a faulty profile %j', (text, expected) => {
  const { model: made, findings } = compiled({
    scenario: { demand: '[{ channel: phone, count: 5, each: week, profile: weekly.csv }]' },
    files: { 'weekly.csv': text },
  });
  expect(made).toBeUndefined();
  expect(findings.map(told)).toContain(expected);
});

test('where a profile’s day ends with 24:00 no row is needed', () => {
  const { findings } = compiled({
    scenario: { demand: '[{ channel: phone, count: 70, each: day, profile: weekly.csv }]' },
    files: { 'weekly.csv': 'day,time,weight\nsun,09:00,1\nsun,24:00,0\n' },
  });
  expect(findings.map(({ hint }) => inEnglish(hint!))).toEqual([
    'leave this row out, since the last interval of a day runs to 24:00, or write `00:00` of the next day',
  ]);
});

test('recorded times are drawn as they are, by weight', () => {
  const behaviour = '{ handling: [{ time: { file: times.csv } }] }';
  const made = model({ scenario: { behaviour }, files: { 'times.csv': 'seconds,weight\n30,1\n10,3\n' } });
  expect(made.laws.empirical.map(({ values, cumulative }) => [[...values], [...cumulative]])).toEqual([
    [
      [10, 30],
      [0.75, 1],
    ],
  ]);
  const faults = ['seconds\n-3\n', 'seconds,weight\n3,0\n', 'seconds\n', 'minutes\n3\n', 'seconds\n1e300\n'].map(
    (text) =>
      compiled({ scenario: { behaviour }, files: { 'times.csv': text } })
        .findings.filter(({ severity }) => severity === 'error')
        .map(told)[0],
  );
  expect(faults).toEqual(['2:1 csv-bad-number', '1:1 csv-bad-number', '1:1 csv-empty', '1:1 csv-missing-column', '2:1 csv-bad-number']);
});

test('a money fact with a name like a key of the entry does not take its amount', () => {
  const made = model({
    policy: {
      currency: 'SAR',
      facts: '{ count: { type: money, default: 5 } }',
      compensation: '[{ event: closed, give: credit, amount: { share: 10%, of: count, at_most: 100 } }]',
    },
    scenario: { demand: '[{ channel: phone, count: 70, each: day }]' },
  });
  expect(made.sources[0]!.numbers.map(({ always }) => always)).toEqual([5]);
});
