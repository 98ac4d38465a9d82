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
