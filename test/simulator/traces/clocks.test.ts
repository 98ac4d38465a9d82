import { expect, test } from 'vitest';
import { modelOf } from '../../support/simulation.ts';
import { yaml } from '../../support/one-queue.ts';
import { buildResult, replicate } from '../../../simulator/experiment/index.ts';
import type { Tallies } from '../../../simulator/life/index.ts';
import { wholeWorld } from './whole-world.ts';
import { worldModel } from './world.ts';
import type { World } from './world.ts';

/** Letters of Monday evening, of Friday five minutes before closing, and two of Saturday; ten minutes of work each. */
const letters: World = {
  policy: {
    defaults: '{ clock: day }',
    objectives: `[
      { kpi: first_response_time, clock: day, at_most: 12m },
      { kpi: first_response_time, at_most: 12m },
      { kpi: resolution_time, statistic: p50, clock: day, at_most: 12m },
      { kpi: service_level, within: 4m, clock: day, at_least: 60% },
      { kpi: service_level, within: 4m, at_least: 60% },
      { kpi: waiting_time, clock: day, where: { topic: hard }, at_most: 15m }
    ]`,
  },
  scenario: {
    period: '{ from: 2026-01-05, to: 2026-01-11, follow_up: 5d }',
    staffing: '{ care: [{ hours: day, agents: 1 }], experts: [{ hours: day, agents: 1 }] }',
  },
  tickets: [
    { at: 9 * 60, channel: 'email' },
    { at: 4 * 24 * 60 + 475, channel: 'email' },
    { at: 5 * 24 * 60 + 120, channel: 'email' },
    { at: 5 * 24 * 60 + 180, channel: 'email', topic: 'hard' },
  ],
};

async function valuesOf(world: World): Promise<(number | null)[]> {
  const model = worldModel(world);
  const tallies = await replicate(model, 1, 0);
  const origin = {
    inputs: { policy: { policy: 'p' }, scenario: { scenario: 's' }, files: {}, zones: {} },
    provenance: { files: [], version: '', timeZoneData: '' },
    notes: [],
  };
  return buildResult(model, { seed: 1, tallies: [tallies!], asked: 1, stopped: 'as told' }, origin as never).objectives.map(
    ({ value }) => value,
  );
}

test('an objective on a calendar counts its opening only: over a night and a weekend', async () => {
  const minutes = (value: number | null): number => value! / 60;
  const [clocked, elapsed, median, within, withinElapsed, waited] = await valuesOf(letters);
  // Answered on Tuesday at 09:10, on Friday at 17:05 (begun work is finished), on Monday at 09:10 and 09:20.
  expect(minutes(clocked!)).toBeCloseTo((10 + 5 + 10 + 20) / 4, 4);
  expect(minutes(elapsed!)).toBeCloseTo((15 * 60 + 10 + 10 + (46 * 60 + 10) + (45 * 60 + 20)) / 4, 4);
  expect(median).toBeNull();
  // The last letter waits ten open minutes, the others none.
  expect(within).toBeCloseTo(3 / 4);
  expect(withinElapsed).toBeCloseTo(1 / 4);
  expect(minutes(waited!)).toBeCloseTo(10, 4);
});

test('without its clock the objective says something else', async () => {
  const off = { ...letters, policy: { ...letters.policy, objectives: letters.policy!['objectives']!.replaceAll(' clock: day,', '') } };
  const [on, without] = [await valuesOf(letters), await valuesOf(off)];
  expect(without[0]).toBe(on[1]);
  expect(without[0]).not.toBe(on[0]);
});

/** The whole world with objectives on calendars: around the clock in fact, the day, and all else. */
const model = modelOf({
  policy: yaml(
    sections({
      ...wholeWorld.policy,
      calendars: {
        ...wholeWorld.policy.calendars,
        ever: { open: { 'sun-sat': '00:00-24:00' } },
        rest: { open: { 'mon-fri': ['00:00-09:00', '17:00-24:00'], 'sat-sun': '00:00-24:00' } },
      },
      objectives: ['ever', 'day', 'rest'].map((clock) => ({ kpi: 'first_response_time', clock, at_most: '8h' })),
    }),
  ),
  scenario: yaml(sections(wholeWorld.scenario)),
  files: wholeWorld.files,
});
const tallies: Tallies = (await replicate(model, 3, 0))!;

function sections(of: object): Record<string, string> {
  return Object.fromEntries(Object.entries(of).map(([key, value]) => [key, JSON.stringify(value)]));
}

test('on a calendar that never closes every time is the time that passed, whatever happens to tickets', () => {
  const { ticket, ...clocked } = tallies.clocked![0]!;
  const own = tallies.ticket;
  const { beforeQueue, responseTime, resolutionTime, closedTime } = own;
  // Between two moments, or as a sum of open hours: the grain to which a time is rounded can differ (`exact`).
  const whole = (of: object): object =>
    Object.fromEntries(Object.entries(of).map(([name, column]) => [name, (column as Float64Array).map((x) => Math.round(x * 1000))]));
  expect(whole(ticket)).toEqual(whole({ beforeQueue, responseTime, resolutionTime, closedTime }));
  const { reply, contact, visit, sketches, running } = tallies;
  expect(clocked).toEqual({ hours: clocked.hours, reply, contact, visit, sketches, running });
  expect(tallies.reply.answerTime.some((seconds) => seconds > 0)).toBe(true);
});

test('open and closed hours add up to the time that passed', () => {
  const [, day, rest] = tallies.clocked!;
  const columns = (one: Pick<Tallies, 'reply' | 'contact' | 'visit'> & { readonly ticket: object }): number[] => {
    const { responseTime, resolutionTime, closedTime } = one.ticket as Tallies['ticket'];
    return [responseTime, resolutionTime, closedTime, one.reply.answerTime, one.contact.wait, one.visit.waitAnswered].flatMap((column) => [
      ...column,
    ]);
  };
  const [open, closed, passed] = [day!, rest!, tallies].map(columns);
  passed!.forEach((seconds, i) => expect(open![i]! + closed![i]!).toBeCloseTo(seconds, 2));
  expect(closed!.some((seconds) => seconds > 0)).toBe(true);
});

test('where no objective names a clock nothing is counted beside', async () => {
  const plain = await replicate(worldModel({ ...letters, policy: {} }), 1, 0);
  expect(plain).not.toHaveProperty('clocked');
});

test('letters that come evenly, day and night, to enough people by day: the wait on each calendar is what its hours say', async () => {
  const clocks = ['evening', 'dawn', 'day', 'always'];
  const [evening, dawn, day, elapsed] = await valuesOf({
    policy: {
      calendars: `{ day: { open: { sun-sat: 09:00-17:00 } }, evening: { open: { sun-sat: 17:00-01:00 } }, dawn: { open: { sun-sat: 01:00-09:00 } } }`,
      objectives: `[${clocks.map((clock) => `{ kpi: waiting_time, clock: ${clock}, at_most: 9h }`).join()}]`,
    },
    scenario: {
      period: '{ from: 2026-01-05, to: 2026-01-11, follow_up: 1d }',
      demand: '[{ channel: email, topic: easy, segment: standard, count: 2000, each: day }]',
      behaviour: '{ handling: [{ time: 1s }] }',
      staffing: '{ care: [{ hours: day, agents: 900 }], experts: [{ hours: day, agents: 1 }] }',
    },
    tickets: [],
  });
  const hours = (value: number | null | undefined): number => value! / 3600;
  // A third come in the evening and wait 4 of its hours on average, and all 8 of the dawn; a third come at dawn and wait 4.
  expect(Math.abs(hours(evening) - 4 / 3)).toBeLessThan(0.08);
  expect(Math.abs(hours(dawn) - (8 + 4) / 3)).toBeLessThan(0.1);
  expect(hours(day)).toBeLessThan(0.001);
  expect(hours(elapsed)).toBeCloseTo(hours(evening) + hours(dawn) + hours(day), 5);
});
