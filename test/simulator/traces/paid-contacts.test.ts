import { describe, expect, test } from 'vitest';
import { costOf } from '../../../simulator/kpi/staffing-cost.ts';
import { count, total } from '../../support/simulation.ts';
import { worldModel } from './world.ts';
import type { World } from './world.ts';

const costIn = (world: World): number => {
  const model = worldModel(world);
  return costOf(count(model), model, { teams: [1, 1, 1] } as never);
};

/** What a world costs in which these groups are paid 25 for each contact; nobody is paid by the hour. */
const paidTo = (
  who: 'care' | 'experts' | 'both',
  { scenario, ...world }: World,
  hours = { care: 'hours: always', experts: 'hours: always' },
) => {
  const row = (name: 'care' | 'experts') => `[{ ${hours[name]}, agents: 1${who === name || who === 'both' ? ', per_contact: 25' : ''} }]`;
  return costIn({ ...world, scenario: { ...scenario, staffing: `{ care: ${row('care')}, experts: ${row('experts')} }` } });
};

describe('a price for each contact is paid', () => {
  const overflow = '[{ when: { topic: hard }, team: experts }, { team: care, overflow: [{ after: 2m, team: experts }] }]';

  test('for what the group works on, of its own and of what it helps with', () => {
    const world: World = { tickets: [{ at: 0 }, { at: 0 }, { at: 20, topic: 'hard' }], policy: { routing: overflow } };
    expect([paidTo('experts', world), paidTo('care', world), paidTo('both', world)]).toEqual([50, 25, 75]);
  });

  test('not for who gives up before', () => {
    const behaviour = (patience: string) => `{ handling: [{ time: 10m }], patience: [{ time: ${patience} }] }`;
    const world = (patience: string): World => ({ tickets: [{ at: 0 }, { at: 0 }], scenario: { behaviour: behaviour(patience) } });
    expect([paidTo('care', world('5m')), paidTo('care', world('15m'))]).toEqual([25, 50]);
  });

  test('once for a contact that comes back to its queue unsolved, and once for each group when it is handed over', () => {
    const unresolved =
      '{ handling: [{ time: 10m }], outcome: [{ when: { team: care }, shares: { unresolved: 100% } }, { shares: { solved: 100% } }] }';
    const world = (escalation: string): World => ({
      tickets: [{ at: 0 }],
      policy: { limits: '{ touches: 3 }', escalation },
      scenario: { behaviour: unresolved },
    });
    expect(total(count(worldModel(world('[]'))).team.begun)).toBe(3);
    expect(paidTo('care', world('[]'))).toBe(25);
    expect(paidTo('both', world('[{ event: unresolved, tier: up }]'))).toBe(50);
  });

  test('anew for a reply, while the window lasts', () => {
    // Answered at nine, and again at ten past nine in the evening; the reply after that comes on the next day.
    const behaviour =
      '{ handling: [{ time: 10m }], outcome: [{ shares: { needs_customer: 100% } }], replies: [{ time: 12h, close_after: 4d }] }';
    expect(paidTo('care', { tickets: [{ at: 0 }], scenario: { behaviour } })).toBe(50);
  });

  describe('of work that is handed back', () => {
    const channels = '{ phone: { mode: live }, email: { mode: deferred, gives_way_to: [phone] } }';
    const letter = { at: 0, channel: 'email' };
    const overFive = 'days: mon, shift: 09:00-09:05';

    test('once, if its group goes on with it', () => {
      const world = { tickets: [letter], policy: { channels } };
      expect(paidTo('care', world, { care: 'days: [mon, tue], shift: 09:00-09:05', experts: 'hours: always' })).toBe(25);
      expect(paidTo('care', { ...world, tickets: [letter, { at: 1 }] })).toBe(50);
    });

    test('to who began it and to who goes on with it', () => {
      const scenario = (care: string) => ({
        staffing: `{ care: [{ ${overFive}, agents: 1, per_contact: 25 }], late: [{ serves: [[care]], shift: ${care}, agents: 1, per_contact: 30 }] }`,
      });
      const world = (late: string) => costIn({ tickets: [letter], policy: { channels }, scenario: scenario(late) });
      expect([world('09:04-10:00'), world('11:00-12:00'), world('01:00-02:00')]).toEqual([55, 55, 25]);
    });

    test('once to groups of one name, at the price of the first', () => {
      const rows = `{ ${overFive}, agents: 1, per_contact: 25 }, { days: mon, shift: 09:04-10:00, agents: 1, per_contact: 30 }`;
      const scenario = { staffing: `{ care: [${rows}] }` };
      const world = (tickets: World['tickets']) => costIn({ tickets, policy: { channels }, scenario });
      expect([world([letter]), world([letter, { at: 20, channel: 'email' }])]).toEqual([25, 55]);
    });
  });

  test('not for an approval', () => {
    const world: World = {
      tickets: [{ at: 0 }],
      policy: {
        tiers: '{ front: { level: 1, may_give: 10 }, back: { level: 2, may_give: 500 } }',
        compensation: '[{ event: closed, give: credit, amount: 50 }]',
      },
      scenario: { behaviour: '{ handling: [{ time: 10m }], approval: [{ time: 4m }] }' },
    };
    expect(total(count(worldModel(world)).team.begun)).toBe(2);
    expect(paidTo('both', world)).toBe(25);
  });
});
