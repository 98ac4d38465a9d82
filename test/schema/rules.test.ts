import { expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { check, parse, rules } from '../../schema/index.ts';
import type { Document, Finding, Policy, Scenario } from '../../schema/index.ts';
import { inEnglish } from '../../schema/said/index.ts';

const document = (text: string) => parse('test.yaml', Buffer.from(text)).document;

function findings(policy: string, scenario?: string): Finding[] {
  return check({
    policy: document(policy) as Document<Policy>,
    scenario: scenario ? (document(scenario) as Document<Scenario>) : undefined,
  });
}

const told = (found: readonly Finding[], code: string): string[] =>
  found.filter((one) => one.code === code).map(({ message }) => inEnglish(message));

const house = `policy: house
segments: { vip: {}, standard: {} }
topics: { returns: { grade: easy }, refunds: {}, legal: { grade: hard } }
channels: { phone: { mode: live }, email: { mode: deferred } }
priorities: { high: { rank: 1 }, low: { rank: 2 } }
tiers: { front: { level: 1 }, back: { level: 2 } }
teams:
  care: { tier: front, up: [experts] }
  experts: { tier: back }
`;

test('a gap is told in the fewest words, with a ticket that falls into it', () => {
  const found = findings(`${house}priority:
  - { when: { segment: vip }, priority: high }
  - { when: { topic: [returns, refunds] }, priority: low }
routing: [{ team: care }]
`);
  expect(told(found, 'gap')).toEqual(['no row gives a priority to `standard` tickets about `legal`']);
  expect(found.find(({ code }) => code === 'gap')?.witness).toEqual({ segment: 'standard', topic: 'legal', channel: 'phone' });
});

test('grades are topics and tiers are teams: rows that cover every grade leave no gap', () => {
  const rows = (last: string) => `${house}priority:
  - { when: { grade: easy }, priority: low }
  - { when: { grade: { at_least: ${last} } }, priority: high }
routing: [{ team: care }]
`;
  expect(told(findings(rows('normal')), 'gap')).toEqual([]);
  expect(told(findings(rows('hard')), 'gap')).toEqual(['no row gives a priority to tickets about `refunds`']);
});

test('numbers are whole: a row up to 99.99 and one from 100 leave nothing between them', () => {
  const rows = (to: string) => `${house}facts: { total: { type: money } }
currency: SAR
priority:
  - { when: { total: { at_most: ${to} } }, priority: low }
  - { when: { total: { at_least: 100 } }, priority: high }
routing: [{ team: care }]
`;
  expect(told(findings(rows('99.99')), 'gap')).toEqual([]);
  expect(told(findings(rows('99.5')), 'gap')).toEqual(['no row gives a priority to tickets with `total` 99.51 to under 100']);
});

test('a written channel that leads elsewhere while it is closed is one that tickets come by', () => {
  const policy = (leads: string) => `policy: house
calendars: { office: { open: { sun-thu: 09:00-17:00 } } }
channels: { phone: { mode: live }, email: { mode: deferred, hours: office${leads} } }
priorities: { high: { rank: 1 }, low: { rank: 2 } }
teams: { care: {} }
priority: [{ when: { came_by: email }, priority: high }, { priority: low }]
routing: [{ team: care }]
`;
  expect(told(findings(policy(', when_closed: phone')), 'row-never-reached')).toEqual([]);
  expect(told(findings(policy('')), 'row-never-reached')).toEqual(['row `priority/1` is never reached: no ticket can be like this']);
});

test('facts of an event hold in `escalation` and not in behaviour, which says so', () => {
  const policy = `${house}priority: [{ priority: low }]
routing: [{ team: care }]
escalation:
  - { event: unresolved, when: { waited: { above: 1h }, touches: 1 }, tier: up }
  - { event: unresolved, when: { reopens: 1 }, tier: stay }
  - { event: breach, when: { promise: resolution }, tier: up }
`;
  const scenario = `scenario: week
uses: policy.yaml
period: { from: 2026-01-04, to: 2026-01-10 }
demand: [{ channel: phone, count: 5, each: hour }]
behaviour: { handling: [{ when: { transfers: { at_least: 1 } }, time: 20m }, { time: 5m }] }
staffing: { care: [{ hours: always, agents: 3 }], experts: [{ hours: always, agents: 3 }] }
`;
  expect(told(findings(policy, scenario), 'not-simulated-yet')).toEqual([
    '`transfers` is not simulated yet in `handling`: this condition does not hold',
  ]);
});

test('a team whose people all serve other queues has nobody', () => {
  const policy = `${house}priority: [{ priority: low }]
routing: [{ when: { topic: legal }, team: experts }, { team: care }]
`;
  const scenario = (serves: string) => `scenario: week
uses: policy.yaml
period: { from: 2026-01-04, to: 2026-01-10 }
demand: [{ channel: phone, count: 5, each: hour }]
behaviour: { handling: [{ time: 5m }] }
staffing: { care: [{ hours: always, agents: 3${serves} }], experts: [{ hours: always, agents: 3 }] }
`;
  const nobody = (serves: string) => told(findings(policy, scenario(serves)), 'team-without-staff');
  expect(nobody(', serves: [[experts]]')).toEqual(['team `care` gets tickets and nobody works for it']);
  expect([nobody(''), nobody(', serves: [[experts, care]]')]).toEqual([[], []]);
});

test('what cannot be is no gap', () => {
  const text = (never: string) => `${house}${never}priority:
  - { when: { channel: phone }, priority: high }
  - { when: { topic: { not: legal } }, priority: low }
routing: [{ team: care }]
`;
  expect(told(findings(text('')), 'gap')).toHaveLength(1);
  expect(told(findings(text('never: [{ topic: legal, channel: email }]\n')), 'gap')).toEqual([]);
});

test('a promise is asked of the tickets that the priority table makes', () => {
  const text = (priority: string) => `${house}priority:
  - { when: { topic: legal }, priority: high }
  - { priority: ${priority} }
routing: [{ team: care }]
promises:
  - { when: { priority: low }, first_response: 1h, resolution: 1d }
  - { when: { topic: legal }, first_response: 10m, resolution: 2h }
`;
  expect(told(findings(text('low')), 'gap')).toEqual([]);
  expect(told(findings(text('high')), 'gap')).toHaveLength(2);
});

test('where a raised ticket is promised anew, rows for its priority can be reached', () => {
  const text = (whenRaised: string, raise: string) => `${house}defaults: { when_raised: ${whenRaised} }
priority: [{ priority: low }]
routing: [{ team: care }]
promises:
  - { when: { priority: high }, first_response: 10m, resolution: 2h }
  - { first_response: 1h, resolution: 1d }
escalation: [{ event: breach, priority: ${raise} }]
`;
  const never = (whenRaised: string, raise: string) => told(findings(text(whenRaised, raise)), 'row-never-reached').length;
  expect([never('redecide', 'raise'), never('redecide', 'high'), never('keep', 'raise'), never('redecide', 'low')]).toEqual([0, 0, 1, 1]);
});

test('a team that is only asked to approve needs people too', () => {
  const policy = (amount: string | number, limits = '', tiers = 'front: { level: 1, may_give: 10 }, back: { level: 2, may_give: 100 }') =>
    `${house}facts: { order_total: { type: money, default: 0 } }
priority: [{ priority: low }]
routing: [{ team: care }]
compensation: [{ event: closed, give: credit, amount: ${amount} }]
limits: { compensation: [${limits}] }
`.replace('front: { level: 1 }, back: { level: 2 }', tiers);
  const scenario = `scenario: week
uses: policy.yaml
period: { from: 2026-01-04, to: 2026-01-10 }
demand: [{ channel: phone, count: 5, each: hour }]
behaviour: { handling: [{ time: 5m }] }
staffing: { care: [{ hours: always, agents: 3 }] }
`;
  const nobody = (...of: Parameters<typeof policy>) => told(findings(policy(...of), scenario), 'team-without-staff');
  const asked = ['team `experts` is asked to approve compensation and nobody works for it'];
  expect(nobody(50)).toEqual(asked);
  expect([nobody(10), nobody(500)]).toEqual([[], []]);
  // A share asks the lower tier for less, also where the highest amount asks a higher tier or nobody.
  expect(nobody('{ share: 10%, of: order_total, at_most: 500 }')).toEqual(asked);
  expect(nobody('{ share: 10%, of: order_total }')).toEqual(asked);
  expect(nobody('{ share: 10%, of: order_total, at_most: 10 }')).toEqual([]);

  // Once a cap that asks is spent, what the team may give alone needs an approval too.
  const month = (then: string) => `{ per: policy, each: month, at_most: 60, then: ${then} }`;
  expect([nobody(10, month('approve')), nobody(10, month('stop'))]).toEqual([asked, []]);
  expect(nobody(10, month('approve'), 'front: { level: 1 }, back: { level: 2 }')).toEqual(asked);
  // One ticket never spends it; and nobody above may give so much.
  expect(nobody(10, '{ per: ticket, at_most: 10, then: approve }')).toEqual([]);
  expect(nobody(10, '{ per: ticket, at_most: 9, then: approve }')).toEqual(asked);
  expect(nobody(10, month('approve'), 'front: { level: 1, may_give: 10 }, back: { level: 2, may_give: 5 }')).toEqual([]);
});

test('rows that together cover a later one are all named, and no other', () => {
  const found = findings(`${house}priority:
  - { name: a, when: { segment: vip }, priority: high }
  - { name: b, when: { topic: returns }, priority: high }
  - { name: c, when: { segment: standard, channel: phone }, priority: low }
  - { name: d, when: { segment: standard, channel: email }, priority: high }
  - { name: e, priority: low }
routing: [{ team: care }]
`);
  expect(told(found, 'row-never-reached')).toEqual([
    'row `e` is never reached: `a` (line 11), `c` (line 13) and `d` (line 14) together take every such ticket before it',
  ]);
});

test('each event is a table of its own', () => {
  const found = findings(`${house}priority: [{ priority: high }, { priority: low }]
routing: [{ team: care }]
escalation:
  - { event: unresolved, tier: up }
  - { event: breach, tier: up }
  - { event: waiting, after: 1h, team: experts }
  - { event: waiting, after: 2h, team: experts }
`);
  expect(told(found, 'row-never-reached')).toEqual([
    'row `priority/2` is never reached: `priority/1` (line 10) takes every such ticket before it',
  ]);
});

test('a policy full of unknown names is told of each once, and nothing follows from them', () => {
  const found = findings(`${house}priority:
  - { when: { topic: retuns }, priority: hihg }
  - { when: { colour: red }, priority: low }
  - { priority: low }
routing: [{ team: carre }]
`);
  expect(found.filter(({ severity }) => severity === 'error').map(({ message }) => inEnglish(message))).toEqual([
    'no topic `retuns`; did you mean `returns`?',
    'no priority `hihg`; did you mean `high`?',
    'no fact `colour`',
    'no team `carre`; did you mean `care`?',
  ]);
});

test('every rule explains itself', () => {
  for (const { code, sentence, avoid, prefer, why } of rules) {
    for (const text of [avoid, prefer]) expect(parseDocument(text).errors, code).toEqual([]);
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(sentence).toMatch(/^[a-z`]/);
    for (const text of [sentence, avoid, prefer, why]) expect(text.length, code).toBeGreaterThan(10);
  }
  expect(new Set(rules.map(({ code }) => code)).size).toBe(rules.length);
});

const world = (rest: string) => `scenario: week
uses: policy.yaml
period: { from: 2026-12-06, to: 2026-12-12 }
demand:
  - { channel: email, count: 10, each: day }
${rest}`;

test('handling is asked only of teams that tickets can come to', () => {
  const policy = `${house}priority: [{ priority: high }]
routing: [{ team: care }]
`;
  const scenario = (up: string) =>
    [
      policy + up,
      world(`behaviour:
  handling: [{ when: { tier: front }, time: 5m }]
staffing:
  care: [{ hours: always, agents: 1 }]
  experts: [{ hours: always, agents: 1 }]
`),
    ] as const;
  expect(told(findings(...scenario('')), 'behaviour-missing')).toEqual([]);
  const found = findings(...scenario('escalation: [{ event: unresolved, tier: up }]\n'));
  expect(told(found, 'behaviour-missing')).toEqual(['no row says how long work takes on tickets of team `experts`']);
});

test('what only follows from another flaw is not told beside it', () => {
  const rows = (first: string, when: string) => `${house}time_zone: Asia/Riyadh
calendars: { office: { open: { sun-thu: 09:00-18:00 } } }
priority: [{ when: { ${when} }, priority: high }, { priority: low }]
routing: [{ team: care }]
promises: [{ first_response: { within: ${first}, clock: office }, resolution: { within: 4h, clock: office } }]
`;
  const codes = (first: string, when: string) =>
    findings(rows(first, when))
      .map(({ code }) => code)
      .filter((code) => !['unused-name', 'gap'].includes(code));
  expect(codes('5h', 'segment: vip')).toEqual(['response-after-resolution']);
  expect(codes('1d', 'segment: vip')).toEqual(['days-on-clock']);
  expect(codes('2h', 'waited: { above: 30m }')).toEqual(['fact-too-early']);
});

const week = `scenario: a\nuses: policy.yaml\nperiod: { from: 2026-01-04, to: 2026-01-10 }\ndemand: [{ channel: phone, count: 10, each: day }]\nbehaviour: {}\nstaffing: {}\n`;
const precise = (replications: string) =>
  told(findings(`${house}routing: [{ team: care }]\n`, `${week}replications: ${replications}\n`), 'bad-precision');

test('a precision that cannot be reached or looked for is told', () => {
  const until = (text: string) => precise(`{ until: { ${text} } }`);
  expect(until('kpi: waiting_time, half_width: 1pt')).toEqual(['`waiting_time` is not a share, so it has no percentage points']);
  expect(until('kpi: service_level, within: 20s, half_width: 0%')).toEqual(['a half-width of `0%` is never reached']);
  expect(precise('{ at_least: 50, at_most: 40 }')).toEqual(['`at_most: 40` is fewer than `at_least: 50`']);
  for (const good of [
    'kpi: waiting_time, half_width: 1%',
    'kpi: service_level, within: 20s, half_width: 1pt',
    'kpi: occupancy, half_width: 2%',
  ])
    expect(until(good)).toEqual([]);
  expect(precise('{ at_least: 40, at_most: 40 }')).toEqual([]);
});

test('a share of weeks that the replications asked for can never show is told', () => {
  const settled = (share: string, replications: string) =>
    told(
      findings(
        `${house}routing: [{ team: care }]\nobjectives: [{ kpi: abandonment_rate, at_most: 5%, in: ${share} }]\n`,
        `${week}${replications}`,
      ),
      'share-never-settled',
    ).map((message) => /takes (\d+)/.exec(message)?.[1]);
  // 0.95 ^ 71 is 2.62 %, 0.95 ^ 72 is 2.49 %.
  expect(settled('95%', '')).toEqual(['72']);
  expect(settled('95%', 'replications: 71\n')).toEqual(['72']);
  expect(settled('95%', 'replications: 72\n')).toEqual([]);
  expect(settled('88%', 'replications: 30\n')).toEqual([]);
  expect(settled('99%', 'replications: { until: { kpi: asa, half_width: 1% } }\n')).toEqual(['368']);
  expect(settled('95%', 'replications: { until: { kpi: asa, half_width: 1% } }\n')).toEqual([]);
  expect(settled('2.5%', 'replications: 1\n')).toEqual([]);
});

test('a share of weeks that no replications may show is told of the policy, whatever the scenario', () => {
  const of = (share: string) =>
    findings(`${house}routing: [{ team: care }]\nobjectives: [{ kpi: abandonment_rate, at_most: 5%, in: ${share} }]\n`)
      .filter(({ code }) => code === 'share-never-settled')
      .map(({ message }) => inEnglish(message));
  expect(of('99.99%')).toEqual([]); // 36,888
  expect(of('99.999999%')).toEqual([
    '100000 replications, the most there can be, cannot show that it is met in `99.999999%` of all periods',
  ]);
});

test('between the steps in which facts are compared there is nothing to ask for', () => {
  const facts = 'facts: { score: { type: number }, part: { type: share }, gap: { type: duration }, total: { type: money } }\n';
  const asking = (test: string) =>
    findings(`${house}${facts}priority: [{ when: { ${test} }, priority: high }, { priority: low }]\nrouting: [{ team: care }]\n`)
      .filter(({ severity }) => severity === 'error')
      .map(({ code, message, hint }) => [code, `${inEnglish(message)}: ${inEnglish(hint ?? '')}`]);
  expect(asking('score: { above: 2.5 }')).toEqual([
    ['bad-number', '`2.5` has a fraction, and tickets are told apart by whole numbers: write `3`, or let the fact count in a smaller unit'],
  ]);
  expect(asking('part: { at_least: 12.345% }')).toEqual([
    ['bad-share', '`12.345%` is finer than `0.01%`, and tickets are told apart in steps of that: write `12.35%`'],
  ]);
  expect(asking('gap: [1m, 2.4s]')).toEqual([['bad-duration', '`2.4s` has a part of a second, and whole seconds are wanted: write `2s`']]);
  for (const good of ['score: { above: 2 }', 'part: 12.34%', 'gap: { at_most: 2s }', 'total: { above: 2.5 }'])
    expect(asking(good)).toEqual([]);
  expect(
    findings(`${house}facts: { score: { type: number, default: 2.5 } }\nrouting: [{ team: care }]\n`).map(({ code }) => code),
  ).toContain('bad-number');
});

test('a row changes nothing where the rows below decide all of its tickets alike', () => {
  const rows = (...lines: string[]): string[] =>
    told(findings(`${house}priority:\n${lines.map((line) => `  - ${line}\n`).join('')}routing: [{ team: care }]\n`), 'redundant-row');
  const last = '{ name: rest, priority: low }';
  expect(rows('{ name: vips, when: { segment: vip }, priority: low }', last)).toEqual([
    'row `vips` changes nothing: without it `rest` (line 12) decides the same',
  ]);
  expect(rows('{ when: { segment: vip }, priority: low }', '{ when: { topic: legal }, priority: high }', last)).toEqual([]);
  expect(rows('{ when: { topic: legal }, priority: high }', '{ name: vips, when: { segment: vip }, priority: low }', last)).toEqual([
    'row `vips` changes nothing: without it `rest` (line 13) decides the same',
  ]);
  // Nothing stands below it that would decide.
  expect(rows('{ when: { segment: vip }, priority: low }', '{ when: { segment: standard }, priority: low }')).toEqual([]);
});

test('a promise with a share is an objective of its own, and a duration may be spelt in two ways', () => {
  const promises = (share: string): string[] =>
    told(
      findings(`${house}routing: [{ team: care }]
priority: [{ priority: low }]
promises:
  - { name: by_phone, when: { channel: phone }, first_response: { within: 60m${share} } }
  - { first_response: 1h, resolution: 4h }
`),
      'redundant-row',
    );
  expect(promises('')).toEqual(['row `by_phone` changes nothing: without it `promises/2` (line 14) decides the same']);
  expect(promises(', share: 90%')).toEqual([]);
});

test('the weaker promise first is told where neither row is an exception to the other', () => {
  const weaker = (first: string, second: string): string[] =>
    told(
      findings(`${house}routing: [{ team: care }]
priority: [{ priority: low }]
promises:
  - ${first}
  - ${second}
  - { first_response: 24h, resolution: 48h }
`),
      'weaker-first',
    );
  const email = (promise: string) => `{ name: email, when: { channel: email }, first_response: ${promise} }`;
  const vip = (promise: string) => `{ name: vip, when: { segment: vip }, first_response: ${promise} }`;
  expect(weaker(email('8h'), vip('2h'))).toEqual([
    '`email` (line 13) meets this row and promises less: who falls under both gets `8h`, not `2h`',
  ]);
  expect(weaker(vip('2h'), email('8h'))).toEqual([]);
  expect(weaker(email('8h'), vip('8h'))).toEqual([]);
  expect(weaker(email('none'), vip('2h'))).toEqual([]);
  // An exception: what is asked for lies within what the other asks for.
  expect(weaker('{ when: { channel: email, segment: vip }, first_response: 8h }', vip('2h'))).toEqual([]);
  expect(weaker(email('2bd'), vip('3h'))).toEqual([]);
});

test('the same case by two channels: compared for priorities and for what is given, not for promises and teams', () => {
  const differs = (tables: string, channel = 'phone'): string[] =>
    told(findings(`${house.replace('topics:', `never: [{ topic: legal, channel: ${channel} }]\ntopics:`)}${tables}`), 'differs-by-channel');
  const rest = 'routing: [{ when: { channel: phone }, team: experts }, { team: care }]\npriority:\n';
  expect(differs(`${rest}  - { when: { topic: returns, channel: email }, priority: high }\n  - priority: low\n`)).toEqual([
    'the same ticket gets `high` by `email` and `low` by `phone` (line 14)',
  ]);
  // By the other channel there is no such ticket.
  expect(differs(`${rest}  - { when: { topic: legal, channel: email }, priority: high }\n  - priority: low\n`)).toEqual([]);
  const give = (amounts: readonly [string, string]) =>
    `${rest}  - priority: low\ncompensation:\n  - { event: closed, when: { channel: phone }, give: credit, amount: ${amounts[0]} }\n  - { event: closed, give: credit, amount: ${amounts[1]} }\n`;
  expect(differs(give(['5', '5']))).toEqual([]);
  expect(differs(give(['5', '9']))).toEqual([
    'the same ticket gets `credit` by `phone` and `credit` of another amount by `email` (line 16)',
  ]);
  expect(
    differs(`${rest}  - priority: low\ncompensation:\n  - { event: closed, when: { channel: phone }, give: credit, amount: 5 }\n`),
  ).toEqual(['the same ticket gets `credit` by `phone` and nothing by `email`']);
});

/** A house whose channel is open in office hours and keeps what comes at night, with these promises. */
const keeping = (promises: string, channel = 'whatsapp: { mode: live, hours: office, when_closed: keep }'): string => `policy: house
effective: 2026-12-01
time_zone: Asia/Riyadh
calendars:
  office: { open: { sun-thu: 09:00-18:00 }, closed: [2026-12-07] }
  night: { open: { sun-sat: 22:00-06:00 } }
  gulf: { open: { mon-fri: 09:00-18:00 } }
channels: { ${channel}, email: { mode: deferred } }
teams: { care: {} }
routing: [{ team: care }]
promises: [${promises}]
`;

const closedFor = (promises: string, channel?: string): string[] =>
  findings(keeping(promises, channel))
    .filter(({ code }) => code === 'closed-longer-than-promise')
    .map(({ severity, message }) => `${severity}: ${inEnglish(message)}`);

test('a promise that runs out overnight is told with the first night on which it does, from the day the policy takes effect', () => {
  expect(closedFor('{ first_response: { within: 899m, clock: always } }')).toEqual([
    'warning: who comes by `whatsapp` on Tuesday 2026-12-01 18:00, while it is closed, cannot be served within `899m`: the clock (`always`) runs on until it opens, Wednesday 2026-12-02 09:00',
  ]);
  // Fifteen hours of night are enough for fifteen hours; the weekend is longer.
  expect(closedFor('{ first_response: { within: 15h, clock: always } }')).toEqual([
    expect.stringContaining('on Thursday 2026-12-03 18:00, while it is closed, cannot be served within `15h`'),
  ]);
  expect(closedFor('{ first_response: { within: 63h, clock: always } }')).toEqual([]);
  expect(closedFor('{ first_response: { within: 1m, clock: office } }')).toEqual([]);
});

test('another calendar counts what it is open while the channel is closed, holidays and business days too', () => {
  // On Friday the channel is closed for the nine hours that `gulf` is open.
  expect(closedFor('{ first_response: { within: 8h, clock: gulf } }')).toEqual([
    expect.stringContaining('on Thursday 2026-12-03 18:00, while it is closed, cannot be served within `8h`'),
  ]);
  expect(closedFor('{ first_response: { within: 10h, clock: gulf } }')).toEqual([]);
  expect(closedFor('{ first_response: { within: 1bd, clock: gulf } }')).toEqual([
    expect.stringContaining('on Thursday 2026-12-03 18:00, while it is closed, cannot be served within `1bd`'),
  ]);
  expect(closedFor('{ first_response: { within: 2bd, clock: gulf } }')).toEqual([]);
});

test('only who can come counts: by what the row asks, by rows before it, by channels that lead elsewhere', () => {
  expect(closedFor('{ when: { channel: email }, first_response: { within: 1h, clock: always } }')).toEqual([]);
  expect(closedFor('{ when: { arrived: office }, first_response: { within: 1h, clock: always } }')).toEqual([]);
  expect(closedFor('{ when: { arrived: night }, first_response: { within: 4h, clock: always } }')).toEqual([
    expect.stringContaining('on Tuesday 2026-12-01 22:00, while it is closed, cannot be served within `4h`'),
  ]);
  expect(closedFor('{ when: { channel: whatsapp }, first_response: none }, { first_response: { within: 1h, clock: always } }')).toEqual([]);
});

test('a line that sends its callers elsewhere at night answers those who wait: only what is left unsolved runs out, and that is a note', () => {
  const line = 'phone: { mode: live, hours: office, when_closed: email }';
  expect(closedFor('{ first_response: { within: 60s, clock: always }, resolution: { within: 24h, clock: always } }', line)).toEqual([
    'note: what comes by `phone` on Thursday 2026-12-03 18:00, just before it closes, is solved at once or not within `24h`: the clock (`always`) runs on until it opens, Sunday 2026-12-06 09:00',
  ]);
});

test('a date of the year 9999 keeps nobody waiting', () => {
  const slip = keeping('{ first_response: 4h }').replace('2026-12-07', '9999-12-31');
  const begun = performance.now();
  findings(`${slip}never: [{ arrived: office, channel: email }]\n`);
  expect(performance.now() - begun).toBeLessThan(1000);
});

test('a first response on one clock that runs out after the resolution on another is told with a moment at which it does', () => {
  const said = (promises: string) => told(findings(keeping(promises)), 'response-after-resolution');
  expect(said('{ first_response: { within: 8h, clock: office }, resolution: { within: 48h, clock: always } }')).toEqual([
    // Seven hours and 59 minutes of Sunday are left for what comes in Thursday's last minute.
    expect.stringMatching(
      /^what comes on Thursday 2026-12-03 17:59 is promised a first response by Sunday 2026-12-06 16:59, after its resolution by Saturday/,
    ),
  ]);
  expect(said('{ first_response: { within: 8h, clock: office }, resolution: { within: 96h, clock: always } }')).toEqual([]);
  expect(said('{ first_response: { within: 1bd, clock: office }, resolution: { within: 8h, clock: office } }')).toEqual([
    expect.stringContaining('what comes on Tuesday 2026-12-01 08:59 is promised a first response by Wednesday 2026-12-02 18:00'),
  ]);
  expect(said('{ first_response: { within: 2h, clock: office }, resolution: { within: 1bd, clock: office } }')).toEqual([]);
});
