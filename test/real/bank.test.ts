import { beforeAll, describe, expect, test } from 'vitest';
import type { Day } from './bank/by-day.ts';
import { daySeconds, logIsThere, readCalls } from './bank/calls.ts';
import { erlangAByHour } from './bank/erlang-a-by-hour.ts';
import { actual, predict } from './bank/predict.ts';
import { fitted, roster } from './bank/side-files.ts';

/**
 * A real call centre, replayed: fitted on days 1 to 14 of February 1999, judged on days 15 to 28, day by day, beside Erlang A on the same hourly
 * inputs (README.md tells the method). Where the log is not there, this says so and proves nothing.
 */
if (!logIsThere)
  console.warn("test/real/bank: the log is not there (shared/data beside the project); nothing is compared with the bank's truth");

describe.runIf(logIsThere)('a bank in February 1999', () => {
  let calls: ReturnType<typeof readCalls>;
  let truth: Day[];
  let predicted: Day[];
  let formulas: Day[][];

  beforeAll(() => {
    const [from, to] = [15, 28];
    calls = readCalls();
    truth = actual(calls, from, to);
    predicted = predict(calls, { gap: 180, spellEnd: 'middle', days: [from, to], replications: 20 });
    const spells = { middle: roster(calls, 180, 'middle'), end: roster(calls, 180, 'end') };
    const formula = (spellEnd: 'middle' | 'end') => erlangAByHour(calls, spells[spellEnd], (from - 1) * daySeconds, to - from + 1, 5);
    // The formula knows no overrun, so it is also given the spells to the end of the last call; the better of both is the one to beat.
    formulas = [formula('middle'), formula('end')];
  });

  test('the shares of preferred callers that the scenario states are those of days 1 to 14', () => {
    const waited = calls.filter(({ queued, wait }) => queued < fitted && wait > 0);
    const preferred = (topic: string) => {
      const own = waited.filter((call) => call.topic === topic);
      return own.filter(({ priority }) => priority === 2).length / own.length;
    };
    const shares = ['regular_activity', 'english', 'prospective', 'stock_exchange', 'internet', 'call_back'].map(preferred);
    expect(shares.map((share) => Math.round(share * 1000) / 10)).toEqual([61.7, 58.7, 1, 82.1, 0, 35.1]);
  });

  test('day by day closer to the truth than Erlang A', () => {
    console.log(table(truth, predicted, formulas));
    for (const figure of ['wait', 'within', 'abandoned'] as const) {
      const best = Math.min(...formulas.map((days) => error(truth, days, figure)));
      expect(error(truth, predicted, figure), figure).toBeLessThan(best);
    }
  });

  test('mean wait within 12 %, abandonments within 20 %', () => {
    expect(Math.abs(meanWait(predicted) / meanWait(truth) - 1)).toBeLessThan(0.12);
    expect(Math.abs(sum(predicted, 'abandoned') / sum(truth, 'abandoned') - 1)).toBeLessThan(0.2);
  });

  test('shown, not judged: other gaps, other ends of a spell, and the days that were fitted', () => {
    const rows = [
      ['15-28', 60, 'middle'],
      ['15-28', 180, 'middle'],
      ['15-28', 600, 'middle'],
      ['15-28', 180, 'end'],
      ['15-28', 180, 'begin'],
      ['1-14', 180, 'begin'],
      ['1-14', 180, 'middle'],
      ['1-14', 180, 'end'],
    ] as const;
    const lines = rows.map(([days, gap, spellEnd]) => {
      const span: [number, number] = days === '1-14' ? [2, 14] : [15, 28];
      const real = actual(calls, ...span);
      const said = predict(calls, { gap, spellEnd, days: span, replications: 5 });
      const share = (value: number) => `${(100 * (value - 1)).toFixed(1)} %`;
      return [
        days,
        `gap ${gap / 60} min`,
        `spell to the last call's ${spellEnd}`,
        `wait ${share(meanWait(said) / meanWait(real))}`,
        `abandonments ${share(sum(said, 'abandoned') / sum(real, 'abandoned'))}`,
        `daily error ${error(real, said, 'wait').toFixed(1)} s, ${(100 * error(real, said, 'within')).toFixed(1)} pt, ${error(real, said, 'abandoned').toFixed(1)}`,
      ].join(' | ');
    });
    console.log(lines.join('\n'));
    expect(lines).toHaveLength(rows.length);
  });
});

type Figure = 'wait' | 'within' | 'abandoned';

/** Mean absolute error over the days. */
function error(truth: readonly Day[], said: readonly Day[], figure: Figure): number {
  return truth.reduce((total, day, i) => total + Math.abs(day[figure] - said[i]![figure]), 0) / truth.length;
}

function sum(days: readonly Day[], figure: 'abandoned' | 'answered'): number {
  return days.reduce((total, day) => total + day[figure], 0);
}

function meanWait(days: readonly Day[]): number {
  return days.reduce((total, { wait, answered }) => total + wait * answered, 0) / sum(days, 'answered');
}

function table(truth: readonly Day[], predicted: readonly Day[], formulas: readonly (readonly Day[])[]): string {
  const all = [truth, predicted, ...formulas];
  const figures = (days: readonly (Day | undefined)[], cell: (day: Day) => string) => days.map((day) => cell(day!)).join(' / ');
  const head =
    'day | mean wait of the answered, s | answered in 20 s, % | gave up   (actual / Mizan / Erlang A / Erlang A to the end of the last call)';
  const rows = truth.map((_, i) => {
    const days = all.map((each) => each[i]);
    return `${15 + i} | ${figures(days, (day) => day.wait.toFixed(1))} | ${figures(days, (day) => (100 * day.within).toFixed(1))} | ${figures(days, (day) => day.abandoned.toFixed(0))}`;
  });
  const errors = (figure: Figure, digits: number, scale = 1) =>
    all
      .slice(1)
      .map((days) => (scale * error(truth, days, figure)).toFixed(digits))
      .join(' / ');
  const totals = `all | ${all.map((days) => meanWait(days).toFixed(1)).join(' / ')} | | ${all.map((days) => sum(days, 'abandoned').toFixed(0)).join(' / ')}`;
  return [
    head,
    ...rows,
    totals,
    `daily mean absolute error | ${errors('wait', 1)} | ${errors('within', 1, 100)} | ${errors('abandoned', 1)}`,
  ].join('\n');
}
