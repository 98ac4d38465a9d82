import { describe, test } from 'vitest';
import { expectTrace } from './world.ts';
import type { World } from './world.ts';

describe('what is picked from a queue', () => {
  test('the oldest ticket, however short it has been in this queue', () => {
    const world = (pick: string): World => ({
      tickets: [{ at: 0 }, { at: 0, topic: 'hard', work: 900 }, { at: 5, topic: 'hard' }],
      policy: {
        defaults: `{ pick: ${pick} }`,
        routing: '[{ when: { topic: hard }, team: experts }, { team: care }]',
        escalation: '[{ event: unresolved, tier: up }]',
      },
      scenario: {
        behaviour:
          '{ handling: [{ time: 10m }], outcome: [{ when: { tier: front }, shares: { unresolved: 100% } }, { shares: { solved: 100% } }] }',
      },
    });
    const started = ['0 started 1 care', '0 started 2 experts', '15 started 1 experts', '25 started 3 experts'];
    expectTrace(world('oldest'), world('most_urgent'), ['started'], started);
  });

  test('the one whose running promise is due first, within live or deferred and one rank', () => {
    const world = (pick: string): World => ({
      tickets: [{ at: 0 }, { at: 1, topic: 'hard' }, { at: 2 }, { at: 3, channel: 'email' }, { at: 4, topic: 'hard', segment: 'vip' }],
      policy: {
        teams: `{ care: { tier: front, pick: ${pick} }, experts: { tier: back } }`,
        promises: '[{ when: { topic: hard }, resolution: 8h, first_response: none }, { first_response: none, resolution: 1h }]',
      },
    });
    const started = ['0 started 1 care', '10 started 5 care', '20 started 3 care', '30 started 2 care', '40 started 4 care'];
    expectTrace(world('due_first'), world('oldest'), ['started'], started);
  });

  test('a first response that is given is due no more', () => {
    const world = (first: string): World => ({
      tickets: [{ at: 0 }, { at: 0, topic: 'hard', work: 900 }, { at: 5, topic: 'hard' }],
      policy: {
        teams: '{ care: { tier: front, up: [experts] }, experts: { tier: back, pick: due_first } }',
        routing: '[{ when: { topic: hard }, team: experts }, { team: care }]',
        escalation: '[{ event: unresolved, tier: up }]',
        promises: `[{ when: { topic: easy }, first_response: ${first}, resolution: 8h }, { first_response: none, resolution: 1h }]`,
      },
      scenario: {
        behaviour:
          '{ handling: [{ time: 10m }], outcome: [{ when: { tier: front }, shares: { unresolved: 100% } }, { shares: { solved: 100% } }] }',
      },
    });
    // Beside it, the same promise where it is the resolution's.
    const off = world('5m');
    const policy = {
      ...off.policy,
      promises: '[{ when: { topic: easy }, first_response: none, resolution: 5m }, { first_response: none, resolution: 1h }]',
    };
    const started = ['0 started 1 care', '0 started 2 experts', '15 started 3 experts', '25 started 1 experts'];
    expectTrace(world('5m'), { ...off, policy }, ['started'], started);
  });

  test('a promise that stood still while the customer was asked is due later', () => {
    const world = (pause: string): World => ({
      tickets: [
        { at: 0, channel: 'email', topic: 'hard' },
        { at: 15, channel: 'email', work: 2400 },
        { at: 20, channel: 'email' },
      ],
      policy: {
        defaults: `{ pick: due_first, clock: always, pause_while: ${pause} }`,
        promises: '[{ first_response: none, resolution: 1h }]',
      },
      scenario: {
        behaviour:
          '{ handling: [{ time: 10m }], outcome: [{ when: { topic: hard }, shares: { needs_customer: 100% } }, { shares: { solved: 100% } }], replies: [{ time: 30m, close_after: 25h }] }',
        period: '{ from: 2026-01-05, to: 2026-01-05, follow_up: 0s }',
      },
    });
    const first = ['0 started 1 care', '15 started 2 care', '55 started 3 care', '65 started 1 care'];
    expectTrace({ ...world('[waiting_for_customer]') }, world('none'), ['started'], [...first, ...later(75)]);
  });

  test('between equals that pick by different orders, who came into his queue first', () => {
    const world = (pick: string): World => ({
      tickets: [{ at: 0, topic: 'hard' }, { at: 1, topic: 'hard' }, { at: 2 }],
      policy: {
        teams: `{ care: { tier: front, pick: ${pick} }, experts: { tier: back, pick: due_first } }`,
        routing: '[{ when: { topic: hard }, team: experts }, { team: care }]',
        promises: '[{ when: { topic: hard }, first_response: none, resolution: 8h }, { first_response: none, resolution: 1h }]',
      },
      scenario: { staffing: '{ both: [{ serves: [[care, experts]], hours: always, agents: 1 }] }' },
    });
    const started = ['0 started 1 experts', '10 started 2 experts', '20 started 3 care'];
    expectTrace(world('most_urgent'), world('due_first'), ['started'], started);
  });
});

/** The ticket that is asked again and again: half an hour after the end of each work the next begins. */
function later(after: number): string[] {
  const lines: string[] = [];
  for (let at = after + 30; at < 900; at += 40) lines.push(`${at} started 1 care`);
  return lines;
}

test('a due time that moves while a ticket waits moves the ticket in its queue', () => {
  // The customer of the second is told at 56, which is due again at 116; to the third an update is due at 90.
  const world = (escalation: string): World => ({
    tickets: [
      { at: 0, work: 3600, channel: 'email' },
      { at: 1, channel: 'email' },
      { at: 30, channel: 'email' },
    ],
    policy: {
      defaults: '{ pick: due_first, clock: always }',
      promises: '[{ first_response: none, update: 1h, resolution: 24h }]',
      escalation,
    },
  });
  const told = ['0 started 1 care', '60 started 3 care', '70 started 2 care'];
  expectTrace(
    world('[{ event: waiting, after: 55m, notify: [customer] }]'),
    world('[{ event: waiting, after: 55m, notify: [care] }]'),
    ['started'],
    told,
  );
});

test('... also when an approval is given for which its clock stood still', () => {
  // Both are due at 60 and 65; the clock of the first stood still from 5 to 25 for its approval, so it is due at 80.
  const world = (pause: string): World => ({
    tickets: [{ at: -5, work: 2100 }, { at: 0, topic: 'hard' }, { at: 5 }],
    policy: {
      defaults: `{ pick: due_first, clock: always, pause_while: ${pause} }`,
      tiers: '{ front: { level: 1, may_give: 0 }, back: { level: 2, may_give: 500 } }',
      promises: '[{ first_response: none, resolution: 1h }]',
      compensation: '[{ event: waiting, after: 5m, when: { topic: hard }, give: credit, amount: 50 }]',
    },
    scenario: { behaviour: '{ handling: [{ time: 10m }], approval: [{ time: 20m }] }' },
  });
  const told = ['-5 started 1 care', '30 started 3 care', '40 started 2 care'];
  expectTrace(world('[waiting_for_approval]'), world('[waiting_for_customer]'), ['started'], told);
});

test('what overflow offers keeps the order of the queues that it comes from, whatever others pick by', () => {
  // Of what the experts are offered the second is due first; the night team has nothing to do with it.
  const world = (night: string, own = 'due_first'): World => ({
    tickets: [
      { at: 0, work: 3600, channel: 'email' },
      { at: 0, work: 1200, channel: 'email', topic: 'hard' },
      { at: 1, channel: 'email' },
      { at: 2, channel: 'email', segment: 'vip' },
    ],
    policy: {
      teams: `{ care: { tier: front, pick: ${own} }, experts: { tier: back, pick: due_first }, night: { tier: back, pick: ${night} } }`,
      priority: '[{ priority: normal }]',
      routing: '[{ when: { topic: hard }, team: experts }, { team: care, overflow: [{ after: 1m, team: experts }] }]',
      promises:
        '[{ when: { segment: vip }, first_response: none, resolution: 1h, clock: always }, { first_response: none, resolution: 9h, clock: always }]',
    },
    scenario: {
      staffing: '{ care: [{ hours: always, agents: 1 }], experts: [{ hours: always, agents: 1 }], night: [{ hours: always, agents: 1 }] }',
    },
  });
  const started = ['0 started 1 care', '0 started 2 experts', '20 started 4 care', '30 started 3 care'];
  expectTrace(world('oldest'), world('due_first', 'oldest'), ['started'], started);
  expectTrace(world('due_first'), world('due_first', 'oldest'), ['started'], started);
});
