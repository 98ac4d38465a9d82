import { expect, test } from 'vitest';
import { conditionsIn, factSpace, firstMatch, holds, readRange } from '../../../schema/tables/index.ts';

const policy = {
  languages: ['ar', 'en'],
  calendars: { office: {}, night: {} },
  segments: { vip: {}, standard: {} },
  topics: { returns: { grade: 'normal' }, legal: { grade: 'hard' }, other: {} },
  facts: {
    order_total: { type: 'money', at_most: 20000 },
    wait: { type: 'duration' },
    warranty: { type: 'yes_no' },
    region: { values: ['ksa', 'uae'] },
  },
  channels: { phone: {}, email: {} },
  offers: { bot: {} },
  priorities: { normal: { rank: 3 }, urgent: { rank: 1 }, high: { rank: 2 } },
  tiers: { experts: { level: 2 }, front_line: { level: 1 } },
  teams: { care: { tier: 'front_line' }, payments: { tier: 'experts', takes: { order_total: { below: 5000 } } } },
  priority: [
    { when: { order_total: { above: 500 } }, priority: 'high' },
    { when: { wait: { at_least: '1h30m' } }, priority: 'urgent' },
  ],
};
const space = factSpace(policy, [{ order_total: 100 }, { arrived: ['office', 'night'] }]);

/** Values of the fact that the condition's only box accepts. */
function accepted(fact: string, test: unknown): string[] {
  const [box] = space.boxes({ [fact]: test });
  const side = box?.sides.find((one) => one.fact === space.at(fact));
  return space.facts[space.at(fact)]!.values.filter((_, i) => !side || side.accepts[i] === 1);
}

test('numbers are cut at every constant that any condition mentions', () => {
  const total = space.facts[space.at('order_total')]!;
  expect(total.cuts).toEqual([100, 100.01, 500.01, 5000]);
  expect(total.values).toEqual(['under 100', '100', '100.01 to under 500.01', '500.01 to under 5000', '5000 or more']);
  const valueOf = (raw: string | number) => space.valueOf(space.at('order_total'), raw);
  expect([99.99, 100, '500', 500.01, 5000, 1e9].map(valueOf)).toEqual([0, 1, 2, 3, 4, 4]);
  expect(space.valueOf(space.at('wait'), '90m')).toBe(1);
  expect(space.valueOf(space.at('wait'), 'PT1H29M')).toBe(0);
  expect(space.valueOf(space.at('order_total'), 'plenty')).toBe(-1);
});

test('names stand as declared, priorities most urgent first, tiers by level, `none` first', () => {
  const values = (name: string) => space.facts[space.at(name)]!.values;
  expect(values('segment')).toEqual(['vip', 'standard']);
  expect(values('priority')).toEqual(['urgent', 'high', 'normal']);
  expect(values('tier')).toEqual(['front_line', 'experts']);
  expect(values('offer')).toEqual(['none', 'bot']);
  expect(values('came_by')).toEqual(['none', 'phone', 'email']);
  expect(values('warranty')).toEqual(['no', 'yes']);
  expect(space.at('colour')).toBe(-1);
});

test('a test is a value, any of several, not, or a bound', () => {
  expect(accepted('topic', 'legal')).toEqual(['legal']);
  expect(accepted('topic', ['legal', 'returns'])).toEqual(['returns', 'legal']);
  expect(accepted('topic', { not: ['legal', 'returns'] })).toEqual(['other']);
  expect(accepted('priority', { at_least: 'high' })).toEqual(['urgent', 'high']);
  expect(accepted('priority', { below: 'urgent' })).toEqual(['high', 'normal']);
  expect(accepted('tier', { above: 'front_line' })).toEqual(['experts']);
  expect(accepted('grade', { at_least: 'normal' })).toEqual(['normal', 'hard']);
  expect(accepted('order_total', { above: 500 })).toEqual(['500.01 to under 5000', '5000 or more']);
  expect(accepted('order_total', { at_least: 100, below: 5000 })).toEqual(['100', '100.01 to under 500.01', '500.01 to under 5000']);
  expect(accepted('order_total', { not: 100 })).toHaveLength(4);
});

test('a set of names passes by any one of several, and `not` only without them all', () => {
  const office = space.at('arrived.office');
  const night = space.at('arrived.night');
  const open = (...calendars: number[]) => space.facts.map((_, fact) => (calendars.includes(fact) ? 1 : 0));
  const passes = (test: unknown, vector: number[]) => space.boxes({ arrived: test }).some((box) => holds(box, vector));
  expect(passes(['office', 'night'], open(office))).toBe(true);
  expect(passes(['office', 'night'], open())).toBe(false);
  expect(passes({ not: ['office', 'night'] }, open(night))).toBe(false);
  expect(passes({ not: ['office', 'night'] }, open())).toBe(true);
  expect(passes('always', open())).toBe(true);
  expect(passes({ not: 'always' }, open())).toBe(false);
});

test('a list of conditions holds if any does, none asks nothing, and the first row that holds decides', () => {
  const vector = space.facts.map(() => 0);
  vector[space.at('topic')] = 2;
  const rows = [[{ topic: 'legal' }, { segment: 'standard' }], { topic: 'other', warranty: 'no' }, undefined].map((when) => ({
    boxes: space.boxes(when),
  }));
  expect(space.boxes([{ topic: 'legal' }, { segment: 'vip' }])).toHaveLength(2);
  expect(firstMatch(rows, vector)).toBe(1);
  vector[space.at('warranty')] = 1;
  expect(firstMatch(rows, vector)).toBe(2);
  vector[space.at('topic')] = -1;
  expect(firstMatch(rows.slice(0, 2), vector)).toBe(-1);
});

test('what is unknown is left out and said so', () => {
  expect(space.knows({ topic: ['legal', 'returns'], order_total: { above: 500 } })).toBe(true);
  expect(space.knows({ topic: 'retuns' })).toBe(false);
  expect(space.knows([{ segment: 'vip' }, { colour: 'red' }])).toBe(false);
  expect(space.boxes({ colour: 'red' })).toEqual([{ sides: [] }]);
});

test('facts that follow from others are told in those', () => {
  const [grade] = space.boxes({ grade: 'hard', topic: { not: 'returns' } });
  const topics = space.ground(grade!);
  expect(topics.sides).toEqual([{ fact: space.at('topic'), accepts: Uint8Array.from([0, 1, 0]) }]);
  const teams = space.ground(space.boxes({ tier: 'experts' })[0]!);
  expect(teams.sides).toEqual([{ fact: space.at('team'), accepts: Uint8Array.from([0, 1]) }]);
});

test('every condition of a document is found', () => {
  const found = conditionsIn({
    teams: { care: { takes: { topic: 'legal' } } },
    never: [{ topic: 'a' }],
    priority: [{ when: { segment: 'vip' } }, {}],
  });
  expect(found).toEqual([{ topic: 'legal' }, { topic: 'a' }, { segment: 'vip' }]);
});

test("a name of the user's is no condition, whatever it is called", () => {
  expect(conditionsIn({ teams: { takes: { tier: 'experts' }, when: {} }, channels: { where: { mode: 'live' } } })).toEqual([]);
  expect(conditionsIn({ mix: { when: [{ when: { topic: 'a' } }] }, demand: [{ takes: 'b' }] })).toEqual([{ topic: 'a' }]);
});

test('what a range says is read back', () => {
  const total = space.facts[space.at('order_total')]!;
  expect(total.values.map(readRange)).toEqual([
    { under: '100' },
    undefined,
    { from: '100.01', under: '500.01' },
    { from: '500.01', under: '5000' },
    { from: '5000' },
  ]);
});
