import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareFigures } from '../../report/page/compare-figures.ts';
import { decisiveObjective } from '../../report/page/parts/verdict.ts';
import { readState, writeState } from '../../report/page/state.ts';
import { sampleResult } from './sample-result.ts';

test('a state that is written as an address is read back from it', () => {
  const state = fc.record({
    lang: fc.constantFrom('en' as const, 'ar' as const),
    theme: fc.constantFrom('auto' as const, 'light' as const, 'dark' as const),
    by: fc.string({ unit: 'grapheme' }),
    find: fc.string({ unit: 'grapheme' }),
    show: fc.string(),
    check: fc.boolean(),
  });
  fc.assert(
    fc.property(state, (one) => {
      expect(readState('', writeState(one), 'en')).toEqual(one);
    }),
  );
});

test('an address that says nonsense shows the usual', () => {
  expect(readState('?lang=fr', '#theme=red&&=&%', 'ar')).toEqual({ lang: 'ar', theme: 'auto', by: '', find: '', show: '', check: false });
  expect(readState('?lang=en', '', 'ar').lang).toBe('en');
});

test('the verdict rests on the worst miss, on what is undecided, or on the closest that is met', () => {
  const { objectives } = sampleResult();
  expect(decisiveObjective(objectives, 'missed')?.kpi).toBe('service_level');
  expect(decisiveObjective(objectives, 'inconclusive')?.kpi).toBe('abandonment_rate');
  const met = objectives.filter(({ verdict }) => verdict === 'met');
  expect(decisiveObjective(met, 'met')?.kpi).toBe('promise_kept');
  expect(decisiveObjective([], 'none')).toBeUndefined();
});

test('the closest is the one at the greatest risk: missed by the most replications, then the nearest to its target by how sure it is', () => {
  const [, , , promise] = sampleResult().objectives;
  const met = (target: number, value: number, half: number | null, shareMet = 1) => ({
    ...{ ...promise!, verdict: 'met' as const, target, value, shareMet },
    interval: half === null ? null : { low: value - half, high: value + half, level: 0.95 },
  });
  const closest = (...objectives: ReturnType<typeof met>[]) =>
    objectives.indexOf(decisiveObjective(objectives, 'met') as (typeof objectives)[0]);
  // Relative to its target a perfect share of 90 % is nearer than one that some replications missed.
  expect(closest(met(0.9, 1, 0), met(0.05, 0.07, 0.01), met(0.05, 0.09, 0.01, 0.97))).toBe(2);
  expect(closest(met(0.9, 1, 0), met(0.9, 0.978, 0.004), met(0.1, 0.124, 0.004))).toBe(2);
  expect(closest(met(0.9, 0.978, null), met(0.1, 0.124, null))).toBe(1);
  // Wanted in a share of periods, what counts is the share of periods.
  const inShare = { share: 0.85, met: 30, of: 30, undecided: 0, interval: { low: 0.88, high: 1, level: 0.95 }, enough: null };
  expect(closest(met(0.9, 0.978, 0.004), { ...met(0.9, 0.978, 0.0001), in: inShare })).toBe(1);
});

test('figures are compared to the last bit, one by one', () => {
  const before = sampleResult();
  const after = structuredClone(before);
  expect(compareFigures(before, after).differences).toEqual([]);
  after.kpis[2]!.byReplication[1]![0] *= 1 + 2 * Number.EPSILON;
  after.series[0]!.values.pop();
  after.verdict = 'met';
  const { figures, differences } = compareFigures(before, after);
  expect(differences.map(({ figure }) => figure)).toEqual([
    'verdict',
    expect.stringContaining('kpis 2 ('),
    expect.stringContaining('series 0 (arrivals)'),
  ]);
  expect(figures).toBeGreaterThan(1000);
});
