import { expect, test } from 'vitest';
import { offeredLoad } from '../../simulator/model/index.ts';
import type { LogSource, Model } from '../../simulator/model/index.ts';
import { arrivalsOf } from './arrivals.ts';
import { compiled, model, told } from './small-world.ts';

const header = 'arrives,channel,segment,topic,work\n';
/** Rows as `day of 2025-06 hour`: the first is a Sunday. */
const log = (...rows: readonly (readonly [day: number, hour: number, work?: number])[]): string =>
  header +
  rows
    .map(
      ([day, hour, work = 60]) => `2025-06-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00,email,vip,other,${work}\n`,
    )
    .join('');

function drawnFrom(
  text: string,
  { period = '{ from: 2026-01-04, to: 2026-01-17, follow_up: 0s }', zone = 'UTC', volume = '100%' } = {},
): Model {
  return model({
    policy: { time_zone: zone },
    scenario: { demand: '[{ file: log.csv, resample: weeks }]', mix: '', period, volume },
    files: { 'log.csv': text },
  });
}

/** Three weeks that their hours tell apart: nobody comes on the last days of any. */
const three = log([1, 1], [2, 1], [8, 2], [9, 2], [15, 3], [16, 3, 90], [16, 4]);

/** Arrivals of a replication as weekday and hour, week by week from the window's first day. */
function weeksOf(made: Model, replication: number): string[] {
  const weeks: string[] = [];
  for (const { at } of arrivalsOf(made, 6, replication)) {
    const moment = new Date((made.origin + at) * 1000);
    const week = Math.floor((at - made.window.from) / (7 * 86400));
    weeks[week] = `${weeks[week] ?? ''}${moment.getUTCDay()}@${moment.getUTCHours()} `;
  }
  return weeks;
}

test('each week of the run is one of the log’s, whole and on its weekdays, each as likely', () => {
  const made = drawnFrom(three);
  const met = new Map<string, number>();
  for (let replication = 0; replication < 600; replication++)
    for (const week of weeksOf(made, replication)) met.set(week, (met.get(week) ?? 0) + 1);
  expect([...met.keys()].sort()).toEqual(['0@1 1@1 ', '0@2 1@2 ', '0@3 1@3 1@4 ']);
  // 1,200 weeks, 4 standard errors.
  for (const times of met.values()) expect(Math.abs(times / 1200 - 1 / 3)).toBeLessThan(4 * Math.sqrt(2 / 9 / 1200));
  const both = Array.from({ length: 600 }, (_, i) => weeksOf(made, i)).filter(([one, other]) => one === other).length;
  expect(Math.abs(both / 600 - 1 / 3)).toBeLessThan(4 * Math.sqrt(2 / 9 / 600));
});

test('a week begins on the weekday of `from`; one that the log does not cover is left out, but for days on which nobody ever comes', () => {
  const weeks = (text: string, period: string): number => (drawnFrom(text, { period }).sources[0] as LogSource).weeks!.first.length - 1;
  const sunday = '{ from: 2026-01-04, to: 2026-01-10 }';
  const tuesday = '{ from: 2026-01-06, to: 2026-01-10 }';
  expect(weeks(three, sunday)).toBe(3);
  expect(weeks(three, tuesday)).toBe(3); // a Tuesday's week ends with a Monday: the first two rows are one too
  const everyDay = log(...Array.from({ length: 23 }, (_, i) => [3 + i, 5] as const)); // Tuesday to Wednesday
  expect(weeks(everyDay, sunday)).toBe(2);
  expect(weeks(everyDay, tuesday)).toBe(3);
});

test('rows bring what the log says of them, with keys of their own, the same in the window whatever warm-up is before it', () => {
  const made = drawnFrom(three, { period: '{ from: 2026-01-04, to: 2026-01-17, warm_up: 10d, follow_up: 8d }' });
  const { work } = made.sources[0] as LogSource;
  for (let replication = 0; replication < 30; replication++) {
    const came = arrivalsOf(made, 6, replication);
    expect(new Set(came.map(({ thing }) => thing)).size).toBe(came.length);
    for (const { at, row } of came) if (new Date((made.origin + at) * 1000).getUTCHours() === 3) expect([60, 90]).toContain(work![row]);
    const plain = drawnFrom(three);
    const inWindow = came.filter(({ at }) => at >= made.window.from && at < made.window.to);
    expect(inWindow.map(({ at, thing, row }) => [at - made.window.from, thing, row])).toEqual(
      arrivalsOf(plain, 6, replication).map(({ at, thing, row }) => [at, thing, row]),
    );
  }
});

test('times of day stay over a change of the clock', () => {
  const made = drawnFrom(three, { zone: 'Europe/Berlin', period: '{ from: 2026-03-22, to: 2026-04-04, follow_up: 0s }' });
  for (const { at } of arrivalsOf(made, 2)) {
    const local = new Date((made.origin + at) * 1000 + (at >= 7 * 86400 + 3600 ? 7_200_000 : 3_600_000));
    // Two o'clock on the 29th does not exist and becomes three.
    expect([1, 2, 3, 4]).toContain(local.getUTCHours());
  }
});

test('load is expected over the log’s weeks', () => {
  const { deferred } = offeredLoad(drawnFrom(three, { volume: '150%' }));
  expect(deferred[1]).toBeCloseTo(1.5 * 20, 9); // Sunday at 1: in one week of three, 60 s
  expect(deferred[24 + 3]).toBeCloseTo(1.5 * 30, 9);
  expect(deferred[7 * 24 + 24 + 4]).toBeCloseTo(1.5 * 20, 9);
});

test('it is left to chance; a log of fewer than two whole weeks is told', () => {
  expect(drawnFrom(three).chance).toBe(true);
  const { findings } = compiled({
    scenario: { demand: '[{ file: log.csv, resample: weeks }]', mix: '', period: '{ from: 2026-01-04, to: 2026-01-10 }' },
    files: { 'log.csv': log([2, 1], [3, 1], [8, 2]) },
  });
  expect(findings.map(told)).toEqual(['1:1 csv-too-few-weeks']);
});

test('a ticket of the log that nothing decides is told, on whatever day it may fall', () => {
  const { findings } = compiled({
    policy: { priority: '[{ when: { topic: legal }, priority: high }]' },
    scenario: { demand: '[{ file: log.csv, resample: weeks }]', mix: '', period: '{ from: 2026-01-04, to: 2026-01-10 }' },
    files: { 'log.csv': three },
  });
  expect(findings.map(({ code }) => code)).toContain('gap');
});
