import { expect, test } from 'vitest';
import { check, parse } from '../../schema/index.ts';
import type { Document, Policy } from '../../schema/index.ts';
import { kpiWords } from '../../schema/values/index.ts';
import type { Dimension, Selection } from '../../simulator/kpi/index.ts';
import { dimensions, kpiOf, kpis } from '../../simulator/kpi/index.ts';
import { handModel, handTallies } from './hand-made.ts';

// Classes: phone to care, chat to care, phone to legal. Visits: each class at care, at legal.
const tallies = handTallies({
  ticket: {
    arrived: [100, 40, 10],
    selfSolved: [0, 8, 0],
    turnedAway: [5, 0, 1],
    open: [1, 0, 2],
    reached: [80, 30, 8],
    escalated: [8, 3, 0],
    transfers: [10, 3, 0],
    notified: [5, 2, 1],
    informed: [4, 1, 1],
    consulted: [0, 3, 2],
    cameToQueue: [90, 0, 15],
    beforeQueue: [2700, 0, 300],
    responded: [80, 30, 8],
    responseTime: [800, 600, 160],
    resolved: [75, 30, 6],
    resolutionTime: [30000, 6000, 9000],
    firstKept: [60, 20, 0],
    firstBroken: [20, 10, 0],
    firstLeftOut: [5, 2, 0],
    firstUndecided: [1, 0, 0],
    resolutionKept: [70, 28, 6],
    resolutionBroken: [10, 2, 0],
    resolutionUndecided: [0, 0, 2],
    oneTouch: [50, 25, 2],
    solved: [70, 22, 6],
    reopened: [5, 2, 1],
    reopenedUnsolved: [2, 0, 1],
    escalatedLong: [2, 0, 0],
    escalatedUndecided: [1, 1, 0],
    openTime: [36000, 7200, 3600],
    openAge: [7_200_000, 720_000, 1_440_000],
    openAtEnd: [3, 1, 2],
    closed: [70, 28, 4],
    closedTime: [21000, 5600, 2400],
  },
  reply: { answered: [20, 10, 2], answerTime: [400, 300, 140], unanswered: [1, 0, 1] },
  contact: {
    offered: [95, 32, 9],
    answered: [80, 30, 8],
    abandoned: [15, 2, 1],
    abandonedLater: [1, 0, 0],
    leftMenu: [4, 0, 0],
    wait: [1900, 320, 90],
    waitAnswered: [800, 300, 80],
    withinAnswered: [60, 70, 20, 28, 8, 8],
    withinAbandoned: [5, 12, 0, 2, 0, 1],
  },
  visit: {
    offered: [95, 8, 32, 3, 0, 9],
    answered: [80, 7, 30, 3, 0, 8],
    abandoned: [15, 1, 2, 0, 0, 1],
    wait: [1900, 160, 320, 30, 0, 90],
    waitAnswered: [800, 100, 300, 30, 0, 80],
    withinAnswered: [60, 70, 4, 6, 20, 28, 2, 3, 0, 0, 8, 8],
    withinAbandoned: [5, 12, 0, 1, 0, 2, 0, 0, 0, 0, 0, 1],
  },
  group: {
    staffed: [3600, 3600, 900, 0, 1800, 1800],
    occupied: [3000, 2700, 900, 100, 900, 0],
    overrun: [0, 0, 0, 100, 0, 0],
    placesFilled: [0, 0, 0, 0, 600, 100],
  },
});

const all: Selection = { classes: Uint8Array.of(1, 1, 1), visits: undefined, teams: Uint8Array.of(1, 1) };
const phone: Selection = { ...all, classes: Uint8Array.of(1, 0, 1), teams: Uint8Array.of(0, 0) };
const legal: Selection = { classes: Uint8Array.of(0, 0, 1), visits: Uint8Array.of(0, 1, 0, 1, 0, 1), teams: Uint8Array.of(0, 1) };

function measured(id: string, of: Selection): [number, number] {
  const { numerator, denominator } = kpiOf(id)!.measure(tallies, handModel, of);
  return [numerator, denominator];
}

test.each([
  ['arrivals', all, 150, 1],
  ['arrivals', phone, 110, 1],
  ['turned_away_rate', all, 6, 150],
  ['abandonment_rate', all, 23, 140],
  ['abandonment_rate', phone, 21, 108],
  ['abandonment_rate', legal, 2, 20],
  ['waiting_time', all, 2310, 136],
  ['waiting_time', legal, 280, 20],
  ['asa', all, 1180, 118],
  ['asa', legal, 210, 18],
  ['first_response_time', all, 1560, 118],
  ['response_time', all, 2400, 150],
  ['response_time', legal, 300, 10],
  ['response_time_per_ticket', all, 2400, 118],
  ['resolution_time_closed_in_period', all, 29000, 102],
  ['one_touch_rate', all, 77, 150],
  ['reopen_rate', all, 8, 101],
  ['reopen_rate', legal, 1, 7],
  ['escalations_over_30_days', all, 2, 9],
  ['breach_rate', all, 42, 226],
  ['resolution_time', legal, 9000, 6],
  ['self_service_rate', all, 8, 150],
  ['escalation_rate', all, 11, 118],
  ['transfers_per_ticket', all, 13, 118],
  ['notices_per_ticket', all, 6, 150],
  ['consults_per_ticket', legal, 2, 10],
  ['time_before_queue', all, 3000, 105],
  ['time_before_queue', phone, 3000, 105],
  ['backlog', all, 46800, 3600],
  ['backlog_age', all, 9_360_000, 46800],
  ['open_tickets', all, 6, 1],
  ['occupancy', all, 7600, 11800],
  ['occupancy', legal, 900, 3600],
  ['place_occupancy', legal, 700, 3600],
  ['utilisation', all, 7500, 12600],
  ['utilisation', legal, 900, 3600],
  ['shrinkage', all, 900, 12600],
  ['shrinkage', legal, 0, 3600],
  ['staffing_cost', all, 200, 1],
  ['staffing_cost', legal, 90, 1],
  ['cost_per_ticket', all, 200, 150],
] as const)('%s of a selection is %#', (id, of, numerator, denominator) => {
  expect(measured(id, of)).toEqual([numerator, denominator]);
});

test('service level leaves out who gave up within the threshold and counts who gave up later as missed', () => {
  // answered within 20 s: 88; answered: 118; gave up: 18, of those within 20 s: 5.
  expect(measured('service_level', { ...all, threshold: 0 })).toEqual([88, 118 + 13]);
  expect(measured('service_level', { ...all, threshold: 1 })).toEqual([106, 118 + 3]);
  expect(measured('service_level', { ...legal, threshold: 0 })).toEqual([14, 18 + 2]);
});

test('the other service levels: of all offered, of the answered, any wait', () => {
  // offered: 136; answered within 20 s: 88, within 60 s: 106; gave up within 20 s: 5, within 60 s: 15.
  const of = (id: string) => [0, 1].map((threshold) => measured(id, { ...all, threshold }));
  expect(of('service_level_offered')).toEqual([
    [88, 136],
    [106, 136],
  ]);
  expect(of('service_level_answered')).toEqual([
    [88, 118],
    [106, 118],
  ]);
  expect(of('service_level_any_wait')).toEqual([
    [93, 136],
    [121, 136],
  ]);
});

test('who still waits when the run stops is missed once he has waited longer, and is counted apart', () => {
  const starved = handTallies({
    ticket: { open: [9, 0, 0], unanswered: [7, 0, 0] },
    contact: {
      offered: [10, 0, 0],
      answered: [10, 0, 0],
      withinAnswered: [4, 6, 0, 0, 0, 0],
      waiting: [5, 0, 0],
      withinWaiting: [1, 2, 0, 0, 0, 0],
    },
  });
  const serviceLevel = kpiOf('service_level')!;
  expect(serviceLevel.measure(starved, handModel, { ...all, threshold: 0 })).toEqual({ numerator: 4, denominator: 14 });
  expect(serviceLevel.measure(starved, handModel, { ...all, threshold: 1 })).toEqual({ numerator: 6, denominator: 13 });
  expect(kpiOf('service_level_offered')!.measure(starved, handModel, { ...all, threshold: 0 })).toEqual({ numerator: 4, denominator: 14 });
  expect(kpiOf('service_level_any_wait')!.measure(starved, handModel, { ...all, threshold: 1 })).toEqual({ numerator: 6, denominator: 13 });
  expect(kpiOf('service_level_answered')!.measure(starved, handModel, { ...all, threshold: 0 })).toEqual({ numerator: 4, denominator: 10 });
  expect(
    ['waiting_time', 'first_response_time', 'resolution_time'].map((id) => kpiOf(id)!.unknown!.count(starved, all, handModel)),
  ).toEqual([5, 7, 9]);
});

test('messages not answered, and escalations not yet 30 days old, are counted apart', () => {
  expect(
    kpiOf('response_time')!.unknown!.count(
      handTallies({ ticket: { unanswered: [2, 0, 1] }, reply: { unanswered: [1, 0, 1] } }),
      all,
      handModel,
    ),
  ).toBe(5);
  expect(kpiOf('escalations_over_30_days')!.unknown!.count(tallies, all, handModel)).toBe(2);
  expect(kpiOf('escalations_over_30_days')!.unknown!.count(tallies, phone, handModel)).toBe(1);
});

test('promises count by kind and by the row that made them; those left out or undecided do not', () => {
  expect(measured('promise_kept', all)).toEqual([184, 226]);
  expect(measured('promise_kept', { ...all, promise: { kind: 'first_response', row: undefined } })).toEqual([80, 110]);
  expect(measured('promise_kept', { ...all, promise: { kind: 'resolution', row: 0 } })).toEqual([98, 110]);
  expect(measured('promise_kept', { ...all, promise: { kind: 'resolution', row: 1 } })).toEqual([6, 6]);
  expect(measured('promise_kept', { ...phone, promise: { kind: 'resolution', row: 0 } })).toEqual([70, 80]);
  const { unknown } = kpiOf('promise_kept')!;
  expect(unknown?.count(tallies, all, handModel)).toBe(3);
  expect(measured('breach_rate', { ...all, promise: { kind: 'first_response', row: undefined } })).toEqual([30, 110]);
  expect(kpiOf('breach_rate')!.unknown?.count(tallies, all, handModel)).toBe(3);
  expect(unknown?.count(tallies, { ...all, promise: { kind: 'first_response', row: undefined } }, handModel)).toBe(1);
});

test('what agents do and cost says nothing of some of the tickets: there is nothing to measure', () => {
  for (const id of ['occupancy', 'place_occupancy', 'utilisation', 'shrinkage']) expect(measured(id, phone)[1]).toBe(0);
  expect(measured('staffing_cost', phone)[1]).toBe(0);
  expect(measured('cost_per_ticket', phone)[1]).toBe(0);
});

test('a team that nobody staffs costs nothing, and its occupancy has nothing to measure', () => {
  const model = { ...handModel, groups: handModel.groups.slice(0, 2) };
  const hours = handTallies({ group: { staffed: [1, 1, 1, 1], occupied: [1, 1, 1, 1], overrun: [0, 0, 0, 0] } });
  expect(kpiOf('occupancy')!.measure(hours, model, legal)).toEqual({ numerator: 0, denominator: 0 });
  expect(kpiOf('staffing_cost')!.measure(hours, model, legal)).toEqual({ numerator: 0, denominator: 1 });
});

test('every KPI is explained in both languages and has its own id', () => {
  expect(new Set(kpis.map(({ id }) => id)).size).toBe(kpis.length);
  for (const { title, sentence, formula, statistics, by } of kpis) {
    for (const { en, ar } of [title, sentence, formula]) {
      expect(en).toMatch(/[a-z]/);
      expect(ar).toMatch(/[\u0621-\u064a]/);
    }
    expect(statistics.length).toBeGreaterThan(0);
    expect(by.every((one: Dimension) => dimensions.includes(one))).toBe(true);
  }
});

test('what check takes for measured is measured, with the statistics that check lets be asked for', () => {
  expect(Object.keys(kpiWords).sort()).toEqual(kpis.map(({ id }) => id).sort());
  const ask = (kpi: string, statistic: string, by: string): number => {
    const text = `policy: p\nchannels: { x: { mode: live } }\nteams: { x: {} }\nrouting: [{ team: x }]\nobjectives: [{ kpi: ${kpi}, statistic: ${statistic}, where: { ${by}: x }, at_most: 5 }]\n`;
    const { document } = parse('p.yaml', new TextEncoder().encode(text));
    return check({ policy: document as Document<Policy> }).filter(({ code }) => code === 'never-measured').length;
  };
  for (const { id, statistics, by, perThreshold } of kpis) {
    expect(kpiWords[id]!.statistics[0], id).toBe(statistics[0]);
    expect(kpiWords[id]!.within, id).toBe(perThreshold);
    expect(ask(id, statistics[0]!, 'team'), id).toBe(0);
    for (const statistic of statistics) expect(ask(id, statistic, 'team'), `${id} ${statistic}`).toBe(0);
    if (by.includes('channel')) expect(ask(id, statistics[0]!, 'channel'), id).toBe(0);
  }
  expect(ask('occupancy', 'share', 'channel')).toBe(1);
  expect(ask('occupancy', 'p90', 'team')).toBe(1);
});
