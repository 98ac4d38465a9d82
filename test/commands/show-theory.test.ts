import { expect, test } from 'vitest';
import type { Result } from '../../schema/index.ts';
import { colours } from '../../simulator/commands/colours.ts';
import { Names } from '../../simulator/commands/names.ts';
import { showTheory } from '../../simulator/commands/show-theory.ts';
import { sampleResult } from '../report/sample-result.ts';
import { sampleTheory } from '../report/sample-theory.ts';
import { listening } from './shop.ts';

const shown = (theory?: Result['theory']): string[] => {
  const result = sampleResult();
  return showTheory(theory ? { theory } : {}, new Names(result), colours(listening().io));
};

test('a line for each team beside which a formula stands, with what is apart and why that may be', () => {
  expect(shown([...sampleTheory])).toEqual([
    'beside the formula: Customer care: Waiting time 41.3s, by Erlang A 41.1s',
    'beside the formula: Payments: Waiting time 3m20s, by Erlang C 5m11s (not all that it assumes holds: see the report)',
  ]);
  const care = sampleTheory[0]!;
  const far = { ...care, figures: care.figures.map((figure) => ({ ...figure, apart: figure.kpi === 'service_level' })) };
  expect(shown([far])).toEqual(['beside the formula: Customer care: Service level within 20s 78.3%, by Erlang A 78.6% (far apart)']);
});

test('a result of an earlier version has none', () => {
  expect(shown()).toEqual([]);
});
