import { describe, expect, test } from 'vitest';
import { replicate } from '../../../simulator/experiment/index.ts';
import { count, total } from '../../support/simulation.ts';
import { expectTrace, offeredBy, only, trace, worldModel } from './world.ts';
import type { World } from './world.ts';

describe('menus', () => {
  const channels = (menu: number, hours = '') => `{ phone: { mode: live, menu: ${menu}${hours} }, email: { mode: deferred } }`;
  const behaviour = (menu: string, more = '') => `{ handling: [{ time: 10m }], menu: [{ ${menu} }]${more} }`;

  test('each step takes its time before the queue', () => {
    const world = (steps: number): World => ({
      tickets: [{ at: 0 }, { at: 0, channel: 'email' }],
      policy: { channels: channels(steps) },
      scenario: { behaviour: behaviour('time: 30s') },
    });
    expectTrace(world(2), world(0), ['queued', 'started'], ['0 queued 2 care', '0 started 2 care', '1 queued 1 care', '10 started 1 care']);
  });

  test('who hangs up at a step gives up without having queued', () => {
    const world = (leaves: string): World => ({
      tickets: [{ at: 0 }],
      policy: { channels: channels(3) },
      scenario: { behaviour: behaviour(`time: 30s, leaves: ${leaves}`) },
    });
    expectTrace(world('100%'), world('0%'), ['left_menu', 'queued', 'ended'], ['0.5 left_menu 1 undefined', '0.5 ended 1 gave_up']);
    const { contact, ticket, series } = count(worldModel(world('100%')));
    expect([contact.leftMenu, contact.offered, contact.abandoned, ticket.gaveUp, series.abandoned].map(total)).toEqual([1, 0, 0, 1, 1]);
  });

  test('the menu counts for the promise, and neither for patience nor as waiting', () => {
    const world = (steps: number): World => ({
      tickets: [{ at: 0, channel: 'email', work: 1500 }, { at: 4 }],
      policy: { channels: channels(steps), promises: '[{ first_response: { within: 23m, clock: always }, resolution: none }]' },
      scenario: { behaviour: behaviour('time: 1m', ', patience: [{ time: 20m }]') },
    });
    // With the menu his patience begins at minute 8 and he is served at 25; without it he gives up at 24.
    expectTrace(world(4), world(0), ['abandoned', 'started'], ['0 started 1 care', '25 started 2 care']);
    const { contact, ticket } = count(worldModel(world(4)));
    expect(total(contact.waitAnswered)).toBe(17 * 60);
    expect(total(ticket.responseTime)).toBe((21 + 25) * 60);
    expect([ticket.cameToQueue, ticket.beforeQueue].map(total)).toEqual([2, 4 * 60]);
    expect(total(ticket.firstKept)).toBe(1);
    expect(
      total(
        count(
          worldModel({
            ...world(4),
            policy: { ...world(4).policy, promises: '[{ first_response: { within: 20m, clock: always }, resolution: none }]' },
          }),
        ).ticket.firstKept,
      ),
    ).toBe(0);
  });

  test('the time before the queue is that before the first one: who is moved while he waits counts once', async () => {
    const world = (moves: string): World => ({
      tickets: [
        { at: 0, channel: 'email', work: 3600 },
        { at: 1, topic: 'hard' },
      ],
      policy: {
        channels: channels(2),
        escalation: `[${moves}]`,
        objectives: '[{ kpi: first_response_time, clock: day, at_most: 1h }]',
      },
      scenario: {
        behaviour: behaviour('time: 1m'),
        staffing: '{ care: [{ hours: always, agents: 1 }], experts: [{ days: tue, shift: 09:00-10:00, agents: 1 }] }',
      },
    });
    const moves = '{ event: waiting, after: 5m, when: { topic: hard }, team: experts }';
    expectTrace(world(moves), world(''), ['queued', 'joined_queue'], ['0 queued 1 care', '3 queued 2 care', '8 joined_queue 2 experts']);
    const { ticket, clocked } = (await replicate(worldModel(world(moves)), 1, 0))!;
    expect([ticket.cameToQueue, ticket.beforeQueue, clocked![0]!.ticket.beforeQueue].map(total)).toEqual([2, 2 * 60, 2 * 60]);
  });

  test('who is in the menu when the channel closes is in', () => {
    const world = (at: number): World => ({
      tickets: [{ at }],
      policy: { channels: channels(2, ', hours: day, when_closed: email') },
      scenario: { behaviour: behaviour('time: 1m') },
    });
    const off: World = { ...world(479), policy: { channels: channels(0, ', hours: day, when_closed: email') } };
    expectTrace(world(479), off, ['queued'], ['481 queued 1 care']);
    expect(offeredBy(world(479), 'email')).toBe(0);
    // At the moment of closing it is too late: the letter that he writes has no menu.
    expect(only(trace(world(480)), 'queued')).toEqual(['480 queued 1 care']);
    expect(offeredBy(world(480), 'email')).toBe(1);
  });

  test('the menu comes before self-service', () => {
    const world = (leaves: string): World => ({
      tickets: [{ at: 0 }],
      policy: { channels: channels(1), offers: '{ bot: {} }', self_service: '[{ offer: bot }]' },
      scenario: { behaviour: behaviour(`time: 1m, leaves: ${leaves}`, ', self_service: [{ solves: 100%, time: 4m }]') },
    });
    expectTrace(world('0%'), world('100%'), ['left_menu', 'ended'], ['5 ended 1 self_solved']);
    expect(only(trace(world('100%')), 'ended')).toEqual(['1 ended 1 gave_up']);
  });

  test('a queue found full after the menu turns away then', () => {
    const world = (steps: number): World => ({
      tickets: [{ at: 0, channel: 'email' }, { at: 9 }],
      policy: { channels: channels(steps) },
      scenario: { behaviour: behaviour('time: 30s'), queues: '{ care: { at_most: 0, when_full: refuse } }' },
    });
    expectTrace(world(1), world(2), ['refused'], ['9.5 refused 2 care']);
  });

  test('who hung up may try again, and hears the menu again', () => {
    const world = (share: string): World => ({
      tickets: [{ at: 0 }],
      policy: { channels: channels(1) },
      scenario: {
        behaviour: behaviour('time: 1m, leaves: 100%', `, retries: [{ share: ${share}, time: 5h }]`),
      },
    });
    const thrice = ['1 left_menu 1 undefined', '301 retried 1 undefined', '302 left_menu 1 undefined'];
    expect(only(trace(world('100%')), 'left_menu', 'retried', 'ended').slice(0, 3)).toEqual(thrice);
    expect(only(trace(world('0%')), 'left_menu', 'retried', 'ended')).toEqual(['1 left_menu 1 undefined', '1 ended 1 gave_up']);
  });

  test('a reply by phone goes by the menu too', () => {
    const world = (steps: number): World => ({
      tickets: [{ at: 0 }],
      policy: { channels: channels(steps) },
      scenario: {
        behaviour: behaviour('time: 2m', ', outcome: [{ shares: { needs_customer: 100% } }], replies: [{ time: 30m }]'),
      },
    });
    const first = ['2 queued 1 care', '42 resumed 1 care', '44 queued 1 care'];
    expect(only(trace(world(1)), 'queued', 'resumed').slice(0, 3)).toEqual(first);
    expect(only(trace(world(0)), 'queued', 'resumed').slice(0, 3)).not.toEqual(first);
  });
});
