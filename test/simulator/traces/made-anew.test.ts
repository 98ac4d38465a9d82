import { expect, test } from 'vitest';
import { count, total } from '../../support/simulation.ts';
import { only, trace, worldModel } from './world.ts';
import type { World } from './world.ts';

/** Promises made anew: when a ticket is raised (`redecide`), and when its contact goes on by another channel. */
const urgent = '{ urgent: { rank: 1 }, high: { rank: 2 }, normal: { rank: 3 } }';

/** Of each row of `promises`, how many promises of a resolution were kept and broken. */
function resolutions(world: World): Record<number, string> {
  const { classes, ticket } = count(worldModel(world));
  const found: Record<number, [kept: number, broken: number]> = {};
  classes.resolutionPromise.forEach((row, of) => {
    const [kept, broken] = (found[row] ??= [0, 0]);
    found[row] = [kept + ticket.resolutionKept[of]!, broken + ticket.resolutionBroken[of]!];
  });
  delete found[-1];
  return Object.fromEntries(Object.entries(found).map(([row, [kept, broken]]) => [row, `${kept} kept, ${broken} broken`]));
}

test('a breach is not undone by a raise to where nothing is promised', () => {
  // Raised to `high` at 30, so due at 60, broken then; to `urgent` by the breach itself.
  const world = (then: string): World => ({
    tickets: [{ at: 0, work: 10800 }],
    policy: {
      defaults: '{ clock: always, when_raised: redecide }',
      priorities: urgent,
      promises: '[{ when: { priority: high }, first_response: none, resolution: 1h }, { first_response: none, resolution: none }]',
      escalation: `[{ event: aging, after: 30m, priority: high }${then}]`,
    },
  });
  const raised = world(', { event: breach, priority: urgent }');
  expect(only(trace(raised), 'breached', 'reprioritised')).toEqual([
    '30 reprioritised 1 high',
    '60 breached 1 resolution',
    '60 reprioritised 1 urgent',
  ]);
  expect(resolutions(raised)).toEqual(resolutions(world('')));
  expect(resolutions(raised)[0]).toBe('0 kept, 1 broken');
});

test('what is not promised any more was not kept', () => {
  const world: World = {
    tickets: [{ at: 0, work: 3600 }],
    policy: {
      defaults: '{ clock: always, when_raised: redecide }',
      promises: '[{ when: { priority: high }, first_response: none, resolution: none }, { first_response: none, resolution: 4h }]',
      escalation: '[{ event: aging, after: 30m, priority: high }]',
    },
  };
  const { ticket } = count(worldModel(world));
  expect([total(ticket.resolutionKept), total(ticket.resolutionBroken), total(ticket.resolutionLeftOut)]).toEqual([0, 0, 1]);
});

test.each([61, 100, 190, 239, 241])(
  'a wait for the customer is left out once, whenever in it or after it the ticket is raised: at %i',
  (minute) => {
    // Worked on until 60, with its customer until 240: two hours of its own are over at 300.
    const world: World = {
      tickets: [
        { at: 0, channel: 'email', work: 3600 },
        { at: 239, channel: 'email', topic: 'hard', work: 36000 },
      ],
      policy: {
        defaults: '{ clock: always, when_raised: redecide }',
        promises: `[{ when: { priority: high }, first_response: none, resolution: 2h, pause_while: [waiting_for_customer] }, { first_response: none, resolution: 9h }]`,
        escalation: `[{ event: aging, after: ${minute}m, when: { topic: easy }, priority: high }, { event: breach, notify: [customer] }]`,
      },
      scenario: {
        behaviour:
          '{ handling: [{ time: 10m }], outcome: [{ when: { topic: easy }, shares: { needs_customer: 100% } }, { shares: { solved: 100% } }], replies: [{ time: 3h }] }',
      },
    };
    expect(only(trace(world), 'breached')[0]).toBe('300 breached 1 resolution');
  },
);

test('waits for the customer and for an approval that overlap are left out once', () => {
  // With its customer from 10 to 130, for an approval from 60 (the breach of the update) to 200, as the experts come then: 190 of 260 minutes.
  const world = (pause: string): World => ({
    tickets: [
      { at: 0, channel: 'email' },
      { at: 129, channel: 'email', topic: 'hard', work: 36000 },
    ],
    policy: {
      defaults: '{ clock: always, when_raised: redecide }',
      tiers: '{ front: { level: 1, may_give: 0 }, back: { level: 2, may_give: 500 } }',
      promises: `[{ when: { priority: high }, first_response: none, resolution: 70m, pause_while: ${pause} }, { first_response: none, update: 50m, resolution: none }]`,
      compensation: '[{ event: breach, when: { promise: update }, give: credit, amount: 50 }]',
      escalation: '[{ event: aging, after: 220m, when: { topic: easy }, priority: high }, { event: breach, notify: [care] }]',
    },
    scenario: {
      behaviour:
        '{ handling: [{ time: 10m }], outcome: [{ when: { topic: easy }, shares: { needs_customer: 100% } }, { shares: { solved: 100% } }], replies: [{ time: 2h }] }',
      staffing: '{ care: [{ hours: always, agents: 1 }], experts: [{ shift: 12:20-20:00, agents: 1 }] }',
    },
  });
  const due = (pause: string): string => only(trace(world(pause)), 'breached').find((line) => line.endsWith('resolution'))!;
  expect(due('[waiting_for_customer, waiting_for_approval]')).toBe('260 breached 1 resolution');
  expect(due('[waiting_for_approval]')).toBe('220 breached 1 resolution');
});

/** Only whoever is raised is promised anything: by `high` one hour, by `urgent` nine. */
const byRaise = {
  calendars: '{ morning: { open: { mon-fri: 09:00-12:00 } } }',
  defaults: '{ clock: always, when_raised: redecide }',
  priorities: urgent,
  promises:
    '[{ when: { priority: high }, first_response: none, resolution: 1h }, { when: { priority: urgent }, first_response: none, resolution: 9h }, { first_response: none, resolution: none }]',
};

test('promises that raises make count in the figures of the rows that made them', () => {
  const world: World = {
    tickets: [
      { at: 0, work: 10800 },
      { at: 240, work: 10800 },
    ],
    policy: {
      ...byRaise,
      escalation: '[{ event: aging, after: 30m, priority: high }, { event: aging, after: 40m, when: { now: morning }, priority: urgent }]',
    },
  };
  // Both are promised something by `high` first, and figures are of the row that promised first: the first one kept it by the other's time.
  expect(resolutions(world)).toEqual({ 0: '1 kept, 1 broken' });
});

test('rows that raise tickets of one class at once are told apart', () => {
  const world = (first: number, second: number): World => ({
    tickets: [
      { at: first, work: 10800 },
      { at: second, work: 10800 },
    ],
    policy: {
      ...byRaise,
      escalation: '[{ event: aging, after: 30m, when: { now: morning }, priority: urgent }, { event: aging, after: 30m, priority: high }]',
    },
    scenario: { staffing: '{ care: [{ hours: always, agents: 2 }], experts: [{ hours: always, agents: 1 }] }' },
  });
  // Whoever comes first: who is raised in the morning is promised nine hours and has them, who is raised later one hour.
  const told = { 0: '0 kept, 1 broken', 1: '1 kept, 0 broken' };
  expect(resolutions(world(0, 240))).toEqual(told);
  expect(resolutions(world(-240, 0))).toEqual(told);
});

test.each(['6h', '7h', '8h', '20h'])(
  'who keeps silent for %s while the clock stands still breaks nothing, by day or by night',
  (silence) => {
    // Raised at 120 with nothing left of half an hour: due then, while its customer is waited for from 60 on. At 17:00 the calendar closes.
    const world: World = {
      tickets: [{ at: 0, channel: 'email', work: 3600 }],
      policy: {
        defaults: '{ clock: day, pause_while: [waiting_for_customer], when_raised: redecide }',
        promises: '[{ when: { priority: high }, first_response: none, resolution: 30m }, { first_response: none, resolution: 8h }]',
        escalation: '[{ event: aging, after: 2h, priority: high }, { event: breach, notify: [customer] }]',
      },
      scenario: {
        behaviour: `{ handling: [{ time: 10m }], outcome: [{ shares: { needs_customer: 100% } }], replies: [{ time: 3d, close_after: ${silence} }] }`,
      },
    };
    expect(only(trace(world), 'breached')).toEqual([]);
    expect(resolutions(world)).toEqual({ 1: '1 kept, 0 broken' });
  },
);

test('who finds the queue full and goes on by another channel is promised what is promised there', () => {
  const world = (queues: string, promises: string): World => ({
    tickets: [
      { at: 0, work: 6000 },
      { at: 1, work: 6000 },
      { at: 2, work: 6000 },
    ],
    policy: { defaults: '{ clock: always }', promises },
    scenario: queues === '' ? {} : { queues },
  });
  const byChannel = '[{ when: { channel: phone }, first_response: 5m, resolution: 1h }, { first_response: none, resolution: 8h }]';
  // The third call is sent to letters at 2, done at 300: 8 hours are kept. Where the queue has room it is a call and late.
  expect(resolutions(world('{ care: { at_most: 1, when_full: email } }', byChannel))).toEqual({
    0: '0 kept, 2 broken',
    1: '1 kept, 0 broken',
  });
  expect(resolutions(world('', byChannel))).toEqual({ 0: '0 kept, 3 broken' });
});

test('raised first, sent to another channel then: both count', () => {
  // Rings at 2, raised at 12, hangs up at 22 and rings again at 32: the queue is full, and a letter of high priority is due 3 hours after it first rang.
  const world = (raised: string): World => ({
    tickets: [
      { at: 0, topic: 'hard', work: 36000 },
      { at: 2, work: 600 },
      { at: 25, topic: 'hard', work: 600 },
    ],
    policy: {
      defaults: `{ clock: always, when_raised: ${raised} }`,
      promises:
        '[{ when: { channel: email, priority: high }, first_response: none, resolution: 3h }, { when: { channel: email }, first_response: none, resolution: 9h }, { first_response: none, resolution: none }]',
      escalation: '[{ event: aging, after: 10m, when: { topic: easy }, priority: high }, { event: breach, notify: [customer] }]',
    },
    scenario: {
      queues: '{ care: { at_most: 1, when_full: email } }',
      behaviour:
        '{ handling: [{ time: 10m }], patience: [{ when: { topic: easy }, time: 20m }, { time: 10h }], retries: [{ when: { topic: easy }, share: 100%, time: 10m }, { share: 0%, time: 10m }] }',
    },
  });
  expect(only(trace(world('keep')), 'breached')[0]).toBe('182 breached 2 resolution');
  expect(only(trace(world('redecide')), 'breached')[0]).toBe('182 breached 2 resolution');
});
