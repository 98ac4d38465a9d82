import { describe, expect, test } from 'vitest';
import { count, total } from '../../support/simulation.ts';
import { expectTrace, only, trace, worldModel } from './world.ts';
import type { World } from './world.ts';

describe('reopening', () => {
  /** A ticket about something hard comes back, each time until the run is over. */
  const reopening = (share: string, time = '1h', more = '') =>
    `{ handling: [{ time: 10m }], reopening: [{ when: { topic: hard }, share: ${share}, time: ${time} }]${more} }`;
  const oneDay = '{ from: 2026-01-05, to: 2026-01-05, follow_up: 0s }';

  test('a solved ticket comes back to its team, and ends when it is solved for the last time', () => {
    const world = (share: string): World => ({
      tickets: [{ at: 0, topic: 'hard' }],
      scenario: { behaviour: reopening(share, '12h'), period: oneDay },
    });
    const back = ['0 started 1 care', '10 solved 1 care', '730 reopened 1 care', '730 started 1 care', '740 ended 1 solved'];
    expectTrace(world('100%'), world('0%'), ['started', 'solved', 'reopened', 'ended'], back);
  });

  test('it comes back to the team that solved it', () => {
    const world = (share: string): World => ({
      tickets: [{ at: 0, topic: 'hard' }],
      policy: { escalation: '[{ event: unresolved, tier: up }]' },
      scenario: {
        behaviour: reopening(
          share,
          '12h',
          ', outcome: [{ when: { tier: front }, shares: { unresolved: 100% } }, { shares: { solved: 100% } }], handover: [{ summary: 0s, reading: 5m }]',
        ),
        period: oneDay,
      },
    });
    const experts = [
      '10 started 1 experts',
      '25 solved 1 experts',
      '745 reopened 1 experts',
      '745 started 1 experts',
      '755 ended 1 solved',
    ];
    expectTrace(world('100%'), world('0%'), ['started', 'solved', 'reopened', 'ended'], ['0 started 1 care', ...experts]);
  });

  test('a channel that is closed then passes it on, or lets it come when it opens', () => {
    const world = (closed: string): World => ({
      tickets: [{ at: 465, topic: 'hard' }],
      policy: { channels: `{ phone: { mode: live, hours: day, when_closed: ${closed} }, email: { mode: deferred } }` },
      scenario: { behaviour: reopening('100%'), period: '{ from: 2026-01-05, to: 2026-01-05, follow_up: 1d }' },
    });
    expectTrace(world('email'), world('refuse'), ['reopened'], only(trace(world('email')), 'reopened'));
    expect(only(trace(world('email')), 'reopened')[0]).toBe('535 reopened 1 care');
    expect(only(trace(world('refuse')), 'reopened')[0]).toBe('1440 reopened 1 care');
  });

  test('whose silence counted as a solution may come back; whom self-service helped does not', () => {
    const silent = (share: string): World => ({
      tickets: [{ at: 0, topic: 'hard', channel: 'email' }],
      scenario: {
        behaviour: reopening(share, '13h', ', outcome: [{ shares: { needs_customer: 100% } }], replies: [{ time: 30h, close_after: 20m }]'),
        period: oneDay,
      },
    });
    expectTrace(
      silent('100%'),
      silent('0%'),
      ['paused', 'solved', 'reopened'],
      ['10 paused 1 care', '30 solved 1 care', '810 reopened 1 care', '820 paused 1 care'],
    );
    const helped: World = {
      tickets: [{ at: 0, topic: 'hard' }],
      policy: { offers: '{ bot: {} }', self_service: '[{ offer: bot }]' },
      scenario: { behaviour: reopening('100%', '1h', ', self_service: [{ solves: 100%, time: 4m }]'), period: oneDay },
    };
    expect(only(trace(helped), 'reopened', 'ended')).toEqual(['4 ended 1 self_solved']);
  });

  test('a ticket that would come back only after the run stays solved', () => {
    const world = (time: string): World => ({
      tickets: [{ at: 0, topic: 'hard' }],
      scenario: { behaviour: reopening('100%', time), period: oneDay },
    });
    expectTrace(world('15h'), world('14h'), ['solved', 'ended'], ['10 ended 1 solved']);
  });

  test('the last solution decides the promise, whose clock stood still while the ticket was taken for solved', () => {
    const verdicts = (within: string, share = '100%') => {
      const { ticket } = count(
        worldModel({
          tickets: [{ at: 0, topic: 'hard' }],
          policy: { promises: `[{ first_response: none, resolution: { within: ${within}, clock: always } }]` },
          scenario: { behaviour: reopening(share, '12h'), period: oneDay },
        }),
      );
      return [ticket.resolutionKept, ticket.resolutionBroken, ticket.resolved, ticket.resolutionTime].map(total);
    };
    expect(verdicts('21m')).toEqual([1, 0, 1, 740 * 60]);
    expect(verdicts('19m')).toEqual([0, 1, 1, 740 * 60]);
    expect(verdicts('19m', '0%')).toEqual([1, 0, 1, 600]);
  });

  test('a promise is not kept while the ticket that came back is open', () => {
    const verdicts = (share: string) => {
      const { ticket } = count(
        worldModel({
          tickets: [{ at: 0, topic: 'hard' }],
          policy: { promises: '[{ first_response: none, resolution: { within: 20h, clock: always } }]' },
          scenario: {
            behaviour: reopening(share, '12h'),
            period: oneDay,
            staffing: '{ care: [{ days: sun-sat, shift: 09:00-17:00, agents: 1 }], experts: [{ hours: always, agents: 1 }] }',
          },
        }),
      );
      return [ticket.resolutionKept, ticket.resolutionUndecided, ticket.open, ticket.reopenedUnsolved].map(total);
    };
    expect(verdicts('100%')).toEqual([0, 1, 1, 1]);
    expect(verdicts('0%')).toEqual([1, 0, 0, 0]);
  });

  test('a breach is not undone by coming back', () => {
    const broken = (share: string) =>
      total(
        count(
          worldModel({
            tickets: [
              { at: 0, work: 1800 },
              { at: 0, topic: 'hard', work: 60 },
            ],
            policy: { promises: '[{ first_response: none, resolution: { within: 30m, clock: always } }]' },
            scenario: { behaviour: reopening(share, '12h'), period: oneDay },
          }),
        ).ticket.resolutionBroken,
      );
    expect([broken('100%'), broken('0%')]).toEqual([1, 1]);
  });

  test('while it is taken for solved it is in no backlog; the customer who comes back is answered as for a message', () => {
    const of = (share: string) =>
      count(worldModel({ tickets: [{ at: 0, topic: 'hard' }], scenario: { behaviour: reopening(share, '12h'), period: oneDay } }));
    const figures = ({ ticket, reply }: ReturnType<typeof of>) =>
      [
        ticket.openTime,
        ticket.openAge,
        ticket.openAtEnd,
        ticket.closed,
        ticket.closedTime,
        ticket.oneTouch,
        ticket.reopened,
        reply.answered,
      ].map(total);
    const [first, second] = [600, 740 * 60 - 730 * 60];
    expect(figures(of('100%'))).toEqual([first + second, (600 * 600) / 2 + second * 735 * 60, 0, 1, 740 * 60, 0, 1, 1]);
    expect(figures(of('0%'))).toEqual([600, (600 * 600) / 2, 0, 1, 600, 1, 0, 0]);
  });

  test('a row of `escalation` can ask how often it came back', () => {
    const world = (when: string): World => ({
      tickets: Array.from({ length: 30 }, () => ({ at: 0, topic: 'hard' })),
      policy: { escalation: `[{ event: unresolved, when: { reopens: ${when} }, tier: up }]` },
      scenario: {
        behaviour: reopening('100%', '1h', ', outcome: [{ shares: { solved: 50%, unresolved: 50% } }]'),
        period: oneDay,
        staffing: '{ care: [{ hours: always, agents: 30 }], experts: [{ hours: always, agents: 30 }] }',
      },
    });
    const before = (lines: readonly string[], ticket: string) =>
      lines
        .slice(
          0,
          lines.findIndex((line) => line.endsWith(`handed_over ${ticket} experts`)),
        )
        .some((line) => line.includes(`reopened ${ticket} `));
    const handed = (when: string) => {
      const lines = trace(world(when));
      return only(lines, 'handed_over').map((line) => before(lines, line.split(' ')[2]!));
    };
    expect(new Set(handed('{ at_least: 1 }'))).toEqual(new Set([true]));
    expect(new Set(handed('0'))).toEqual(new Set([false]));
  });
});
