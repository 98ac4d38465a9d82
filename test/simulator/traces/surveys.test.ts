import { describe, expect, test } from 'vitest';
import { count, total } from '../../support/simulation.ts';
import { expectTrace, only, trace, worldModel } from './world.ts';
import type { World } from './world.ts';

/** Cut points so far below or above what can be reached that chance says nothing: everybody rates so. */
const everybody = (rating: number): string =>
  `{ base: 0, wait: 0, transfers: 0, reopens: 0, breaches: 0, cuts: [${[2, 3, 4, 5].map((cut) => (cut <= rating ? -1000 : 1000) + cut).join(', ')}] }`;

/** A rating that only what is counted moves: a hundred points of the latent value are one of the rating, and chance is too small to be seen. */
const counted = (of: Readonly<Record<string, number | string>>): string =>
  JSON.stringify({ base: 500, cuts: [150, 250, 350, 450], wait: 0, transfers: 0, reopens: 0, breaches: 0, ...of });

const behaviour = (satisfaction: string, more = '', answering = '100%'): string =>
  `{ handling: [{ time: 10m }], answering: [{ share: ${answering} }], satisfaction: ${satisfaction}${more} }`;
const handedOn = ', outcome: [{ when: { tier: front }, shares: { unresolved: 100% } }, { shares: { solved: 100% } }]';
const handOn = '[{ event: unresolved, tier: up }]';
const shortRun = '{ from: 2026-01-05, to: 2026-01-05, follow_up: 0s }';
const none = '[{ event: closed, ask: none }]';

describe('who is asked', () => {
  test('one whose ticket is closed, before it has ended; nobody who has left', () => {
    const world = (surveys: string): World => ({
      tickets: [{ at: 0 }, { at: 1 }],
      policy: { surveys },
      scenario: { behaviour: behaviour(everybody(4), ', patience: [{ time: 5m }]') },
    });
    const asked = ['6 ended 2 gave_up', '10 surveyed 1 answered 4', '10 ended 1 solved'];
    expectTrace(world('[{ event: closed, ask: 100% }]'), world(none), ['surveyed', 'ended'], asked);
  });

  test('one who does not answer gives no rating', () => {
    const world = (answering: string): World => ({
      tickets: [{ at: 0 }],
      policy: { surveys: '[{ event: closed, ask: 100% }]' },
      scenario: { behaviour: behaviour(everybody(4), '', answering) },
    });
    expectTrace(world('0%'), world('100%'), ['surveyed'], ['10 surveyed 1 asked']);
    const { ticket } = count(worldModel(world('0%')));
    expect([total(ticket.surveyed), total(ticket.answered), total(ticket.rated)]).toEqual([1, 0, 0]);
  });

  test('without a model of satisfaction an answer is counted, and rates nothing', () => {
    const world: World = {
      tickets: [{ at: 0 }],
      policy: { surveys: '[{ event: closed, ask: 100% }]' },
      scenario: { behaviour: '{ handling: [{ time: 10m }], answering: [{ share: 100% }] }' },
    };
    expect(only(trace(world), 'surveyed')).toEqual(['10 surveyed 1 answered']);
  });

  test('an escalation is closed and asked about before its ticket, which is then not asked again; what was not escalated is', () => {
    const world = (surveys: string): World => ({
      tickets: [{ at: 0, topic: 'hard' }, { at: 30 }],
      policy: { escalation: '[{ event: unresolved, when: { topic: hard }, tier: up }]', surveys },
      scenario: {
        behaviour: behaviour(
          everybody(3),
          ', outcome: [{ when: { tier: front, topic: hard }, shares: { unresolved: 100% } }, { shares: { solved: 100% } }]',
        ),
      },
    });
    const both = '[{ event: escalation_closed, ask: 100% }, { event: closed, ask: 100% }]';
    expectTrace(world(both), world(none), ['surveyed'], ['20 surveyed 1 answered 3', '40 surveyed 2 answered 3']);
    expect(only(trace(world('[{ event: escalation_closed, ask: 100% }]')), 'surveyed')).toEqual(['20 surveyed 1 answered 3']);
  });

  test('where the first event asks nobody, the second does', () => {
    const world = (first: string): World => ({
      tickets: [{ at: 0 }],
      policy: {
        escalation: handOn,
        surveys: `[{ event: escalation_closed, ask: ${first} }, { event: closed, when: { transfers: 1 }, ask: 100% }]`,
      },
      scenario: { behaviour: behaviour(everybody(5), handedOn) },
    });
    for (const first of ['none', '100%']) expect(only(trace(world(first)), 'surveyed'), first).toEqual(['20 surveyed 1 answered 5']);
  });

  test('two events with one share ask no more than one: a ticket has one lot', () => {
    const world = (surveys: string): World => ({
      tickets: Array.from({ length: 400 }, (_, i) => ({ at: i, channel: 'email' })),
      policy: { escalation: handOn, surveys },
      scenario: {
        behaviour: behaviour(everybody(5), handedOn).replace('10m', '10s'),
      },
    });
    const asked = (surveys: string): number => total(count(worldModel(world(surveys))).ticket.surveyed);
    const once = asked('[{ event: escalation_closed, ask: 30% }]');
    expect(once).toBeGreaterThan(80);
    expect(once).toBeLessThan(160);
    expect(asked('[{ event: escalation_closed, ask: 30% }, { event: closed, ask: 30% }]')).toBe(once);
    expect(asked('[{ event: escalation_closed, ask: 30% }, { event: closed, ask: 60% }]')).toBeGreaterThan(once);
  });

  test('at a breach one is asked by the team that has the ticket, before it goes on', () => {
    const world = (care: string): World => ({
      tickets: [{ at: 0 }, { at: 0 }],
      policy: {
        defaults: '{ clock: always }',
        promises: '[{ first_response: 5m, resolution: none }]',
        escalation: '[{ event: breach, tier: up }]',
        surveys: `[{ event: breach, when: { team: ${care} }, ask: 100% }]`,
      },
      scenario: { behaviour: behaviour(everybody(2)) },
    });
    expectTrace(world('care'), world('experts'), ['surveyed', 'handed_over'], ['5 surveyed 2 answered 2', '5 handed_over 2 experts']);
  });

  test('a ticket that will come back is not closed: it is asked once, when it has ended', () => {
    const world = (share: string): World => ({
      tickets: [{ at: 0 }],
      policy: { surveys: '[{ event: closed, ask: 100% }]' },
      scenario: { behaviour: behaviour(everybody(5), `, reopening: [{ share: ${share}, time: 12h }]`), period: shortRun },
    });
    expectTrace(world('100%'), world('0%'), ['solved', 'surveyed'], ['10 solved 1 care', '740 surveyed 1 answered 5']);
  });

  test('one who is asked when he comes back is not asked at the end', () => {
    const world = (surveys: string): World => ({
      tickets: [{ at: 0 }],
      policy: { surveys },
      scenario: { behaviour: behaviour(everybody(5), ', reopening: [{ share: 100%, time: 12h }]'), period: shortRun },
    });
    const both = '[{ event: reopened, ask: 100% }, { event: closed, ask: 100% }]';
    expectTrace(world(both), world('[{ event: closed, ask: 100% }]'), ['surveyed'], ['730 surveyed 1 answered 5']);
  });

  test('a place that another ticket had is free of its survey', () => {
    const world: World = {
      tickets: [{ at: 0 }, { at: 30, segment: 'vip' }],
      policy: { surveys: '[{ event: closed, ask: 100% }]' },
      scenario: { behaviour: behaviour(everybody(5)) },
    };
    expect(only(trace(world), 'surveyed')).toEqual(['10 surveyed 1 answered 5', '40 surveyed 2 answered 5']);
  });
});

describe('what a rating follows from', () => {
  interface Differs extends Partial<World> {
    readonly period?: string;
  }
  const one = (satisfaction: string, { tickets = [{ at: 0 }], policy, period }: Differs = {}, more = ''): string[] =>
    only(
      trace({
        tickets,
        policy: { surveys: '[{ event: closed, ask: 100% }]', ...policy },
        scenario: { behaviour: behaviour(satisfaction, more), ...(period ? { period } : {}) },
      }),
      'surveyed',
    );

  test('each hand-over costs', () => {
    const policy = { escalation: handOn };
    expect(one(counted({ transfers: 100 }), { policy }, handedOn)).toEqual(['20 surveyed 1 answered 4']);
    expect(one(counted({ transfers: 300 }), { policy }, handedOn)).toEqual(['20 surveyed 1 answered 2']);
    expect(one(counted({ transfers: 0 }), { policy }, handedOn)).toEqual(['20 surveyed 1 answered 5']);
  });

  test('each return costs', () => {
    const returned = (reopens: number) => one(counted({ reopens }), { period: shortRun }, ', reopening: [{ share: 100%, time: 12h }]');
    expect(returned(200)).toEqual(['740 surveyed 1 answered 3']);
    expect(returned(0)).toEqual(['740 surveyed 1 answered 5']);
  });

  test('each kind of promise that was broken costs, also one that is broken by now and not judged yet', () => {
    const late = (breaches: number, surveys = '[{ event: closed, ask: 100% }]') =>
      one(counted({ breaches }), {
        tickets: [{ at: 0 }, { at: 0 }],
        policy: { defaults: '{ clock: always }', promises: '[{ first_response: 5m, resolution: 15m }]', surveys },
      });
    expect(late(100)).toEqual(['10 surveyed 1 answered 5', '20 surveyed 2 answered 3']);
    expect(late(0)).toEqual(['10 surveyed 1 answered 5', '20 surveyed 2 answered 5']);
    expect(late(100, '[{ event: breach, when: { promise: resolution }, ask: 100% }]')).toEqual(['15 surveyed 2 answered 3']);
  });

  test('the wait for the first answer costs, by its logarithm', () => {
    const waited = (wait: number, expected: string) => one(counted({ wait, expected }), { tickets: [{ at: 0 }, { at: 0 }] });
    // Who waits for ten minutes where five are expected: ln 3 = 1.0986; where ten are: ln 2 = 0.693.
    expect(waited(200, '5m')).toEqual(['10 surveyed 1 answered 5', '20 surveyed 2 answered 3']);
    expect(waited(200, '10m')).toEqual(['10 surveyed 1 answered 5', '20 surveyed 2 answered 4']);
    expect(waited(0, '5m')).toEqual(['10 surveyed 1 answered 5', '20 surveyed 2 answered 5']);
  });

  test('whom self-service helps has waited for nobody', () => {
    const helped = one(
      counted({ wait: 1000, expected: '1s' }),
      { policy: { offers: '{ bot: {} }', self_service: '[{ offer: bot }]' } },
      ', self_service: [{ tries: 100%, solves: 100%, time: 5m }]',
    );
    expect(helped).toEqual(['5 surveyed 1 answered 5']);
  });
});

describe('who stays', () => {
  const staying = (retention: string, more = '', satisfaction = everybody(5), policy: World['policy'] = {}): number[] => {
    const { ticket } = count(
      worldModel({
        tickets: [{ at: 0 }, { at: 0 }],
        policy: { defaults: '{ clock: always }', ...policy },
        scenario: { behaviour: behaviour(satisfaction, `${more}, retention: ${retention}`) },
      }),
    );
    return [total(ticket.customers), total(ticket.staying)];
  };
  const odds = (x: number): number => 1 / (1 + Math.exp(-x));

  test('the base is the log-odds of one who rates 3; each point more or less counts', () => {
    const [customers, stay] = staying('{ base: 2, satisfaction: 0 }');
    expect(customers).toBe(2);
    expect(stay).toBeCloseTo(2 * odds(2), 4);
    expect(staying('{ base: 2, satisfaction: 0.5 }')[1]).toBeCloseTo(2 * odds(3), 4);
    expect(staying('{ base: 2, satisfaction: 0.5 }', '', everybody(1))[1]).toBeCloseTo(2 * odds(1), 4);
  });

  test('broken promises count, of each customer his own', () => {
    const policy = { promises: '[{ first_response: 5m, resolution: 15m }]' };
    expect(staying('{ base: 2, satisfaction: 0, breaches: 0.5 }', '', everybody(5), policy)[1]).toBeCloseTo(odds(2) + odds(1), 4);
    expect(staying('{ base: 2, satisfaction: 0, breaches: 0 }', '', everybody(5), policy)[1]).toBeCloseTo(2 * odds(2), 4);
  });

  test('who gave up is as discontent as can be', () => {
    const left = staying('{ base: 2, satisfaction: 0.5 }', ', patience: [{ time: 5m }]');
    expect(left[1]).toBeCloseTo(odds(3) + odds(1), 4);
  });
});
