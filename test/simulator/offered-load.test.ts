import fc from 'fast-check';
import { expect, test } from 'vitest';
import { offeredLoad, onDuty } from '../../simulator/model/index.ts';
import type { Model } from '../../simulator/model/index.ts';
import { shortages } from '../../simulator/rules/shortages.ts';
import { replay } from '../support/simulation.ts';
import { model } from './small-world.ts';

const hours = (column: Float64Array, team: number, count: number): number =>
  column.subarray(team * count, (team + 1) * count).reduce((sum, seconds) => sum + seconds, 0) / 3600;

/** Hours of work in the window that a team handled, a replication. */
function handled(of: Model, team: number, replications: number): number {
  let seconds = 0;
  for (let i = 0; i < replications; i++) seconds += replay(of, 1, i).tallies.team.handling[team]!;
  return seconds / replications / 3600;
}

const plenty = '{ care: [{ hours: always, agents: 40 }], law: [{ hours: always, agents: 40 }], goods: [{ hours: always, agents: 40 }] }';

test('by hand: ten calls an hour of six minutes, and one of notes, are 1.17 Erlang while the line is open', () => {
  const one = model({
    policy: {
      priority: '[{ priority: normal }]',
      self_service: '',
      escalation: '',
      channels: '{ phone: { mode: live, hours: office, when_closed: refuse } }',
      routing: '[{ team: care }]',
    },
    scenario: {
      demand: '[{ channel: phone, count: 10, each: hour }]',
      behaviour: '{ handling: [{ time: { mean: 6m } }], wrap_up: [{ time: 60s }] }',
    },
  });
  const { live, deferred, hours: count } = offeredLoad(one);
  expect(count).toBe(168);
  // 2026-01-04 is a Sunday; the office is open from 9 to 17.
  expect(live[8]).toBe(0);
  expect(live[9]! / 3600).toBeCloseTo((10 * 7 * 60) / 3600, 10);
  expect(live[16]! / 3600).toBeCloseTo((10 * 7 * 60) / 3600, 10);
  expect(live[17]).toBe(0);
  expect(hours(deferred, 0, count)).toBe(0);
  expect(onDuty(one, [0], 3600)[9]).toBe(2 * 3600);
});

test('by hand: of chats of which three at once do most, each takes a third of an agent, stretched', () => {
  const load = (atOnce: number, stretch: string): number => {
    const one = model({
      policy: {
        priority: '[{ priority: normal }]',
        self_service: '',
        escalation: '',
        channels: `{ phone: { mode: live, at_once: ${atOnce} } }`,
        routing: '[{ team: care }]',
      },
      scenario: {
        demand: '[{ channel: phone, count: 10, each: hour }]',
        behaviour: `{ handling: [{ time: 12m }], wrap_up: [{ time: 1m }], concurrency: [${stretch}] }`,
      },
    });
    return offeredLoad(one).live[9]! / 3600;
  };
  expect(load(3, '{ stretch: [100%, 120%, 144%] }')).toBeCloseTo((10 * (12 * 1.44 + 1)) / 3 / 60, 10);
  // Beyond two at once all together take longer: nobody gains by a third.
  expect(load(3, '{ stretch: [100%, 120%, 300%] }')).toBeCloseTo((10 * (12 * 1.2 + 1)) / 2 / 60, 10);
  expect(load(3, '{ linear: 100% }')).toBeCloseTo((10 * 13) / 60, 10);
  expect(load(1, '{ stretch: [100%, 120%, 144%] }')).toBeCloseTo((10 * 13) / 60, 10);
});

test('law: where there is staff enough, the simulated work is the expected one, at every team', () => {
  const behaviour = `{ handling: [{ when: { tier: back }, time: { mean: 9m, sd: 3m } }, { time: { mean: 4m } }], wrap_up: [{ time: { mean: 50s, sd: 20s, shape: gamma } }],
    outcome: [{ when: { team: care }, shares: { solved: 55%, needs_customer: 15%, unresolved: 30% } }, { shares: { solved: 80%, needs_customer: 10%, unresolved: 10% } }],
    replies: [{ time: { mean: 2h }, close_after: 3h }], handover: [{ summary: 1m, reading: 2m }], self_service: [{ tries: 70%, solves: 40% }],
    reopening: [{ share: 25%, time: { mean: 90m } }] }`;
  const busy = model({ scenario: { behaviour, staffing: plenty, demand: '[{ channel: phone, count: 600, each: day }]' } });
  const { live, deferred, hours: count } = offeredLoad(busy);
  for (const team of [0, 1, 2]) {
    const offered = hours(live, team, count) + hours(deferred, team, count);
    expect(offered).toBeGreaterThan(5);
    expect(handled(busy, team, 6) / offered).toBeGreaterThan(0.96);
    expect(handled(busy, team, 6) / offered).toBeLessThan(1.04);
  }
});

test('a log says how long its first visits take, and the mix of its rows what is left open', () => {
  const files = { 'log.csv': 'arrives,topic,work\n2026-01-05T10:05,other,600\n2026-01-05T10:15,other,\n' };
  const one = model({
    policy: { escalation: '' },
    scenario: {
      demand: '[{ file: log.csv, align: dates, channel: phone }]',
      behaviour: '{ handling: [{ time: 4m }] }',
      mix: '{ segment: [{ shares: { standard: 100% } }] }',
    },
    files,
  });
  const { live } = offeredLoad(one);
  expect(live[24 + 10]).toBeCloseTo(600 + 240, 9);
});

const network = fc.record({
  offered: fc.array(fc.nat(12), { minLength: 1, maxLength: 5 }),
  onDuty: fc.array(fc.nat(12), { minLength: 1, maxLength: 5 }),
  links: fc.array(fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }), { minLength: 5, maxLength: 5 }),
});

test('law: there is a shortage exactly where some teams have fewer agents between them than work (P. Hall), and those told are such teams', () => {
  fc.assert(
    fc.property(network, ({ offered, onDuty: duty, links }) => {
      const serves = offered.map((_, team) => duty.flatMap((__, group) => (links[team]![group] ? [group] : [])));
      const found = shortages(offered, duty, serves);
      let missing = 0;
      for (let set = 1; set < 1 << offered.length; set++) {
        const teams = offered.flatMap((_, team) => ((set >> team) & 1 ? [team] : []));
        const groups = new Set(teams.flatMap((team) => serves[team]!));
        const work = teams.reduce((sum, team) => sum + offered[team]!, 0);
        const able = [...groups].reduce((sum, group) => sum + duty[group]!, 0);
        missing = Math.max(missing, work - able);
      }
      expect(found.reduce((sum, one) => sum + one.offered - one.onDuty, 0)).toBeCloseTo(missing, 6);
      for (const one of found) {
        expect(one.offered).toBeGreaterThan(one.onDuty);
        expect(one.offered).toBe(one.teams.reduce((sum, team) => sum + offered[team]!, 0));
        expect(one.onDuty).toBe(one.groups.reduce((sum, group) => sum + duty[group]!, 0));
      }
    }),
  );
});
