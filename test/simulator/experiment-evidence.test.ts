import { expect, test } from 'vitest';
import { evidence } from '../../simulator/experiment/evidence.ts';
import { Selector } from '../../simulator/experiment/selector.ts';
import type { Statistic } from '../../simulator/kpi/index.ts';
import { kpiOf } from '../../simulator/kpi/index.ts';
import type { TallySketches } from '../../simulator/life/index.ts';
import type { Model } from '../../simulator/model/index.ts';
import { inRows, Sketch } from '../../simulator/stats/index.ts';
import type { HandMade } from './hand-made.ts';
import { handModel, handTallies } from './hand-made.ts';

function find(id: string, statistic: Statistic, made: readonly HandMade[], model: Model = handModel) {
  const selector = new Selector(
    made.map((one, replication) => handTallies({ ...one, replication })),
    model,
  );
  return evidence(kpiOf(id)!, [statistic], selector.of({ boxes: [] }), selector)[0]!;
}

/** Of the first of three classes. */
function sketchOf(values: Iterable<number>): TallySketches {
  const sketch = new Sketch();
  for (const value of values) sketch.add(value);
  return inRows([sketch], [0, 1, 2]);
}
const waited = (values: Iterable<number>): HandMade => ({ sketches: { wait: sketchOf(values) } });
function* hundred(from: number): Iterable<number> {
  for (let i = 0; i < 100; i++) yield from + i;
}

test('a ratio is the ratio of sums with its delta-method interval', () => {
  // 30 of 100, 10 of 20, 20 of 80: together 60 of 200. Residuals 0, 4, -4; their variance 16; 4.30265 is Student t at 97.5 % on 2.
  const counts = [
    [100, 30],
    [20, 10],
    [80, 20],
  ];
  const found = find(
    'turned_away_rate',
    'share',
    counts.map(([arrived, turnedAway]) => ({ ticket: { arrived: [arrived!, 0, 0], turnedAway: [turnedAway!, 0, 0] } })),
  );
  expect(found.value).toBeCloseTo(0.3, 12);
  const half = (4.302652729696142 * Math.sqrt((16 + 16) / 2 / 3)) / (200 / 3);
  expect(found.interval!.low).toBeCloseTo(0.3 - half, 9);
  expect(found.interval!.high).toBeCloseTo(0.3 + half, 9);
  expect(found.interval!.level).toBe(0.95);
  expect(found.byReplication).toEqual([
    [30, 100],
    [10, 20],
    [20, 80],
  ]);
  expect(found.n).toBe(200);
  expect(found.note).toBeUndefined();
});

test('a total is the mean over replications, each of which is one observation', () => {
  const found = find(
    'arrivals',
    'total',
    [100, 110, 120].map((arrived) => ({ ticket: { arrived: [arrived, 0, 0] } })),
  );
  expect(found.value).toBe(110);
  expect(found.interval!.high - 110).toBeCloseTo((4.302652729696142 * 10) / Math.sqrt(3), 9);
  expect(found.n).toBe(3);
  // Three weeks do not say where nine in ten lie.
  expect(found.spread).toBeNull();
});

test('an interval of a share stays within 0 and 1', () => {
  const found = find(
    'turned_away_rate',
    'share',
    [0, 0, 30].map((turnedAway) => ({ ticket: { arrived: [100, 0, 0], turnedAway: [turnedAway, 0, 0] } })),
  );
  expect(found.interval!.low).toBe(0);
  expect(found.interval!.high).toBeLessThanOrEqual(1);
});

test('where all observations agree the interval is the exact binomial one, not a point', () => {
  const made = { ticket: { arrived: [50, 0, 0], turnedAway: [50, 0, 0] } };
  // Clopper and Pearson, 100 of 100: 0.025 ^ (1 / 100).
  expect(find('turned_away_rate', 'share', [made, made]).interval!.low).toBeCloseTo(Math.pow(0.025, 0.01), 9);
  expect(find('turned_away_rate', 'share', [made, made]).interval!.high).toBe(1);
  const none = { ticket: { arrived: [50, 0, 0] } };
  expect(find('turned_away_rate', 'share', [none, none]).interval).toMatchObject({ low: 0 });
  expect(find('turned_away_rate', 'share', [none, none]).interval!.high).toBeCloseTo(1 - Math.pow(0.025, 0.01), 9);
});

test('where there is nothing to measure it says so; a replication without observations does not harm the others', () => {
  expect(find('asa', 'mean', [{}, {}])).toMatchObject({ value: null, interval: null, spread: null, n: 0, note: 'nothing-to-measure' });
  expect(find('waiting_time', 'p50', [{}, {}])).toMatchObject({ value: null, note: 'nothing-to-measure' });
  const found = find('asa', 'mean', [{}, { contact: { answered: [10, 0, 0], waitAnswered: [70, 0, 0] } }]);
  expect(found.value).toBe(7);
  expect(found.spread).toBeNull();
});

test('one replication gives no interval: with a note if there was chance, without if there was none', () => {
  const one = [{ contact: { answered: [10, 0, 0], waitAnswered: [70, 0, 0] } }];
  expect(find('asa', 'mean', one)).toMatchObject({ value: 7, interval: null, note: 'one-replication' });
  const sure = find('asa', 'mean', one, { ...handModel, chance: false });
  expect(sure).toMatchObject({ value: 7, interval: null });
  expect(sure.note).toBeUndefined();
});

test('a quantile is of all observations pooled, with a jackknife interval around it', () => {
  const found = find('waiting_time', 'p50', [waited(hundred(0)), waited(hundred(100)), waited(hundred(200))]);
  expect(found.n).toBe(300);
  expect(Math.abs(found.value! - 150)).toBeLessThan(1.5);
  expect(found.interval!.low).toBeLessThan(150);
  expect(found.interval!.high).toBeGreaterThan(150);
  expect(found.byReplication.map(([, n]) => n)).toEqual([100, 100, 100]);
  expect(Math.abs(found.byReplication[0]![0] - 50)).toBeLessThan(1);
});

test('a quantile needs ten observations beyond it', () => {
  const hundredWaits = [waited(hundred(0)), waited([])];
  expect(find('waiting_time', 'p90', hundredWaits).value).not.toBeNull();
  expect(find('waiting_time', 'p99', hundredWaits)).toMatchObject({ value: null, interval: null, note: 'too-few', n: 100 });
  const one = find('waiting_time', 'p90', [waited([...hundred(0)].slice(1)), waited([])]);
  expect(one).toMatchObject({ value: null, note: 'too-few', n: 99 });
});

test('a quantile of resolution times takes tickets still open as far as they have come, and says that there are some', () => {
  const solved = (open: readonly number[]): HandMade => ({
    ticket: { open: [open.length, 0, 0] },
    sketches: { resolutionTime: sketchOf(hundred(1)) },
    running: { resolutionTime: sketchOf(open) },
  });
  const twenty = (age: number): number[] => new Array<number>(20).fill(age);
  const closed = find('resolution_time', 'p50', [solved([]), solved([])]);
  const older = find('resolution_time', 'p50', [solved(twenty(200)), solved(twenty(200))]);
  const younger = find('resolution_time', 'p90', [solved(twenty(40)), solved(twenty(40))]);
  expect(Math.abs(closed.value! - 51)).toBeLessThan(1);
  expect(closed.note).toBeUndefined();
  // Of 120, half are below 60.
  expect(Math.abs(older.value! - 61)).toBeLessThan(1);
  expect(older.note).toBe('open-tickets');
  // 80 of 120 are older than 40; of the 60 that were seen to end 12 last longer than 89.
  expect(Math.abs(younger.value! - 91)).toBeLessThan(1.5);
  expect(younger.interval).not.toBeNull();
  const never = find('resolution_time', 'p90', [solved(twenty(200)), solved(twenty(200))]);
  expect(never).toMatchObject({ value: null, interval: null, note: 'open-tickets' });
  // The replication's own is above the longest time seen.
  expect(never.byReplication[0]![0]).toBeGreaterThan(199);
  expect(never.own[0]).toMatchObject({ value: Infinity, high: Infinity });
});

test('sums over replications stand beside a ratio; a quantile is none', () => {
  const made = [
    { contact: { answered: [10, 0, 0], waitAnswered: [70, 0, 0] } },
    {},
    { contact: { answered: [5, 0, 0], waitAnswered: [20, 0, 0] } },
  ];
  expect(find('asa', 'mean', made)).toMatchObject({ value: 6, numerator: 90, denominator: 15 });
  expect(find('waiting_time', 'p50', [waited(hundred(0)), waited(hundred(1))])).toMatchObject({ numerator: null, denominator: null });
  expect(find('asa', 'mean', [{}, {}])).toMatchObject({ numerator: null, denominator: null });
});

test('replications without observations are none of those that agree', () => {
  const answered = (n: number, wait: number): HandMade => ({ contact: { answered: [n, 0, 0], waitAnswered: [wait, 0, 0] } });
  const nothing = new Array<HandMade>(28).fill({});
  // Two replications have something: Student t on 1, not on 29.
  const two = find('asa', 'mean', [answered(1, 10), answered(1, 20), ...nothing]);
  expect(two.interval!.high - two.value!).toBeCloseTo(12.706204736 * 5, 6);
  expect(find('asa', 'mean', [answered(1, 10), ...nothing])).toMatchObject({ value: 10, interval: null, note: 'one-replication' });
});

test('rare events, and a few replications that agree, are no surer than their counts', () => {
  const made = (all: readonly (readonly [number, number])[]): HandMade[] =>
    all.map(([turnedAway, arrived]) => ({ ticket: { arrived: [arrived, 0, 0], turnedAway: [turnedAway, 0, 0] } }));
  // One of 300: the delta method reaches to 1.0 %, Clopper and Pearson to 1.84 %.
  const rare = find('turned_away_rate', 'share', made([...new Array<[number, number]>(29).fill([0, 10]), [1, 10]]));
  expect(rare.interval!.low).toBe(0);
  expect(rare.interval!.high).toBeCloseTo(0.018433, 5);
  const agree = find(
    'turned_away_rate',
    'share',
    made([
      [50, 100],
      [50, 100],
    ]),
  ).interval!;
  expect([agree.low, agree.high]).toEqual([expect.closeTo(0.428658, 5), expect.closeTo(0.571342, 5)]);
  // Thirty that agree leave nothing to chance: a log's own share, replayed.
  expect(find('turned_away_rate', 'share', made(new Array<[number, number]>(30).fill([50, 100]))).interval).toMatchObject({
    low: 0.5,
    high: 0.5,
  });
});

test('promises that had not fallen due are told', () => {
  const made = { ticket: { firstKept: [8, 0, 0], firstBroken: [2, 0, 0], firstUndecided: [1, 0, 0] } };
  expect(find('promise_kept', 'share', [made, made])).toMatchObject({ value: 0.8, note: 'undecided' });
});

test('who still waits, and no longer than the threshold, may come to be in time or not', () => {
  const made = {
    contact: {
      offered: [8, 0, 0],
      answered: [8, 0, 0],
      waiting: [5, 0, 0],
      withinAnswered: [6, 6, 0, 0, 0, 0],
      withinWaiting: [2, 2, 0, 0, 0, 0],
    },
  };
  // Of 8 answered 6 in time; of 5 who wait 3 have waited longer already.
  for (const [id, low, high] of [
    ['service_level', 6 / 13, 8 / 13],
    ['service_level_offered', 6 / 13, 8 / 13],
    ['service_level_answered', 6 / 13, 11 / 13],
    ['service_level_any_wait', 6 / 13, 8 / 13],
  ] as const) {
    const found = find(id, 'share', [made, made]);
    expect(found.note).toBe('undecided');
    expect([found.own[0]!.low, found.own[0]!.high]).toEqual([expect.closeTo(low, 12), expect.closeTo(high, 12)]);
  }
});

test('a mean of ratings lies between 1 and 5', () => {
  const rated = (sum: number, number: number): HandMade => ({ ticket: { rated: [number, 0, 0], ratings: [sum, 0, 0] } });
  const { interval } = find('satisfaction', 'mean', [rated(5, 1), rated(2, 2)]);
  expect([interval!.low, interval!.high]).toEqual([1, 5]);
});

test('a statistic that a KPI does not have is nothing, not another one', () => {
  const made = { contact: { answered: [10, 0, 0], waitAnswered: [70, 0, 0] } };
  expect(find('asa', 'p90', [made, made])).toMatchObject({ value: null, note: 'nothing-to-measure' });
});
