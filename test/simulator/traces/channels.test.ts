import { describe, test } from 'vitest';
import { expectTrace } from './world.ts';
import type { World } from './world.ts';

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
