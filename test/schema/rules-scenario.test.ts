import { expect, test } from 'vitest';
import { check, parse } from '../../schema/index.ts';
import type { Document, Finding, Policy, Scenario } from '../../schema/index.ts';
import { inEnglish } from '../../schema/said/index.ts';

const read = (text: string) => parse('test.yaml', Buffer.from(text)).document;

/** What one rule says of a scenario. */
function told(code: string, policy: string, scenario: string): Finding[] {
  const found = check({ policy: read(policy) as Document<Policy>, scenario: read(scenario) as Document<Scenario> });
  return found.filter((one) => one.code === code);
}

const said = (found: readonly Finding[]): string[] => found.map(({ message }) => inEnglish(message));

const house = (fact: string, amount: string): string => `policy: house
currency: SAR
facts: { order_total: { type: money${fact} } }
channels: { phone: { mode: live }, email: { mode: deferred } }
teams: { care: {} }
routing: [{ team: care }]
compensation: [{ event: closed, give: credit, amount: ${amount} }]
`;

const week = (demand: string, rest = '', behaviour = 'handling: [{ time: 4m }]'): string => `scenario: week
uses: policy.yaml
period: { from: 2026-12-06, to: 2026-12-12 }
demand: [{ ${demand} }]
${rest}
behaviour: { ${behaviour} }
staffing: { care: [{ hours: always, agents: 2 }] }
`;

const share = '{ share: 10%, of: order_total, at_most: 50 }';
const calls = 'channel: phone, count: 9, each: day';

test('behaviour-missing: what an amount is a share of must be said of every ticket that is drawn', () => {
  const missing = (fact: string, amount: string, demand: string, mix = '') =>
    told('behaviour-missing', house(fact, amount), week(demand, mix));
  const [only, ...more] = missing('', share, calls);
  expect([said([only!]), more]).toEqual([['nothing says the `order_total` of these tickets, and a compensation is a share of it'], []]);
  expect([only!.severity, only!.start.line, only!.start.column, inEnglish(only!.hint!)]).toEqual([
    ...['error', 4, 10, 'add a table `order_total` to `mix`'],
  ]);
  const open = '\nstart: { backlog: [{ channel: phone, count: 2, age: 1h }] }';
  expect(missing(', default: 80', share, calls)).toEqual([]);
  expect(missing('', share, calls, 'mix: { order_total: [{ value: 200 }] }')).toEqual([]);
  expect(said(missing('', share, calls, 'mix: { order_total: [{ when: { channel: email }, value: 200 }] }'))).toEqual([
    'no row says the `order_total` of tickets by `phone`',
  ]);
  expect(missing('', '20', calls)).toEqual([]);
  // Of a log its columns are looked at when it is read.
  expect(missing('', share, 'file: log.csv')).toEqual([]);
  expect(said(missing('', share, 'file: log.csv', open))).toEqual(said([only!]));
});

test('cuts-not-rising: each cut must be above the one before it', () => {
  const cuts = (list: string) =>
    told('cuts-not-rising', house('', '20'), week(calls, '', `handling: [{ time: 4m }], satisfaction: { ${list} }`));
  const [found] = cuts('cuts: [-2, 0, -1, 1.5]');
  expect([found!.severity, found!.start.line, inEnglish(found!.message), inEnglish(found!.hint!)]).toEqual([
    ...['error', 6, 'the cut `-1` is not above `0` before it', 'in rising order they are `[-2, -1, 0, 1.5]`'],
  ]);
  const [equal] = cuts('cuts: [-2, -1, -1, 1.5]');
  expect([inEnglish(equal!.message), inEnglish(equal!.hint!)]).toEqual([
    ...['the cut `-1` is not above `-1` before it', 'four different numbers part the five ratings, such as `[-2, -1, 0, 1.5]`'],
  ]);
  expect(cuts('cuts: [-2, -1, 0, 0.1]')).toEqual([]);
  expect(cuts('base: 2')).toEqual([]);
});
