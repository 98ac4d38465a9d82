import { describe, expect, test } from 'vitest';
import { expectTrace, offeredBy, only, trace } from './world.ts';
import type { World } from './world.ts';

describe('the way of a ticket', () => {
  const unresolved = '{ when: { tier: front }, shares: { unresolved: 100% } }, { shares: { solved: 100% } }';

  test('self-service takes its time, solves or does not', () => {
    const world = (solves: string): World => ({
      tickets: [{ at: 0 }],
      policy: { offers: '{ bot: {} }', self_service: '[{ offer: bot }]' },
      scenario: { behaviour: `{ handling: [{ time: 10m }], self_service: [{ tries: 100%, solves: ${solves}, time: 4m }] }` },
    });
    expectTrace(world('0%'), world('100%'), ['queued', 'ended'], ['4 queued 1 care', '14 ended 1 solved']);
    expectTrace(world('100%'), world('0%'), ['queued', 'ended'], ['4 ended 1 self_solved']);
  });

  test('how self-service goes can depend on the team that the ticket would go to', () => {
    const world = (team: string): World => ({
      tickets: [{ at: 0 }],
      policy: { offers: '{ bot: {} }', self_service: '[{ offer: bot }]' },
      scenario: {
        behaviour: `{ handling: [{ time: 10m }], self_service: [{ when: { team: ${team}, tier: { below: back } }, solves: 100%, time: 4m }] }`,
      },
    });
    expectTrace(world('care'), world('experts'), ['ended'], ['4 ended 1 self_solved']);
  });

  test('self-service that takes no time is over at once', () => {
    const world = (solves: string): World => ({
      tickets: [{ at: 0 }],
      policy: { offers: '{ bot: {} }', self_service: '[{ offer: bot }]' },
      scenario: { behaviour: `{ handling: [{ time: 10m }], self_service: [{ solves: ${solves} }] }` },
    });
    expectTrace(world('100%'), world('0%'), ['ended'], ['0 ended 1 self_solved']);
  });

  test('a hand-over costs the giver a summary and the taker its reading', () => {
    const world = (handover: string): World => ({
      tickets: [{ at: 0 }, { at: 1 }],
      policy: { escalation: '[{ event: unresolved, tier: up }]' },
      scenario: { behaviour: `{ handling: [{ time: 10m }], outcome: [${unresolved}]${handover} }` },
    });
    expectTrace(
      world(', handover: [{ summary: 2m, reading: 3m }]'),
      world(''),
      ['finished', 'handed_over', 'started'],
      [
        '0 started 1 care',
        '10 finished 1 care',
        '12 handed_over 1 experts',
        '12 started 1 experts',
        '12 started 2 care',
        '22 finished 2 care',
        '24 handed_over 2 experts',
        '25 finished 1 experts',
        '25 started 2 experts',
        '38 finished 2 experts',
      ],
    );
  });

  test('a hand-over goes to the first team up that takes the ticket', () => {
    const world = (takes: string): World => ({
      tickets: [{ at: 0, topic: 'hard' }],
      policy: {
        teams: `{ care: { tier: front, up: [returns, experts] }, returns: { tier: back${takes} }, experts: { tier: back } }`,
        escalation: '[{ event: unresolved, tier: up }]',
      },
      scenario: {
        staffing:
          '{ care: [{ hours: always, agents: 1 }], returns: [{ hours: always, agents: 1 }], experts: [{ hours: always, agents: 1 }] }',
        behaviour: `{ handling: [{ time: 10m }], outcome: [${unresolved}] }`,
      },
    });
    expectTrace(world(', takes: { topic: easy }'), world(''), ['started'], ['0 started 1 care', '10 started 1 experts']);
  });

  test('at the cap on hand-overs a ticket goes back to its team, until the cap on visits closes it', () => {
    const world = (transfers: number): World => ({
      tickets: [{ at: 0 }],
      policy: { escalation: '[{ event: unresolved, tier: up }]', limits: `{ transfers: ${transfers}, touches: 3 }` },
      scenario: { behaviour: `{ handling: [{ time: 10m }], outcome: [${unresolved}] }` },
    });
    expectTrace(
      world(0),
      world(1),
      ['started', 'ended'],
      ['0 started 1 care', '10 started 1 care', '20 started 1 care', '30 ended 1 closed_unsolved'],
    );
  });

  test('teams that hand a ticket to and fro close it after the visits that it may have', () => {
    const world = (limits: string): World => ({
      tickets: [{ at: 0 }],
      policy: {
        escalation: '[{ event: unresolved, when: { team: care }, team: experts }, { event: unresolved, team: care }]',
        ...(limits ? { limits } : {}),
      },
      scenario: { behaviour: '{ handling: [{ time: 10m }], outcome: [{ shares: { unresolved: 100% } }] }' },
    });
    const three = ['0 started 1 care', '10 started 1 experts', '20 started 1 care', '30 ended 1 closed_unsolved'];
    expectTrace(world('{ touches: 3 }'), world(''), ['started', 'ended'], three);
    expect(only(trace(world('')), 'ended')).toEqual(['100 ended 1 closed_unsolved']);
  });

  test('a ticket waits for its customer, who replies, or whose silence counts as solved', () => {
    const world = (time: string): World => ({
      tickets: [{ at: 0, channel: 'email' }],
      scenario: {
        behaviour: `{ handling: [{ time: 10m }], outcome: [{ shares: { needs_customer: 100% } }], replies: [{ time: ${time}, close_after: 1h }] }`,
      },
    });
    expect(only(trace(world('30m')), 'paused', 'resumed', 'started').slice(0, 5)).toEqual([
      '0 started 1 care',
      '10 paused 1 care',
      '40 resumed 1 care',
      '40 started 1 care',
      '50 paused 1 care',
    ]);
    expectTrace(world('61m'), world('59m'), ['paused', 'resumed', 'ended'], ['10 paused 1 care', '70 ended 1 solved']);
  });

  test('a reply on a closed channel comes by the other way in', () => {
    const world = (closed: string): World => ({
      tickets: [{ at: 465 }],
      policy: { channels: `{ phone: { mode: live, hours: day, when_closed: ${closed} }, email: { mode: deferred } }` },
      scenario: {
        behaviour: '{ handling: [{ time: 10m }], outcome: [{ shares: { needs_customer: 100% } }], replies: [{ time: 30m }] }',
      },
    });
    expect(only(trace(world('email')), 'resumed')[0]).toBe('505 resumed 1 care');
    expect(only(trace(world('refuse')), 'resumed')[0]).toBe('1440 resumed 1 care');
    expect(offeredBy(world('email'), 'email')).toBeGreaterThan(0);
    expect(offeredBy(world('refuse'), 'email')).toBe(0);
  });
});

test('whose channel refuses his reply until the ticket counts as solved has not replied', () => {
  // Asked at 10; he would write at 490, ten minutes after closing, and again at 1440, when it opens.
  const world = (closeAfter: string): World => ({
    tickets: [{ at: 0 }],
    policy: { channels: '{ phone: { mode: live, hours: day, when_closed: refuse } }' },
    scenario: {
      behaviour: `{ handling: [{ time: 10m }], outcome: [{ shares: { needs_customer: 100% } }], replies: [{ time: 8h, close_after: ${closeAfter} }] }`,
      period: '{ from: 2026-01-05, to: 2026-01-05, follow_up: 1d }',
    },
  });
  const told = ['0 started 1 care', '10 finished 1 care', '730 ended 1 solved'];
  expectTrace(world('12h'), world('24h'), ['started', 'finished', 'ended'], told);
});
