import { expect, test } from 'vitest';
import { openTickets } from '../../simulator/center/backlog.ts';
import { notesOf } from '../../simulator/experiment/notes.ts';
import { offeredLoad } from '../../simulator/model/index.ts';
import type { Model } from '../../simulator/model/index.ts';
import { Draws } from '../../simulator/random/index.ts';
import { momentsOf } from './arrivals.ts';
import { compiled, model, told } from './small-world.ts';

const period = '{ from: 2026-01-04, to: 2026-01-10, follow_up: 5d }';
const files = {
  'open.csv': 'arrives,channel,segment,topic,work\n2025-12-20T10:00,email,vip,legal,600\n2026-01-03T23:59,email,standard,other,\n',
};

function opening(backlog: string, scenario: Readonly<Record<string, string>> = {}): Model {
  return model({
    scenario: { start: `{ backlog: [${backlog}] }`, period, demand: '[{ channel: phone, count: 0, each: day }]', ...scenario },
    files,
  });
}

test('ages are drawn by ticket: one more moves no other, replications differ', () => {
  const ages = (count: number, replication: number): number[] =>
    openTickets(opening(`{ count: ${count}, channel: email, age: { mean: 6h } }`), new Draws(3, replication))
      .sort((x, y) => x.number - y.number)
      .map(({ arrived }) => -arrived);
  expect(ages(50, 0).slice(0, 49)).toEqual(ages(49, 0));
  expect(ages(50, 1)).not.toEqual(ages(50, 0));
  const many = ages(4000, 0);
  expect(Math.abs(momentsOf(many).mean - 21600)).toBeLessThan(4 * (21600 / Math.sqrt(4000)));
});

test('the oldest first; an age without bounds ends at 400 days', () => {
  const tickets = openTickets(
    opening('{ count: 2, channel: email }, { file: open.csv }, { count: 1, channel: email, age: 900d }'),
    new Draws(1, 0),
  );
  expect(tickets.map(({ item, number, arrived }) => [item, number, (0 - arrived) / 86400])).toEqual([
    [2, 0, 400],
    [1, 0, 14 + 14 / 24],
    [1, 1, 1 / 1440],
    [0, 0, 0],
    [0, 1, 0],
  ]);
});

test('its work is offered in the first hour, by the team that has it; where a warm-up works it off, not in the period', () => {
  const hours = (made: Model, team: number): number => {
    const { live, deferred, hours: count } = offeredLoad(made);
    return (live[team * count]! + deferred[team * count]!) / 3600;
  };
  const behaviour = '{ handling: [{ time: 6m }], outcome: [{ shares: { solved: 100% } }], self_service: [{ solves: 40% }] }';
  const mix = '{ segment: [{ shares: { standard: 100% } }], topic: [{ shares: { returns: 100% } }] }';
  expect(hours(opening('{ count: 50, channel: email }', { behaviour, mix }), 0)).toBeCloseTo(5, 9);
  expect(hours(opening('{ count: 50, channel: email, team: goods }', { behaviour, mix }), 2)).toBeCloseTo(5, 9);
  expect(hours(opening('{ file: open.csv }', { behaviour, mix }), 0)).toBeCloseTo(16 / 60, 9);
  const warm = opening('{ count: 50, channel: email }', { behaviour, mix, period: period.replace('follow_up', 'warm_up: 1d, follow_up') });
  expect(hours(warm, 0)).toBe(0);
});

test('it is said in the result', () => {
  expect(
    notesOf([], opening('{ count: 40, channel: email }, { file: open.csv }'), []).find(({ code }) => code === 'open-at-start')!.message[
      'en'
    ],
  ).toContain('42');
});

test.each([
  ['a ticket that comes later', '2026-01-03T10:00,email,vip,other\n2026-01-05T10:00,email,vip,other\n', 'csv-not-open-yet'],
  ['a ticket that nothing decides', '2026-01-03T10:00,email,vip,legal\n', 'gap'],
  ['a ticket of a channel that was closed', '2026-01-02T22:00,phone,vip,legal\n', 'gap'],
  ['nothing', '', 'csv-empty'],
])('a list of %s is told', (_, rows, code) => {
  const { findings } = compiled({
    policy: { routing: '[{ when: { topic: { not: legal } }, team: care }]' },
    scenario: {
      start: '{ backlog: [{ file: open.csv }] }',
      period,
      mix: '{ segment: [{ shares: { vip: 100% } }], topic: [{ shares: { other: 100% } }] }',
    },
    files: { 'open.csv': `arrives,channel,segment,topic\n${rows}` },
  });
  expect(findings.map(told)).toEqual([`1:1 ${code}`]);
});

test('counted tickets with drawn facts or ages leave something to chance', () => {
  const certain = {
    mix: '',
    behaviour: '{ handling: [{ time: 4m }] }',
    demand: '[{ channel: phone, topic: other, segment: standard, count: 0, each: day }]',
  };
  const item = 'count: 3, channel: email, topic: other, segment: standard';
  expect(opening(`{ ${item}, age: 3h }`, certain).chance).toBe(false);
  expect(opening(`{ ${item}, age: { mean: 3h } }`, certain).chance).toBe(true);
  expect(
    opening(`{ ${item.replace(', segment: standard', '')} }`, { ...certain, mix: '{ segment: [{ shares: { vip: 50%, standard: 50% } }] }' })
      .chance,
  ).toBe(true);
});
