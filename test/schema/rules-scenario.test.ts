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

const shortHouse = (rest: string, promises = 'first_response: none, resolution: none'): string => `policy: house
currency: SAR
time_zone: Asia/Riyadh
calendars: { office: { open: { sun-thu: 09:00-18:00 } } }
channels: { phone: { mode: live }, email: { mode: deferred } }
tiers: { front: { level: 1 }, back: { level: 2 } }
teams: { care: { tier: front, up: [experts] }, experts: { tier: back } }
routing: [{ team: care }]
promises: [{ ${promises} }]
${rest}
`;
/** From a Sunday. */
const daysLong = (days: number): string =>
  week(calls).replace('to: 2026-12-12', `to: ${new Date(Date.UTC(2026, 11, 5 + days)).toISOString().slice(0, 10)}`);

test('period-shorter-than-promise: by the clock of the promise', () => {
  const within = (text: string, days: number) =>
    said(told('period-shorter-than-promise', shortHouse('', `first_response: none, resolution: ${text}`), daysLong(days)));
  const office = '{ within: 40h, clock: office }';
  // Nine hours a day: due on Thursday at 13:00.
  expect(within(office, 2)).toEqual(['the period is 2 days, shorter than `resolution: 40h` of row `promises/1` on `office`']);
  expect([within(office, 4), within(office, 5)]).toEqual([[expect.stringContaining('4 days')], []]);
  expect([within('40h', 1), within('40h', 2)]).toEqual([['the period is 1 day, shorter than `resolution: 40h` of row `promises/1`'], []]);
  const days = '{ within: 5bd, clock: office }';
  expect([within(days, 5), within(days, 8)]).toEqual([[expect.stringContaining('5bd')], []]);
});

test('period-shorter-than-limit: where tickets are handed over', () => {
  const shorter = (rest: string, days: number) => said(told('period-shorter-than-limit', shortHouse(rest), daysLong(days)));
  const up = 'escalation: [{ event: unresolved, tier: up }]';
  expect(shorter(up, 7)).toEqual(['the period is 7 days, shorter than the `30d` after which an escalation is overdue']);
  expect(shorter(`${up}\nlimits: { escalation: 10d }`, 7)).toEqual([expect.stringContaining('`10d`')]);
  expect([shorter(`${up}\nlimits: { escalation: 7d }`, 7), shorter(up, 30)]).toEqual([[], []]);
  expect(shorter('escalation: [{ event: unresolved, team: experts }]', 29)).toHaveLength(1);
  expect(shorter('escalation: [{ event: breach, notify: [care] }, { event: unresolved, tier: stay }]', 7)).toEqual([]);
});

test('period-shorter-than-budget: the whole month, week or year in which the period begins', () => {
  const shorter = (cap: string, days: number, gives = 'compensation: [{ event: closed, give: credit, amount: 20 }]') =>
    said(told('period-shorter-than-budget', shortHouse(`${gives}\nlimits: { compensation: [${cap}] }`), daysLong(days)));
  const each = (span: string) => `{ per: policy, each: ${span}, at_most: 500 }`;
  expect(shorter(each('month'), 30)).toEqual(['the period is 30 days, shorter than the `month` of a budget (line 11)']);
  expect([shorter(each('month'), 31), shorter(each('week'), 7), shorter(each('day'), 1)]).toEqual([[], [], []]);
  expect([each('week'), each('quarter'), each('year')].map((cap) => shorter(cap, 6).length)).toEqual([1, 1, 1]);
  expect([shorter(each('quarter'), 92), shorter(each('year'), 365)]).toEqual([[], []]);
  expect(shorter(`${each('week')}, ${each('year')}`, 3)).toEqual([expect.stringContaining('`year`')]);
  expect(shorter('{ per: policy, at_most: 500 }', 7)).toEqual([]);
  expect(shorter(each('month'), 7, 'compensation: [{ event: closed, give: none }]')).toEqual([]);
});

test('too-large-to-simulate: how many tickets come is none of its business, and a follow-up that is left out either', () => {
  const day = week('channel: phone, count: 250, each: hour', 'volume: 120%').replace('to: 2026-12-12', 'to: 2026-12-06');
  expect(said(told('too-large-to-simulate', house('', '20'), day))).toEqual([]);
  const large = week('channel: phone, count: 100000, each: hour').replace('agents: 2', 'agents: 10000');
  expect(said(told('too-large-to-simulate', house('', '20'), large))).toEqual([]);
});

test('break-outside-shift: a break that the shift does not hold, or holds in part, and one that overlaps another', () => {
  const outside = (row: string, policy = '') => {
    const scenario = week(calls).replace('{ hours: always, agents: 2 }', `{ ${row}, agents: 2 }`);
    return told('break-outside-shift', house('', '20') + policy, scenario).map(
      ({ message, start }) => `${start.line} ${inEnglish(message)}`,
    );
  };
  const at = (time: string, lasts = '30m') => `{ at: ${time}, lasts: ${lasts} }`;
  const day = (...breaks: string[]) => `shift: 09:00-17:00, breaks: [${breaks.join(', ')}]`;
  expect(outside(day(at('12:00'), at('09:00'), at('16:30'), at('20:00', '0s')))).toEqual([]);
  for (const time of ['08:00', '08:30', '17:00', '20:00'])
    expect(outside(day(at(time)))).toEqual([`7 the break at \`${time}\` is outside the shift \`09:00-17:00\`, so nobody takes it`]);
  for (const time of ['08:45', '16:45'])
    expect(outside(day(at(time)))).toEqual([
      `7 the break at \`${time}\` for \`30m\` reaches beyond the shift \`09:00-17:00\`: only what lies within it counts`,
    ]);
  const night = (time: string) => outside(`shift: 22:00-06:00, breaks: [${at(time)}]`);
  expect([night('22:00'), night('23:45'), night('02:00'), night('05:30')]).toEqual([[], [], [], []]);
  expect([night('12:00'), night('05:45'), night('21:45')].map((one) => one.length)).toEqual([1, 1, 1]);
  expect(outside(`shift: 00:00-24:00, breaks: [${at('23:45')}]`)).toEqual([]);
  expect(outside(day(at('12:00'), at('12:30'), at('12:15')))).toEqual([
    '7 the break at `12:15` overlaps the one at `12:00`: what both take counts once',
  ]);
  const calendars =
    'calendars: { office: { open: { mon-thu: [09:00-12:00, 13:00-18:00], fri: 08:00-12:00 } }, far: { time_zone: Asia/Tokyo, open: { mon: 09:00-18:00 } } }\n';
  const hours = (calendar: string, time: string) => outside(`hours: ${calendar}, breaks: [${at(time)}]`, calendars);
  expect([hours('office', '10:00'), hours('office', '08:15'), hours('always', '03:00'), hours('far', '03:00')]).toEqual([[], [], [], []]);
  expect(hours('office', '12:15')).toEqual(['7 the break at `12:15` is never within the hours of `office`, so nobody takes it']);
});
