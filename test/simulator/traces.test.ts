import { describe, expect, test } from 'vitest';
import { count, replay, total } from '../support/simulation.ts';
import { only, trace, worldModel } from './traces.ts';
import type { World } from './traces.ts';

/**
 * Hand traces: worlds in which nothing is left to chance, with the moments that were worked out on paper. Each mechanism is then switched off:
 * the trace must break, or it proves nothing. Times are minutes after 09:00 of a Monday; one agent a team, ten minutes of work, unless it says so.
 */
function expectTrace(world: World, off: World, what: readonly string[], expected: readonly string[]): void {
  expect(only(trace(world), ...what)).toEqual(expected);
  expect(only(trace(off), ...what)).not.toEqual(expected);
}

/** Contacts that were served by a channel, whatever channel their ticket came by. */
function offeredBy(world: World, channel: string): number {
  const model = worldModel(world);
  const { classes, contact } = count(model);
  const number = model.names.channel.indexOf(channel);
  return total(contact.offered.filter((_, row) => classes.facts[row * model.facts.length + model.factAt.channel] === number));
}

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

describe('channels', () => {
  const late = (phone: string): World => ({
    tickets: [{ at: 479 }, { at: 480 }],
    policy: { channels: `{ phone: { mode: live, hours: day, when_closed: ${phone} }, email: { mode: deferred } }` },
    scenario: { behaviour: '{ handling: [{ time: 10m }], patience: [{ time: 2m }] }' },
  });

  test('a closed channel sends the contact another way in, where nobody gives up', () => {
    expectTrace(
      late('email'),
      late('refuse'),
      ['started', 'ended'],
      ['479 started 1 care', '489 ended 1 solved', '489 started 2 care', '499 ended 2 solved'],
    );
  });

  test('a closed channel that keeps lets the contact wait, deferred', () => {
    expectTrace(
      late('keep'),
      late('refuse'),
      ['started', 'ended'],
      ['479 started 1 care', '489 ended 1 solved', '489 started 2 care', '499 ended 2 solved'],
    );
  });

  test('a closed channel that refuses turns the contact away', () => {
    expectTrace(
      late('refuse'),
      late('keep'),
      ['started', 'ended'],
      ['479 started 1 care', '480 ended 2 turned_away', '489 ended 1 solved'],
    );
  });
});

describe('who comes', () => {
  test('a written channel too has another way in while it is closed, where the policy names one', () => {
    const world = (closed: string): World => ({
      tickets: [
        { at: 479, channel: 'email' },
        { at: 481, channel: 'email' },
      ],
      policy: { channels: `{ phone: { mode: live }, email: { mode: deferred, hours: day${closed} } }` },
      scenario: { behaviour: '{ handling: [{ time: 10m }], patience: [{ time: 2m }] }' },
    });
    expectTrace(
      world(', when_closed: refuse'),
      world(''),
      ['started', 'ended'],
      ['479 started 1 care', '481 ended 2 turned_away', '489 ended 1 solved'],
    );
    expect(only(trace(world(', when_closed: phone')), 'ended')).toEqual(['483 ended 2 gave_up', '489 ended 1 solved']);
    expect(only(trace(world('')), 'ended')).toEqual(['489 ended 1 solved', '499 ended 2 solved']);
  });

  test('what is drawn of a ticket can depend on when it comes', () => {
    const world = (when: string): World => ({
      tickets: [{ at: 0 }, { at: 470, segment: '' }, { at: 480, segment: '' }],
      scenario: {
        behaviour: '{ handling: [{ time: 9h }] }',
        mix: `{ segment: [{ when: { arrived: ${when} }, shares: { standard: 100% } }, { shares: { vip: 100% } }] }`,
      },
    });
    expectTrace(world('day'), world('always'), ['started'], ['0 started 1 care', '540 started 3 care', '1080 started 2 care']);
  });

  test('where no row of a mix speaks, the default of the fact holds', () => {
    const world = (otherwise: string): World => ({
      tickets: [{ at: 0 }, { at: 1, segment: 'vip' }, { at: 2 }],
      policy: {
        facts: `{ repair: { type: yes_no, default: ${otherwise} }, value: { type: money, default: 300 } }`,
        priority: '[{ when: { repair: no, value: { above: 299.99 } }, priority: high }, { priority: normal }]',
      },
      scenario: {
        mix: '{ repair: [{ when: { segment: vip }, shares: { yes: 100% } }], value: [{ when: { segment: vip }, value: 500 }] }',
      },
    });
    expectTrace(world('no'), world('yes'), ['started'], ['0 started 1 care', '10 started 3 care', '20 started 2 care']);
  });
});

describe('agents', () => {
  const staffed = (care: string): World => ({
    tickets: [{ at: 0 }, { at: 12, channel: 'email' }],
    scenario: { staffing: `{ care: [${care}], experts: [{ hours: always, agents: 1 }] }` },
  });

  test('work begun is finished after the end of the shift; nothing more is taken', () => {
    expectTrace(
      staffed('{ days: [mon, tue], shift: 08:00-09:05, agents: 1 }'),
      staffed('{ days: [mon, tue], shift: 08:00-09:15, agents: 1 }'),
      ['started', 'finished'],
      ['0 started 1 care', '10 finished 1 care', '1380 started 2 care', '1390 finished 2 care'],
    );
  });

  test('the overrun is counted, and staffed time is not', () => {
    const { group } = count(worldModel(staffed('{ days: mon, shift: 08:00-09:05, agents: 1 }')));
    const ofCare = (column: Float64Array) => total(column.subarray(0, 48));
    expect([ofCare(group.staffed), ofCare(group.occupied), ofCare(group.overrun)]).toEqual([65 * 60, 10 * 60, 5 * 60]);
  });

  test('a break begins when work ends, and ends on time', () => {
    expectTrace(
      staffed('{ days: mon, shift: 08:00-16:00, agents: 1, breaks: [{ at: 09:05, lasts: 15m }] }'),
      staffed('{ days: mon, shift: 08:00-16:00, agents: 1 }'),
      ['started', 'finished'],
      ['0 started 1 care', '10 finished 1 care', '20 started 2 care', '30 finished 2 care'],
    );
  });

  test('the stated share is absent at every moment of a shift, however long absences are, and of 100 % nobody comes', () => {
    const there = (shrinkage: string): number[] => {
      const staffing = `{ care: [{ shift: 08:00-16:00, agents: 500, shrinkage: ${shrinkage} }] }`;
      const period = '{ from: 2026-01-05, to: 2026-01-11, follow_up: 1d }';
      const { group } = count(worldModel({ tickets: [{ at: 0 }], scenario: { staffing, period } }));
      const hours = Array.from({ length: 8 }, (_, hour) => 16 + 2 * hour);
      return hours.map((of) => group.staffed.reduce((sum, seconds, i) => sum + (i % 48 === of ? seconds : 0), 0) / (1800 * 500 * 7));
    };
    for (const absence of ['28%', '{ share: 28%, time: 4h }', '{ share: 28%, time: { mean: 1h, sd: 90m } }'])
      for (const share of there(absence)) expect(Math.abs(share - 0.72), absence).toBeLessThan(4 * Math.sqrt((0.28 * 0.72) / 3500));
    expect(total(Float64Array.from(there('100%')))).toBe(0);
  });

  test('a roster says who was there', () => {
    const world = (second: string): World => ({
      ...staffed('{ file: roster.csv }'),
      files: { 'roster.csv': `agent,from,to\nann,2026-01-05T09:00,2026-01-05T09:12\nbob,2026-01-05T${second},2026-01-05T10:00\n` },
    });
    expectTrace(world('09:30'), world('09:20'), ['started'], ['0 started 1 care', '30 started 2 care']);
  });

  test('after-contact work keeps the agent, not the customer', () => {
    const world = (wrapUp: string): World => ({
      tickets: [{ at: 0 }, { at: 1 }],
      scenario: { behaviour: `{ handling: [{ time: 10m }]${wrapUp} }` },
    });
    expectTrace(
      world(', wrap_up: [{ time: 2m }]'),
      world(''),
      ['started', 'ended'],
      ['0 started 1 care', '10 ended 1 solved', '12 started 2 care', '22 ended 2 solved'],
    );
  });

  test('work that the log knows is used', () => {
    const world = (work: string): World => ({
      tickets: [
        { at: 0, work },
        { at: 1, work: '' },
      ],
    });
    expectTrace(world('90'), world(''), ['finished'], ['1.5 finished 1 care', '11.5 finished 2 care']);
  });
});

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

describe('promises', () => {
  const firstResponse = (channel: string): World => ({
    tickets: [{ at: 0, channel }],
    policy: { promises: '[{ first_response: { within: 5m, clock: always }, resolution: none }]' },
  });

  test('a live contact is answered when work starts, a deferred one when it ends', () => {
    const kept = (world: World) => total(count(worldModel(world)).ticket.firstKept);
    expect(kept(firstResponse('phone'))).toBe(1);
    expect(kept(firstResponse('email'))).toBe(0);
  });

  test('a clock stands still while the ticket waits for its customer', () => {
    const world = (pause: string): World => ({
      tickets: [{ at: 0, channel: 'email' }],
      policy: { defaults: `{ clock: always${pause} }`, promises: '[{ first_response: none, resolution: 25m }]' },
      scenario: {
        behaviour:
          '{ handling: [{ time: 10m }], outcome: [{ shares: { needs_customer: 100% } }], replies: [{ time: 1h, close_after: 20m }] }',
      },
    });
    const kept = (of: World) => total(count(worldModel(of)).ticket.resolutionKept);
    expect(kept(world(', pause_while: [waiting_for_customer]'))).toBe(1);
    expect(kept(world(''))).toBe(0);
  });

  test('a clock that stands still when the run stops has not run out', () => {
    const verdicts = (pause: string) => {
      const { ticket } = count(
        worldModel({
          tickets: [{ at: 800, channel: 'email' }],
          policy: { defaults: `{ clock: always${pause} }`, promises: '[{ first_response: none, resolution: 25m }]' },
          scenario: {
            period: '{ from: 2026-01-05, to: 2026-01-05, follow_up: 1h }',
            behaviour: '{ handling: [{ time: 10m }], outcome: [{ shares: { needs_customer: 100% } }], replies: [{ time: 1d }] }',
          },
        }),
      );
      return { broken: total(ticket.resolutionBroken), undecided: total(ticket.resolutionUndecided) };
    };
    expect(verdicts(', pause_while: [waiting_for_customer]')).toEqual({ broken: 0, undecided: 1 });
    expect(verdicts('')).toEqual({ broken: 1, undecided: 0 });
  });

  test('who leaves before the promise is due is left out; who leaves after it counts against it', () => {
    const verdicts = (patience: string) => {
      const { ticket } = count(
        worldModel({
          tickets: [{ at: 0 }, { at: 1 }],
          policy: { promises: '[{ first_response: { within: 5m, clock: always }, resolution: none }]' },
          scenario: { behaviour: `{ handling: [{ time: 10m }], patience: [{ time: ${patience} }] }` },
        }),
      );
      return { kept: total(ticket.firstKept), broken: total(ticket.firstBroken), leftOut: total(ticket.firstLeftOut) };
    };
    expect(verdicts('4m')).toEqual({ kept: 1, broken: 0, leftOut: 1 });
    expect(verdicts('6m')).toEqual({ kept: 1, broken: 1, leftOut: 0 });
  });
});

describe('the time that counts', () => {
  test('the warm-up fills the queue and is not counted', () => {
    const world = (warmUp: string): World => ({
      tickets: [
        { at: -540 - 5, work: 1200 },
        { at: -540, channel: 'email' },
      ],
      scenario: { period: `{ from: 2026-01-05, to: 2026-01-05${warmUp}, follow_up: 1d }` },
    });
    const { tallies, events } = replay(worldModel(world(', warm_up: 1d')));
    expect(total(tallies.ticket.arrived)).toBe(1);
    expect(total(tallies.contact.wait)).toBe(15 * 60);
    expect(events.filter(({ what }) => what === 'arrived').length).toBe(2);
    expect(total(count(worldModel(world(''))).contact.wait)).toBe(0);
  });

  test('who waits when the run stops is counted apart, with what he has waited', () => {
    const { ticket, contact, visit } = count(
      worldModel({
        tickets: [
          { at: 890, work: 60 },
          { at: 891, work: 4200 },
          { at: 892, channel: 'email' },
        ],
        policy: { objectives: '[{ kpi: service_level, within: 67m, at_least: 50% }, { kpi: service_level, within: 68m, at_least: 50% }]' },
        scenario: { period: '{ from: 2026-01-05, to: 2026-01-05, follow_up: 1h }' },
      }),
    );
    expect([total(ticket.open), total(ticket.unanswered)]).toEqual([2, 1]);
    expect([total(contact.offered), total(contact.waiting), ...contact.withinWaiting]).toEqual([2, 1, 0, 0, 0, 1]);
    expect(total(visit.waiting)).toBe(1);
  });

  test('the follow-up goes on until the cohort has ended, and no longer than it says', () => {
    const world = (followUp: string): World => ({
      tickets: [
        { at: 890, channel: 'email', work: 3600 },
        { at: 895, channel: 'email', work: 3600 },
      ],
      scenario: { period: `{ from: 2026-01-05, to: 2026-01-05, follow_up: ${followUp} }` },
    });
    expectTrace(world('1d'), world('1h'), ['ended', 'open'], ['950 ended 1 solved', '1010 ended 2 solved']);
    expect(only(trace(world('1h')), 'ended', 'open')).toEqual(['950 ended 1 solved', '960 open 2 working']);
  });
});
