import { describe, expect, test } from 'vitest';
import { kpiOf } from '../../../simulator/kpi/index.ts';
import type { Selection } from '../../../simulator/kpi/index.ts';
import { count } from '../../support/simulation.ts';
import { worldModel } from './world.ts';
import type { World } from './world.ts';

/** Figures of small worlds, reckoned on paper from when everything happens: numerators and denominators in seconds and tickets. */
function figures(world: World, ids: readonly string[], about: { team?: string; threshold?: number } = {}): [number, number][] {
  const model = worldModel(world);
  const tallies = count(model);
  const of: Selection = {
    classes: new Uint8Array(tallies.classes.count).fill(1),
    visits: undefined,
    teams: Uint8Array.from(model.names.team, (team) => (about.team === undefined || about.team === team ? 1 : 0)),
    threshold: about.threshold,
  };
  return ids.map((id) => {
    const { numerator, denominator } = kpiOf(id)!.measure(tallies, model, of);
    return [numerator, denominator];
  });
}

function undecided(world: World, id: string): number {
  const model = worldModel(world);
  const tallies = count(model);
  const classes = new Uint8Array(tallies.classes.count).fill(1);
  return kpiOf(id)!.unknown!.count(tallies, { classes, visits: undefined, teams: Uint8Array.of(1, 1) }, model);
}

describe('answers to customers', () => {
  // Ten minutes of work, then a question; the customer replies after half an hour. At 900 the run stops.
  const world = (channel: string): World => ({
    tickets: [
      { at: 820, channel },
      { at: 855, channel },
    ],
    scenario: {
      period: '{ from: 2026-01-05, to: 2026-01-05, follow_up: 0s }',
      behaviour: '{ handling: [{ time: 10m }], outcome: [{ shares: { needs_customer: 100% } }], replies: [{ time: 30m }] }',
    },
  });
  const both = ['response_time', 'response_time_per_ticket', 'first_response_time'];

  test('a written one is sent when the work ends: 820-830, 855-865, and to the reply of 860 at 875', () => {
    expect(figures(world('email'), both)).toEqual([
      [600 + 600 + 900, 3],
      [600 + 600 + 900, 2],
      [1200, 2],
    ]);
    // The reply of 895 is in work when the run stops.
    expect(undecided(world('email'), 'response_time')).toBe(1);
  });

  test('on the phone someone answers when work starts: at once, but for the reply of 860, at 865', () => {
    expect(figures(world('phone'), both)).toEqual([
      [300, 4],
      [300, 2],
      [0, 2],
    ]);
    expect(undecided(world('phone'), 'response_time')).toBe(0);
  });

  test('what a team adds to another team’s answer is no second answer', () => {
    const handedOver: World = {
      tickets: [{ at: 0, channel: 'email' }],
      policy: { escalation: '[{ event: unresolved, tier: up }]' },
      scenario: {
        period: '{ from: 2026-01-05, to: 2026-01-05, follow_up: 0s }',
        behaviour:
          '{ handling: [{ time: 10m }], outcome: [{ when: { tier: front }, shares: { unresolved: 100% } }, { shares: { needs_customer: 100% } }], replies: [{ time: 860m }] }',
      },
    };
    // Answered at 10 by care; experts ask the customer at 20, who replies at 880 and is answered at 890.
    expect(figures(handedOver, both)).toEqual([
      [1200, 2],
      [1200, 1],
      [600, 1],
    ]);
  });
});

describe('the window and its edges', () => {
  // The window is -540 to 900. One ticket comes before it and is solved in it, one lies within, one is solved after it.
  const world: World = {
    tickets: [{ at: -550, work: 1200 }, { at: 0 }, { at: 890, channel: 'email', work: 1800 }],
    scenario: { period: '{ from: 2026-01-05, to: 2026-01-05, warm_up: 1d, follow_up: 1d }' },
  };

  test('closed in the period is another set of tickets than those that arrived in it', () => {
    expect(figures(world, ['resolution_time_closed_in_period', 'resolution_time'])).toEqual([
      [1200 + 600, 2],
      [600 + 1800, 2],
    ]);
  });

  test('open when the window ends, and how old on average while it lasts', () => {
    // Ten minutes each within the window, at mean ages of 15, 5 and 5 minutes.
    expect(figures(world, ['open_tickets', 'backlog_age'])).toEqual([
      [1, 1],
      [600 * (900 + 300 + 300), 1800],
    ]);
  });

  test('a ticket that never ends is as old as it is', () => {
    const stuck: World = {
      tickets: [{ at: 840 }],
      scenario: { period: '{ from: 2026-01-05, to: 2026-01-05, follow_up: 1d }', staffing: '{ experts: [{ hours: always, agents: 1 }] }' },
    };
    expect(figures(stuck, ['open_tickets', 'backlog_age', 'resolution_time_closed_in_period'])).toEqual([
      [1, 1],
      [3600 * 1800, 3600],
      [0, 0],
    ]);
  });
});

test('one touch: solved by one visit; a hand-over, a question and self-service are none', () => {
  const world: World = {
    tickets: [{ at: 0 }, { at: 60, topic: 'hard' }, { at: 120, channel: 'email' }, { at: 240, segment: 'vip' }],
    policy: {
      escalation: '[{ event: unresolved, tier: up }]',
      offers: '{ bot: {} }',
      self_service: '[{ when: { segment: vip }, offer: bot }]',
    },
    scenario: {
      behaviour: `{ handling: [{ time: 10m }], self_service: [{ solves: 100% }], outcome: [
        { when: { topic: hard, tier: front }, shares: { unresolved: 100% } },
        { when: { channel: email }, shares: { needs_customer: 100% } },
        { shares: { solved: 100% } } ], replies: [{ time: 2h, close_after: 1h }] }`,
    },
  };
  expect(figures(world, ['one_touch_rate', 'self_service_rate', 'resolution_time'])).toEqual([
    [1, 4],
    [1, 4],
    [600 + 1200 + 4200, 4],
  ]);
});

describe('escalations over 30 days', () => {
  // Hard cases go to experts, who come back after 36 days; the others are solved at once.
  const world = (followUp: string): World => ({
    tickets: [
      { at: 0, topic: 'hard' },
      { at: 20, topic: 'easy' },
      { at: 40, segment: 'vip' },
    ],
    policy: {
      teams: '{ care: { tier: front }, experts: { tier: back }, desk: { tier: back } }',
      escalation: '[{ event: unresolved, when: { topic: hard }, team: experts }, { event: unresolved, team: desk }]',
    },
    scenario: {
      period: `{ from: 2026-01-05, to: 2026-01-05, follow_up: ${followUp} }`,
      behaviour:
        '{ handling: [{ time: 10m }], outcome: [{ when: { tier: front, segment: standard }, shares: { unresolved: 100% } }, { shares: { solved: 100% } }] }',
      staffing: '{ care: [{ hours: always, agents: 1 }], desk: [{ hours: always, agents: 1 }], experts: [{ file: roster.csv }] }',
    },
    files: { 'roster.csv': 'agent,from,to\nann,2026-02-10T09:00,2026-02-10T17:00\n' },
  });
  const found = (followUp: string) => [
    ...figures(world(followUp), ['escalations_over_30_days'])[0]!,
    undecided(world(followUp), 'escalations_over_30_days'),
  ];

  test('ended late, open and too old, open and not so old yet', () => {
    expect(found('40d')).toEqual([1, 2, 0]);
    expect(found('35d')).toEqual([1, 2, 0]);
    expect(found('20d')).toEqual([0, 1, 1]);
  });
});

test('work beyond a shift is no use of paid time; breaks shrink it', () => {
  const world = (shift: string): World => ({
    tickets: [{ at: 0 }, { at: 12, channel: 'email' }],
    scenario: { staffing: `{ care: [{ days: mon, ${shift} }], experts: [{ hours: always, agents: 1 }] }` },
  });
  const of = (shift: string) => figures(world(shift), ['utilisation', 'occupancy', 'place_occupancy', 'shrinkage'], { team: 'care' });
  // 09:00-09:10 in work, of it five minutes past the end.
  expect(of('shift: 08:00-09:05, agents: 1')).toEqual([
    [300, 3900],
    [600, 4200],
    [600, 4200],
    [0, 3900],
  ]);
  // Five minutes into the break of 09:05-09:20, then 09:20-09:30.
  expect(of('shift: 08:00-16:00, agents: 1, breaks: [{ at: 09:05, lasts: 15m }]')).toEqual([
    [900, 28800],
    [1200, 28200],
    [1200, 28200],
    [900, 28800],
  ]);
});

test('one wait, four service levels', () => {
  // Answered at once, and after two minutes; between them one gives up after four.
  const world: World = {
    tickets: [{ at: 0 }, { at: 1 }, { at: 8 }],
    policy: {
      objectives: '[{ kpi: service_level_offered, within: 3m, at_least: 50% }, { kpi: service_level, within: 5m, at_least: 50% }]',
    },
    scenario: { behaviour: '{ handling: [{ time: 10m }], patience: [{ time: 4m }] }' },
  };
  const ids = ['service_level', 'service_level_offered', 'service_level_answered', 'service_level_any_wait'];
  expect(figures(world, ids, { threshold: 0 })).toEqual([
    [2, 3],
    [2, 3],
    [2, 2],
    [2, 3],
  ]);
  expect(figures(world, ids, { threshold: 1 })).toEqual([
    [2, 2],
    [2, 3],
    [2, 2],
    [3, 3],
  ]);
});

test('who is handed over while he waits is no ticket of one touch; nor is there a rate of hand-overs above all that could be', () => {
  const world: World = {
    tickets: [{ at: 0, work: 7200 }, { at: 1 }, { at: 2, topic: 'hard' }],
    policy: {
      escalation:
        '[{ event: waiting, after: 5m, when: { topic: easy }, tier: up }, { event: waiting, after: 5m, when: { topic: hard }, team: night }]',
      teams: '{ care: { tier: front, up: [experts] }, experts: { tier: back }, night: { tier: back } }',
    },
    scenario: {
      behaviour: '{ handling: [{ time: 10m }], patience: [{ time: 1h }] }',
      staffing:
        '{ care: [{ hours: always, agents: 1 }], experts: [{ hours: always, agents: 1 }], night: [{ shift: 20:00-21:00, agents: 1 }] }',
    },
  };
  // The first is solved at once, the second by the experts, and the third gives up at the night team.
  expect(figures(world, ['one_touch_rate', 'escalation_rate', 'transfers_per_ticket'])).toEqual([
    [1, 3],
    [2, 3],
    [2, 3],
  ]);
});
