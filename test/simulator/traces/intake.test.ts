import { describe, expect, test } from 'vitest';
import { expectTrace, only, trace } from './world.ts';
import type { World } from './world.ts';

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
