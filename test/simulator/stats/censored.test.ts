import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Draws } from '../../../simulator/random/index.ts';
import { Sketch, bucketOf, censoredQuantile, jackknifeIntervals } from '../../../simulator/stats/index.ts';

function sketchOf(values: Iterable<number>): Sketch {
  const sketch = new Sketch();
  for (const value of values) sketch.add(value);
  return sketch;
}

/** Redistribution to the right on the raw observations, one by one: slow, and nothing in common with the code but the definition. */
function slow(ends: readonly number[], losses: readonly number[], q: number): number | undefined {
  const all = [...ends.map((at) => ({ at, end: true })), ...losses.map((at) => ({ at, end: false }))];
  // Within a bucket ends come first, as at equal times.
  all.sort((x, y) => bucketOf(x.at) - bucketOf(y.at) || Number(y.end) - Number(x.end) || x.at - y.at);
  const mass = all.map(() => 1 / all.length);
  let ended = 0;
  for (let i = 0; i < all.length; i++) {
    if (all[i]!.end) {
      ended += mass[i]!;
      if (ended >= q - 1e-9) return all[i]!.at;
    } else for (let j = i + 1; j < all.length; j++) mass[j]! += mass[i]! / (all.length - i - 1);
  }
  return undefined;
}

const times = (min: number) => fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: min, maxLength: 60 });

test('it is the product-limit estimate on the raw observations, within a bucket', () => {
  fc.assert(
    fc.property(times(1), times(0), fc.double({ min: 0.02, max: 0.98, noNaN: true }), (ends, losses, q) => {
      const found = censoredQuantile(sketchOf(ends), sketchOf(losses), q);
      const wanted = slow(ends, losses, q);
      if (wanted === undefined) expect(found).toBeUndefined();
      else expect(Math.abs(found! - wanted)).toBeLessThanOrEqual(wanted / 128 + 1e-6);
    }),
    { numRuns: 1000 },
  );
});

test('with nothing running it is the plain quantile, to the bit', () => {
  fc.assert(
    fc.property(times(1), fc.double({ min: 0, max: 1, noNaN: true }), (ends, q) => {
      expect(censoredQuantile(sketchOf(ends), new Sketch(), q)).toBe(sketchOf(ends).quantile(q));
    }),
  );
});

test('by hand: ends at 1, 3, 8, lost from sight at 2, 6', () => {
  const quantile = (q: number) => censoredQuantile(sketchOf([1, 3, 8]), sketchOf([2, 6]), q);
  // 4/5 last longer than 1, of those 2/3 longer than 3: 8/15. Then one is left, who ends at 8.
  expect([bucketOf(quantile(0.19)!), bucketOf(quantile(0.46)!), bucketOf(quantile(0.9)!)]).toEqual([1, 3, 8].map(bucketOf));
  expect(bucketOf(quantile(0.47)!)).toBe(bucketOf(8));
  expect(censoredQuantile(sketchOf([1, 3]), sketchOf([2, 6]), 0.9)).toBeUndefined();
  expect(censoredQuantile(new Sketch(), sketchOf([2, 6]), 0.5)).toBeUndefined();
});

test('it finds the true quantile where counting the open ones as longest does not', () => {
  const draws = new Draws(8, 1);
  const [ends, losses]: [number[], number[]] = [[], []];
  for (let i = 0; i < 40_000; i++) {
    draws.at(i, 0, 0);
    // Seen for 1 to 3 days; half have ended after 0.69 of 1.5 days.
    const [takes, seen] = [129_600 * draws.exponential(draws.a), 86_400 * (1 + 2 * draws.share(draws.b))];
    if (takes <= seen) ends.push(takes);
    else losses.push(seen);
  }
  const truth = 129_600 * Math.log(1 / 0.25);
  const asLongest = sketchOf([...ends, ...losses.map(() => 1e12)]).quantile(0.75)!;
  const found = censoredQuantile(sketchOf(ends), sketchOf(losses), 0.75)!;
  expect(Math.abs(found / truth - 1)).toBeLessThan(0.03);
  expect(Math.abs(asLongest / truth - 1)).toBeGreaterThan(0.1);
});

test('the jackknife takes what still runs out with its replication', () => {
  const week = (from: number) => Array.from({ length: 50 }, (_, i) => from + i);
  const weeks = [10, 20, 30, 40].map((from) => sketchOf(week(from)).toSparse());
  const open = [5, 9, 30, 2].map((n) => sketchOf(new Array<number>(n).fill(45)).toSparse());
  const { value, interval } = jackknifeIntervals(weeks, [0.5], 0.95, open)[0]!;
  const pooled = (skip: number) => {
    const [ended, running] = [new Sketch(), new Sketch()];
    weeks.forEach((one, i) => i !== skip && ended.merge(one));
    open.forEach((one, i) => i !== skip && running.merge(one));
    return censoredQuantile(ended, running, 0.5)!;
  };
  expect(value).toBe(pooled(-1));
  const rests = [0, 1, 2, 3].map(pooled);
  const mean = rests.reduce((x, y) => x + y) / 4;
  const half = 3.182446305284263 * Math.sqrt((3 / 4) * rests.reduce((sum, one) => sum + (one - mean) ** 2, 0));
  expect(interval!.high - value!).toBeCloseTo(half, 6);
});

test('where leaving a replication out leaves nothing, or a curve that does not come down, no interval is given', () => {
  const [some, none] = [sketchOf([1, 2, 3]).toSparse(), new Sketch().toSparse()];
  expect(jackknifeIntervals([some, none], [0.5], 0.95)[0]!.interval).toBeNull();
  const open = sketchOf([9, 9, 9, 9]).toSparse();
  expect(jackknifeIntervals([some, some, none], [0.5], 0.95, [none, none, open])[0]!).toMatchObject({ interval: null });
});

test('an interval claims no more than the sketch knows, and knows that a tie may give way', () => {
  const alike = sketchOf(new Array<number>(100).fill(300)).toSparse();
  const tied = jackknifeIntervals([alike, alike, alike], [0.5], 0.95)[0]!.interval!;
  expect(tied.low).toBeLessThanOrEqual(300);
  expect(tied.high).toBeGreaterThanOrEqual(300);
  // 52.4 % wait not at all, give or take 2.6 %: the median may well be above 0.
  const waits = [51, 55, 50, 52, 54].map((zeros) =>
    sketchOf([...new Array<number>(zeros).fill(0), ...Array.from({ length: 100 - zeros }, (_, i) => 10 + i)]).toSparse(),
  );
  const { value, interval } = jackknifeIntervals(waits, [0.5], 0.95)[0]!;
  expect(value).toBe(0);
  expect(interval!.low).toBe(0);
  expect(interval!.high).toBeGreaterThan(10);
});
