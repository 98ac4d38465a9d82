import { expect, test } from 'vitest';
import { Draws } from '../../../simulator/random/index.ts';
import { betaCdf, logGamma } from '../../../simulator/stats/beta.ts';
import {
  Sketch,
  binomialInterval,
  jackknifeIntervals,
  meanInterval,
  ratioInterval,
  spread,
  studentQuantile,
} from '../../../simulator/stats/index.ts';

const relative = (value: number, reference: number): number => Math.abs(value / reference - 1);

test('logarithm of the gamma function: factorials and the half', () => {
  let factorial = 1;
  for (let n = 1; n <= 20; n++) {
    expect(Math.abs(logGamma(n) - Math.log(factorial))).toBeLessThan(1e-13 * Math.max(1, Math.log(factorial)));
    factorial *= n;
  }
  expect(relative(logGamma(0.5), Math.log(Math.PI) / 2)).toBeLessThan(1e-14);
});

test('beta distribution function against its binomial sum and its reflection', () => {
  const sum = (x: number, a: number, n: number): number => {
    let share = 0;
    for (let j = a, choose = 1; j <= n; j++) {
      choose = 1;
      for (let k = 1; k <= j; k++) choose *= (n - k + 1) / k;
      share += choose * x ** j * (1 - x) ** (n - j);
    }
    return share;
  };
  for (const x of [0.01, 0.2, 0.5, 0.77, 0.99])
    for (const [a, b] of [
      [1, 1],
      [2, 3],
      [5, 1],
      [7, 12],
    ] as const) {
      // prettier-ignore
      expect(Math.abs(betaCdf(x, a, b) - sum(x, a, a + b - 1))).toBeLessThan(1e-13);
      expect(Math.abs(betaCdf(x, a, b) + betaCdf(1 - x, b, a) - 1)).toBeLessThan(1e-14);
    }
});

test('Student quantiles: closed forms for 1 and 2 degrees of freedom, tables for others', () => {
  for (const share of [0.6, 0.75, 0.9, 0.95, 0.975, 0.995, 0.9995]) {
    expect(relative(studentQuantile(share, 1), Math.tan(Math.PI * (share - 0.5)))).toBeLessThan(1e-10);
    expect(relative(studentQuantile(share, 2), (2 * share - 1) / Math.sqrt(2 * share * (1 - share)))).toBeLessThan(1e-12);
  }
  // Recomputed to 18 digits from the incomplete beta function in multiple precision.
  for (const [share, freedom, t] of [
    [0.975, 5, 2.57058183563631551],
    [0.975, 10, 2.22813885198627475],
    [0.95, 29, 1.69912702653349775],
    [0.975, 30, 2.04227245630123831],
    [0.95, 99, 1.6603911560169909],
    [0.995, 199, 2.60076021605851619],
  ] as const)
    expect(relative(studentQuantile(share, freedom), t)).toBeLessThan(1e-12);
  expect(relative(studentQuantile(0.975, 1e7), 1.959963984540054)).toBeLessThan(1e-6);
  expect(studentQuantile(0.5, 7)).toBe(0);
  expect(studentQuantile(0.05, 29)).toBe(-studentQuantile(0.95, 29));
});

test('mean: Law and Kelton, ten values of mean 1.34 and variance 0.17, 90 %', () => {
  const values = [1.2, 1.5, 1.68, 1.89, 0.95, 1.49, 1.58, 1.55, 0.5, 1.09];
  const { value, interval } = meanInterval(values, 0.9);
  expect(value).toBeCloseTo(1.343, 12);
  expect(interval!.high - value!).toBeCloseTo(0.24, 2); // as printed
  const variance = values.reduce((sum, x) => sum + (x - 1.343) ** 2, 0) / 9;
  expect(interval!.high - value!).toBeCloseTo(1.8331129326536335 * Math.sqrt(variance / 10), 10);
  expect(interval!.low + interval!.high).toBeCloseTo(2 * value!, 12);
});

test('ratio: the sum over the sum, with the delta method worked by hand', () => {
  const { value, interval } = ratioInterval([8, 9, 5], [10, 10, 10], 0.95);
  expect(value).toBeCloseTo(22 / 30, 12);
  // Equal denominators: the interval of the mean of 0.8, 0.9, 0.5.
  expect(interval!.high - value!).toBeCloseTo(meanInterval([0.8, 0.9, 0.5], 0.95).interval!.high - 22 / 30, 12);
  const uneven = ratioInterval([1, 90], [10, 100], 0.95);
  expect(uneven.value).toBeCloseTo(91 / 110, 12);
  const residual = 1 - (10 * 91) / 110;
  const half = studentQuantile(0.975, 1) * Math.sqrt((2 * residual * residual) / 2) / 55; // prettier-ignore
  expect(uneven.interval!.high - uneven.value!).toBeCloseTo(half, 9);
});

test('nothing to measure, and a single replication', () => {
  expect(meanInterval([], 0.95)).toEqual({ value: null, interval: null });
  expect(meanInterval([4], 0.95)).toEqual({ value: 4, interval: null });
  expect(ratioInterval([0, 0], [0, 0], 0.95)).toEqual({ value: null, interval: null });
  expect(ratioInterval([1], [4], 0.95)).toEqual({ value: 0.25, interval: null });
  expect(jackknifeIntervals([new Sketch().toSparse()], [0.5], 0.95)[0]!).toEqual({ value: null, interval: null });
  expect(binomialInterval(0, 0, 0.95)).toEqual({ value: null, interval: null });
  expect(spread([1])).toBeNull();
});

test('binomial: exact bounds, closed at the ends', () => {
  const none = binomialInterval(0, 30, 0.95).interval!;
  expect([none.low, none.high]).toEqual([0, expect.closeTo(1 - 0.025 ** (1 / 30), 12)]);
  const all = binomialInterval(30, 30, 0.95).interval!;
  expect([all.low, all.high]).toEqual([expect.closeTo(0.025 ** (1 / 30), 12), 1]);
  const some = binomialInterval(7, 20, 0.95).interval!; // Each end leaves 2.5 % of the binomial beyond what was seen.
  const atLeast = (share: number, k: number): number => betaCdf(share, k, 20 - k + 1);
  expect(atLeast(some.low, 7)).toBeCloseTo(0.025, 12);
  expect(1 - atLeast(some.high, 8)).toBeCloseTo(0.025, 12);
});

test('spread: 5 % and 95 % of the replications, not the mean; none where they are too few to have them', () => {
  const ranks = (n: number) => spread(Array.from({ length: n }, (_, i) => n - i));
  expect(ranks(99)).toEqual([5, 95]);
  expect(ranks(30)).toEqual([expect.closeTo(1.55, 12), expect.closeTo(29.45, 12)]);
  expect(ranks(19)).toEqual([1, 19]);
  expect(ranks(18)).toBeNull();
});

test('a further replication lies in the spread nine times in ten', () => {
  const draws = new Draws(9, 1);
  let inside = 0;
  for (let experiment = 0; experiment < 4000; experiment++) {
    const values = range(31).map((i) => {
      draws.at(experiment, 3, i);
      return draws.exponential(draws.a);
    });
    const [low, high] = spread(values.slice(0, 30))!;
    if (low <= values[30]! && values[30]! <= high) inside++;
  }
  expect(Math.abs(inside / 4000 - 0.9)).toBeLessThan(0.015);
});

/** How many of 2000 intervals hold the truth, each from 20 replications. */
function covered(truth: number, interval: (draws: (place: number) => number) => { low: number; high: number }): number {
  const draws = new Draws(5, 1);
  let held = 0;
  for (let experiment = 0; experiment < 2000; experiment++) {
    const { low, high } = interval((place) => {
      draws.at(experiment, 1, place);
      return draws.exponential(draws.a);
    });
    if (low <= truth && truth <= high) held++;
  }
  return held / 2000;
}
const range = (n: number): number[] => Array.from({ length: n }, (_, i) => i);

test('intervals hold the truth about as often as they say', () => {
  const mean = covered(
    1,
    (draw) =>
      meanInterval(
        range(20).map((i) => draw(2 * i) / 2 + draw(2 * i + 1) / 2),
        0.9,
      ).interval!,
  );
  expect(mean).toBeGreaterThan(0.86);
  expect(mean).toBeLessThan(0.92);
  // Weeks of different size: the ratio of sums is 2.
  const ratio = covered(2, (draw) => {
    const sizes = range(20).map((i) => 5 + draw(i));
    return ratioInterval(sizes.map((size, i) => size * (1.5 + draw(100 + i) / 2)), sizes, 0.9).interval!; // prettier-ignore
  });
  expect(ratio).toBeGreaterThan(0.84);
  expect(ratio).toBeLessThan(0.92);
});

test('the jackknife of a pooled median holds it about as often as it says', () => {
  const draws = new Draws(6, 1);
  let held = 0;
  for (let experiment = 0; experiment < 300; experiment++) {
    const replications = range(20).map((i) => {
      const sketch = new Sketch();
      for (let k = 0; k < 100; k++) {
        draws.at(experiment, i, k);
        sketch.add(60 * draws.exponential(draws.a));
      }
      return sketch.toSparse();
    });
    const { low, high } = jackknifeIntervals(replications, [0.5], 0.9)[0]!.interval!;
    if (low <= 60 * Math.LN2 && 60 * Math.LN2 <= high) held++;
  }
  expect(held / 300).toBeGreaterThan(0.84);
  expect(held / 300).toBeLessThan(0.96);
});
