import { expect, test } from 'vitest';
import { Draws } from '../../../simulator/random/index.ts';
import { survival, survivalQuantile } from '../../../simulator/stats/index.ts';

test('Kaplan and Meier on the leukaemia trial of Freireich (1963), 21 patients on 6-MP, as printed in textbooks', () => {
  const ends = [6, 6, 6, 7, 10, 13, 16, 22, 23];
  const lost = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35];
  const curve = survival([...ends, ...lost], [...ends.map(() => true), ...lost.map(() => false)]);
  expect([...curve.time]).toEqual([6, 7, 10, 13, 16, 22, 23]);
  const printed = [0.857, 0.807, 0.753, 0.69, 0.627, 0.538, 0.448];
  curve.surviving.forEach((share, i) => {
    expect(Math.abs(share - printed[i]!)).toBeLessThan(0.0006);
  });
  expect(survivalQuantile(curve, 0.5)).toBe(23);
  expect(survivalQuantile(curve, 0.6)).toBeUndefined();
});

test('with every end seen it is the share that lasts longer', () => {
  const curve = survival([3, 1, 2, 2], [true, true, true, true]);
  expect([...curve.time]).toEqual([1, 2, 3]);
  expect([...curve.surviving]).toEqual([0.75, 0.25, 0]);
  expect([0.25, 0.5, 0.75, 1].map((q) => survivalQuantile(curve, q))).toEqual([1, 2, 2, 3]);
});

test('no end seen, no step', () => {
  expect(survival([1, 2], [false, false]).time).toHaveLength(0);
});

test('patience is found again behind independent waits', () => {
  const draws = new Draws(1, 1);
  const values: number[] = [];
  const observed: boolean[] = [];
  for (let i = 0; i < 20_000; i++) {
    draws.at(i, 0, 0);
    const [patience, offered] = [180 * draws.exponential(draws.a), 60 * draws.exponential(draws.b)];
    values.push(Math.min(patience, offered));
    observed.push(patience < offered);
  }
  const median = survivalQuantile(survival(values, observed), 0.5)!;
  expect(Math.abs(median / (180 * Math.LN2) - 1)).toBeLessThan(0.05);
});
