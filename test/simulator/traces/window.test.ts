import { describe, expect, test } from 'vitest';
import { count, replay, total } from '../../support/simulation.ts';
import { expectTrace, only, trace, worldModel } from './world.ts';
import type { World } from './world.ts';

describe('the time that counts', () => {
  test('the warm-up fills the queue and is not counted', () => {
    const world = (warmUp: string): World => ({
      tickets: [
        { at: -540 - 5, work: 1200 },
        { at: -540, channel: 'email' },
      ],
      scenario: { period: `{ from: 2026-01-05, to: 2026-01-05${warmUp}, follow_up: 1d }` },
    });
    const { tallies, events } = replay(worldModel(world(', warm_up: 1d')));
    expect(total(tallies.ticket.arrived)).toBe(1);
    expect(total(tallies.contact.wait)).toBe(15 * 60);
    expect(events.filter(({ what }) => what === 'arrived').length).toBe(2);
    expect(total(count(worldModel(world(''))).contact.wait)).toBe(0);
  });

  test('who waits when the run stops is counted apart, with what he has waited', () => {
    const { ticket, contact, visit } = count(
      worldModel({
        tickets: [
          { at: 890, work: 60 },
          { at: 891, work: 4200 },
          { at: 892, channel: 'email' },
        ],
        policy: { objectives: '[{ kpi: service_level, within: 67m, at_least: 50% }, { kpi: service_level, within: 68m, at_least: 50% }]' },
        scenario: { period: '{ from: 2026-01-05, to: 2026-01-05, follow_up: 1h }' },
      }),
    );
    expect([total(ticket.open), total(ticket.unanswered)]).toEqual([2, 1]);
    expect([total(contact.offered), total(contact.waiting), ...contact.withinWaiting]).toEqual([2, 1, 0, 0, 0, 1]);
    expect(total(visit.waiting)).toBe(1);
  });

  test('the follow-up goes on until the cohort has ended, and no longer than it says', () => {
    const world = (followUp: string): World => ({
      tickets: [
        { at: 890, channel: 'email', work: 3600 },
        { at: 895, channel: 'email', work: 3600 },
      ],
      scenario: { period: `{ from: 2026-01-05, to: 2026-01-05, follow_up: ${followUp} }` },
    });
    expectTrace(world('1d'), world('1h'), ['ended', 'open'], ['950 ended 1 solved', '1010 ended 2 solved']);
    expect(only(trace(world('1h')), 'ended', 'open')).toEqual(['950 ended 1 solved', '960 open 2 working']);
  });
});
