import { describe, expect, test } from 'vitest';
import { replicate } from '../../../simulator/experiment/index.ts';
import { partNames, promiseNames } from '../../../simulator/life/index.ts';
import { worldModel } from './world.ts';
import type { World } from './world.ts';

/** The life of the ticket that broke a promise (or gave up) worst: minutes of each part, and the team; how late it was. None: nobody did. */
async function lost(world: World, promise: string): Promise<string[]> {
  const model = worldModel(world);
  const { worst } = (await replicate(model, 1, 0, { lost: true }))!.lost!;
  const number = (promiseNames as readonly string[]).indexOf(promise);
  const found = worst.find((one) => one.promise === number);
  if (!found) return [];
  const minutes = (seconds: number): number => Math.round((seconds / 60) * 1e6) / 1e6;
  const pieces = found.pieces.map(({ from, to, part, team }) =>
    [partNames[part], model.names.team[team] ?? '', minutes(to - from)].join(' ').replace('  ', ' '),
  );
  return [...pieces, `late ${minutes(found.late)}`];
}

/** What was worked out on paper; another with the mechanism switched off. */
async function expectLost(world: World, off: World, promise: string, expected: readonly string[]): Promise<void> {
  expect(await lost(world, promise)).toEqual(expected);
  expect(await lost(off, promise)).not.toEqual(expected);
}

const promises = (says: string): Record<string, string> => ({ defaults: '{ clock: always }', promises: `[{ ${says} }]` });
const always = (...teams: string[]) => `{ ${teams.map((team) => `${team}: [{ hours: always, agents: 1 }]`).join(', ')} }`;

describe('where the time went', () => {
  test('a night in between is closed hours, not waiting', async () => {
    const world = (agents: string): World => ({
      tickets: [
        { at: 7 * 60, channel: 'email' },
        { at: 7 * 60 + 50, channel: 'email' },
        { at: 7 * 60 + 51, channel: 'email' },
      ],
      policy: promises('first_response: 15m, resolution: none'),
      scenario: { staffing: `{ care: [{ ${agents}, agents: 1 }], experts: [{ hours: always, agents: 1 }] }` },
    });
    const expected = ['queue care 9', 'closed care 960', 'work care 10', 'late 964'];
    await expectLost(world('hours: day'), world('hours: always'), 'first_response', expected);
    expect(await lost(world('hours: always'), 'first_response')).toEqual(['queue care 9', 'work care 10', 'late 4']);
  });

  test('waiting for the customer is his, and a team that takes over reads what the other has written', async () => {
    const asked = (handover: string): World => ({
      tickets: [{ at: 0, channel: 'email', topic: 'hard' }],
      policy: { ...promises('first_response: none, resolution: 20m'), escalation: '[{ event: unresolved, tier: up }]' },
      scenario: {
        behaviour: `{ handling: [{ time: 10m }], outcome: [{ when: { team: care }, shares: { unresolved: 100% } }, { shares: { solved: 100% } }]${handover} }`,
      },
    });
    const written = ['work care 10', 'hand_over care 3', 'hand_over experts 2', 'work experts 10', 'late 5'];
    await expectLost(asked(', handover: [{ summary: 3m, reading: 2m }]'), asked(''), 'resolution', written);
    const waits = (outcome: string): World => ({
      ...asked(''),
      scenario: {
        behaviour: `{ handling: [{ time: 10m }], outcome: [{ shares: { ${outcome}: 100% } }], replies: [{ time: 2h, close_after: 30m }] }`,
      },
    });
    await expectLost(waits('needs_customer'), waits('solved'), 'resolution', ['work care 10', 'customer care 30', 'late 20']);
  });

  test('a contact given up after the menu: from knocking to giving up', async () => {
    const world = (menu: string): World => ({
      tickets: [{ at: 0 }, { at: 1 }],
      policy: { channels: `{ phone: { mode: live${menu} }, email: { mode: deferred } }` },
      scenario: { behaviour: `{ handling: [{ time: 10m }], ${menu && 'menu: [{ time: 1m }], '}patience: [{ time: 4m }] }` },
    });
    await expectLost(world(', menu: 1'), world(''), 'abandoned', ['before_queue 1', 'queue care 4', 'late 5']);
  });

  test('a breach during work that sends the ticket on: the work is work, until the other team has solved it', async () => {
    // The second is worked on from 10 to 20, breached at 15 and solved nowhere but with the experts.
    const world = (event: string): World => ({
      tickets: [
        { at: 0, channel: 'email' },
        { at: 0, channel: 'email', topic: 'hard' },
      ],
      policy: {
        ...promises('first_response: none, resolution: 15m'),
        escalation: `[{ event: ${event}, tier: up }]`,
        limits: '{ touches: 3 }',
      },
      scenario: {
        behaviour:
          '{ handling: [{ time: 10m }], outcome: [{ when: { team: care, topic: hard }, shares: { unresolved: 100% } }, { shares: { solved: 100% } }] }',
      },
    });
    const expected = ['queue care 10', 'work care 10', 'work experts 10', 'late 15'];
    await expectLost(world('breach'), world('reopened'), 'resolution', expected);
  });

  test('work laid aside for a call', async () => {
    const world = (givesWay: string): World => ({
      tickets: [{ at: 0, channel: 'email' }, { at: 4 }],
      policy: {
        ...promises('first_response: 15m, resolution: none'),
        channels: `{ phone: { mode: live }, email: { mode: deferred${givesWay} } }`,
      },
    });
    const expected = ['work care 4', 'laid_aside care 10', 'work care 6', 'late 5'];
    await expectLost(world(', gives_way_to: [phone]'), world(''), 'first_response', expected);
  });

  test('a callback, whose turn comes the next day', async () => {
    // The line is busy until 485; the offer comes at 477, the last shift ends at 480.
    const world = (after: string): World => ({
      tickets: [{ at: 475 }, { at: 475 }],
      policy: {
        ...promises('first_response: 5m, resolution: none'),
        channels: `{ phone: { mode: live${after} }, email: { mode: deferred } }`,
      },
      scenario: {
        behaviour: '{ handling: [{ time: 10m }], callbacks: [{ share: 100% }] }',
        staffing: '{ care: [{ hours: day, agents: 1 }], experts: [{ hours: always, agents: 1 }] }',
      },
    });
    const expected = ['queue care 2', 'callback care 3', 'closed care 960', 'late 960'];
    await expectLost(world(', callback_after: 2m'), world(''), 'first_response', expected);
  });

  test('overflow: nobody of the team is there, then somebody of the other is, but busy', async () => {
    // The experts have a call of their own from 495 to 505; the other, at 500, is theirs too from 503 on.
    const world = (overflow: string): World => ({
      tickets: [{ at: 495, topic: 'hard' }, { at: 500 }],
      policy: {
        ...promises('first_response: 4m, resolution: none'),
        routing: `[{ when: { topic: hard }, team: experts }, { team: care${overflow} }]`,
      },
      scenario: { staffing: '{ care: [{ hours: day, agents: 1 }], experts: [{ hours: always, agents: 1 }] }' },
    });
    const expected = ['closed care 3', 'queue care 2', 'late 1'];
    await expectLost(world(', overflow: [{ after: 3m, team: experts }]'), world(''), 'first_response', expected);
  });

  test('a retry: who gave up is away until he tries again', async () => {
    const world = (share: string): World => ({
      tickets: [{ at: 0 }, { at: 0 }, { at: 24 }],
      policy: promises('first_response: 10m, resolution: none'),
      scenario: {
        behaviour: `{ handling: [{ time: 10m }], patience: [{ time: 4m }], retries: [{ share: ${share}, time: 21m }] }`,
      },
    });
    // He is back at 25, behind the third, whom he does not outwait; and is answered at 50.
    const expected = ['queue care 4', 'away 21', 'queue care 4', 'away 21', 'late 40'];
    await expectLost(world('100%'), world('0%'), 'first_response', expected);
    expect(await lost(world('100%'), 'abandoned')).toEqual(['queue care 4', 'late 4']);
  });

  test('an approval, in the queue and beside work; closed while nobody may approve', async () => {
    const world = (at: number, amount: number, hours = 'always'): World => ({
      tickets: [{ at }, { at }],
      policy: {
        ...promises('first_response: 3m, resolution: 12m'),
        tiers: '{ front: { level: 1, may_give: 100 }, back: { level: 2, may_give: 500 } }',
        compensation: `[{ event: breach, when: { promise: first_response }, give: credit, amount: ${amount} }]`,
      },
      scenario: {
        behaviour: '{ handling: [{ time: 10m }], approval: [{ time: 4m }] }',
        staffing: `{ care: [{ hours: always, agents: 1 }], experts: [{ hours: ${hours}, agents: 1 }] }`,
      },
    });
    // Breached at 3, approved from 3 to 7, answered at 10.
    const expected = ['queue care 3', 'approval experts 4', 'queue care 3', 'work care 10', 'late 8'];
    await expectLost(world(0, 200), world(0, 100), 'resolution', expected);
    // The experts have gone home at 480; what is worked on from 488 on is work.
    const night = ['queue care 3', 'closed experts 7', 'work care 10', 'late 8'];
    await expectLost(world(478, 200, 'day'), world(478, 200), 'resolution', night);
  });

  test('an approval while the customer is awaited; of two the one asked first', async () => {
    const world = (amount: number): World => ({
      tickets: [{ at: 0, channel: 'email' }],
      policy: {
        ...promises('first_response: none, resolution: 12m'),
        tiers: '{ front: { level: 1, may_give: 100 }, back: { level: 2, may_give: 500 }, top: { level: 3, may_give: 900 } }',
        teams: '{ care: { tier: front, up: [experts] }, experts: { tier: back, up: [legal] }, legal: { tier: top } }',
        compensation: `[{ event: aging, after: 8m, give: credit, amount: ${amount} }, { event: breach, give: coupon, amount: ${3 * amount} }]`,
      },
      scenario: {
        behaviour:
          '{ handling: [{ time: 10m }], approval: [{ time: 6m }], outcome: [{ shares: { needs_customer: 100% } }], replies: [{ time: 9h, close_after: 30m }] }',
        staffing: always('care', 'experts', 'legal'),
      },
    });
    // Asked at 8 (experts, until 14) and at 12 (legal, until 18); from 10 to 40 it waits for its customer.
    const expected = ['work care 10', 'approval experts 4', 'approval legal 4', 'customer care 22', 'late 28'];
    await expectLost(world(200), world(20), 'resolution', expected);
  });
});
