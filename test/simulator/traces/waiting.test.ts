import { describe, expect, test } from 'vitest';
import { replay } from '../../support/simulation.ts';
import { expectTrace, offeredBy, worldModel } from './world.ts';
import type { World } from './world.ts';

describe('waiting', () => {
  test('the more urgent first, then first come first served', () => {
    const tickets = [{ at: 0 }, { at: 1 }, { at: 2, segment: 'vip' }, { at: 3 }];
    expectTrace(
      { tickets },
      { tickets, policy: { priorities: '{ high: { rank: 1 }, normal: { rank: 1 } }' } },
      ['started'],
      ['0 started 1 care', '10 started 3 care', '20 started 2 care', '30 started 4 care'],
    );
  });

  test('live before deferred', () => {
    const tickets = [{ at: 0 }, { at: 1, channel: 'email', segment: 'vip' }, { at: 2 }];
    const allLive = { channels: '{ phone: { mode: live }, email: { mode: live } }' };
    expectTrace({ tickets }, { tickets, policy: allLive }, ['started'], ['0 started 1 care', '10 started 3 care', '20 started 2 care']);
  });

  test('a wait credit counts as time waited', () => {
    const tickets = [{ at: 0 }, { at: 1 }, { at: 4, segment: 'vip' }, { at: 7, segment: 'vip' }];
    const equal = (credit: string) => ({ priorities: `{ high: { rank: 1${credit} }, normal: { rank: 1 } }` });
    expectTrace(
      { tickets, policy: equal(', wait_credit: 5m') },
      { tickets, policy: equal('') },
      ['started'],
      ['0 started 1 care', '10 started 3 care', '20 started 2 care', '30 started 4 care'],
    );
  });

  test('of two that come at one instant the first in the log is first', () => {
    const world = (third: string): World => ({ tickets: [{ at: 0 }, { at: 1, work: 60 }, { at: 1, segment: third }] });
    expectTrace(world('standard'), world('vip'), ['started'], ['0 started 1 care', '10 started 2 care', '11 started 3 care']);
  });

  test('the agent idle longest takes the contact', () => {
    const world = (agents: number): World => ({
      tickets: [
        { at: 0, work: 600 },
        { at: 1, work: 420 },
        { at: 20, work: 60 },
        { at: 30, work: 60 },
      ],
      scenario: { staffing: `{ care: [{ hours: always, agents: ${agents} }], experts: [{ hours: always, agents: 1 }] }` },
    });
    const started = (of: World) =>
      replay(worldModel(of))
        .events.filter(({ what }) => what === 'started')
        .map(({ ticket, agent }) => [ticket, agent]);
    expect(started(world(2))).toEqual([
      [1, 0],
      [2, 1],
      [3, 1],
      [4, 0],
    ]);
    expect(started(world(1))).not.toEqual(started(world(2)));
  });

  test('the agent idle longest takes the contact, whichever group he is of', () => {
    const agents = (work: number) =>
      replay(
        worldModel({
          tickets: [{ at: 0 }, { at: 1, work }, { at: 20 }],
          scenario: {
            staffing:
              '{ care: [{ hours: always, agents: 1 }], floaters: [{ serves: [[care]], hours: always, agents: 1 }], experts: [{ hours: always, agents: 1 }] }',
          },
        }),
      )
        .events.filter(({ what }) => what === 'started')
        .map(({ agent }) => agent);
    expect(agents(300)).toEqual([0, 1, 1]);
    expect(agents(900)).toEqual([0, 1, 0]);
  });

  test('a customer gives up when patience is over', () => {
    const world = (patience: string): World => ({
      tickets: [{ at: 0 }, { at: 1 }, { at: 2 }],
      scenario: { behaviour: `{ handling: [{ time: 10m }], patience: [{ time: ${patience} }] }` },
    });
    expectTrace(
      world('12m'),
      world('30m'),
      ['started', 'abandoned', 'ended'],
      ['0 started 1 care', '10 ended 1 solved', '10 started 2 care', '14 abandoned 3 care', '14 ended 3 gave_up', '20 ended 2 solved'],
    );
  });

  test('a customer gives up whom nobody was there to serve, the very first too', () => {
    const world = (patience: string): World => ({
      tickets: [{ at: 0 }],
      scenario: {
        behaviour: `{ handling: [{ time: 10m }], patience: [{ time: ${patience} }] }`,
        staffing: '{ care: [{ days: sun-sat, shift: 10:00-11:00, agents: 1 }], experts: [{ hours: always, agents: 1 }] }',
      },
    });
    expectTrace(world('12m'), world('61m'), ['started', 'abandoned'], ['12 abandoned 1 care']);
  });

  test('who would give up at the moment at which an agent comes free is served', () => {
    const world = (patience: string): World => ({
      tickets: [{ at: 0 }, { at: 0 }],
      scenario: { behaviour: `{ handling: [{ time: 10m }], patience: [{ time: ${patience} }] }` },
    });
    expectTrace(world('10m'), world('599s'), ['started', 'abandoned'], ['0 started 1 care', '10 started 2 care']);
  });

  test('overflow offers a waiting ticket to a further team too', () => {
    const policy = (overflow: string) => ({
      teams: '{ care: { tier: front, up: [experts] }, partner: { tier: front, up: [experts] }, experts: { tier: back } }',
      routing: `[{ team: care${overflow} }]`,
    });
    const staffing =
      '{ care: [{ hours: always, agents: 1 }], partner: [{ hours: always, agents: 1 }], experts: [{ hours: always, agents: 1 }] }';
    const tickets = [{ at: 0 }, { at: 1 }, { at: 2 }, { at: 3 }];
    expectTrace(
      { tickets, policy: policy(', overflow: [{ after: 5m, team: partner }]'), scenario: { staffing } },
      { tickets, policy: policy(''), scenario: { staffing } },
      ['offered', 'started'],
      [
        '0 started 1 care',
        '6 offered 2 partner',
        '6 started 2 care',
        '7 offered 3 partner',
        '8 offered 4 partner',
        '10 started 3 care',
        '16 started 4 care',
      ],
    );
  });

  test('a freed agent takes his own queue first, then what overflow offers', () => {
    const world = (after: string): World => ({
      tickets: [{ at: 0, work: 3600 }, { at: 0, topic: 'hard' }, { at: 1 }, { at: 5, topic: 'hard' }],
      policy: { routing: `[{ when: { topic: hard }, team: experts }, { team: care, overflow: [{ after: ${after}, team: experts }] }]` },
    });
    const started = ['0 started 1 care', '0 started 2 experts', '10 started 4 experts', '20 started 3 care'];
    expectTrace(world('1m'), world('20m'), ['started'], started);
  });

  test('a queue at its limit refuses a live contact, or sends it another way in', () => {
    const world = (queues: string): World => ({
      tickets: [{ at: 0 }, { at: 1 }, { at: 2 }, { at: 3, channel: 'email' }],
      scenario: queues === '' ? {} : { queues },
    });
    const refused = [
      '0 started 1 care',
      '2 ended 3 turned_away',
      '10 ended 1 solved',
      '10 started 2 care',
      '20 ended 2 solved',
      '20 started 4 care',
      '30 ended 4 solved',
    ];
    expectTrace(world('{ care: { at_most: 1, when_full: refuse } }'), world(''), ['started', 'ended'], refused);
    expectTrace(
      world('{ care: { at_most: 1, when_full: email } }'),
      world('{ care: { at_most: 1, when_full: refuse } }'),
      ['started'],
      ['0 started 1 care', '10 started 2 care', '20 started 3 care', '30 started 4 care'],
    );
    expect(offeredBy(world('{ care: { at_most: 1, when_full: email } }'), 'email')).toBe(2);
    expect(offeredBy(world('{ care: { at_most: 1, when_full: refuse } }'), 'email')).toBe(1);
  });

  test('lines hold contacts in the queue and at work', () => {
    const world = (lines: number): World => ({
      tickets: [{ at: 0 }, { at: 1 }, { at: 2 }, { at: 11 }],
      scenario: { queues: `{ care: { lines: ${lines}, when_full: refuse } }` },
    });
    expectTrace(
      world(2),
      world(3),
      ['started', 'ended'],
      [
        '0 started 1 care',
        '2 ended 3 turned_away',
        '10 ended 1 solved',
        '10 started 2 care',
        '20 ended 2 solved',
        '20 started 4 care',
        '30 ended 4 solved',
      ],
    );
  });
});

test('overflow without delay asks who is idle whenever a ticket comes into its queue, also when it comes back', () => {
  const world = (after: string): World => ({
    tickets: [{ at: 0, work: 3600 }, { at: 0, work: 420 }, { at: 1 }],
    policy: {
      teams: '{ care: { tier: front }, partner: { tier: front }, night: { tier: front } }',
      routing: `[{ team: care, overflow: [{ after: ${after}, team: partner }] }]`,
      escalation:
        '[{ event: waiting, after: 5m, when: { team: care }, team: night }, { event: waiting, after: 5m, when: { team: night }, team: care }]',
    },
    scenario: {
      staffing:
        '{ care: [{ hours: always, agents: 1 }], partner: [{ hours: always, agents: 1 }], night: [{ shift: 20:00-21:00, agents: 1 }] }',
    },
  });
  // The third goes to the night team at 6 and is back at 11; the partner has been free since 7.
  expectTrace(world('0s'), world('30m'), ['started'], ['0 started 1 care', '0 started 2 care', '11 started 3 care']);
});

test('a queue without room takes whom overflow finds somebody idle for', () => {
  const world = (after: string): World => ({
    tickets: [{ at: 0 }, { at: 1 }, { at: 2 }],
    policy: {
      teams: '{ care: { tier: front }, partner: { tier: front } }',
      routing: `[{ team: care, overflow: [{ after: ${after}, team: partner }] }]`,
    },
    scenario: {
      staffing: '{ care: [{ hours: always, agents: 1 }], partner: [{ hours: always, agents: 1 }] }',
      queues: '{ care: { at_most: 0 } }',
    },
  });
  const told = ['0 started 1 care', '1 started 2 care', '2 ended 3 turned_away', '10 ended 1 solved', '11 ended 2 solved'];
  expectTrace(world('0s'), world('1s'), ['started', 'ended'], told);
});
