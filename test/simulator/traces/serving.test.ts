import { describe, test } from 'vitest';
import { expectTrace } from './world.ts';
import type { World } from './world.ts';

describe('one group that serves several queues', () => {
  /** One call each for experts and care while the only agent is at work, and a third for experts; who serves what, in which order. */
  const world = (serves: string, minutes: readonly number[] = [1, 2, 3]): World => ({
    tickets: [{ at: 0 }, { at: minutes[0]!, topic: 'hard' }, { at: minutes[1]! }, { at: minutes[2]!, topic: 'hard' }],
    policy: { routing: '[{ when: { topic: hard }, team: experts }, { team: care }]' },
    scenario: { staffing: `{ both: [{ serves: ${serves}, hours: always, agents: 1 }] }` },
  });
  const careFirst = ['0 started 1 care', '10 started 3 care', '20 started 2 experts', '30 started 4 experts'];

  test('takes them in the order stated', () => {
    expectTrace(world('[[care], [experts]]'), world('[[experts], [care]]'), ['started'], careFirst);
  });

  test('equals are one queue: first come, first served', () => {
    const mixed = ['0 started 1 care', '10 started 2 experts', '20 started 3 care', '30 started 4 experts'];
    expectTrace(world('[[care, experts]]'), world('[[care], [experts]]'), ['started'], mixed);
  });

  test('a letter of the first queue comes before a call of the second', () => {
    const letters = (serves: string): World => {
      const of = world(serves);
      return { ...of, tickets: of.tickets.map((ticket, i) => (i === 2 ? { ...ticket, channel: 'email' } : ticket)) };
    };
    expectTrace(letters('[[care], [experts]]'), letters('[[care, experts]]'), ['started'], careFirst);
  });

  test('helps where the team itself is at work: whoever is idle takes it', () => {
    const staffed = (also: string): World => ({
      ...world('[[care]]'),
      scenario: { staffing: `{ care: [{ hours: always, agents: 1 }], experts: [{ hours: always, agents: 1 }]${also} }` },
    });
    const started = ['0 started 1 care', '1 started 2 experts', '2 started 3 care', '3 started 4 experts'];
    expectTrace(staffed(', evening: [{ serves: [[care], [experts]], hours: always, agents: 2 }]'), staffed(''), ['started'], started);
  });
});

describe('mechanisms that meet', () => {
  const offer = { offers: '{ bot: {} }', self_service: '[{ offer: bot }]' };
  const one = (agents: string): string => `{ care: [${agents}], experts: [{ hours: always, agents: 1 }] }`;

  test('who does not try the bot goes to the queue at once, and loses no time', () => {
    const world = (tries: string): World => ({
      tickets: [{ at: 0 }],
      policy: offer,
      scenario: { behaviour: `{ handling: [{ time: 10m }], self_service: [{ tries: ${tries}, solves: 100%, time: 4m }] }` },
    });
    expectTrace(world('0%'), world('100%'), ['queued', 'ended'], ['0 queued 1 care', '10 ended 1 solved']);
  });

  test('overflow while an own agent comes free at the same moment: the own one, who is freed first', () => {
    const world = (after: string): World => ({
      tickets: [{ at: 0 }, { at: 1, topic: 'hard', work: 60 }, { at: 4 }],
      policy: { routing: `[{ when: { topic: hard }, team: experts }, { team: care, overflow: [{ after: ${after}, team: experts }] }]` },
    });
    const own = ['0 started 1 care', '1 started 2 experts', '10 started 3 care'];
    expectTrace(world('6m'), world('5m'), ['started'], own);
  });

  test('offered to another team, it is taken by its own as soon as that is free; the other has it no more', () => {
    const world = (overflow: string): World => ({
      tickets: [{ at: 0 }, { at: 1, topic: 'hard', work: 900 }, { at: 2 }],
      policy: { routing: `[{ when: { topic: hard }, team: experts }, { team: care${overflow} }]` },
    });
    const started = ['0 started 1 care', '1 started 2 experts', '5 offered 3 experts', '10 started 3 care'];
    expectTrace(world(', overflow: [{ after: 3m, team: experts }]'), world(''), ['offered', 'started'], started);
  });

  test('a chat stretched beside another is finished after the end of the shift, stretched still; no third joins it', () => {
    const world = (until: string): World => ({
      tickets: [0, 4, 6].map((at) => ({ at, channel: 'chat' })),
      policy: { channels: '{ phone: { mode: live }, chat: { mode: live, at_once: 3 } }' },
      scenario: {
        behaviour: '{ handling: [{ time: 10m }], concurrency: [{ linear: 100% }] }',
        staffing: one(`{ days: [mon, tue], shift: 08:00-${until}, agents: 1 }`),
      },
    });
    const alone = [
      '0 started 1 care',
      '4 started 2 care',
      '16 finished 1 care',
      '20 finished 2 care',
      '1380 started 3 care',
      '1390 finished 3 care',
    ];
    expectTrace(world('09:05'), world('09:07'), ['started', 'finished'], alone);
  });

  test('patience that runs out at a break: nobody takes the call, and it is given up before the break ends', () => {
    const world = (breaks: string): World => ({
      tickets: [{ at: 0 }, { at: 3 }],
      scenario: {
        behaviour: '{ handling: [{ time: 10m }], patience: [{ time: 9m }] }',
        staffing: one(`{ days: mon, shift: 08:00-16:00, agents: 1${breaks} }`),
      },
    });
    const left = ['0 started 1 care', '12 abandoned 2 care'];
    expectTrace(world(', breaks: [{ at: 09:05, lasts: 15m }]'), world(''), ['started', 'abandoned'], left);
  });

  test('work handed back at the end of a shift is not given to a team that overflow offered it to', () => {
    const world = (email: string): World => ({
      tickets: [{ at: 0, channel: 'email' }],
      policy: {
        channels: `{ phone: { mode: live }, email: { mode: deferred${email} } }`,
        routing: '[{ team: care, overflow: [{ after: 3m, team: experts }] }]',
      },
      scenario: { staffing: one('{ days: [mon, tue], shift: 08:00-09:05, agents: 1 }') },
    });
    const next = ['0 started 1 care', '5 handed_back 1 care', '1380 taken_up 1 care', '1385 finished 1 care'];
    expectTrace(world(', gives_way_to: [phone]'), world(''), ['offered', 'started', 'handed_back', 'taken_up', 'finished'], next);
  });
});
