import { describe, expect, test } from 'vitest';
import { count, total } from '../../support/simulation.ts';
import { expectTrace, only, trace, worldModel } from './world.ts';
import type { World } from './world.ts';

const both = '[waiting_for_customer, waiting_for_approval]';

/** A letter of which the work ends at 10 with a question, to which the customer replies after `reply`. */
const letter = (pause: string, reply: string, policy: World['policy'], more: World['tickets'] = []): World => ({
  tickets: [{ at: 0, channel: 'email' }, ...more],
  policy: { defaults: `{ clock: always, pause_while: ${pause} }`, ...policy },
  scenario: {
    period: '{ from: 2026-01-05, to: 2026-01-05, follow_up: 1d }',
    behaviour: `{ handling: [{ time: 10m }], outcome: [{ when: { topic: easy }, shares: { needs_customer: 100% } }, { shares: { solved: 100% } }], replies: [${reply}] }`,
    staffing: '{ care: [{ hours: always, agents: 1 }], experts: [{ shift: 20:00-21:00, agents: 1 }] }',
  },
});

describe('a clock that stands still', () => {
  test('for an approval that still is awaited has not run out when the customer keeps silent', () => {
    // The first response is late at 5, when the experts are asked, who come at 660; the letter counts as solved at 70.
    const world = (pause: string) =>
      letter(pause, '{ time: 1d, close_after: 1h }', {
        tiers: '{ front: { level: 1, may_give: 0 }, back: { level: 2, may_give: 500 } }',
        promises: '[{ first_response: 5m, resolution: 25m }]',
        compensation: '[{ event: breach, when: { promise: first_response }, give: credit, amount: 50 }]',
      });
    const kept = (of: World): number => total(count(worldModel(of)).ticket.resolutionKept);
    expect(kept(world(both))).toBe(1);
    expect(kept(world('[waiting_for_approval]'))).toBe(1);
    expect(kept(world('[waiting_for_customer]'))).toBe(1);
  });

  test('... and is broken where it does not stand still', () => {
    const world: World = letter(both, '{ time: 1d, close_after: 1h }', {
      defaults: '{ clock: always }',
      promises: '[{ first_response: 5m, resolution: 25m }]',
    });
    expect(total(count(worldModel(world)).ticket.resolutionBroken)).toBe(1);
  });

  test('is not broken by news to the customer, and what begins then has no part in the time before', () => {
    // Told at 60, while it waits for him from 10 to 130: due from then in 25 minutes of a clock that goes on at 130.
    const world = (pause: string) =>
      letter(
        pause,
        '{ time: 2h }',
        {
          promises: '[{ first_response: none, update: 25m, resolution: none }]',
          escalation: '[{ event: aging, after: 1h, notify: [customer] }, { event: breach, when: { topic: easy }, notify: [care] }]',
        },
        [{ at: 125, work: 2700, topic: 'hard' }],
      );
    const breaches = (of: World): string[] => only(trace(of), 'breached').filter((line) => line.endsWith(' 1 update'));
    expect(breaches(world('[waiting_for_customer]'))).toEqual(['155 breached 1 update']);
    expect(breaches(world('[waiting_for_approval]')).slice(0, 2)).toEqual(['35 breached 1 update', '85 breached 1 update']);
  });

  test('stands still once where a raise makes its promise anew meanwhile', () => {
    // Paused from 10 to 70, raised at 40 to half an hour: due at 90. The customer is answered at 95.
    const world = (pause: string) =>
      letter(
        pause,
        '{ time: 1h }',
        {
          defaults: `{ clock: always, pause_while: ${pause}, when_raised: redecide }`,
          promises: '[{ when: { priority: high }, first_response: none, resolution: 30m }, { first_response: none, resolution: 2h }]',
          escalation: '[{ event: aging, after: 40m, when: { topic: easy }, priority: high }, { event: breach, notify: [care] }]',
        },
        [{ at: 65, work: 1200, topic: 'hard' }],
      );
    expectTrace(world('[waiting_for_customer]'), world('[waiting_for_approval]'), ['breached'], ['90 breached 1 resolution']);
  });
});

test('a promise that only a raise makes counts in the figures, of the row that makes it', () => {
  const world = (raise: string): World => ({
    tickets: [{ at: 0, work: 7200 }],
    policy: {
      defaults: '{ clock: always, when_raised: redecide }',
      promises: '[{ when: { priority: high }, first_response: none, resolution: 1h }, { first_response: none, resolution: none }]',
      escalation: `[{ event: aging, after: 30m, priority: ${raise} }]`,
    },
  });
  const [raised, not] = ['high', 'normal'].map((priority) => count(worldModel(world(priority))));
  const rows = [...raised!.classes.resolutionPromise];
  expect([rows, [...raised!.ticket.resolutionBroken]]).toEqual([
    [-1, 0],
    [0, 1],
  ]);
  expect([total(not!.ticket.resolutionBroken), ...not!.classes.resolutionPromise]).toEqual([0, -1]);
});

test('who is told at the moment from which news are promised has been told: what is due or warned of at once is not made for ever', () => {
  const world = (defaults: string, update: string, event: string): World => ({
    tickets: [{ at: 0, channel: 'email', work: 3600 }],
    policy: {
      defaults: `{ clock: always${defaults} }`,
      promises: `[{ first_response: none, update: ${update}, resolution: none }]`,
      escalation: `[{ event: ${event}, notify: [customer] }]`,
    },
  });
  const told = (of: World): number => only(trace(of), 'notified').length;
  expect(told(world('', '0s', 'breach'))).toBe(1);
  expect(told(world(', warn_at: 0%', '4h', 'warning'))).toBe(1);
});

test('a ticket that is closed without a solution breaks no promise that nobody made', () => {
  const world = (resolution: string): World => ({
    tickets: [{ at: 0 }],
    policy: { limits: '{ touches: 1 }', promises: `[{ first_response: none, resolution: ${resolution} }]` },
    scenario: { behaviour: '{ handling: [{ time: 10m }], outcome: [{ shares: { unresolved: 100% } }] }' },
  });
  const verdict = (of: World): string => trace(of).at(-1)!;
  expect([verdict(world('none')), verdict(world('1h'))]).toEqual(['10 ended 1 closed_unsolved', '10 ended 1 closed_unsolved']);
  const [none, one] = ['none', '1h'].map((resolution) => count(worldModel(world(resolution))).ticket);
  expect([total(none!.resolutionBroken), total(one!.resolutionBroken)]).toEqual([0, 1]);
});

test('who would come back to a channel that stays closed until the end has not: his ticket ends with its solution', () => {
  const world = (whenClosed: string): World => ({
    tickets: [{ at: 0 }],
    policy: {
      channels: `{ phone: { mode: live, hours: day, when_closed: ${whenClosed} } }`,
      compensation: '[{ event: closed, give: gesture }]',
    },
    scenario: {
      period: '{ from: 2026-01-05, to: 2026-01-05, follow_up: 0d }',
      behaviour: '{ handling: [{ time: 10m }], reopening: [{ share: 100%, time: 8h }] }',
    },
  });
  expectTrace(world('refuse'), world('keep'), ['gave', 'ended', 'reopened'], ['10 gave 1 gesture', '10 ended 1 solved']);
});
