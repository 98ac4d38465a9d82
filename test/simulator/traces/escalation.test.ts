import { describe, expect, test } from 'vitest';
import { count, total } from '../../support/simulation.ts';
import { expectTrace, only, trace, worldModel } from './world.ts';
import type { World } from './world.ts';

const always = '{ clock: always }';
const answeredIn = (within: string) => `[{ first_response: ${within}, resolution: none }]`;
const three = {
  tiers: '{ front: { level: 1 }, back: { level: 2 }, top: { level: 3 } }',
  teams: '{ care: { tier: front, up: [experts] }, experts: { tier: back, up: [legal] }, legal: { tier: top } }',
};
const staffOfThree =
  '{ care: [{ hours: always, agents: 1 }], experts: [{ hours: always, agents: 1 }], legal: [{ hours: always, agents: 1 }] }';
const handover = 'handover: [{ summary: 2m, reading: 3m }]';
const frontSolves = (nothing: string) => `outcome: [{ when: { tier: front }, shares: { ${nothing}: 100% } }, { shares: { solved: 100% } }]`;
/** What is hard goes to the experts at once; `work` is in seconds. */
const hardToExperts = '[{ when: { topic: hard }, team: experts }, { team: care }]';

describe('hand-overs', () => {
  test('one that waits moves at once, and costs nobody a summary or its reading', () => {
    const world = (to: string): World => ({
      tickets: [{ at: 0 }, { at: 1 }],
      policy: { defaults: always, promises: answeredIn('5m'), escalation: `[{ event: breach, tier: ${to} }]` },
      scenario: { behaviour: `{ handling: [{ time: 10m }], ${handover} }` },
    });
    const moved = ['0 started 1 care', '6 left_queue 2 care', '6 handed_over 2 experts', '6 joined_queue 2 experts', '6 started 2 experts'];
    const rest = ['10 finished 1 care', '16 finished 2 experts'];
    const what = ['started', 'left_queue', 'handed_over', 'joined_queue', 'finished'];
    expectTrace(world('up'), world('stay'), what, [...moved, ...rest]);
  });

  test('one in work moves when that has ended and its summary is written, and the taker reads it', () => {
    const world = (event: string): World => ({
      tickets: [{ at: 0 }],
      policy: { defaults: always, promises: '[{ first_response: none, resolution: 5m }]', escalation: `[{ event: ${event}, tier: up }]` },
      scenario: { behaviour: `{ handling: [{ time: 10m }], ${frontSolves('unresolved')}, ${handover} }` },
    });
    const what = ['breached', 'handed_over', 'ended'];
    expectTrace(world('breach'), world('reopened'), what, ['5 breached 1 resolution', '12 handed_over 1 experts', '25 ended 1 solved']);
  });

  test('one that its work solves does not move', () => {
    const world = (outcome: string): World => ({
      tickets: [{ at: 0 }],
      policy: { defaults: always, promises: '[{ first_response: none, resolution: 5m }]', escalation: '[{ event: breach, tier: up }]' },
      scenario: { behaviour: `{ handling: [{ time: 10m }], ${frontSolves(outcome)} }` },
    });
    const what = ['breached', 'handed_over', 'ended'];
    expectTrace(world('solved'), world('unresolved'), what, ['5 breached 1 resolution', '10 ended 1 solved']);
  });

  test('one that waits for its customer moves at once; his reply goes to the new team', () => {
    const world = (to: string): World => ({
      tickets: [{ at: 0 }],
      policy: { defaults: always, promises: '[{ first_response: none, resolution: 20m }]', escalation: `[{ event: breach, tier: ${to} }]` },
      scenario: { behaviour: `{ handling: [{ time: 10m }], ${frontSolves('needs_customer')}, replies: [{ time: 1h }], ${handover} }` },
    });
    const replied = ['20 handed_over 1 experts', '70 started 1 experts', '80 ended 1 solved'];
    expectTrace(world('up'), world('stay'), ['handed_over', 'started', 'ended'], ['0 started 1 care', ...replied]);
  });

  test('one in work that then waits for its customer is summarised first, and read when he has replied', () => {
    const world = (to: string): World => ({
      tickets: [{ at: 0 }],
      policy: { defaults: always, promises: '[{ first_response: none, resolution: 5m }]', escalation: `[{ event: breach, tier: ${to} }]` },
      scenario: { behaviour: `{ handling: [{ time: 10m }], ${frontSolves('needs_customer')}, replies: [{ time: 1h }], ${handover} }` },
    });
    const replied = ['12 paused 1 care', '12 handed_over 1 experts', '72 started 1 experts', '85 ended 1 solved'];
    expectTrace(world('up'), world('stay'), ['paused', 'handed_over', 'started', 'ended'], ['0 started 1 care', ...replied]);
  });

  test('where several events send a ticket before it can go, the last says whither', () => {
    const world = (legal: string): World => ({
      tickets: [{ at: 0 }],
      policy: {
        ...three,
        defaults: always,
        promises: '[{ first_response: none, resolution: 5m }]',
        escalation: `[{ event: breach, tier: up }${legal}]`,
      },
      scenario: { behaviour: `{ handling: [{ time: 10m }], ${frontSolves('unresolved')} }`, staffing: staffOfThree },
    });
    expectTrace(world(', { event: unresolved, team: legal }'), world(''), ['handed_over'], ['10 handed_over 1 legal']);
    expect(only(trace(world('')), 'handed_over')).toEqual(['10 handed_over 1 experts']);
  });

  test('who moves keeps his patience', () => {
    const world = (to: string): World => ({
      tickets: [
        { at: 0, topic: 'hard', work: 1800 },
        { at: 0, work: 1800 },
        { at: 1, work: 60 },
      ],
      policy: { defaults: always, routing: hardToExperts, promises: answeredIn('5m'), escalation: `[{ event: breach, tier: ${to} }]` },
      scenario: { behaviour: '{ handling: [{ time: 10m }], patience: [{ time: 8m }] }' },
    });
    expectTrace(world('up'), world('stay'), ['abandoned'], ['9 abandoned 3 experts']);
    expect(only(trace(world('stay')), 'abandoned')).toEqual(['9 abandoned 3 care']);
  });

  test('he keeps the time that he has waited: he is before those who have waited less', () => {
    const world = (to: string): World => ({
      tickets: [
        { at: 0, topic: 'hard' },
        { at: 0, work: 1800 },
        { at: 1, topic: 'easy' },
        { at: 3, topic: 'hard' },
      ],
      policy: {
        defaults: always,
        routing: hardToExperts,
        promises: '[{ when: { topic: easy }, first_response: 5m, resolution: none }, { first_response: none, resolution: none }]',
        escalation: `[{ event: breach, tier: ${to} }]`,
      },
    });
    const taken = ['0 started 1 experts', '0 started 2 care', '10 started 3 experts', '20 started 4 experts'];
    expectTrace(world('up'), world('stay'), ['started'], taken);
  });

  test('who is to be called back stays so where he moves', () => {
    const world = (to: string, callback = '2m'): World => ({
      tickets: [
        { at: 0, topic: 'hard', work: 1800 },
        { at: 0, work: 3600 },
        { at: 1, work: 60 },
      ],
      policy: {
        defaults: always,
        channels: `{ phone: { mode: live, callback_after: ${callback} }, email: { mode: deferred } }`,
        routing: hardToExperts,
        promises: answeredIn('5m'),
        escalation: `[{ event: breach, tier: ${to} }]`,
      },
      scenario: { behaviour: '{ handling: [{ time: 10m }], callbacks: [{ share: 100% }], patience: [{ time: 8m }] }' },
    });
    const moved = ['3 called_back 3 care', '6 handed_over 3 experts', '30 started 3 experts'];
    expectTrace(
      world('up'),
      world('stay'),
      ['called_back', 'handed_over', 'started', 'abandoned'],
      ['0 started 1 experts', '0 started 2 care', ...moved],
    );
    // Who takes the offer at the moment at which he moves takes it once.
    expect(only(trace(world('up', '5m')), 'called_back')).toEqual(['6 called_back 3 care']);
  });

  test('a team that is closed is waited for', () => {
    const world = (to: string): World => ({
      tickets: [
        { at: 474, channel: 'email' },
        { at: 475, channel: 'email' },
      ],
      policy: { defaults: always, promises: answeredIn('6m'), escalation: `[{ event: breach, tier: ${to} }]` },
      scenario: { staffing: '{ care: [{ hours: always, agents: 1 }], experts: [{ hours: day, agents: 1 }] }' },
    });
    const waits = ['474 started 1 care', '481 handed_over 2 experts', '1440 started 2 experts'];
    expectTrace(world('up'), world('stay'), ['handed_over', 'started'], waits);
  });

  test('in each queue it waits anew for the event of waiting', () => {
    const world = (to: string): World => ({
      tickets: [
        { at: 0, topic: 'hard', work: 1800 },
        { at: 0, work: 1800 },
        { at: 1, work: 60 },
      ],
      policy: { ...three, routing: hardToExperts, escalation: `[{ event: waiting, after: 5m, tier: ${to} }]` },
      scenario: { staffing: staffOfThree },
    });
    const moves = ['6 handed_over 3 experts', '11 handed_over 3 legal', '11 started 3 legal'];
    expectTrace(world('up'), world('stay'), ['handed_over', 'started'], ['0 started 1 experts', '0 started 2 care', ...moves]);
  });

  test('at the cap on transfers it stays, whatever the event', () => {
    const world = (transfers: number): World => ({
      tickets: [{ at: 0 }, { at: 1 }],
      policy: {
        ...three,
        defaults: always,
        promises: answeredIn('5m'),
        escalation: '[{ event: breach, tier: up }, { event: unresolved, when: { tier: back }, tier: up }]',
        limits: `{ transfers: ${transfers}, touches: 2 }`,
      },
      scenario: {
        behaviour:
          '{ handling: [{ time: 10m }], outcome: [{ when: { tier: back }, shares: { unresolved: 100% } }, { shares: { solved: 100% } }] }',
        staffing: staffOfThree,
      },
    });
    const capped = ['6 handed_over 2 experts', '10 ended 1 solved', '26 ended 2 closed_unsolved'];
    expectTrace(world(1), world(2), ['handed_over', 'ended'], capped);
    expect(only(trace(world(2)), 'handed_over')).toEqual(['6 handed_over 2 experts', '16 handed_over 2 legal']);
  });

  test('where nothing may be handed over, nothing that waits moves either', () => {
    const world = (transfers: number): World => ({
      tickets: [{ at: 0 }, { at: 1 }],
      policy: {
        defaults: always,
        promises: answeredIn('5m'),
        escalation: '[{ event: breach, tier: up }]',
        limits: `{ transfers: ${transfers} }`,
      },
    });
    expectTrace(world(0), world(1), ['handed_over', 'started'], ['0 started 1 care', '10 started 2 care']);
  });

  test('after the last visit that it may have it moves no more', () => {
    const world = (touches: number): World => ({
      tickets: [{ at: 0 }],
      policy: {
        defaults: always,
        promises: '[{ first_response: none, resolution: 5m }]',
        escalation: '[{ event: breach, tier: up }]',
        limits: `{ touches: ${touches} }`,
      },
      scenario: { behaviour: `{ handling: [{ time: 10m }], ${frontSolves('unresolved')} }` },
    });
    expectTrace(world(1), world(2), ['handed_over', 'ended'], ['10 ended 1 closed_unsolved']);
    expect(only(trace(world(2)), 'handed_over', 'ended')).toEqual(['10 handed_over 1 experts', '20 ended 1 solved']);
  });

  test('one that only waits moves all the same: it is worked on no more often for that', () => {
    const world = (transfers: number): World => ({
      tickets: [{ at: 0, work: 3600 }, { at: 1 }],
      policy: {
        defaults: always,
        promises: '[{ first_response: none, resolution: 5m }]',
        escalation: '[{ event: breach, tier: up }]',
        limits: `{ touches: 1, transfers: ${transfers} }`,
      },
    });
    const told = ['0 started 1 care', '6 handed_over 2 experts', '6 started 2 experts'];
    expectTrace(world(1), world(0), ['started', 'handed_over'], told);
  });

  test('whom a bot or a menu has, it gets to the team that it was sent to', () => {
    const world = (to: string): World => ({
      tickets: [{ at: 0 }],
      policy: {
        channels: '{ phone: { mode: live, menu: 1 }, email: { mode: deferred } }',
        escalation: `[{ event: aging, after: 1m, tier: ${to} }]`,
      },
      scenario: { behaviour: '{ handling: [{ time: 10m }], menu: [{ time: 2m }] }' },
    });
    expectTrace(world('up'), world('stay'), ['handed_over', 'started'], ['1 handed_over 1 experts', '2 started 1 experts']);
  });
});

test('asking a team moves nothing and is counted', () => {
  const world = (asks: string): World => ({
    tickets: [{ at: 0 }, { at: 0 }],
    policy: { escalation: `[{ event: waiting, after: 5m, ${asks} }]` },
  });
  const what = ['consulted', 'handed_over', 'started'];
  const asked = ['0 started 1 care', '5 consulted 2 experts', '10 started 2 care'];
  expectTrace(world('consult: [experts]'), world('notify: [experts]'), what, asked);
});

test('who is told: teams and the customer, who has a figure of his own; who is asked for advice', () => {
  const { ticket } = count(
    worldModel({
      tickets: [{ at: 0 }, { at: 0 }],
      policy: { escalation: '[{ event: waiting, after: 5m, notify: [experts, customer], consult: [experts] }]' },
    }),
  );
  expect([ticket.notified, ticket.informed, ticket.consulted].map(total)).toEqual([2, 1, 1]);
});
