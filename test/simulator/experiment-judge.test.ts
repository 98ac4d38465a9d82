import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judge, meets, worst } from '../../simulator/experiment/judge.ts';

const between = (low: number, high: number) => ({ low, high, level: 0.95 });

test.each([
  ['at_least', between(0.81, 0.85), 'met'],
  ['at_least', between(0.8, 0.85), 'met'],
  ['above', between(0.8, 0.85), 'inconclusive'],
  ['at_least', between(0.7, 0.79), 'missed'],
  ['at_least', between(0.79, 0.81), 'inconclusive'],
  ['at_most', between(0.7, 0.8), 'met'],
  ['below', between(0.7, 0.8), 'inconclusive'],
  ['below', between(0.8, 0.9), 'missed'],
  ['at_most', between(0.81, 0.9), 'missed'],
] as const)('%s 0.8, sure to be %o: %s', (bound, interval, verdict) => {
  expect(judge((interval.low + interval.high) / 2, interval, true, bound, 0.8)).toBe(verdict);
});

test('without an interval the value decides where nothing was left to chance, and nothing is decided where something was', () => {
  expect(judge(0.8, null, false, 'at_least', 0.8)).toBe('met');
  expect(judge(0.79, null, false, 'at_least', 0.8)).toBe('missed');
  expect(judge(0.99, null, true, 'at_least', 0.8)).toBe('inconclusive');
  expect(judge(null, null, false, 'at_least', 0.8)).toBe('inconclusive');
});

test('a wider interval around the same value never turns an undecided objective into a decided one, nor a verdict round', () => {
  const number = fc.double({ min: -10, max: 10, noNaN: true });
  const width = fc.double({ min: 0, max: 5, noNaN: true });
  fc.assert(
    fc.property(number, width, width, fc.constantFrom('at_least', 'at_most', 'above', 'below'), (value, narrow, more, bound) => {
      const tight = judge(value, between(value - narrow, value + narrow), true, bound, 1);
      const wide = judge(value, between(value - narrow - more, value + narrow + more), true, bound, 1);
      expect([tight, 'inconclusive']).toContain(wide);
      if (tight !== 'inconclusive') expect(tight === 'met').toBe(meets(value, bound, 1));
    }),
  );
});

test('the verdict is the worst of the objectives', () => {
  expect(worst([])).toBe('none');
  expect(worst(['met', 'met'])).toBe('met');
  expect(worst(['met', 'inconclusive'])).toBe('inconclusive');
  expect(worst(['met', 'inconclusive', 'missed'])).toBe('missed');
});
