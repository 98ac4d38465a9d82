import { describe, expect, test } from 'vitest';
import { count, total } from '../../support/simulation.ts';
import { expectTrace, only, trace, worldModel } from './world.ts';
import type { World } from './world.ts';

/** Nothing that any of these worlds does. */
const nothing = '[{ event: unresolved, tier: stay }]';
const told = '[{ event: breach, notify: [customer] }]';
const resolution = (within: string, more = '') => `[{ first_response: none, resolution: ${within}${more} }]`;
const response = (within: string) => `[{ first_response: ${within}, resolution: none }]`;
const always = '{ clock: always }';

describe('warnings and breaches', () => {
  test('a breach comes when the promise is due, unless it was kept', () => {
    const world = (escalation: string): World => ({
      tickets: [{ at: 0 }, { at: 1 }],
      policy: { defaults: always, promises: resolution('15m'), escalation },
    });
    expectTrace(world(told), world(nothing), ['breached', 'notified'], ['16 breached 2 resolution', '16 notified 2 customer']);
  });

  test('what is done at the moment when it is due is done in time', () => {
    const world = (within: string): World => ({
      tickets: [{ at: 0 }],
      policy: { defaults: always, promises: resolution(within), escalation: told },
    });
    expectTrace(world('10m'), world('9m'), ['breached', 'ended'], ['10 ended 1 solved']);
    expect(only(trace(world('9m')), 'breached')).toEqual(['9 breached 1 resolution']);
  });

  test('a warning comes after its part of the time; not where work begins at that moment', () => {
    const world = (warn: string): World => ({
      tickets: [{ at: 0 }, { at: 0 }],
      policy: {
        defaults: `{ clock: always, warn_at: ${warn} }`,
        promises: response('20m'),
        escalation: '[{ event: warning, notify: [experts] }]',
      },
    });
    expectTrace(world('45%'), world('50%'), ['warned', 'notified'], ['9 warned 2 first_response', '9 notified 2 experts']);
    expect(only(trace(world('50%')), 'warned')).toEqual([]);
  });

  test('both are counted on the clock', () => {
    const world = (clock: string): World => ({
      tickets: [{ at: 470, channel: 'email' }],
      policy: {
        defaults: `{ clock: ${clock}, warn_at: 80% }`,
        promises: resolution('30m'),
        escalation: '[{ event: warning, notify: [experts] }, { event: breach, notify: [customer] }]',
      },
      scenario: { behaviour: '{ handling: [{ time: 3d }] }' },
    });
    expectTrace(world('day'), world('always'), ['warned', 'breached'], ['1454 warned 1 resolution', '1460 breached 1 resolution']);
  });

  test('of business days the warning comes after its part of their open hours', () => {
    const world = (within: string): World => ({
      tickets: [{ at: 0, channel: 'email' }],
      policy: {
        defaults: '{ clock: day, warn_at: 50% }',
        promises: resolution(within),
        escalation: '[{ event: warning, notify: [experts] }, { event: breach, notify: [customer] }]',
      },
      scenario: { behaviour: '{ handling: [{ time: 4d }] }' },
    });
    expectTrace(world('1bd'), world('2bd'), ['warned', 'breached'], ['480 warned 1 resolution', '1920 breached 1 resolution']);
  });

  test('while the ticket waits for its customer the clock stands still, and nothing comes', () => {
    const world = (pause: string): World => ({
      tickets: [{ at: 0, channel: 'email' }],
      policy: {
        defaults: `{ clock: always, warn_at: 80%${pause} }`,
        promises: resolution('25m'),
        escalation: '[{ event: warning, notify: [experts] }, { event: breach, notify: [customer] }]',
      },
      scenario: { behaviour: '{ handling: [{ time: 10m }], outcome: [{ shares: { needs_customer: 100% } }], replies: [{ time: 1h }] }' },
    });
    // Ten minutes of each visit count: 0 to 10, 70 to 80, from 140 on.
    const moved = ['140 warned 1 resolution', '145 breached 1 resolution'];
    expectTrace(world(', pause_while: [waiting_for_customer]'), world(''), ['warned', 'breached'], moved);
    expect(only(trace(world('')), 'warned', 'breached')).toEqual(['20 warned 1 resolution', '25 breached 1 resolution']);
  });

  test('a row asks for the promise, and for what has been broken so far', () => {
    const world = (promise: string): World => ({
      tickets: [{ at: 0 }, { at: 0 }],
      policy: {
        defaults: always,
        promises: '[{ first_response: 5m, resolution: 8m }]',
        escalation: `[{ event: breach, when: { promise: ${promise}, breached: first_response }, notify: [experts] }]`,
      },
    });
    expectTrace(world('resolution'), world('first_response'), ['notified'], ['8 notified 2 experts']);
  });

  test('closing without a solution breaks the promise of one', () => {
    const world = (touches: number): World => ({
      tickets: [{ at: 0, channel: 'email' }],
      policy: { defaults: always, promises: resolution('30m'), escalation: told, limits: `{ touches: ${touches} }` },
      scenario: { behaviour: '{ handling: [{ time: 10m }], outcome: [{ shares: { unresolved: 100% } }] }' },
    });
    expectTrace(world(1), world(9), ['breached', 'ended'], ['10 breached 1 resolution', '10 ended 1 closed_unsolved']);
  });

  test('what was due before the run has happened; what is due within it comes', () => {
    const world = (within: string): World => ({
      tickets: [{ at: 600 }],
      policy: { defaults: always, promises: resolution(within), escalation: told },
      scenario: {
        behaviour: '{ handling: [{ time: 2h }] }',
        start: '{ backlog: [{ count: 1, channel: email, topic: easy, segment: standard, age: 1h }] }',
      },
    });
    // The run starts nine hours before 09:00.
    expectTrace(world('90m'), world('30m'), ['breached'], ['-510 breached 1 resolution', '690 breached 2 resolution']);
    expect(only(trace(world('30m')), 'breached')).toEqual(['630 breached 2 resolution']);
  });

  test('a first response is waited for where a team has the ticket: not in a menu, nor between two tries', () => {
    const world = (menu: number, patience: string): World => ({
      tickets: [
        { at: 0, channel: 'email', work: 3600 },
        { at: 0, topic: 'hard' },
      ],
      policy: {
        defaults: always,
        channels: `{ phone: { mode: live, menu: ${menu} }, email: { mode: deferred } }`,
        promises: '[{ when: { topic: hard }, first_response: 2m, resolution: none }, { first_response: none, resolution: none }]',
        escalation: told,
      },
      scenario: {
        behaviour: `{ handling: [{ time: 10m }], menu: [{ time: 5m }], patience: [{ time: ${patience} }], retries: [{ share: 100%, time: 10m }] }`,
      },
    });
    expectTrace(world(1, '2h'), world(0, '2h'), ['breached'], ['5 breached 2 first_response']);
    expect(only(trace(world(0, '2h')), 'breached')).toEqual(['2 breached 2 first_response']);
    const away = ['1 abandoned 2 care', '11 retried 2 care', '11 breached 2 first_response'];
    expect(only(trace(world(0, '1m')), 'abandoned', 'retried', 'breached').slice(0, 3)).toEqual(away);
    expect(only(trace(world(0, '3m')), 'abandoned', 'breached').slice(0, 2)).toEqual(['2 breached 2 first_response', '3 abandoned 2 care']);
  });

  test('a breach is never undone', () => {
    const verdicts = (escalation: string) => {
      const { ticket } = count(
        worldModel({
          tickets: [{ at: 0 }, { at: 1 }],
          policy: {
            defaults: '{ clock: always, when_raised: redecide }',
            promises: '[{ when: { priority: high }, first_response: none, resolution: 5h }, { first_response: none, resolution: 15m }]',
            escalation,
          },
        }),
      );
      return [total(ticket.resolutionKept), total(ticket.resolutionBroken)];
    };
    expect(verdicts('[{ event: breach, priority: raise }]')).toEqual([1, 1]);
    expect(verdicts('[{ event: waiting, after: 5m, priority: raise }]')).toEqual([2, 0]);
  });
});

describe('waiting, age, asking, endings', () => {
  test('an event of waiting comes to what nobody has taken, by the calendars open then', () => {
    const world = (now: string): World => ({
      tickets: [{ at: 300 }, { at: 302 }, { at: 474 }, { at: 476 }],
      policy: { escalation: `[{ event: waiting, after: 5m, when: { now: ${now} }, notify: [experts] }]` },
    });
    expectTrace(world('{ not: day }'), world('day'), ['notified'], ['481 notified 4 experts']);
    expect(only(trace(world('day')), 'notified')).toEqual(['307 notified 2 experts']);
  });

  test('what is begun at that moment waits no longer', () => {
    const world = (after: string): World => ({
      tickets: [{ at: 0 }, { at: 0 }],
      policy: { escalation: `[{ event: waiting, after: ${after}, notify: [experts] }]` },
    });
    expectTrace(world('9m'), world('10m'), ['notified'], ['9 notified 2 experts']);
    expect(only(trace(world('10m')), 'notified')).toEqual([]);
  });

  test('one who asks for someone higher is handed on, though the work had solved it; from the highest it stays', () => {
    const world = (share: string): World => ({
      tickets: [{ at: 0, topic: 'hard' }, { at: 0 }],
      policy: { escalation: '[{ event: asked, tier: up }]' },
      scenario: {
        behaviour: `{ handling: [{ time: 10m }], asking: [{ when: { topic: hard }, share: ${share} }], handover: [{ summary: 2m, reading: 3m }] }`,
      },
    });
    const handedOn = ['12 handed_over 1 experts', '22 ended 2 solved', '25 ended 1 solved'];
    expectTrace(world('100%'), world('0%'), ['handed_over', 'ended'], handedOn);
  });

  test('unresolved comes before asked, and decides for itself', () => {
    const world = (asking: string): World => ({
      tickets: [{ at: 0 }],
      policy: { escalation: '[{ event: asked, notify: [customer] }, { event: unresolved, tier: up, notify: [experts] }]' },
      scenario: {
        behaviour: `{ handling: [{ time: 10m }], outcome: [{ when: { tier: front }, shares: { unresolved: 100% } }, { shares: { solved: 100% } }], asking: [{ share: ${asking} }] }`,
      },
    });
    const both = ['10 notified 1 experts', '10 notified 1 customer', '10 handed_over 1 experts', '20 notified 1 customer'];
    expectTrace(world('100%'), world('0%'), ['notified', 'handed_over'], both);
  });

  test('age comes to a ticket that is not solved: where it was, when it comes back, before the event of that', () => {
    const world = (share: string): World => ({
      tickets: [{ at: 0 }],
      policy: { escalation: '[{ event: reopened, notify: [customer] }, { event: aging, after: 30m, notify: [experts] }]' },
      scenario: {
        behaviour: `{ handling: [{ time: 10m }], reopening: [{ share: ${share}, time: 12h }] }`,
        period: '{ from: 2026-01-05, to: 2026-01-05, follow_up: 0s }',
      },
    });
    expectTrace(world('100%'), world('0%'), ['notified'], ['730 notified 1 experts', '730 notified 1 customer']);
    const open: World = { ...world('0%'), scenario: { behaviour: '{ handling: [{ time: 40m }] }' } };
    expect(only(trace(open), 'notified')).toEqual(['30 notified 1 experts']);
  });

  test('what comes back may go to another team at once', () => {
    const world = (event: string): World => ({
      tickets: [{ at: 0 }],
      policy: { escalation: `[{ event: ${event}, tier: up }]` },
      scenario: {
        behaviour: '{ handling: [{ time: 10m }], reopening: [{ share: 100%, time: 12h }] }',
        period: '{ from: 2026-01-05, to: 2026-01-05, follow_up: 0s }',
      },
    });
    expectTrace(world('reopened'), world('closed'), ['started'], ['0 started 1 care', '730 started 1 experts']);
  });

  test('an escalation is closed before its ticket; a ticket that was not escalated is closed only, one that is left is not', () => {
    const world = (outcome: string): World => ({
      tickets: [{ at: 0 }, { at: 1 }],
      policy: {
        escalation:
          '[{ event: closed, notify: [customer] }, { event: escalation_closed, notify: [care] }, { event: unresolved, when: { topic: easy }, tier: up }]',
      },
      scenario: {
        behaviour: `{ handling: [{ time: 10m }], patience: [{ time: 5m }], outcome: [{ when: { tier: front }, shares: { ${outcome}: 100% } }, { shares: { solved: 100% } }] }`,
      },
    });
    expectTrace(world('unresolved'), world('solved'), ['notified'], ['20 notified 1 care', '20 notified 1 customer']);
    expect(only(trace(world('solved')), 'notified')).toEqual(['10 notified 1 customer']);
  });
});

describe('promises made again and again', () => {
  test('a ticket knows nothing of the next response that was promised to the one before it in its place', () => {
    const world: World = {
      // The first gives up when it has replied, while the second is worked on; the others come when both have left.
      tickets: [{ at: 0, topic: 'hard' }, ...[15, 100, 101].map((at) => ({ at, channel: 'email' }))],
      policy: {
        defaults: '{ clock: always, warn_at: 80% }',
        promises: '[{ first_response: none, resolution: none, next_response: 5m }]',
        escalation: '[{ event: breach, notify: [care] }, { event: warning, notify: [care] }]',
      },
      scenario: {
        behaviour:
          '{ handling: [{ when: { topic: hard }, time: 10m }, { time: 30m }], patience: [{ time: 7m }], outcome: [{ when: { topic: hard }, shares: { needs_customer: 100% } }, { shares: { solved: 100% } }], replies: [{ time: 10m }] }',
      },
    };
    const first = ['24 warned 1 next_response', '25 breached 1 next_response', '27 ended 1 gave_up'];
    const others = ['45 ended 2 solved', '130 ended 3 solved', '160 ended 4 solved'];
    expect(only(trace(world), 'breached', 'warned', 'ended')).toEqual([...first, ...others]);
  });

  test('a next response is due from each message until it is answered', () => {
    const world = (next: string): World => ({
      tickets: [{ at: 0, channel: 'email', topic: 'hard' }, ...[5, 6].map((at) => ({ at, channel: 'email' }))],
      policy: { defaults: always, promises: `[{ first_response: none, resolution: none, next_response: ${next} }]`, escalation: told },
      scenario: {
        behaviour:
          '{ handling: [{ time: 10m }], outcome: [{ when: { topic: hard }, shares: { needs_customer: 100% } }, { shares: { solved: 100% } }], replies: [{ time: 10m }] }',
        period: '{ from: 2026-01-05, to: 2026-01-05, follow_up: 0s }',
      },
    });
    // Two others are before its first reply; nobody before its second.
    const late = ['20 resumed 1 care', '25 breached 1 next_response', '40 judged 1 next_response broken', '50 resumed 1 care'];
    expect(only(trace(world('5m')), 'resumed', 'breached', 'judged').slice(0, 5)).toEqual([...late, '55 breached 1 next_response']);
    const kept = ['40 judged 1 next_response kept', '60 judged 1 next_response kept'];
    expect(only(trace(world('1h')), 'breached', 'judged').slice(0, 2)).toEqual(kept);
  });

  test('an update is due until the customer hears of us, by an answer or a notice', () => {
    const world = (warning: string): World => ({
      tickets: [{ at: 0, channel: 'email' }],
      policy: {
        defaults: '{ clock: always, warn_at: 80% }',
        promises: '[{ first_response: none, resolution: none, update: 15m }]',
        escalation: `[{ event: breach, priority: raise }${warning}]`,
      },
      scenario: { behaviour: '{ handling: [{ time: 40m }] }' },
    });
    const silent = ['15 breached 1 update', '40 judged 1 update broken'];
    const notice = world(', { event: warning, notify: [customer] }');
    expectTrace(world(''), notice, ['breached', 'judged'], silent);
    const kept = [12, 24, 36, 40].map((at) => `${at} judged 1 update kept`);
    expect(only(trace(notice), 'breached', 'judged')).toEqual(kept);
  });

  test('they count in the KPI of promises, one by one, and of the promise asked for', () => {
    const { ticket } = count(
      worldModel({
        tickets: [{ at: 0, channel: 'email' }],
        policy: { defaults: always, promises: '[{ first_response: none, resolution: none, update: 15m }]' },
        scenario: { behaviour: '{ handling: [{ time: 40m }] }' },
      }),
    );
    expect([total(ticket.updateKept), total(ticket.updateBroken), total(ticket.nextBroken)]).toEqual([0, 1, 0]);
  });
});
