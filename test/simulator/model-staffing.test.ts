import { expect, test } from 'vitest';
import type { Model } from '../../simulator/model/index.ts';
import { compiled, model, told } from './small-world.ts';

const period = '{ from: 2026-01-05, to: 2026-01-06, follow_up: 0s }';

/** Each agent's spells, as local times: a model of UTC that begins at a midnight. */
function spells({ agents }: Model): string[] {
  const clock = (at: number): string => `${Math.floor(at / 86400)}+${new Date((at % 86400) * 1000).toISOString().slice(11, 16)}`;
  return Array.from({ length: agents.count }, (_, agent) =>
    Array.from({ length: agents.last[agent]! - agents.first[agent]! }, (_, i) => {
      const spell = agents.first[agent]! + i;
      return `${clock(agents.from[spell]!)}-${clock(agents.to[spell]!)}`;
    }).join(' '),
  );
}

function staffed(staffing: string, more: { period?: string; zone?: string; files?: Record<string, string> } = {}): Model {
  return model({
    policy: { time_zone: more.zone ?? 'UTC' },
    scenario: { staffing, period: more.period ?? period },
    ...(more.files ? { files: more.files } : {}),
  });
}

test('a shift comes on its days, each agent of it alike, breaks cut out', () => {
  const made = staffed(
    '{ care: [{ days: mon, shift: 08:00-16:00, agents: 2, breaks: [{ at: 12:00, lasts: 30m }, { at: 10:00, lasts: 15m }], per_hour: 40 }] }',
  );
  expect(spells(made)).toEqual(Array(2).fill('0+08:00-0+10:00 0+10:15-0+12:00 0+12:30-0+16:00'));
  expect(made.groups).toEqual([{ name: 'care', serves: [[0]], team: 0, from: 0, to: 2, paid: 2 * 8 * 3600, cost: 640, perContact: 0 }]);
});

test('a break at either end of a shift, or over it, leaves no empty spell', () => {
  const breaks = (at: string, lasts: string): string[] =>
    spells(staffed(`{ care: [{ days: mon, shift: 08:00-16:00, agents: 1, breaks: [{ at: "${at}", lasts: ${lasts} }] }] }`));
  expect(breaks('08:00', '1h')).toEqual(['0+09:00-0+16:00']);
  expect(breaks('15:00', '1h')).toEqual(['0+08:00-0+15:00']);
  expect(breaks('07:00', '10h')).toEqual(['']);
  expect(breaks('18:00', '1h')).toEqual(['0+08:00-0+16:00']);
});

test('a night shift belongs to the day on which it starts, and its break to the night', () => {
  expect(spells(staffed('{ care: [{ shift: 22:00-06:00, agents: 1, breaks: [{ at: 02:00, lasts: 1h }] }] }'))).toEqual([
    '0+00:00-0+02:00 0+03:00-0+06:00 0+22:00-1+02:00 1+03:00-1+06:00 1+22:00-2+00:00',
  ]);
});

test('cover around the clock has no seam', () => {
  expect(spells(staffed('{ care: [{ shift: 00:00-24:00, agents: 1 }, { hours: always, agents: 1 }] }'))).toEqual([
    '0+00:00-2+00:00',
    '0+00:00-2+00:00',
  ]);
});

test('where the clock goes forward a night is an hour shorter, and paid so', () => {
  const made = staffed('{ care: [{ days: sat, shift: 22:00-06:00, agents: 1, per_hour: 10 }] }', {
    zone: 'Europe/Berlin',
    period: '{ from: 2026-03-28, to: 2026-03-29, follow_up: 0s }',
  });
  expect(made.groups[0]!.paid).toBe(7 * 3600);
  expect(made.groups[0]!.cost).toBe(70);
});

test('paid is what lies in the window, breaks included, warm-up and follow-up not', () => {
  const around = '{ from: 2026-01-05, to: 2026-01-06, warm_up: 3d, follow_up: 3d }';
  const made = staffed('{ care: [{ hours: always, agents: 3, breaks: [{ at: 12:00, lasts: 1h }] }] }', { period: around });
  expect(made.groups[0]!.paid).toBe(3 * 2 * 86400);
});

test('hours of a calendar, and a group that serves several teams', () => {
  const made = staffed(
    '{ evening: [{ serves: [[care], [law, goods]], hours: office, agents: 1 }], goods: [{ hours: office, agents: 0 }] }',
  );
  expect(spells(made)).toEqual(['0+09:00-0+17:00 1+09:00-1+17:00']);
  expect(made.groups.map(({ serves, team, from, to }) => ({ serves, team, from, to }))).toEqual([
    { serves: [[0], [1, 2]], team: 0, from: 0, to: 1 },
    { serves: [[2]], team: 2, from: 1, to: 1 },
  ]);
});

test('rows of one name serve what each says; one that says nothing serves the team of that name, or as the first that says', () => {
  const made = staffed(
    '{ care: [{ hours: office, agents: 2 }, { hours: office, agents: 3, serves: [[care], [law]], per_hour: 1 }, { hours: always, agents: 1 }], evening: [{ hours: office, agents: 1 }, { hours: office, agents: 4, serves: [[goods]] }] }',
  );
  expect(made.groups.map(({ name, serves, team, from, to }) => ({ name, serves, team, from, to }))).toEqual([
    { name: 'care', serves: [[0]], team: 0, from: 0, to: 3 },
    { name: 'care', serves: [[0], [1]], team: 0, from: 3, to: 6 },
    { name: 'evening', serves: [[2]], team: 2, from: 6, to: 11 },
  ]);
  const apart = staffed('{ care: [{ hours: office, agents: 2 }, { hours: office, agents: 3 }] }');
  expect([...made.agents.thing.slice(0, 2), ...made.agents.thing.slice(3, 6)]).toEqual([...apart.agents.thing]);
});

test('a roster names people: spells of one that overlap or touch are one, in whatever order they stand', () => {
  const roster =
    'agent,from,to\nb,2026-01-05T13:00,2026-01-05T17:00\na,2026-01-05 09:00,2026-01-05 12:00\nb,2026-01-05T09:00,2026-01-05T13:00\nb,2026-01-06T09:00+03:00,2026-01-06T10:00Z\n"7",2026-02-01T09:00,2026-02-01T10:00\n';
  const made = staffed('{ care: [{ file: roster.csv, per_hour: 10 }] }', { files: { 'roster.csv': roster } });
  expect(spells(made)).toEqual(['0+09:00-0+17:00 1+06:00-1+10:00', '0+09:00-0+12:00', '']);
  expect(made.groups[0]!.cost).toBe(150);
});

test('an agent keeps its key whatever stands before it in another row or group', () => {
  const two = staffed('{ care: [{ hours: always, agents: 1 }, { hours: always, agents: 2 }] }').agents.thing;
  const more = staffed('{ care: [{ hours: always, agents: 5 }, { hours: always, agents: 2 }] }').agents.thing;
  expect([...more.slice(5)]).toEqual([...two.slice(1)]);
  expect(new Set(more).size).toBe(7);
});

test('shrinkage: its share and the length of one absence, half an hour where nothing is said', () => {
  const { agents, laws } = staffed(
    '{ care: [{ hours: office, agents: 1, shrinkage: 28% }, { hours: office, agents: 1, shrinkage: { share: 10%, time: 20m } }, { hours: office, agents: 1 }] }',
  );
  const at = (agent: number): number => agents.first[agent]!;
  expect([0, 1, 2].map((agent) => agents.shrinkage[at(agent)])).toEqual([0.28, 0.1, 0]);
  expect([0, 1, 2].map((agent) => agents.meanAbsence[at(agent)])).toEqual([1800, 1200, 0]);
  expect(laws.kind[agents.absence[at(0)]!]).toBe(1);
  expect(agents.absence[at(2)]).toBe(-1);
});

test.each([
  ['agent,from,to\na,2026-01-05T09:00,2026-01-05T08:00\n', '2:20 csv-bad-date'],
  ['agent,from,to\na,2026-01-05,2026-01-05T08:00\n', '2:3 csv-bad-date'],
  ['agent,from,to\n,2026-01-05T07:00,2026-01-05T08:00\n', '2:1 csv-unknown-name'],
  ['agent,start,to\na,2026-01-05T07:00,2026-01-05T08:00\n', '1:1 csv-missing-column'],
  ['agent,from,to\n', '1:1 csv-empty'],
])('a faulty roster %j', (roster, expected) => {
  const { model: made, findings } = compiled({
    scenario: { staffing: '{ care: [{ file: roster.csv }] }' },
    files: { 'roster.csv': roster },
  });
  expect(made).toBeUndefined();
  expect(findings.map(told)).toContain(expected);
});

test('a file that is not there is a finding', () => {
  const { findings } = compiled({
    scenario: { staffing: '{ care: [{ file: gone.csv }] }', behaviour: '{ handling: [{ time: { file: __proto__ } }] }' },
  });
  expect(findings.map(({ code, file }) => `${code} ${file}`).sort()).toEqual(['file-missing __proto__', 'file-missing gone.csv']);
});

test('ten thousand agents of one shift share its spells: memory follows shifts, not people', () => {
  const { agents } = staffed('{ care: [{ hours: always, agents: 10000 }, { days: mon, shift: 08:00-16:00, agents: 2 }] }');
  expect(agents.count).toBe(10_002);
  expect(agents.from).toHaveLength(2);
  expect([agents.first[0], agents.first[9999], agents.first[10_000], agents.last[10_001]]).toEqual([0, 0, 1, 2]);
});

test('recorded absences of no length are refused: there would be endlessly many', () => {
  const { model: made, findings } = compiled({
    scenario: { staffing: '{ care: [{ hours: always, agents: 1, shrinkage: { share: 10%, time: { file: away.csv } } }] }' },
    files: { 'away.csv': 'seconds\n0\n30\n' },
  });
  expect(made).toBeUndefined();
  expect(findings.map(told)).toEqual(['1:1 absence-too-short']);
});
