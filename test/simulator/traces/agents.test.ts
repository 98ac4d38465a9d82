import { describe, expect, test } from 'vitest';
import { costOf } from '../../../simulator/kpi/staffing-cost.ts';
import { count, total } from '../../support/simulation.ts';
import { expectTrace, only, trace, worldModel } from './world.ts';
import type { World } from './world.ts';

describe('agents', () => {
  const staffed = (care: string): World => ({
    tickets: [{ at: 0 }, { at: 12, channel: 'email' }],
    scenario: { staffing: `{ care: [${care}], experts: [{ hours: always, agents: 1 }] }` },
  });

  test('work begun is finished after the end of the shift; nothing more is taken', () => {
    expectTrace(
      staffed('{ days: [mon, tue], shift: 08:00-09:05, agents: 1 }'),
      staffed('{ days: [mon, tue], shift: 08:00-09:15, agents: 1 }'),
      ['started', 'finished'],
      ['0 started 1 care', '10 finished 1 care', '1380 started 2 care', '1390 finished 2 care'],
    );
  });

  test('the overrun is counted, and staffed time is not', () => {
    const { group } = count(worldModel(staffed('{ days: mon, shift: 08:00-09:05, agents: 1 }')));
    const ofCare = (column: Float64Array) => total(column.subarray(0, 48));
    expect([ofCare(group.staffed), ofCare(group.occupied), ofCare(group.overrun)]).toEqual([65 * 60, 10 * 60, 5 * 60]);
  });

  describe('fewer from 09:05 on', () => {
    const numbers = (...rows: readonly string[]) => rows.map((row) => `{ ${row}, agents: 1 }`).join(', ');
    const asPeople = (world: World, ...people: readonly string[]): World => ({
      ...world,
      scenario: { staffing: '{ care: [{ file: roster.csv }], experts: [{ hours: always, agents: 1 }] }' },
      files: { 'roster.csv': `agent,from,to\n${people.map((until, i) => `a${i},2026-01-05T08:00,2026-01-05T${until}\n`).join('')}` },
    });
    const [early, late, relief] = ['shift: 08:00-09:05', 'shift: 08:00-10:00', 'shift: 09:05-10:00'];

    test('of a number nobody begins anything while as many are at work; a person goes on by himself', () => {
      const world = (care: string): World => ({ ...staffed(care), tickets: [{ at: 0 }, { at: 6 }] });
      const expected = ['0 started 1 care', '10 started 2 care'];
      const twoShifts = world(numbers(early, late));
      expectTrace(twoShifts, asPeople(twoShifts, '09:05', '10:00'), ['started'], expected);
      expectTrace(world(numbers(early, relief)), world(numbers(early, late, relief)), ['started'], expected);
    });

    test('whoever finishes first leaves, in the place of him whose shift is over', () => {
      const world: World = { ...staffed(numbers(late, early)), tickets: [{ at: 0 }, { at: 1 }, { at: 2 }] };
      expectTrace(world, asPeople(world, '10:00', '09:05'), ['started'], ['0 started 1 care', '1 started 2 care', '11 started 3 care']);
    });

    test('overrun is what is at work beyond the number, not who', () => {
      const overrun = (...minutes: readonly number[]): number => {
        const tickets = minutes.map((at) => ({ at }));
        return total(count(worldModel({ ...staffed(numbers(late, early)), tickets })).group.overrun.subarray(0, 48)) / 60;
      };
      expect(overrun(0)).toBe(0);
      expect(overrun(0, 1)).toBe(5);
    });
  });

  test('a break begins when work ends, and ends on time', () => {
    expectTrace(
      staffed('{ days: mon, shift: 08:00-16:00, agents: 1, breaks: [{ at: 09:05, lasts: 15m }] }'),
      staffed('{ days: mon, shift: 08:00-16:00, agents: 1 }'),
      ['started', 'finished'],
      ['0 started 1 care', '10 finished 1 care', '20 started 2 care', '30 finished 2 care'],
    );
  });

  test('the stated share is absent at every moment of a shift, however long absences are, and of 100 % nobody comes', () => {
    const there = (shrinkage: string): number[] => {
      const staffing = `{ care: [{ shift: 08:00-16:00, agents: 500, shrinkage: ${shrinkage} }] }`;
      const period = '{ from: 2026-01-05, to: 2026-01-11, follow_up: 1d }';
      const { group } = count(worldModel({ tickets: [{ at: 0 }], scenario: { staffing, period } }));
      const hours = Array.from({ length: 8 }, (_, hour) => 16 + 2 * hour);
      return hours.map((of) => group.staffed.reduce((sum, seconds, i) => sum + (i % 48 === of ? seconds : 0), 0) / (1800 * 500 * 7));
    };
    for (const absence of ['28%', '{ share: 28%, time: 4h }', '{ share: 28%, time: { mean: 1h, sd: 90m } }'])
      for (const share of there(absence)) expect(Math.abs(share - 0.72), absence).toBeLessThan(4 * Math.sqrt((0.28 * 0.72) / 3500));
    expect(total(Float64Array.from(there('100%')))).toBe(0);
  });

  test('a roster says who was there', () => {
    const world = (second: string): World => ({
      ...staffed('{ file: roster.csv }'),
      files: { 'roster.csv': `agent,from,to\nann,2026-01-05T09:00,2026-01-05T09:12\nbob,2026-01-05T${second},2026-01-05T10:00\n` },
    });
    expectTrace(world('09:30'), world('09:20'), ['started'], ['0 started 1 care', '30 started 2 care']);
  });

  test('after-contact work keeps the agent, not the customer', () => {
    const world = (wrapUp: string): World => ({
      tickets: [{ at: 0 }, { at: 1 }],
      scenario: { behaviour: `{ handling: [{ time: 10m }]${wrapUp} }` },
    });
    expectTrace(
      world(', wrap_up: [{ time: 2m }]'),
      world(''),
      ['started', 'ended'],
      ['0 started 1 care', '10 ended 1 solved', '12 started 2 care', '22 ended 2 solved'],
    );
  });

  test('work that the log knows is used', () => {
    const world = (work: string): World => ({
      tickets: [
        { at: 0, work },
        { at: 1, work: '' },
      ],
    });
    expectTrace(world('90'), world(''), ['finished'], ['1.5 finished 1 care', '11.5 finished 2 care']);
  });

  describe('who does not come', () => {
    const routing = '[{ team: care, overflow: [{ after: 2m, team: experts }] }]';
    const world = (care: string): World => ({ ...staffed(care), policy: { routing }, tickets: [{ at: 0 }] });

    test('leaves the queue to the others, and to those whom overflow asks', () => {
      const shift = 'shift: 08:00-16:00, agents: 1';
      expectTrace(
        world(`{ ${shift}, no_show: 100% }`),
        world(`{ ${shift} }`),
        ['started', 'finished'],
        ['2 started 1 care', '12 finished 1 care'],
      );
    });

    test('stays away for the whole shift, before a break and after it, and comes on other days; he is paid', () => {
      const staffing = '{ care: [{ shift: 08:00-16:00, agents: 500, breaks: [{ at: 12:00, lasts: 1h }], no_show: 4%, per_hour: 10 }] }';
      const period = '{ from: 2026-01-05, to: 2026-01-11, follow_up: 1d }';
      const model = worldModel({ tickets: [{ at: 0 }], scenario: { staffing, period } });
      const tallies = count(model);
      const there = (hour: number): number[] => Array.from({ length: 7 }, (_, day) => tallies.group.staffed[48 * day + 2 * hour]! / 1800);
      expect(there(9)).toEqual(there(14));
      expect(new Set(there(9)).size).toBeGreaterThan(1);
      expect(Math.abs(there(9).reduce((sum, one) => sum + one, 0) / 3500 - 0.96)).toBeLessThan(4 * Math.sqrt((0.04 * 0.96) / 3500));
      expect(costOf(tallies, model, { teams: [1, 1] } as never)).toBe(7 * 8 * 500 * 10);
    });
  });

  describe('days of those who do not come', () => {
    /** By local day: whether the only agent is there at each of these hours. */
    const there = (row: string, hours: readonly number[], scenario: World['scenario'] = {}, policy: World['policy'] = {}): boolean[][] => {
      const period = '{ from: 2026-03-20, to: 2026-04-18, follow_up: 1d }';
      const staffing = `{ care: [{ ${row}, agents: 1, no_show: 50% }] }`;
      const { staffed } = count(worldModel({ tickets: [{ at: 0 }], scenario: { period, staffing, ...scenario }, policy })).group;
      return Array.from({ length: 30 }, (_, day) => hours.map((hour) => staffed[48 * day + 2 * hour]! > 0));
    };
    const differ = (days: readonly boolean[][]): number => days.filter((day) => new Set(day).size > 1).length;

    test('shifts that follow one another without a gap are drawn one by one', () => {
      for (const row of ['shift: 00:00-24:00', 'hours: always', 'hours: days']) {
        const days = there(row, [0, 12, 23], {}, { calendars: '{ days: { open: { sun-sat: 00:00-24:00 } } }' });
        expect(differ(days)).toBe(0);
        expect(new Set(days.map(String)).size).toBe(2);
      }
    });

    test('a day is the local one, whenever the run begins', () => {
      const split = { calendars: '{ split: { open: { sun-sat: [10:00-11:00, 16:00-17:00] } } }' };
      const warm = { period: '{ from: 2026-03-20, to: 2026-04-18, warm_up: 12h, follow_up: 1d }' };
      expect(differ(there('hours: split', [10, 16], warm, split))).toBe(0);
    });

    test('a night that is under way at the start is a night of its own', () => {
      const ofSeeds = Array.from({ length: 20 }, (_, seed) => {
        const period = '{ from: 2026-03-20, to: 2026-03-21, follow_up: 1d }';
        const staffing = '{ care: [{ shift: 22:00-06:00, agents: 1, no_show: 50% }] }';
        const { staffed } = count(worldModel({ tickets: [{ at: 0 }], scenario: { period, staffing } }), seed).group;
        return staffed[0]! > 0 !== staffed[46]! > 0;
      });
      expect(new Set(ofSeeds).size).toBe(2);
    });

    test('who comes to both of two such shifts stays at work between them', () => {
      const world = (noShow: string): World => ({
        tickets: [{ at: 880, work: 2400 }, { at: 885 }],
        scenario: { staffing: `{ care: [{ shift: 00:00-24:00, agents: 1${noShow} }] }` },
      });
      // With seed 1 he comes on both days.
      expect(only(trace(world(', no_show: 1%')), 'started', 'finished')).toEqual(only(trace(world('')), 'started', 'finished'));
    });
  });

  describe('a workflow', () => {
    const world = (saves: string, workflows = '[{ name: script, when: { topic: easy, tier: front }, steps: [look] }]'): World => ({
      tickets: [{ at: 0 }, { at: 20, topic: 'hard' }],
      policy: { workflows },
      scenario: { behaviour: `{ handling: [{ time: 10m }], wrap_up: [{ time: 1m }]${saves} }` },
    });
    const expected = ['6.5 finished 1 care', '30 finished 2 care'];

    test('saves its share of the handling where it is followed', () => {
      expectTrace(world(', workflows: [{ saves: 35% }]'), world(''), ['finished'], expected);
      expectTrace(world(', workflows: [{ saves: 35% }]'), world(', workflows: [{ saves: 35% }]', '[]'), ['finished'], expected);
    });

    test('the first row that speaks of it counts; one is followed only by the team that it is for', () => {
      const rows = ', workflows: [{ when: { tier: back }, saves: 90% }, { when: { topic: easy }, saves: 35% }, { saves: 50% }]';
      expectTrace(world(rows), world(''), ['finished'], expected);
      const routing = '[{ when: { topic: easy }, team: experts }, { team: care }]';
      const elsewhere = { ...world(rows), policy: { ...world(rows).policy, routing } };
      expectTrace(elsewhere, world(rows), ['finished'], ['10 finished 1 experts', '30 finished 2 care']);
    });

    test('what is left is stretched beside another contact; what the log knows is not shortened', () => {
      const chats = (saves: string): World => ({
        ...world(''),
        tickets: [
          { at: 0, channel: 'chat', work: '' },
          { at: 5, channel: 'chat', work: 600 },
        ],
        policy: { ...world('').policy, channels: '{ phone: { mode: live }, chat: { mode: live, at_once: 2 } }' },
        scenario: { behaviour: `{ handling: [{ time: 10m }], concurrency: [{ stretch: [100%, 200%] }]${saves} }` },
      });
      // Of 6.5 minutes 1.5 are left at 5, which take 3; of the other's 10, 1.5 are done by then.
      expectTrace(chats(', workflows: [{ saves: 35% }]'), chats(''), ['finished'], ['8 finished 1 care', '16.5 finished 2 care']);
    });
  });
});
