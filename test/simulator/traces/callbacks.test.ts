import { describe, expect, test } from 'vitest';
import { count, total } from '../../support/simulation.ts';
import { expectTrace, worldModel } from './world.ts';
import type { World } from './world.ts';

describe('callbacks', () => {
  const channels = (says: string) => `{ phone: { mode: live, hours: day, when_closed: refuse${says} }, email: { mode: deferred } }`;
  const behaviour = (share: string, patience = '12m') =>
    `{ handling: [{ time: 10m }], patience: [{ time: ${patience} }], callbacks: [{ share: ${share} }] }`;

  test('who takes the offer keeps his place and gives up no more', () => {
    const world = (share: string): World => ({
      tickets: [{ at: 0, work: 1200 }, { at: 1 }, { at: 2, channel: 'email' }, { at: 19, segment: 'standard' }],
      policy: { channels: channels(', callback_after: 3m') },
      scenario: { behaviour: behaviour(share) },
    });
    const called = [
      '0 started 1 care',
      '4 called_back 2 care',
      '20 started 2 care',
      '22 called_back 4 care',
      '30 started 4 care',
      '40 started 3 care',
    ];
    expectTrace(world('100%'), world('0%'), ['called_back', 'started', 'abandoned'], called);
  });

  test('no offer comes to whom patience leaves before, nor to who does not wait so long', () => {
    const world = (after: string): World => ({
      tickets: [{ at: 0 }, { at: 1 }, { at: 9 }],
      policy: { channels: channels(`, callback_after: ${after}`) },
      scenario: { behaviour: behaviour('100%', '5m') },
    });
    expectTrace(
      world('301s'),
      world('5m'),
      ['called_back', 'abandoned', 'started'],
      ['0 started 1 care', '6 abandoned 2 care', '10 started 3 care'],
    );
  });

  test('whose turn comes after closing is called then, by whoever is still on duty', () => {
    const world = (share: string): World => ({
      tickets: [{ at: 470, work: 1800 }, { at: 471 }],
      policy: { channels: channels(', callback_after: 3m') },
      scenario: { behaviour: behaviour(share) },
    });
    expectTrace(
      world('100%'),
      world('0%'),
      ['called_back', 'started', 'abandoned'],
      ['470 started 1 care', '474 called_back 2 care', '500 started 2 care'],
    );
  });

  test('whose turn comes after the last shift is called the next day', () => {
    const world = (share: string): World => ({
      tickets: [{ at: 470, work: 1800 }, { at: 471 }],
      policy: { channels: channels(', callback_after: 3m') },
      scenario: {
        behaviour: behaviour(share),
        staffing: '{ care: [{ days: sun-sat, shift: 09:00-17:00, agents: 1 }], experts: [{ hours: always, agents: 1 }] }',
      },
    });
    expectTrace(
      world('100%'),
      world('0%'),
      ['called_back', 'started', 'abandoned'],
      ['470 started 1 care', '474 called_back 2 care', '1440 started 2 care'],
    );
  });

  test('who has hung up holds no line until he is called', () => {
    const world = (share: string): World => ({
      tickets: [{ at: 0, work: 1200 }, { at: 1 }, { at: 10 }, { at: 25 }],
      policy: { channels: channels(', callback_after: 3m') },
      scenario: { behaviour: behaviour(share, '1h'), queues: '{ care: { lines: 2, when_full: refuse } }' },
    });
    const called = [
      '0 started 1 care',
      '4 called_back 2 care',
      '13 called_back 3 care',
      '20 started 2 care',
      '28 called_back 4 care',
      '30 started 3 care',
      '40 started 4 care',
    ];
    expectTrace(world('100%'), world('0%'), ['called_back', 'refused', 'started'], called);
  });

  test('overflow takes a waiting callback too', () => {
    const world = (overflow: string): World => ({
      tickets: [{ at: 0, work: 3600 }, { at: 1 }],
      policy: { channels: channels(', callback_after: 3m'), routing: `[{ team: care${overflow} }]` },
      scenario: { behaviour: behaviour('100%') },
    });
    expectTrace(
      world(', overflow: [{ after: 20m, team: experts }]'),
      world(''),
      ['called_back', 'offered', 'started'],
      ['0 started 1 care', '4 called_back 2 care', '21 offered 2 experts', '21 started 2 care'],
    );
  });

  test('who leaves at once hears no offer, unless it is made at once', () => {
    const world = (after: string): World => ({
      tickets: [{ at: 0 }, { at: 1 }],
      policy: { channels: channels(`, callback_after: ${after}`) },
      scenario: {
        behaviour: '{ handling: [{ time: 10m }], patience: [{ leaves_at_once: 100%, time: 1h }], callbacks: [{ share: 100% }] }',
      },
    });
    expectTrace(world('1m'), world('0s'), ['called_back', 'abandoned', 'started'], ['0 started 1 care', '1 abandoned 2 care']);
  });

  test('it is a contact more, and one wait until the call, which is the first response', () => {
    const of = (share: string) =>
      count(
        worldModel({
          tickets: [{ at: 0, work: 1200 }, { at: 1 }],
          policy: { channels: channels(', callback_after: 3m') },
          scenario: { behaviour: behaviour(share) },
        }),
      );
    const figures = ({ contact, ticket, reply }: ReturnType<typeof of>) =>
      [contact.offered, contact.answered, contact.abandoned, contact.waitAnswered, ticket.responseTime, ticket.gaveUp, reply.answered].map(
        total,
      );
    expect(figures(of('100%'))).toEqual([2, 2, 0, 19 * 60, 19 * 60, 0, 0]);
    expect(figures(of('0%'))).toEqual([2, 1, 1, 0, 0, 1, 0]);
  });
});
