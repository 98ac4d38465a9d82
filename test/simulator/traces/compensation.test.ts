import { describe, expect, test } from 'vitest';
import { notesOf } from '../../../simulator/experiment/notes.ts';
import { count } from '../../support/simulation.ts';
import { expectTrace, only, trace, worldModel } from './world.ts';
import type { World } from './world.ts';

const facts = '{ order_total: { type: money, at_most: 1000 } }';
const tiers = '{ front: { level: 1, may_give: 100 }, back: { level: 2, may_give: 500 }, top: { level: 3, may_give: 900 } }';
const teams = '{ care: { tier: front, up: [experts] }, experts: { tier: back, up: [legal] }, legal: { tier: top } }';
const staff = '{ care: [{ hours: always, agents: 1 }], experts: [{ hours: always, agents: 1 }], legal: [{ hours: always, agents: 1 }] }';
const atClose = (says: string) => `[{ event: closed, give: credit, ${says} }]`;
const world = (policy: World['policy'], tickets: World['tickets'] = [{ at: 0 }], scenario: World['scenario'] = {}): World => ({
  tickets,
  policy: { defaults: '{ clock: always }', tiers, teams, ...policy },
  scenario: { staffing: staff, ...scenario },
});
const lateIn = (within: string) => `[{ first_response: none, resolution: ${within} }]`;

describe('what is given', () => {
  test('on the event that its row names, before the ticket ends', () => {
    const on = (event: string) => world({ compensation: `[{ event: ${event}, give: credit, amount: 50 }]` });
    expectTrace(on('closed'), on('reopened'), ['gave', 'ended'], ['10 gave 1 credit 50', '10 ended 1 solved']);
  });

  test('a share of a money fact: of the number that the log holds, rounded to the currency', () => {
    const off = { compensation: atClose('amount: 5') };
    const on = { facts, compensation: atClose('amount: { share: 15%, of: order_total, at_most: 100 }') };
    const tickets = [
      { at: 0, order_total: 333.3 },
      { at: 10, order_total: 900 },
      { at: 20, order_total: 0 },
      { at: 30, order_total: -500 },
    ];
    const told = ['10 gave 1 credit 50', '20 gave 2 credit 100'];
    expectTrace(world(on, tickets), world(off, [{ at: 0 }, { at: 10 }]), ['gave'], told);
  });

  test('as written, where no tier says what it may give; where one does, the others may give nothing alone', () => {
    const on = (back: string) =>
      world({ tiers: `{ front: { level: 1 }, back: { level: 2${back} }, top: { level: 3 } }`, compensation: atClose('amount: 50') });
    expectTrace(on(''), on(', may_give: 100'), ['gave', 'ended'], ['10 gave 1 credit 50', '10 ended 1 solved']);
  });

  test('a share of what the mix draws, the same number that decided', () => {
    const on = (value: number) =>
      world({ facts, compensation: atClose('amount: { share: 10%, of: order_total }') }, [{ at: 0 }], {
        mix: `{ order_total: [{ when: { topic: hard }, value: 1 }, { value: ${value} }] }`,
      });
    expectTrace(on(432), on(2000), ['gave'], ['10 gave 1 credit 43.2']);
    expect(only(trace(on(2000)), 'gave')).toEqual(['10 gave 1 credit 100']);
  });

  test('a share of a default', () => {
    const on = (otherwise: number) =>
      world({
        facts: `{ order_total: { type: money, default: ${otherwise} } }`,
        compensation: atClose('amount: { share: 10%, of: order_total, at_most: 9 }'),
      });
    expectTrace(on(70), on(0), ['gave'], ['10 gave 1 credit 7']);
  });

  test('each row once a ticket, however often its event comes', () => {
    const rows = (more: string) =>
      world(
        { promises: '[{ first_response: 1m, resolution: 3m }]', compensation: `[{ event: breach, give: credit, amount: 20 }${more}]` },
        [{ at: 0 }, { at: 0 }],
      );
    // One row speaks of both breaches, and pays at the first.
    expect(only(trace(rows('')), 'breached', 'gave')).toEqual([
      ...['1 breached 2 first_response', '1 gave 2 credit 20', '3 breached 1 resolution', '3 gave 1 credit 20', '3 breached 2 resolution'],
    ]);
    const two = (promise: string) =>
      world(
        {
          promises: '[{ first_response: none, resolution: 3m }]',
          compensation: `[{ event: ${promise}, give: credit, amount: 20 }, { event: closed, give: coupon, amount: 30 }]`,
        },
        [{ at: 0 }],
      );
    expectTrace(two('breach'), two('reopened'), ['gave'], ['3 gave 1 credit 20', '10 gave 1 coupon 30']);
  });

  test('before escalation, by the team that had the ticket', () => {
    // Care may give 100 alone; the experts could give 300, but they do not have the ticket yet.
    const on = (event: string) =>
      world({
        promises: lateIn('5m'),
        escalation: '[{ event: breach, tier: up }]',
        compensation: `[{ event: ${event}, give: credit, amount: 100 }]`,
      });
    const [first, second] = [{ at: 0 }, { at: 1 }];
    const told = only(trace({ ...on('breach'), tickets: [first, second] }), 'gave', 'handed_over');
    expect(told).toEqual(['5 gave 1 credit 100', '6 gave 2 credit 100', '6 handed_over 2 experts']);
    expect(only(trace({ ...on('reopened'), tickets: [first, second] }), 'gave', 'handed_over')).toEqual(['6 handed_over 2 experts']);
  });
});

describe('caps', () => {
  const close = (limits: string, tickets: World['tickets'], amount = '60') =>
    world({ compensation: atClose(`amount: ${amount}`), limits: `{ compensation: [${limits}] }` }, tickets);

  test('a ticket: over two rows; what is left is given, then nothing', () => {
    const rows = (limits: string) =>
      world({
        promises: '[{ first_response: none, resolution: 3m }]',
        compensation:
          '[{ event: breach, give: credit, amount: 60 }, { event: closed, when: { breached: resolution }, give: coupon, amount: 60 }]',
        limits,
      });
    expectTrace(
      rows('{ compensation: [{ per: ticket, at_most: 100 }] }'),
      rows('{}'),
      ['gave'],
      ['3 gave 1 credit 60', '10 gave 1 coupon 40'],
    );
    expect(only(trace(rows('{ compensation: [{ per: ticket, at_most: 60 }] }')), 'gave')).toEqual(['3 gave 1 credit 60']);
  });

  test('what they withhold is told once a row and ticket, and is a figure; where somebody may approve, nothing is', () => {
    const twice = (limits: string) =>
      world({
        promises: '[{ first_response: 2m, resolution: 3m }]',
        compensation: '[{ event: breach, give: credit, amount: 60 }, { event: closed, give: coupon, amount: 30 }]',
        limits: `{ compensation: [${limits}] }`,
      });
    const capped = twice('{ per: ticket, at_most: 20 }');
    expectTrace(capped, twice(''), ['gave', 'withheld'], ['3 withheld 1 credit 40', '3 gave 1 credit 20', '10 withheld 1 coupon 30']);
    const again = twice('{ per: ticket, at_most: 0 }');
    expect(only(trace({ ...again, tickets: [{ at: 0 }, { at: 0 }] }), 'withheld')).toEqual([
      ...['2 withheld 2 credit 60', '3 withheld 1 credit 60', '10 withheld 1 coupon 30', '20 withheld 2 coupon 30'],
    ]);
    expect(only(trace(twice('{ per: ticket, at_most: 20, then: approve }')), 'withheld')).toEqual([]);
    expect(count(worldModel(capped)).ticket.withheld.reduce((x, y) => x + y)).toBe(7000);
  });

  test('what was withheld and is given at a later event is withheld no more', () => {
    // The budget of January is spent at 23:30 of the 31st; the second ticket breaks one promise at 23:42, the other at 00:02 of February.
    const month = 26 * 1440;
    const on = (each: string): World => ({
      ...world(
        {
          promises: '[{ first_response: 10m, resolution: 30m }]',
          compensation: '[{ event: breach, give: credit, amount: 60 }]',
          limits: `{ compensation: [{ per: policy${each}, at_most: 60 }] }`,
        },
        [{ at: month + 840 }, { at: month + 872 }],
      ),
      scenario: {
        staffing: staff,
        period: '{ from: 2026-01-31, to: 2026-01-31, follow_up: 5d }',
        behaviour: '{ handling: [{ time: 45m }] }',
      },
    });
    const told = ['870 gave 1 credit 60', '882 withheld 2 credit 60', '902 restored 2 credit 60', '902 gave 2 credit 60'];
    expectTrace(on(', each: month'), on(''), ['gave', 'withheld', 'restored'], told);
    const withheld = (each: string): number => count(worldModel(on(each))).ticket.withheld.reduce((x, y) => x + y);
    expect([withheld(', each: month'), withheld('')]).toEqual([0, 6000]);
  });

  test('what nobody may give is withheld by no cap', () => {
    const on = (may: number, cap: number): World =>
      world({
        tiers: `{ front: { level: 1, may_give: ${may} }, back: { level: 2 }, top: { level: 3 } }`,
        compensation: atClose('amount: 60'),
        limits: `{ compensation: [{ per: ticket, at_most: ${cap} }] }`,
      });
    expectTrace(on(60, 40), on(30, 40), ['gave', 'withheld'], ['10 withheld 1 credit 20', '10 gave 1 credit 40']);
    expect(only(trace(on(30, 40)), 'gave', 'withheld')).toEqual([]);
    expect(only(trace(on(60, 0)), 'gave', 'withheld')).toEqual(['10 withheld 1 credit 60']);
    expect(only(trace(on(30, 0)), 'gave', 'withheld')).toEqual([]);
  });

  test('the policy: spent between two tickets of one instant', () => {
    const both = [{ at: 0 }, { at: 0, channel: 'email' }];
    const on = (limits: string): World => ({
      ...close(limits, both, '60'),
      scenario: {
        staffing:
          '{ care: [{ hours: always, agents: 2 }], experts: [{ hours: always, agents: 1 }], legal: [{ hours: always, agents: 1 }] }',
      },
    });
    const told = ['10 gave 1 credit 60', '10 ended 1 solved', '10 gave 2 credit 15', '10 ended 2 solved'];
    expectTrace(on('{ per: policy, at_most: 75 }'), on(''), ['gave', 'ended'], told);
  });

  test('a customer, over his tickets: whom the log does not name has this one only', () => {
    const named = [
      { at: 0, customer: 'huda' },
      { at: 20, customer: 'omar' },
      { at: 40, customer: 'huda' },
      { at: 60, customer: '' },
      { at: 80, customer: '' },
    ];
    const on = (limits: string) => close(limits, named);
    const told = ['10 gave 1 credit 60', '30 gave 2 credit 60', '50 gave 3 credit 20', '70 gave 4 credit 60', '90 gave 5 credit 60'];
    expectTrace(on('{ per: customer, each: year, at_most: 80 }'), on('{ per: ticket, at_most: 80 }'), ['gave'], told);
  });

  test('a month turns, by the clock of the policy, and its budget begins anew', () => {
    const month = (each: string): World => ({
      ...close(`{ per: policy${each}, at_most: 90 }`, [
        { at: 0 },
        { at: 60 },
        // Closed at 23:55 on the 31st, and at 00:05 of Riyadh's February.
        { at: 26 * 1440 + 14 * 60 + 45 },
        { at: 26 * 1440 + 14 * 60 + 55 },
      ]),
    });
    const on = (each: string): World => {
      const one = month(each);
      const period = '{ from: 2026-01-05, to: 2026-02-01, follow_up: 5d }';
      return { ...one, policy: { ...one.policy, time_zone: 'Asia/Riyadh' }, scenario: { ...one.scenario, period } };
    };
    const gifts = only(trace(on(', each: month')), 'gave').map((line) => line.split(' ').slice(2).join(' '));
    expect(gifts).toEqual(['1 credit 60', '2 credit 30', '4 credit 60']);
    const forever = only(trace(on('')), 'gave').map((line) => line.split(' ').slice(2).join(' '));
    expect(forever).toEqual(['1 credit 60', '2 credit 30']);
  });

  test('a week begins on Monday, a quarter with its first month', () => {
    const each = (period: string, to: string, minutes: number) => {
      const one = close(`{ per: policy, each: ${period}, at_most: 60 }`, [{ at: 0 }, { at: 60 }, { at: minutes }]);
      return only(trace({ ...one, scenario: { ...one.scenario, period: `{ from: 2026-01-05, to: ${to} }` } }), 'gave').length;
    };
    // Sunday, 11 January, ends at 00:00; so does the 31st of March.
    expect([each('week', '2026-01-12', 6 * 1440 + 14 * 60), each('week', '2026-01-12', 6 * 1440 + 15 * 60)]).toEqual([1, 2]);
    expect([each('day', '2026-01-06', 14 * 60), each('day', '2026-01-06', 15 * 60)]).toEqual([1, 2]);
    const march = 86 * 1440;
    expect([each('quarter', '2026-04-01', march - 600), each('quarter', '2026-04-01', march - 540)]).toEqual([1, 2]);
  });
});

describe('approvals', () => {
  const approval = '{ handling: [{ time: 10m }], approval: [{ time: 4m }] }';
  const asks = (amount: string, more: World['policy'] = {}, tickets: World['tickets'] = [{ at: 0 }]) =>
    world({ promises: lateIn('5m'), compensation: `[{ event: breach, give: credit, amount: ${amount} }]`, ...more }, tickets, {
      behaviour: approval,
    });
  const what = ['approval_asked', 'errand_started', 'gave', 'ended'];

  test('of what is above what the tier may give: work of the nearest tier up that may, and the ticket goes its way', () => {
    const told = ['5 approval_asked 1 experts', '5 errand_started 1 experts', '9 gave 1 credit 200', '10 ended 1 solved'];
    expectTrace(asks('200'), asks('100'), what, told);
    expect(only(trace(asks('800')), 'approval_asked')).toEqual(['5 approval_asked 1 legal']);
    // Nobody may give so much: nothing is given.
    expect(only(trace(asks('901')), 'approval_asked', 'gave')).toEqual([]);
  });

  test('by the tier that the row names; its own tier needs none', () => {
    const named = (tier: string) => asks(`20, approval: ${tier}`);
    expectTrace(named('top'), named('front'), ['approval_asked', 'gave'], ['5 approval_asked 1 legal', '9 gave 1 credit 20']);
    expect(only(trace(named('front')), 'approval_asked', 'gave')).toEqual(['5 gave 1 credit 20']);
  });

  test('when the ticket has ended by then, the gift is made all the same', () => {
    const on = (amount: number) => world({ compensation: atClose(`amount: ${amount}`) }, [{ at: 0 }], { behaviour: approval });
    expectTrace(
      on(200),
      on(50),
      ['approval_asked', 'ended', 'gave'],
      [...['10 approval_asked 1 experts', '10 ended 1 solved', '14 gave 1 credit 200']],
    );
    expect([200, 50].map((amount) => count(worldModel(on(amount))).ticket.given.reduce((a, b) => a + b))).toEqual([20_000, 5_000]);
  });

  test('when a budget is spent that asks for one', () => {
    const on = (then: string) =>
      world(
        { compensation: atClose('amount: 60'), limits: `{ compensation: [{ per: policy, each: month, at_most: 100, then: ${then} }] }` },
        [{ at: 0 }, { at: 20 }],
        { behaviour: approval },
      );
    const told = ['10 gave 1 credit 60', '30 approval_asked 2 experts', '34 gave 2 credit 60'];
    expectTrace(on('approve'), on('stop'), ['approval_asked', 'gave'], told);
    expect(only(trace(on('stop')), 'gave')).toEqual(['10 gave 1 credit 60', '30 gave 2 credit 40']);
  });

  test('what nobody has approved when the run stops is told, with how much it is', () => {
    const on = (experts: string) =>
      worldModel({
        ...asks('200', {}, [{ at: -2000 }, { at: 0 }, { at: 20 }]),
        scenario: {
          behaviour: approval,
          staffing: `{ care: [{ hours: always, agents: 1 }], experts: [${experts}], legal: [{ hours: always, agents: 1 }] }`,
          period: '{ from: 2026-01-05, to: 2026-01-05, warm_up: 2d, follow_up: 1d }',
        },
      });
    const noted = (model: ReturnType<typeof worldModel>) => {
      const tallies = count(model);
      expect(tallies.checks.conserved).toBe(true);
      const note = notesOf([tallies], model, []).find(({ code }) => code === 'not-approved');
      return Object.values(note?.message ?? {}).map((text) => /\d[^.]*EUR|\d.*€/.exec(text)?.[0].slice(0, 60));
    };
    expect(noted(on('{ hours: always, agents: 1 }'))).toEqual([]);
    const [en, ar] = noted(on('{ shift: 02:00-02:01, days: sun, agents: 1 }'));
    expect(en).toBe('2 a replication on average, together 400 EUR');
    expect(ar).toContain('400');
  });

  test('stands in no other queue: what overflow offers is tickets', () => {
    // Routed to the experts, who come at 15:00, and taken by the front line at 1; its breach at 5 asks the experts.
    const on = (hours: string): World => ({
      ...asks('200', {
        teams: '{ care: { tier: front, up: [experts] }, experts: { tier: back }, partner: { tier: front } }',
        routing: '[{ team: experts, overflow: [{ after: 2m, team: partner }] }]',
        escalation: '[{ event: waiting, after: 1m, when: { team: experts }, team: care }]',
      }),
      scenario: {
        behaviour: approval,
        staffing: `{ care: [{ hours: always, agents: 1 }], partner: [{ hours: always, agents: 1 }], experts: [{ ${hours}, agents: 1 }] }`,
      },
    });
    const told = ['5 approval_asked 1 experts', '360 errand_started 1 experts', '364 gave 1 credit 200'];
    expectTrace(on('shift: 15:00-16:00'), on('shift: 09:01-16:00'), ['approval_asked', 'errand_started', 'gave'], told);
  });

  test('the queue of who approves is closed at night', () => {
    const on = (hours: string): World => {
      const one = asks('200', {}, [{ at: 470 }, { at: 478 }]);
      const experts = `[{ hours: ${hours}, agents: 1 }]`;
      const staffing = `{ care: [{ hours: always, agents: 1 }], experts: ${experts}, legal: [{ hours: always, agents: 1 }] }`;
      return { ...one, scenario: { ...one.scenario, staffing } };
    };
    // Asked at 17:03 of a Monday, and the experts have gone home.
    const told = ['475 approval_asked 1 experts', '475 errand_started 1 experts', '479 gave 1 credit 200', '480 ended 1 solved'];
    const next = ['483 approval_asked 2 experts', '490 ended 2 solved', '1440 errand_started 2 experts', '1444 gave 2 credit 200'];
    expectTrace(on('day'), on('always'), what, [...told, ...next]);
  });

  test('stands behind who waits there already, and who comes later behind it', () => {
    // The experts have a ticket of their own, then the approval, then a letter.
    const on = (amount: string) => {
      const one = asks(amount, { routing: '[{ when: { topic: hard }, team: experts }, { team: care }]' }, [
        { at: 0, channel: 'email' },
        { at: 1, channel: 'email', topic: 'hard' },
        { at: 6, channel: 'email', topic: 'hard' },
      ]);
      return one;
    };
    const told = ['0 started 1 care', '1 started 2 experts', '11 errand_started 1 experts', '15 started 3 experts'];
    expectTrace(on('200, approval: back'), on('20'), ['started', 'errand_started'], told.slice(0, 4));
  });

  test('stops the clock where the policy says so', () => {
    const on = (pause: string) => ({
      ...world(
        {
          promises: `[{ first_response: 3m, resolution: 12m, ${pause} }]`,
          compensation: '[{ event: breach, when: { promise: first_response }, give: credit, amount: 200 }]',
        },
        [{ at: 0 }, { at: 0 }],
        { behaviour: approval },
      ),
    });
    // The second waits ten minutes; from 3 to 7 its clock stands still, so it is due at 16 and not at 12.
    const told = ['3 breached 2 first_response', '3 approval_asked 2 experts', '7 gave 2 credit 200', '16 breached 2 resolution'];
    const what = ['breached', 'approval_asked', 'gave'];
    const policy = (one: World): World => ({ ...one, policy: { ...one.policy, escalation: '[{ event: breach, priority: raise }]' } });
    expectTrace(policy(on('pause_while: [waiting_for_approval]')), policy(on('warn_at: 50%')), what, told);
  });

  test('two clocks that stand still at the same time stop it once', () => {
    const on = (pause: string): World => ({
      ...world(
        {
          promises: `[{ first_response: none, resolution: 30m, pause_while: [${pause}] }]`,
          escalation: '[{ event: breach, priority: raise }]',
          compensation: '[{ event: unresolved, give: credit, amount: 1 }, { event: aging, after: 8m, give: credit, amount: 200 }]',
        },
        [{ at: 0 }],
        {
          behaviour:
            '{ handling: [{ time: 10m }], approval: [{ time: 20m }], replies: [{ time: 6m }], outcome: [{ when: { tier: front }, shares: { needs_customer: 100% } }] }',
        },
      ),
    });
    // From 8 to 28 it waits for the approval, from 10 to 16 for its customer too, and from 26 on for him again, until 32: from 8 to 32 in one.
    const first = (pause: string) => only(trace(on(pause)), 'breached').slice(0, 1);
    const both = 'waiting_for_customer, waiting_for_approval';
    // Of 30 minutes 8 are gone by then, 10 more at 42, 10 more from 48 to 58, and the last two after 64.
    expect(first(both)).toEqual(['66 breached 1 resolution']);
    expect(first('waiting_for_approval')).toEqual(['50 breached 1 resolution']);
    expect(first('waiting_for_customer')).toEqual(['48 breached 1 resolution']);
  });

  test('nobody is asked when the run is over and what is taken for solved is closed', () => {
    const on = (rows: string): World => ({
      ...world({ compensation: rows }, [{ at: -1440, segment: 'vip' }, { at: 0 }]),
      scenario: {
        staffing: staff,
        period: '{ from: 2026-01-05, to: 2026-01-05, warm_up: 1d, follow_up: 5d }',
        behaviour:
          '{ handling: [{ time: 10m }], approval: [{ time: 4m }], reopening: [{ when: { segment: vip }, share: 100%, time: 3d }] }',
      },
    });
    // The run begins a day earlier. Its first ticket would come back on Wednesday; it ends on Monday night.
    expectTrace(
      on(atClose('amount: 300')),
      on(atClose('amount: 50')),
      ['approval_asked', 'gave', 'ended'],
      [...['1450 approval_asked 2 experts', '1450 ended 2 solved', '1454 gave 2 credit 300', '2340 ended 1 solved']],
    );
  });
});
