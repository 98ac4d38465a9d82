import { expect, test } from 'vitest';
import { arrivalsRows } from '../../report/page/charts/arrivals.ts';
import { occupancyRows, stepOf } from '../../report/page/charts/occupancy.ts';
import { waitingRows } from '../../report/page/charts/waiting.ts';
import { weekOf } from '../../report/page/charts/week.ts';
import type { Result, Series } from '../../schema/index.ts';
import { sampleResult } from './sample-result.ts';

const day = 86400;
const one = (kpi: Series['kpi'], values: number[], from = 0, where: Series['where'] = { channel: 'phone' }): Series => ({
  kpi,
  where,
  from,
  step: 1800,
  values,
});

/** A result of `days` days in a zone at UTC from Monday, 7 December 2026. */
function result(days: number, series: Series[], change: Partial<Result> = {}): Result {
  return sampleResult({
    timeZone: 'UTC',
    inputs: { policy: {}, scenario: {}, files: {}, zones: { UTC: { name: 'UTC', starts: [0], offsets: [0] } } },
    window: {
      origin: Date.UTC(2026, 11, 7) / 1000,
      from: 0,
      to: days * day,
      end: days * day,
      firstDate: '2026-12-07',
      lastDate: '2026-12-07',
    },
    series,
    ...change,
  });
}

test('an hour is the sum of its half hours, over all channels', () => {
  const rows = arrivalsRows(
    result(1, [one('arrivals', [1, 2, 3, 4]), one('arrivals', [10, 0, 0, 1], 0, { channel: 'chat' }), one('answered', [0, 1, 5, 5])]),
  );
  expect(rows).toEqual([
    { day: 0, hour: 0, arrivals: 13, answered: 1 },
    { day: 0, hour: 1, arrivals: 8, answered: 10 },
  ]);
});

test('a longer period is shown as its average week, each day divided by how often it comes', () => {
  const ten = result(10, [
    one(
      'arrivals',
      Array.from({ length: 480 }, (_, i) => Math.floor(i / 48) + 1),
    ),
  ]);
  const rows = arrivalsRows(ten).filter(({ hour }) => hour === 5);
  expect(weekOf(ten).average).toBe(true);
  // Monday is day 1 and 8 of ten, Thursday day 4 only; two half hours each.
  expect(rows.map(({ arrivals }) => arrivals)).toEqual([9, 11, 13, 8, 10, 12, 14]);
});

test('hours are those of the clock on the wall, also on the day it goes back', () => {
  const series = [one('arrivals', new Array<number>(50).fill(1))];
  const autumn = Date.UTC(2026, 9, 24, 22) / 1000;
  const rows = arrivalsRows(
    result(1, series, {
      timeZone: 'Europe/Berlin',
      window: { origin: autumn, from: 0, to: 25 * 3600, end: 25 * 3600, firstDate: '2026-10-25', lastDate: '2026-10-25' },
      inputs: {
        policy: {},
        scenario: {},
        files: {},
        zones: { 'Europe/Berlin': { name: 'Europe/Berlin', starts: [0, autumn + 3 * 3600], offsets: [7200, 3600] } },
      },
    }),
  );
  expect(rows.map(({ arrivals }) => arrivals)).toEqual([2, 2, 4, ...new Array<number>(21).fill(2)]);
});

test('occupancy is occupied over there; hours with less than half a person are left out', () => {
  const where = { team: 'care' };
  const rows = occupancyRows(
    result(1, [one('staffed', [4, 2, 0.4, 0.2, 0, 0], 0, where), one('occupied', [3, 1.5, 0.4, 0.2, 0, 0], 0, where)]),
  );
  expect(rows).toEqual([{ team: 'care', day: 0, hour: 0, occupancy: 0.75 }]);
  expect([0, 0.5, 0.8499, 0.95, 1].map(stepOf)).toEqual([0, 1, 2, 4, 4]);
});

test('waits: a row a range, shares of one channel add up to one, empty ranges at the end go', () => {
  const edges = [0, 0, 5, 10, 20];
  const distributions = [
    { kpi: 'waiting_time' as const, where: {}, edges, counts: [9, 9, 9, 9] },
    { kpi: 'waiting_time' as const, where: { channel: 'phone' }, edges, counts: [6, 0, 2, 0] },
  ];
  expect(waitingRows(result(1, [], { distributions }))).toEqual([
    { channel: 'phone', from: 0, to: 0, contacts: 6, share: 0.75 },
    { channel: 'phone', from: 0, to: 5, contacts: 0, share: 0 },
    { channel: 'phone', from: 5, to: 10, contacts: 2, share: 0.25 },
  ]);
});
