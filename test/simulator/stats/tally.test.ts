import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Tally } from '../../../simulator/stats/index.ts';

const tallyOf = (values: readonly number[]): Tally => {
  const tally = new Tally();
  for (const value of values) tally.add(value);
  return tally;
};

test('a tally agrees with the textbook, and so do two merged', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1e6, max: 1e6 })), fc.array(fc.integer({ min: -1e6, max: 1e6 })), (some, others) => {
      const values = [...some, ...others];
      const merged = tallyOf(some);
      merged.merge(tallyOf(others));
      for (const tally of [tallyOf(values), merged]) {
        const mean = values.length ? values.reduce((sum, x) => sum + x, 0) / values.length : 0;
        const variance = values.length > 1 ? values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (values.length - 1) : 0;
        expect(tally.count).toBe(values.length);
        expect(Math.abs(tally.mean - mean)).toBeLessThan(1e-6);
        expect(Math.abs(tally.variance - variance)).toBeLessThanOrEqual(1e-9 * variance + 1e-6);
        expect([tally.min, tally.max]).toEqual([Math.min(...values), Math.max(...values)]);
      }
    }),
  );
});
