import { expect, test } from 'vitest';
import { customersCounted } from '../../../simulator/experiment/customers-counted.ts';
import { retentionRate } from '../../../simulator/kpi/retention-rate.ts';
import { count, total } from '../../support/simulation.ts';
import { worldModel } from './world.ts';
import type { World } from './world.ts';

/** Everybody rates 5, and each promise broken takes one from the log-odds of staying, which are 2 + 2. */
const behaviour =
  '{ handling: [{ time: 10m }], satisfaction: { base: 1000, expected: 1m, wait: 0, transfers: 0, reopens: 0, breaches: 0, compensation: 0 }, retention: { base: 2, satisfaction: 1, breaches: 1 } }';
const odds = (x: number): number => 1 / (1 + Math.exp(-x));

interface Differs {
  readonly period?: string;
  readonly policy?: World['policy'];
  readonly scenario?: World['scenario'];
  readonly files?: World['files'];
}

/** Of customers whose tickets ended: at the start of the period, new in it, and expected to stay of the former. */
function counted(tickets: World['tickets'], { period, policy = {}, scenario = {}, files = {} }: Differs = {}) {
  const model = worldModel({
    tickets,
    files,
    policy: { defaults: '{ clock: always }', ...policy },
    scenario: { behaviour, ...(period ? { period } : {}), ...scenario },
  });
  const tallies = count(model);
  const { customers, acquired, staying } = tallies.ticket;
  const of = { classes: new Uint8Array(tallies.classes.count).fill(1), visits: undefined, teams: new Uint8Array(2).fill(1) };
  const { numerator, denominator } = retentionRate.measure(tallies, model, of);
  return {
    ...{ start: total(customers), acquired: total(acquired), stay: total(staying), rate: numerator / denominator },
    ...{ byClass: [...customers], said: customersCounted([tallies], model)!.message },
  };
}

const day = 24 * 60;

test('a customer whom the log names counts once, by all that he went through; who comes for the first time is left out', () => {
  const tickets = (customers: readonly string[]) => [-day, 0, 0, 60].map((at, i) => ({ at, customer: customers[i]! }));
  // The second of nine o'clock waits ten minutes.
  const policy = { promises: '[{ first_response: 5m, resolution: none }]' };
  const one = counted(tickets(['huda', 'huda', 'huda', 'omar']), { policy });
  expect([one.start, one.acquired]).toEqual([1, 1]);
  expect(one.stay).toBeCloseTo(odds(4 - 1), 4);
  expect(one.rate).toBeCloseTo(odds(4 - 1), 4);
  expect(one.said['en']).toContain(': 1 a replication on average were customers before the period. 1 came in it for the first time');

  // Without names there are three, and one of them was let down.
  const three = counted(tickets(['', '', '', '']), { policy });
  expect([three.start, three.acquired]).toEqual([3, 0]);
  expect(three.rate).toBeCloseTo((2 * odds(4) + odds(4 - 1)) / 3, 4);
  expect(three.said['en']).toContain('takes each ticket for a customer of its own');

  const both = counted(tickets(['huda', 'huda', '', '']), { policy });
  expect([both.start, both.acquired]).toEqual([3, 0]);
});

test('ratings count by their mean', () => {
  const tickets = [
    { at: -day, customer: 'huda' },
    { at: 0, customer: 'huda' },
    { at: 0, customer: 'huda' },
  ];
  // The second gives up after five minutes: that counts as a 1, so the mean is 3.
  const patience = { behaviour: behaviour.replace('{ handling', '{ patience: [{ time: 5m }], handling') };
  expect(counted(tickets, { scenario: patience }).stay).toBeCloseTo(odds(2), 4);
  expect(counted(tickets).stay).toBeCloseTo(odds(4), 4);
});

test('who was a customer before shows in the warm-up, in what is open at the start, or in the log of days before it', () => {
  const monday = [{ at: 0, customer: 'huda' }];
  expect(counted(monday)).toMatchObject({ start: 0, acquired: 1, rate: NaN });
  expect(counted(monday).said['en']).toContain('So nobody is left to measure');

  const again = { demand: '[{ file: tickets.csv, align: weekday }]' };
  const warm = '{ from: 2026-01-05, to: 2026-01-05, warm_up: 7d, follow_up: 5d }';
  expect(counted(monday, { scenario: again, period: warm })).toMatchObject({ start: 1, acquired: 0 });
  expect(counted(monday, { scenario: again })).toMatchObject({ start: 0, acquired: 1 });

  const files = { 'open.csv': 'arrives,channel,topic,segment,customer\n2026-01-04T15:00,email,easy,standard,huda\n' };
  expect(counted(monday, { scenario: { start: '{ backlog: [{ file: open.csv }] }' }, files })).toMatchObject({ start: 1, acquired: 0 });

  const long = { period: '{ from: 2026-01-05, to: 2026-01-05, warm_up: 1h, follow_up: 5d }' };
  for (const at of [-30 * day, -day, -9 * 60 - 30]) {
    expect(counted([{ at, customer: 'huda' }, ...monday], long), `${at}`).toMatchObject({ start: 1, acquired: 0 });
  }
});

test('a customer counts with his last ticket that ended, so that rows add up', () => {
  const tickets = (second: string) => [
    { at: -day, customer: 'huda' },
    { at: 0, customer: 'huda' },
    { at: 30, customer: 'huda', topic: second },
  ];
  expect(counted(tickets('hard')).byClass).toEqual([0, 1]);
  expect(counted(tickets('easy')).byClass).toEqual([1]);
});

test('a ticket that is open when the run stops is left out, and who has no other', () => {
  const tickets = [
    { at: -2 * day, customer: 'huda' },
    { at: -2 * day, customer: 'omar' },
    { at: 0, customer: 'huda' },
    { at: 10, customer: 'huda', topic: 'hard' },
    { at: 10, customer: 'omar', topic: 'hard' },
  ];
  const long = { behaviour: behaviour.replace('{ time: 10m }', '{ when: { topic: hard }, time: 300h }, { time: 10m }') };
  const { start, acquired, stay } = counted(tickets, { scenario: long });
  expect([start, acquired]).toEqual([1, 0]);
  expect(stay).toBeCloseTo(odds(4), 4);
});

test('what growth adds are further customers', () => {
  const tickets = [
    { at: -day, customer: 'huda' },
    { at: 0, customer: 'huda' },
    { at: 30, customer: 'huda' },
  ];
  expect(counted(tickets, { scenario: { volume: '200%' } })).toMatchObject({ start: 2, acquired: 0 });
});
