import { expect, test } from 'vitest';
import { oneQueue } from '../support/one-queue.ts';
import { count, modelOf, replay, total } from '../support/simulation.ts';
import { worldModel } from './traces/world.ts';
import type { World } from './traces/world.ts';

/** What the texts leave to chance happens as often as they say: four standard errors at the most. */
function expectShare(found: number, of: number, share: number): void {
  expect(Math.abs(found - of * share)).toBeLessThanOrEqual(4 * Math.sqrt(of * share * (1 - share)));
}

const tickets = Array.from({ length: 1500 }, (_, i) => ({ at: i / 4 }));
const staffing = '{ care: [{ hours: always, agents: 40 }], experts: [{ hours: always, agents: 40 }] }';

test('every visit draws its own work and its own outcome', () => {
  const world: World = {
    tickets,
    policy: { limits: '{ touches: 12 }' },
    scenario: { staffing, behaviour: '{ handling: [{ time: { mean: 3m } }], outcome: [{ shares: { solved: 50%, unresolved: 50% } }] }' },
  };
  const { events } = replay(worldModel(world));
  const visits = events.filter(({ what }) => what === 'finished');
  expectShare(events.filter(({ state }) => state === 'solved').length, visits.length, 0.5);
  const begun = new Map(events.filter(({ what }) => what === 'started').map(({ ticket, visit, at }) => [`${ticket}/${visit}`, at]));
  const work = new Map(visits.map(({ ticket, visit, at }) => [`${ticket}/${visit}`, at - begun.get(`${ticket}/${visit}`)!]));
  const again = [...work].filter(([key, length]) => key.endsWith('/2') && Math.abs(work.get(key.replace('/2', '/1'))! - length) < 1e-3);
  expect(work.size).toBeGreaterThan(2000);
  expect(again).toEqual([]);
});

test('self-service is tried by the share that tries, and solves for the share that it solves for', () => {
  const { ticket } = count(
    worldModel({
      tickets,
      policy: { offers: '{ bot: {} }', self_service: '[{ offer: bot }]' },
      scenario: {
        staffing,
        behaviour: '{ handling: [{ time: 10m }], self_service: [{ tries: 60%, solves: 30%, time: 1m }] }',
      },
    }),
  );
  expectShare(total(ticket.selfSolved), tickets.length, 0.18);
});

test('the mix gives each value its share, row by row', () => {
  const world: World = {
    tickets: tickets.map((ticket, i) => ({ ...ticket, topic: i % 3 ? 'easy' : 'hard', segment: '' })),
    scenario: {
      staffing,
      mix: '{ segment: [{ when: { topic: hard }, shares: { vip: 90%, standard: 10% } }, { shares: { vip: 20%, standard: 80% } }] }',
    },
  };
  const model = worldModel(world);
  const { classes, ticket } = count(model);
  const of = (topic: string): number =>
    total(
      ticket.arrived.filter((_, one) => {
        const value = (fact: 'topic' | 'segment') =>
          model.facts[model.factAt[fact]]!.values[classes.facts[one * model.facts.length + model.factAt[fact]]!];
        return value('topic') === topic && value('segment') === 'vip';
      }),
    );
  expectShare(of('hard'), 500, 0.9);
  expectShare(of('easy'), 1000, 0.2);
});

test('agents are away for the share of their time that is said, from the first minute of a shift', () => {
  const agents = 4000;
  const model = (hours: string) =>
    modelOf(
      oneQueue({
        period: '{ from: 2026-01-05, to: 2026-01-05, follow_up: 0s }',
        demand: '[{ channel: phone, topic: any, count: 1, each: day }]',
        behaviour: '{ handling: [{ time: 1s }] }',
        staffing: `{ care: [{ days: mon, shift: ${hours}, agents: ${agents}, shrinkage: { share: 25%, time: { mean: 30m } } }] }`,
      }),
    );
  // Times away (mean 30 min) and present (mean 90 min) alternate, stationary: the time average over T has variance 2 p q s / T (1 - s / T (1 - exp(-T / s))), s = 22.5 min.
  const spread = (minutes: number): number => {
    const s = 22.5;
    return Math.sqrt((((2 * 0.25 * 0.75 * s) / minutes) * (1 - (s / minutes) * (1 - Math.exp(-minutes / s)))) / agents);
  };
  for (const [hours, minutes] of [
    ['09:00-09:30', 30],
    ['08:00-16:00', 480],
  ] as const) {
    const present = total(count(model(hours)).group.staffed) / (agents * minutes * 60);
    expect(Math.abs(present - 0.75)).toBeLessThanOrEqual(4 * spread(minutes));
  }
});

test('work that is known of a first visit is drawn of a second: whoever all customers ask for leaves something to chance', () => {
  const world = (asking: string): World => ({
    tickets: [{ at: 0, work: 600 }],
    policy: { escalation: '[{ event: asked, when: { team: care }, team: experts }]' },
    scenario: {
      behaviour: `{ handling: [{ time: { mean: 10m } }], outcome: [{ shares: { solved: 100% } }], asking: [{ share: ${asking} }] }`,
    },
  });
  expect(worldModel(world('100%')).chance).toBe(true);
  expect(worldModel(world('0%')).chance).toBe(false);
});
