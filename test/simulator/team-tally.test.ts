import { expect, test } from 'vitest';
import type { Tallies } from '../../simulator/life/index.ts';
import { count, total } from '../support/simulation.ts';
import { worldModel } from './traces/world.ts';
import type { World } from './traces/world.ts';

const byHalfHour = ['queued', 'refused'] as const;
type ByHalfHour = (typeof byHalfHour)[number];

/** Columns of `Tallies.team` as plain numbers; by team those of half hours, as [half hour after midnight, visits] without the zeros. */
function tallyOf(world: World): Record<Exclude<keyof Tallies['team'], ByHalfHour>, number[]> & Record<ByHalfHour, [number, number][][]> {
  const { team } = count(worldModel(world));
  const plain = Object.fromEntries(Object.entries(team).map(([name, column]) => [name, [...column] as unknown]));
  for (const name of byHalfHour) {
    const intervals = team[name].length / 2;
    plain[name] = [0, 1].map((of) =>
      [...team[name].subarray(of * intervals, (of + 1) * intervals)].flatMap((visits, i) => (visits > 0 ? [[i, visits]] : [])),
    );
  }
  return plain as ReturnType<typeof tallyOf>;
}

test('visits by half hour of their coming, deferred ones apart; work with what comes after it', () => {
  const found = tallyOf({
    tickets: [{ at: 0 }, { at: 29, channel: 'email' }, { at: 31, work: 120 }],
    scenario: { behaviour: '{ handling: [{ time: 10m }], wrap_up: [{ time: 2m }] }' },
  });
  expect(found.queued).toEqual([
    [
      [18, 2],
      [19, 1],
    ],
    [],
  ]);
  expect(found.deferred).toEqual([1, 0]);
  expect(found.handled).toEqual([3, 0]);
  expect(found.handling).toEqual([720 + 720 + 240, 0]);
  expect(found.handlingSquared).toEqual([2 * 720 ** 2 + 240 ** 2, 0]);
  expect(found.begun).toEqual([3, 0, 0, 3].map((n, i) => (i === 0 ? n : 0)));
});

test('a hand-over is a visit of each team; the summary is work of the giver, the reading of the taker', () => {
  const found = tallyOf({
    policy: { escalation: '[{ event: unresolved, tier: up }]' },
    tickets: [{ at: 0 }],
    scenario: {
      behaviour:
        '{ handling: [{ time: 10m }], outcome: [{ when: { tier: front }, shares: { unresolved: 100% } }], handover: [{ summary: 1m, reading: 2m }] }',
    },
  });
  expect(found.queued).toEqual([[[18, 1]], [[18, 1]]]);
  expect(found.handling).toEqual([660, 720]);
  expect(found.begun).toEqual([1, 0, 0, 1]);
});

test('who finds no room is refused by the team, who finds the line closed by none', () => {
  const found = tallyOf({
    policy: { channels: '{ phone: { mode: live, hours: day, when_closed: refuse }, email: { mode: deferred } }' },
    tickets: [{ at: -60 }, { at: 0 }, { at: 1 }, { at: 2 }],
    scenario: { queues: '{ care: { at_most: 1, when_full: refuse } }' },
  });
  expect(total(Float64Array.from(found.queued[0]!, ([, visits]) => visits))).toBe(2);
  expect(found.refused).toEqual([[[18, 1]], []]);
});

test('agents that help out are told apart from the team that they help', () => {
  const found = tallyOf({
    policy: { routing: '[{ team: care, overflow: [{ after: 1m, team: experts }] }]' },
    tickets: [{ at: 0 }, { at: 1 }, { at: 2 }],
  });
  // Group care serves the first, group experts the second and, a minute after the first is done, care the third.
  expect(found.begun).toEqual([2, 0, 1, 0]);
  expect(found.handled).toEqual([3, 0]);
});

test('what comes in the warm-up or after the period is not counted', () => {
  const found = tallyOf({
    tickets: [{ at: -600 }, { at: 0 }, { at: 16 * 60 }],
    scenario: { period: '{ from: 2026-01-05, to: 2026-01-05, warm_up: 1d, follow_up: 5d }' },
  });
  expect(found.queued).toEqual([[[18, 1]], []]);
  expect(found.handled).toEqual([1, 0]);
  expect(total(Float64Array.from(found.begun))).toBe(1);
});
