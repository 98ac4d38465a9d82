import { expect, test } from 'vitest';
import { addBusinessDays } from '../../schema/calendar/index.ts';
import { model } from './small-world.ts';

const day = 86400;

test('the window runs from midnight to midnight of the policy, warm-up before it and follow-up after it', () => {
  const { origin, window } = model();
  expect(new Date(origin * 1000).toISOString()).toBe('2026-01-01T21:00:00.000Z');
  expect(window).toEqual({ from: 2 * day, to: 9 * day, end: 14 * day });
});

test('a window over a change of the clock is an hour shorter, and the warm-up begins at the same time of day', () => {
  const { origin, window } = model({
    policy: { time_zone: 'Europe/Berlin' },
    scenario: { period: '{ from: 2026-03-29, to: 2026-03-29, warm_up: 1d, follow_up: 1d }' },
  });
  expect(new Date(origin * 1000).toISOString()).toBe('2026-03-27T23:00:00.000Z');
  expect(window).toEqual({ from: day, to: 2 * day - 3600, end: 3 * day - 3600 });
  const autumn = model({
    policy: { time_zone: 'Europe/Berlin' },
    scenario: { period: '{ from: 2026-10-26, to: 2026-10-26, warm_up: 1d, follow_up: 0s }' },
  });
  expect(autumn.window.from).toBe(day + 3600);
});

test('without a follow-up, tickets are followed as long as the longest promise made at the end, and a week', () => {
  const period = '{ from: 2026-01-04, to: 2026-01-10 }';
  const { hours, window } = model({ policy: { defaults: '{ clock: office }' }, scenario: { period } });
  // Saturday's midnight counts as Sunday: the second business day after it is Tuesday, closing at 17:00.
  expect(addBusinessDays(hours[1]!, window.to, 2) - window.to).toBe(2 * day + 17 * 3600);
  expect(window.end - window.to).toBe(2 * day + 17 * 3600 + 7 * day);
  expect(model({ policy: { promises: '' }, scenario: { period } }).window.end).toBe(14 * day);
  expect(model({ policy: { promises: '[{ resolution: 30d }]' }, scenario: { period } }).window.end).toBe((7 + 37) * day);
});

test('names stand as the policy orders them: priorities by rank, tiers by level', () => {
  const { names, priorities, teams, channels, gradeOfTopic, facts, factAt } = model();
  expect(names.priority).toEqual(['high', 'normal']);
  expect(priorities).toEqual([
    { rank: 1, credit: 90 },
    { rank: 2, credit: 0 },
  ]);
  expect(names.tier).toEqual(['front', 'back']);
  expect(names.promise).toEqual(['1', 'rest']);
  expect(teams.map(({ tier, up }) => ({ tier, up }))).toEqual([
    { tier: 0, up: [1, 2] },
    { tier: 1, up: [] },
    { tier: 1, up: [] },
  ]);
  expect(channels.map(({ live, hours, whenClosed }) => ({ live, hours, whenClosed }))).toEqual([
    { live: true, hours: 1, whenClosed: 1 },
    { live: false, hours: 0, whenClosed: 'keep' },
  ]);
  expect(gradeOfTopic.map((grade) => facts[factAt.grade]!.values[grade])).toEqual(['easy', 'hard', 'normal']);
});

test('objectives: as written, a double bound as two, promises with a share after them', () => {
  const objectives =
    '[{ kpi: service_level, within: 30s, at_least: 80% }, { kpi: occupancy, where: { team: care }, at_least: 60%, at_most: 85% }]';
  const made = model({ policy: { objectives } });
  expect(made.thresholds).toEqual([30]);
  expect(made.objectives.map(({ kpi, statistic, threshold, bound, target }) => [kpi, statistic, threshold, bound, target])).toEqual([
    ['service_level', 'share', 0, 'at_least', 0.8],
    ['occupancy', 'share', undefined, 'at_least', 0.6],
    ['occupancy', 'share', undefined, 'at_most', 0.85],
    ['promise_kept', 'share', undefined, 'at_least', 0.9],
  ]);
  expect(made.objectives.at(-1)!.promise).toEqual({ kind: 'first_response', row: 1 });
  expect(model().thresholds).toEqual([20]);
});

test('nothing is left to chance where a log gives the work and nobody else varies', () => {
  const log = { 'log.csv': 'arrives,channel,topic,segment,work\n2026-01-05T10:00,phone,other,vip,60\n' };
  const still = '{ handling: [{ time: { mean: 4m } }], outcome: [{ shares: { solved: 100% } }] }';
  const scenario = { demand: '[{ file: log.csv }]', mix: '', behaviour: still };
  expect(model({ scenario, files: log }).chance).toBe(false);
  expect(model({ scenario: { ...scenario, staffing: '{ care: [{ hours: office, agents: 2, shrinkage: 5% }] }' }, files: log }).chance).toBe(
    true,
  );
  expect(model({ scenario, files: { 'log.csv': log['log.csv'].replace(',60', ',') } }).chance).toBe(true);
  expect(model({ scenario: { ...scenario, behaviour: still.replace('100%', '90%, unresolved: 10%') }, files: log }).chance).toBe(true);
  expect(model().chance).toBe(true);
});
