import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exp, log, pow } from '../../../simulator/random/index.ts';

/** Two units in the last place: one of ours and one of the platform's, which is not exact either. */
const near = (value: number, reference: number): void => {
  if (value === reference) return;
  expect(Math.abs(value / reference - 1)).toBeLessThanOrEqual(4.5e-16);
};

test('exp agrees with the platform', () => {
  const law = (x: number): void => {
    near(exp(x), Math.exp(x));
  };
  fc.assert(fc.property(fc.double({ min: -708, max: 709.78, noNaN: true }), law), { numRuns: 20_000 });
  fc.assert(fc.property(fc.double({ min: -2, max: 2, noNaN: true }), law), { numRuns: 20_000 });
});

test('log agrees with the platform', () => {
  const law = (x: number): void => {
    near(log(x), Math.log(x));
  };
  fc.assert(fc.property(fc.double({ min: 0, max: Number.MAX_VALUE, noNaN: true }), law), { numRuns: 20_000 });
  fc.assert(fc.property(fc.double({ min: 0.5, max: 2, noNaN: true }), law), { numRuns: 20_000 });
});

test('exp at its ends', () => {
  expect([exp(0), exp(-0), exp(710), exp(Infinity), exp(-746), exp(-Infinity), exp(NaN)]).toEqual([1, 1, Infinity, Infinity, 0, 0, NaN]);
  for (const x of [709.782712893384, 709.7, -709, -720, -744, -745, -745.1]) {
    // Below the normal doubles a unit in the last place is always 2^-1074.
    expect(Math.abs(exp(x) - Math.exp(x))).toBeLessThanOrEqual(Math.max(5e-324, Math.exp(x) * 2.3e-16));
  }
});

test('log at its ends', () => {
  expect([log(1), log(0), log(-0), log(-1), log(Infinity), log(NaN)]).toEqual([0, -Infinity, -Infinity, NaN, Infinity, NaN]);
  for (const x of [5e-324, 1e-310, 2.2250738585072014e-308, Number.MAX_VALUE, Math.SQRT2, Math.SQRT1_2]) near(log(x), Math.log(x));
});

test('pow of moderate results', () => {
  for (const [x, y] of [
    [2, 10],
    [0.5, 1 / 3],
    [1e-9, 0.25],
    [3, -2.5],
    [0, 2],
    [7, 0],
  ] as const)
    // prettier-ignore
    expect(Math.abs(pow(x, y) - x ** y)).toBeLessThanOrEqual(1e-14 * x ** y);
});
