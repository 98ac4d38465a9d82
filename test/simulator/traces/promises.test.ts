import { describe, expect, test } from 'vitest';
import { count, total } from '../../support/simulation.ts';
import { worldModel } from './world.ts';
import type { World } from './world.ts';

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
