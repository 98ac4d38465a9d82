import { describe, expect, test } from 'vitest';
import { logsOf } from './logs-of.ts';
import { worldModel } from './traces/world.ts';
import type { World } from './traces/world.ts';

/** Rows of the event log about these activities: when they begin and end, and these columns. */
async function told(world: World, activity: string, ...columns: string[]): Promise<string[]> {
  const { events } = await logsOf(worldModel(world), 1);
  return events
    .filter((row) => row['concept:name'] === activity)
    .map((row) =>
      [row['start_timestamp']!.slice(11, 16), row['time:timestamp']!.slice(11, 16), ...columns.map((name) => row[name])].join(' '),
    );
}

const asks =
  'outcome: [{ when: { topic: hard }, shares: { needs_customer: 100% } }, { shares: { solved: 100% } }], replies: [{ time: 1h, close_after: 9h }]';

describe('what takes time is told by the team and the channel with which it begins', () => {
  test('the wait for a customer, whose ticket is handed over meanwhile, and who replies by another way in', async () => {
    const world: World = {
      tickets: [{ at: 440, topic: 'hard' }],
      policy: {
        channels: '{ phone: { mode: live, hours: day, when_closed: email }, email: { mode: deferred } }',
        escalation: '[{ event: aging, after: 30m, team: experts }]',
      },
      scenario: { period: '{ from: 2026-01-05, to: 2026-01-05, follow_up: 0d }', behaviour: `{ handling: [{ time: 10m }], ${asks} }` },
    };
    const waits = await told(world, 'waiting for the customer', 'org:group', 'channel');
    expect(waits.slice(0, 2)).toEqual(['16:30 17:30 care phone', '17:40 18:40 experts email']);
  });

  test('the wait for a customer at the team that took his ticket over when it began', async () => {
    const world: World = {
      tickets: [{ at: 0, topic: 'hard' }],
      policy: {
        escalation: '[{ event: breach, team: experts }]',
        promises: '[{ first_response: none, resolution: { within: 5m, clock: always } }]',
      },
      scenario: { behaviour: `{ handling: [{ time: 10m }], handover: [{ summary: 5m }], ${asks} }` },
    };
    expect((await told(world, 'waiting for the customer', 'org:group'))[0]).toBe('09:15 10:15 experts');
  });

  test('the menu of a channel, of whom a full queue sends another way', async () => {
    const world: World = {
      tickets: [{ at: 0, channel: 'email' }, { at: 2 }],
      policy: { channels: '{ phone: { mode: live, menu: 1 }, email: { mode: deferred } }' },
      scenario: {
        behaviour: '{ menu: [{ time: 1m }], handling: [{ time: 10m }] }',
        queues: '{ care: { at_most: 0, when_full: email } }',
      },
    };
    expect(await told(world, 'menu and self-service', 'channel')).toEqual(['09:02 09:03 phone']);
    expect(await told(world, 'waiting', 'channel')).toEqual(['09:00 09:00 email', '09:03 09:10 email']);
  });
});

test('a wait in which the customer takes the offer of a callback is that of the callback, in both logs', async () => {
  const world: World = {
    tickets: [{ at: 0 }, { at: 1 }],
    policy: { channels: '{ phone: { mode: live, callback_after: 2m }, email: { mode: deferred } }' },
    scenario: { behaviour: '{ handling: [{ time: 10m }], callbacks: [{ share: 100% }] }' },
  };
  expect(await told(world, 'waiting', 'contact', 'visit')).toEqual(['09:00 09:00 1 1', '09:01 09:10 2 1']);
  const { visits } = await logsOf(worldModel(world), 1);
  expect(visits.map(({ contact, visit }) => [contact, visit].join(' '))).toEqual(['1 1', '2 1']);
});

test('where work is laid aside no agent does anything', async () => {
  const world: World = {
    tickets: [{ at: 0, channel: 'email' }, { at: 4 }],
    policy: { channels: '{ phone: { mode: live }, email: { mode: deferred, gives_way_to: [phone] } }' },
  };
  expect(await told(world, 'work laid aside', 'org:resource')).toEqual(['09:04 09:14 ']);
  expect(await told(world, 'work', 'org:resource', 'channel')).toEqual([
    '09:00 09:04 care 1 email',
    '09:04 09:14 care 1 phone',
    '09:14 09:20 care 1 email',
  ]);
});
