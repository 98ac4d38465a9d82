import { describe, expect, test } from 'vitest';
import { count, total } from '../../support/simulation.ts';
import { expectTrace, offeredBy, only, trace, worldModel } from './world.ts';
import type { World } from './world.ts';

/** Ten minutes of work, and what else customers do. */
const does = (says: string) => ({ behaviour: `{ handling: [{ time: 10m }], ${says} }` });

describe('leaving at once', () => {
  const leaves = (share: string) => `patience: [{ leaves_at_once: ${share}, time: 12m }]`;

  test('who does not wait leaves when nobody is free, a free line or not, and not when somebody is', () => {
    const world = (share: string): World => ({
      tickets: [{ at: 0 }, { at: 1 }, { at: 10 }],
      scenario: { ...does(leaves(share)), queues: '{ care: { lines: 5, when_full: refuse } }' },
    });
    const left = [
      '0 started 1 care',
      '1 abandoned 2 care',
      '1 ended 2 gave_up',
      '10 ended 1 solved',
      '10 started 3 care',
      '20 ended 3 solved',
    ];
    expectTrace(world('100%'), world('0%'), ['started', 'abandoned', 'ended'], left);
  });

  test('a queue that is full turns away before anybody can leave it', () => {
    const world = (limit: number): World => ({
      tickets: [{ at: 0 }, { at: 1 }],
      scenario: { ...does(leaves('100%')), queues: `{ care: { at_most: ${limit}, when_full: refuse } }` },
    });
    expectTrace(world(0), world(1), ['ended'], ['1 ended 2 turned_away', '10 ended 1 solved']);
  });

  test('what fell due in the menu is broken for who is turned away after it', () => {
    const broken = (within: string): number =>
      total(
        count(
          worldModel({
            tickets: [{ at: 0 }, { at: 1 }],
            policy: {
              channels: '{ phone: { mode: live, menu: 1 } }',
              promises: `[{ first_response: { within: ${within}, clock: always }, resolution: none }]`,
            },
            scenario: { ...does('menu: [{ time: 5m }]'), queues: '{ care: { at_most: 0, when_full: refuse } }' },
          }),
        ).ticket.firstBroken,
      );
    // Who is answered after his menu, at 5, and who is turned away at 6.
    expect([broken('2m'), broken('10m')]).toEqual([2, 0]);
  });

  test('letters wait all the same', () => {
    const world = (second: string): World => ({ tickets: [{ at: 0 }, { at: 1, channel: second }], scenario: does(leaves('100%')) });
    expectTrace(world('email'), world('phone'), ['ended'], ['10 ended 1 solved', '20 ended 2 solved']);
  });
});

describe('trying again', () => {
  const retries = (says: string) => does(`patience: [{ time: 4m }], retries: [{ ${says} }]`);

  test('who gave up comes again after a while, and has not given up if he is served then', () => {
    const world = (share: string): World => ({ tickets: [{ at: 0 }, { at: 1 }], scenario: retries(`share: ${share}, time: 6m`) });
    const served = [
      '0 started 1 care',
      '5 abandoned 2 care',
      '10 ended 1 solved',
      '11 retried 2 care',
      '11 started 2 care',
      '21 ended 2 solved',
    ];
    expectTrace(world('100%'), world('0%'), ['started', 'abandoned', 'retried', 'ended'], served);
  });

  test('the work that a log tells of is that of the first time it is worked on', () => {
    const world = (work: number): World => ({ tickets: [{ at: 0 }, { at: 1, work }], scenario: retries('share: 100%, time: 6m') });
    expectTrace(world(180), world(600), ['ended'], ['10 ended 1 solved', '14 ended 2 solved']);
  });

  test('fresh patience is drawn anew, kept patience is that of the first try', () => {
    const world = (keeps: string): World => ({
      tickets: [
        { at: 0, work: 3600 },
        { at: 1, work: 3600 },
      ],
      scenario: does(`patience: [{ time: { file: patience.csv } }], retries: [{ share: 100%, time: 10m, keeps_patience: ${keeps} }]`),
      files: { 'patience.csv': 'seconds\n60\n120\n180\n240\n300\n360\n420\n480\n' },
    });
    const waits = (lines: readonly string[]) => {
      const at = (what: string) => only(lines, what).map((line) => Number(line.split(' ')[0]));
      const queued = at('queued').slice(1);
      return at('abandoned').map((left, i) => left - queued[i]!);
    };
    const kept = waits(trace(world('yes')));
    expect(kept.length).toBeGreaterThan(3);
    expect(new Set(kept).size).toBe(1);
    expect(new Set(waits(trace(world('no')))).size).toBeGreaterThan(1);
  });

  test('who was turned away brings no patience: that of the next try is drawn', () => {
    const world: World = {
      // The three letters before leave their places in the store to the three calls.
      tickets: [...[-60, -59, -58].map((at) => ({ at, channel: 'email' })), { at: 0, work: 3600 }, { at: 1 }, { at: 2 }],
      scenario: {
        ...does('patience: [{ time: 10m }], retries: [{ share: 100%, time: 12m, keeps_patience: yes }]'),
        queues: '{ care: { at_most: 1, when_full: refuse } }',
      },
    };
    expect(only(trace(world), 'abandoned').slice(0, 2)).toEqual(['11 abandoned 5 care', '24 abandoned 6 care']);
  });

  test('a queue that was full turns the contact away, and another try may get in', () => {
    const world = (share: string): World => ({
      tickets: [{ at: 0 }, { at: 1 }],
      scenario: { ...retries(`share: ${share}, time: 12m`), queues: '{ care: { at_most: 0, when_full: refuse } }' },
    });
    const later = ['1 refused 2 care', '10 ended 1 solved', '13 retried 2 care', '13 started 2 care', '23 ended 2 solved'];
    expectTrace(world('100%'), world('0%'), ['refused', 'retried', 'started', 'ended'], ['0 started 1 care', ...later]);
  });

  test('a channel that was closed and refused is tried until it opens', () => {
    const world = (share: string): World => ({
      tickets: [{ at: -3 }],
      policy: { channels: '{ phone: { mode: live, hours: day, when_closed: refuse }, email: { mode: deferred } }' },
      scenario: retries(`share: ${share}, time: 2m`),
    });
    const tried = ['-1 retried 1 undefined', '1 retried 1 undefined', '11 ended 1 solved'];
    expectTrace(world('100%'), world('0%'), ['retried', 'ended'], tried);
  });

  test('another try at a channel that has closed goes by its other way in, where nobody gives up', () => {
    const world = (closed: string): World => ({
      tickets: [{ at: 470 }, { at: 471 }],
      policy: { channels: `{ phone: { mode: live, hours: day, when_closed: ${closed} }, email: { mode: deferred } }` },
      scenario: {
        ...retries('share: 100%, time: 6m'),
        staffing: '{ care: [{ hours: always, agents: 1 }], experts: [{ hours: always, agents: 1 }] }',
      },
    });
    const at = world('email');
    const late = { ...at, tickets: [{ at: 470, work: 1800 }, { at: 472 }] };
    const off = { ...late, policy: world('keep').policy! };
    expectTrace(
      late,
      { ...off, scenario: does('patience: [{ time: 4m }]') },
      ['retried', 'started'],
      ['470 started 1 care', '482 retried 2 care', '500 started 2 care'],
    );
    expect(offeredBy(late, 'email')).toBe(1);
    expect(offeredBy(off, 'email')).toBe(0);
  });

  test('a ticket that was handed over stays with its team, and its summary is read then', () => {
    const world = (share: string): World => ({
      tickets: [{ at: 0 }, { at: 0, topic: 'hard', work: 1080 }],
      policy: {
        routing: '[{ when: { topic: hard }, team: experts }, { team: care }]',
        escalation: '[{ event: unresolved, tier: up }]',
      },
      scenario: does(
        `patience: [{ time: 4m }], retries: [{ share: ${share}, time: 6m }], handover: [{ summary: 0s, reading: 3m }], outcome: [{ when: { tier: front }, shares: { unresolved: 100% } }, { shares: { solved: 100% } }]`,
      ),
    });
    const experts = ['14 abandoned 1 experts', '20 retried 1 experts', '20 started 1 experts', '33 ended 1 solved'];
    expect(only(trace(world('100%')), 'abandoned', 'retried', 'started', 'ended').slice(2)).toEqual([
      experts[0],
      '18 ended 2 solved',
      ...experts.slice(1),
    ]);
    expect(only(trace(world('0%')), 'ended')).toEqual(['14 ended 1 gave_up', '18 ended 2 solved']);
  });

  test('tries that found nobody are no touches: the limit counts work', () => {
    const world = (touches: number): World => ({
      tickets: [{ at: 0, topic: 'hard' }, { at: 1 }],
      policy: { limits: `{ touches: ${touches} }` },
      scenario: does(
        'patience: [{ time: 4m }], retries: [{ share: 100%, time: 6m }], outcome: [{ when: { topic: hard }, shares: { solved: 100% } }, { shares: { unresolved: 100% } }]',
      ),
    });
    const tried = ['0 started 1 care', '5 abandoned 2 care', '10 ended 1 solved', '11 started 2 care'];
    expectTrace(world(2), world(1), ['started', 'abandoned', 'ended'], [...tried, '21 started 2 care', '31 ended 2 closed_unsolved']);
  });

  test('each try is a contact: given up and answered are counted apart, and the ticket is answered', () => {
    const of = (share: string) => count(worldModel({ tickets: [{ at: 0 }, { at: 1 }], scenario: retries(`share: ${share}, time: 6m`) }));
    const [again, never] = [of('100%'), of('0%')];
    const figures = ({ contact, ticket }: typeof again) => [
      ...[contact.offered, contact.answered, contact.abandoned].map(total),
      ...[ticket.arrived, ticket.solved, ticket.gaveUp].map(total),
    ];
    expect(figures(again)).toEqual([3, 2, 1, 2, 2, 0]);
    expect(figures(never)).toEqual([2, 1, 1, 2, 1, 1]);
    expect(total(again.ticket.responseTime)).toBe(600);
  });

  test('the promise runs on from the first try', () => {
    const broken = (share: string) =>
      total(
        count(
          worldModel({
            tickets: [{ at: 0 }, { at: 1 }],
            policy: { promises: '[{ first_response: { within: 5m, clock: always }, resolution: none }]' },
            scenario: retries(`share: ${share}, time: 6m`),
          }),
        ).ticket.firstBroken,
      );
    expect([broken('100%'), broken('0%')]).toEqual([1, 0]);
  });

  test('who is turned away at a later try has been waiting: what fell due since the first is broken', () => {
    const { ticket } = count(
      worldModel({
        tickets: [{ at: 0, work: 36000 }, ...Array.from({ length: 20 }, () => ({ at: 478 }))],
        policy: {
          channels: '{ phone: { mode: live, hours: day, when_closed: refuse }, email: { mode: deferred } }',
          promises: '[{ first_response: { within: 5m, clock: always }, resolution: none }]',
        },
        scenario: retries('share: 50%, time: 6m'),
      }),
    );
    const [turnedAway, gaveUp] = [total(ticket.turnedAway), total(ticket.gaveUp)];
    expect([turnedAway + gaveUp, Math.min(turnedAway, gaveUp) > 0]).toEqual([20, true]);
    expect([ticket.firstKept, ticket.firstBroken, ticket.firstLeftOut].map(total)).toEqual([1, turnedAway, gaveUp]);
  });
});
