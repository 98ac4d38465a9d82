import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judge, judgeShare, meets, shareMet, worst } from '../../simulator/experiment/judge.ts';
import { buildResult, inline, runExperiment } from '../../simulator/experiment/index.ts';
import * as world from './small-world.ts';

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

const own = (...values: number[]) => values.map((value) => ({ value, low: value, high: value }));
const inAll = (values: number, value: number) => new Array<number>(values).fill(value);
const least = { bound: 'at_least', target: 0.8 } as const;

test('a share of weeks is judged by the exact binomial interval of those that met it', () => {
  const judged = (met: number, missed: number, share: number) =>
    judgeShare(own(...inAll(met, 0.9), ...inAll(missed, 0.7)), share, true, least);
  // 0.025 ^ (1 / n) is the lower end with none missed: 88.4 % for 30, 95.005 % for 72, 94.94 % for 71.
  const [verdict, thirty] = judged(30, 0, 0.95);
  expect(verdict).toBe('inconclusive');
  expect(thirty).toMatchObject({ share: 0.95, met: 30, of: 30, undecided: 0, enough: 72 });
  expect(thirty.interval!.low).toBeCloseTo(0.025 ** (1 / 30), 9);
  expect([judged(71, 0, 0.95)[0], judged(72, 0, 0.95)[0]]).toEqual(['inconclusive', 'met']);
  // 29 of 30: 82.8 % to 99.9 %, as printed in tables.
  const [, one] = judged(29, 1, 0.95);
  expect([one.interval!.low, one.interval!.high]).toEqual([expect.closeTo(0.8278, 4), expect.closeTo(0.9992, 4)]);
  // One missed of n: (1 - x) ^ n and n x (1 - x) ^ (n - 1) leave 2.5 % at x = 5 % from 110 on.
  const chance = (n: number) => 0.95 ** n + n * 0.05 * 0.95 ** (n - 1);
  expect([chance(one.enough!) <= 0.025, chance(one.enough! - 1) <= 0.025]).toEqual([true, false]);
  // 24 of 30: 61.4 % to 92.3 %.
  expect(judged(24, 6, 0.95)[0]).toBe('missed');
  expect(judged(24, 6, 0.92)[0]).toBe('inconclusive');
  expect(judged(30, 0, 1)).toMatchObject(['inconclusive', { enough: null }]);
  expect(judged(0, 0, 0.95)).toMatchObject(['inconclusive', { interval: null }]);
});

test('weeks whose own verdict is open may go either way', () => {
  const open = { value: 0.85, low: 0.75, high: 0.9 };
  const [verdict, share] = judgeShare([...own(...inAll(80, 0.9)), open, open], 0.95, true, least);
  expect(verdict).toBe('inconclusive');
  expect(share).toMatchObject({ met: 80, of: 82, undecided: 2 });
  expect(share.interval!.high).toBe(1);
  expect(judgeShare(own(...inAll(82, 0.9)), 0.95, true, least)[0]).toBe('met');
});

test('where nothing is left to chance the one week decides', () => {
  expect(judgeShare(own(0.9), 0.95, false, least)).toMatchObject(['met', { interval: null, enough: null }]);
  expect(judgeShare(own(0.7), 0.95, false, least)[0]).toBe('missed');
});

test('the share of weeks that meet every target; longer than any is not at most', () => {
  const weeks = [...own(1, 2, 3, 4), { value: Infinity, low: 4, high: Infinity }];
  expect(shareMet(2, weeks, [{ bound: 'at_most', target: 3 }])).toBe(3 / 5);
  expect(
    shareMet(2, weeks, [
      { bound: 'at_most', target: 3 },
      { bound: 'above', target: 1 },
    ]),
  ).toBe(2 / 5);
  expect(shareMet(null, weeks, [])).toBeNull();
});

test('a quantile at its target to the second keeps it, and one beyond it does not', async () => {
  const letters = Array.from({ length: 288 }, (_, i) => new Date(Date.UTC(2026, 0, 4) + i * 300_000).toISOString().slice(0, 19));
  const judged = async (work: number) => {
    const sections = {
      policy: {
        objectives:
          '[{ kpi: first_response_time, statistic: p90, at_most: 10m }, { kpi: resolution_time, statistic: p50, at_most: 10m }, { kpi: resolution_time, statistic: p50, at_least: 10m }]',
      },
      scenario: {
        period: '{ from: 2026-01-04, to: 2026-01-04, follow_up: 1d }',
        demand: '[{ file: log.csv }]',
        mix: '',
        behaviour: '{ handling: [{ time: 10m }] }',
        staffing: '{ care: [{ hours: always, agents: 9 }] }',
      },
      files: { 'log.csv': `arrives,channel,segment,topic,work\n${letters.map((at) => `${at},email,standard,other,${work}\n`).join('')}` },
    };
    const model = world.model(sections);
    const origin = { inputs: world.inputs(sections), provenance: { files: [], version: '0.1.0', timeZoneData: '2026a' }, notes: [] };
    const { objectives } = buildResult(model, await runExperiment(model, inline()), origin);
    return objectives.filter(({ statistic }) => statistic.startsWith('p')).map(({ verdict, value }) => [verdict, value]);
  };
  expect(await judged(600)).toEqual([
    ['met', 600],
    ['met', 600],
    ['met', 600],
  ]);
  expect((await judged(601)).map(([verdict]) => verdict)).toEqual(['missed', 'missed', 'met']);
});
