import { expect, test } from 'vitest';
import { check, parse } from '../../schema/index.ts';
import type { Document, Finding, Policy } from '../../schema/index.ts';
import { inEnglish } from '../../schema/said/index.ts';

const house = `policy: house
currency: SAR
time_zone: Asia/Riyadh
segments: { vip: {}, standard: {} }
topics: { returns: {}, refunds: {}, legal: {} }
facts: { total: { type: money, default: 0 }, price: { type: money, at_most: 1000, default: 0 } }
calendars: { office: { open: { sun-thu: 09:00-17:00 } } }
channels: { phone: { mode: live }, email: { mode: deferred } }
priorities: { high: { rank: 1 }, low: { rank: 2 } }
tiers: { front: { level: 1, may_give: 50 }, back: { level: 2, may_give: 500 }, top: { level: 3, may_give: 200 } }
teams:
  care: { tier: front, up: [payments, experts] }
  payments: { tier: back, takes: { topic: [returns, refunds] }, up: [experts] }
  experts: { tier: top }
priority: [{ when: { segment: vip }, priority: high }, { priority: low }]
routing: [{ team: care }]
`;

const promises = `promises: [{ first_response: 1h, resolution: 1d, update: none }]
defaults: { warn_at: 80% }
`;

function findings(rest: string, head = house): Finding[] {
  const { document, findings: flaws } = parse('test.yaml', Buffer.from(head + rest));
  expect(flaws).toEqual([]);
  return check({ policy: document as Document<Policy> });
}

const told = (found: readonly Finding[], code: string): string[] =>
  found.filter((one) => one.code === code).map(({ message }) => inEnglish(message));
const hints = (rows: string, more: string): string[] =>
  findings(`${more}escalation:\n  ${rows}\n`).flatMap(({ code, hint }) =>
    code === 'escalation-not-watched' && hint ? [inEnglish(hint)] : [],
  );
const escalation = (code: string, rows: string, more = ''): string[] =>
  told(findings(`${more}escalation:\n${rows.replace(/^ *(?=- )/gm, '  ')}\n`), code);

test('a ticket that the same rows send there and back is told, with its way', () => {
  const rows = `- { event: unresolved, when: { team: care, topic: refunds }, team: payments }
    - { event: waiting, after: 4h, when: { team: payments }, team: care }`;
  expect(escalation('hand-over-cycle', rows)).toEqual([
    'a ticket can be sent round: `care` -> `payments` (line 18) -> `care` (line 19), and so on',
  ]);
  const [finding] = findings(`escalation:\n  ${rows.replace(/\n +/g, '\n  ')}\n`).filter(({ code }) => code === 'hand-over-cycle');
  expect(finding?.witness).toMatchObject({ topic: 'refunds', team: 'care' });
});

test('what only one kind of ticket could do is no cycle: the way there and the way back must be open to the same one', () => {
  const rows = (topic: string) => `- { event: unresolved, when: { team: care, topic: refunds }, team: payments }
    - { event: unresolved, when: { team: payments, topic: ${topic} }, team: care }`;
  expect(escalation('hand-over-cycle', rows('[refunds, legal]'))).toHaveLength(1);
  expect(escalation('hand-over-cycle', rows('returns'))).toEqual([]);
});

test('who counts hand-overs does not go round, and a promise breaks only once', () => {
  const back = `    - { event: unresolved, when: { team: payments }, team: care }`;
  expect(escalation('hand-over-cycle', `- { event: unresolved, when: { team: care, transfers: 0 }, team: payments }\n${back}`)).toEqual([]);
  expect(
    escalation('hand-over-cycle', `- { event: unresolved, when: { team: care, transfers: { below: 3 } }, team: payments }\n${back}`),
  ).toHaveLength(1);
  const breach = (promise: string) => `- { event: breach, when: { team: care, promise: ${promise} }, team: payments }\n${back}`;
  expect(escalation('hand-over-cycle', breach('resolution'), promises)).toEqual([]);
  expect(escalation('hand-over-cycle', breach('next_response'), promises)).toEqual([]);
  const next = promises.replace('update: none', 'next_response: 2h');
  expect(escalation('hand-over-cycle', breach('next_response'), next)).toHaveLength(1);
});

test('a priority that is raised on the way is the one that the next row sees', () => {
  const rows = (back: string) => `- { event: unresolved, when: { team: care, priority: low }, team: payments }
    - { event: asked, priority: raise }
    - { event: unresolved, when: { team: payments, priority: ${back} }, team: care }`;
  expect(escalation('hand-over-cycle', rows('low'))).toHaveLength(1);
  expect(escalation('hand-over-cycle', rows('high'))).toEqual([]);
});

test('age goes on: a row for young tickets does not follow one for old ones', () => {
  const rows = (age: string) => `- { event: aging, after: 3d, when: { team: care }, team: payments }
    - { event: unresolved, when: { team: payments, age: ${age} }, team: care }
    - { event: unresolved, when: { team: care }, team: payments }`;
  const loop = (age: string) => escalation('hand-over-cycle', rows(age)).length;
  expect(loop('{ below: 2d }')).toBe(1);
  const aging = (age: string) => `- { event: aging, after: 3d, when: { team: care }, team: payments }
    - { event: unresolved, when: { team: payments, age: ${age} }, team: payments }`;
  expect(escalation('hand-over-to-itself', aging('{ below: 2d }'))).toEqual([]);
  expect(escalation('hand-over-to-itself', aging('{ below: 4d }'))).toHaveLength(1);
});

test('a row that hands a team its own tickets is told once, where such a ticket can come', () => {
  const rows = (when: string) => `- { event: unresolved, when: { ${when} }, team: payments }
    - { event: unresolved, tier: up }`;
  expect(escalation('hand-over-to-itself', rows('topic: refunds'))).toEqual([
    'this row hands tickets of `payments` to `payments`, which has them already: they stay',
  ]);
  expect(escalation('hand-over-to-itself', rows('topic: refunds, tier: { below: back }'))).toEqual([]);
  // Payments gets none about legal matters, so it cannot hand one to itself.
  expect(escalation('hand-over-to-itself', `- { event: asked, when: { topic: legal }, team: experts }`)).toHaveLength(1);
  expect(escalation('hand-over-to-itself', `- { event: asked, when: { topic: legal, team: payments }, team: payments }`)).toEqual([]);
});

test('the cap on hand-overs is held against the longest way', () => {
  const rows = '- { event: unresolved, tier: up }';
  expect(escalation('too-many-hand-overs', rows, 'limits: { transfers: 2 }\n')).toEqual([]);
  expect(escalation('too-many-hand-overs', rows, 'limits: { transfers: 1 }\n')).toEqual([
    'a ticket can be due for 2 hand-overs, and the cap is 1: `care` -> `payments` (line 19) -> `experts` (line 19)',
  ]);
  expect(
    escalation('too-many-hand-overs', '- { event: unresolved, when: { topic: legal }, tier: up }', 'limits: { transfers: 1 }\n'),
  ).toEqual([]);
});

test('a promise that is made and may break needs a row, once the policy escalates breaches at all', () => {
  const breach = (rows: string) => escalation('breach-without-row', rows, promises);
  expect(breach('- { event: unresolved, tier: up }')).toEqual([]);
  expect(breach('- { event: breach, when: { promise: resolution }, tier: up }')).toEqual([
    'no row says what happens when the promise `first_response` breaks',
  ]);
  expect(breach('- { event: breach, when: { segment: vip }, tier: up }')).toEqual([
    'no row says what happens when the promise `first_response` of any `standard` ticket breaks',
    'no row says what happens when the promise `resolution` of any `standard` ticket breaks',
  ]);
  expect(breach('- { event: breach, notify: [care] }')).toEqual([]);
  expect(breach('- { event: warning, notify: [care] }')).toHaveLength(2);
});

test('a limit on escalations is watched by a row that is sure to look in time', () => {
  const limit = 'limits: { escalation: 30d }\n';
  const watched = (row: string) => escalation('escalation-not-watched', `- { event: unresolved, tier: up }\n    ${row}`, limit);
  expect(watched('- { event: asked, tier: up }')).toEqual([
    'nobody watches that an escalation is closed within `30d`: `care` -> `payments` (line 19), and no row of `event: aging` looks at it by then',
  ]);
  for (const [written, hint] of [
    ['30d', '25d'],
    ['2d', '1d'],
    ['7h', '5h'],
    ['1h', '50m'],
    ['30m', '25m'],
    ['1m', '50s'],
  ] as const)
    // prettier-ignore
    expect(hints('- { event: unresolved, tier: up }', `limits: { escalation: ${written} }\n`)).toEqual([
      `add a row: \`{ event: aging, after: ${hint}, notify: [...] }\``,
    ]);
  expect(watched('- { event: aging, after: 25d, notify: [care] }')).toEqual([]);
  expect(watched('- { event: aging, after: 31d, notify: [care] }')).toHaveLength(1);
  expect(watched('- { event: aging, after: 25d, tier: stay }')).toHaveLength(1);
  expect(watched('- { event: aging, after: 25d, when: { now: office }, notify: [care] }')).toHaveLength(1);
  expect(watched('- { event: aging, after: 25d, when: { topic: { not: legal } }, notify: [care] }')).toHaveLength(1);
  expect(escalation('escalation-not-watched', '- { event: asked, notify: [care] }', limit)).toEqual([]);
});

const paid = (code: string, rows: string, more = ''): string[] =>
  told(findings(`${promises}${more}compensation:\n${rows.replace(/^ *(?=- )/gm, '  ')}\n`), code);
const on = (amount: string, when = 'promise: resolution') => `- { event: breach, when: { ${when} }, give: credit, amount: ${amount} }`;

test('a share needs an upper end: in the row, in the fact, or in what the row asks for', () => {
  const unbounded = (amount: string, when?: string) => paid('amount-unbounded', on(amount, when));
  expect(unbounded('{ share: 15%, of: total }')).toEqual([
    '`15%` of `total` has no upper end: neither this row nor the fact has an `at_most`',
  ]);
  expect(unbounded('{ share: 15%, of: total, at_most: 20 }')).toEqual([]);
  expect(unbounded('{ share: 15%, of: price }')).toEqual([]);
  expect(unbounded('{ share: 15%, of: total }', 'total: { below: 1000 }')).toEqual([]);
  expect(unbounded('{ share: 0%, of: total }')).toEqual([]);
});

test('the most that a row can give is held against limits', () => {
  const above = (amount: string, cap: string, when?: string) =>
    paid('amount-above-limit', on(amount, when), `limits: { compensation: [${cap}] }\n`);
  expect(above('{ share: 15%, of: price }', '{ per: ticket, at_most: 150 }')).toEqual([]);
  expect(above('{ share: 15%, of: price }', '{ per: ticket, at_most: 149 }')).toEqual([
    'this gives up to 150 SAR, and one ticket may get 149 SAR at the most (line 19)',
  ]);
  expect(above('{ share: 15%, of: price }', '{ per: ticket, at_most: 149 }', 'price: { below: 900 }')).toEqual([]);
  expect(above('160', '{ per: ticket, at_most: 149, then: approve }')).toEqual([]);
  expect(above('160', '{ per: customer, each: year, at_most: 149 }')).toHaveLength(1);
});

test('what may be given is asked of the tiers from the team of the ticket upwards', () => {
  const above = (amount: number) => paid('amount-above-may-give', on(String(amount)));
  expect(above(500)).toEqual([]);
  expect(above(501)).toEqual([
    'this gives up to 501 SAR, and from `care` upwards no tier may give more than 500 SAR: nobody can approve it',
  ]);
  const rows = `${on('300')}\nescalation: [{ event: unresolved, tier: up }]`;
  expect(paid('amount-above-may-give', rows)).toEqual([
    'this gives up to 300 SAR, and from `experts` upwards no tier may give more than 200 SAR: nobody can approve it',
  ]);
  expect(paid('amount-above-may-give', on('300, approval: top'))).toHaveLength(1);
  expect(paid('amount-above-may-give', on('300, approval: back'))).toEqual([]);
});

test('one case that is the whole budget', () => {
  const used = (amount: number) =>
    paid('budget-in-one-case', on(String(amount)), 'limits: { compensation: [{ per: policy, each: month, at_most: 400 }] }\n');
  expect(used(399)).toEqual([]);
  expect(used(400)).toEqual(['one case can use up what the policy may give in a month: up to 400 SAR of 400 SAR (line 19)']);
});

test('two rows pay one ticket, unless what has happened, or what it is, keeps them apart', () => {
  const twice = (first: string, second: string, more = '') => paid('compensated-twice', `${first}\n${second}`, more);
  const late = on('50');
  expect(twice(late, '- { event: closed, give: coupon, amount: 5 }')).toEqual([
    'a ticket can get this (event `closed`) and `compensation/1` (line 20, `breach` of `resolution`)',
  ]);
  expect(twice(late, '- { event: closed, when: { breached: { not: resolution } }, give: coupon, amount: 5 }')).toEqual([]);
  expect(twice(late, '- { event: closed, when: { breached: resolution }, give: coupon, amount: 5 }')).toHaveLength(1);
  expect(twice(on('50', 'segment: vip'), '- { event: closed, when: { segment: standard }, give: coupon }')).toEqual([]);
  expect(twice(late, on('20'))).toEqual([]);
  expect(twice(late, on('20', 'promise: first_response'))).toHaveLength(1);
  expect(twice(on('50', 'promise: next_response'), '- { event: closed, give: coupon }')).toEqual([]);
  expect(twice(late, '- { event: closed, give: none }')).toEqual([]);
  expect(twice('- { event: aging, after: 3d, give: coupon }', '- { event: aging, after: 9d, give: coupon }')).toHaveLength(1);
});

test('what no ticket can get, wherever it is, is decided of more rows than could be walked for', () => {
  const late = Array.from({ length: 30 }, (_, i) => on('50', `promise: resolution, price: { at_least: ${300 - i * 10} }`)).join('\n');
  const closed = (breached: string) => `- { event: closed, when: { breached: ${breached} }, give: coupon }`;
  const ways = `\nescalation:\n  - { event: unresolved, tier: up }\n${[1, 2, 3, 4].map((h) => `  - { event: waiting, after: ${h}h, when: { priority: low }, priority: raise }\n  - { event: waiting, after: ${h}h, tier: up }`).join('\n')}`;
  expect(paid('compensated-twice', `${late}\n${closed('{ not: resolution }')}${ways}`)).toEqual([]);
  expect(paid('compensated-twice', `${late}\n${closed('resolution')}${ways}`)).toHaveLength(30);
});

test('a ticket that cannot move from the one team to the other is not paid at both', () => {
  const rows = `- { event: asked, when: { team: care }, give: coupon }\n- { event: asked, when: { team: experts }, give: coupon }`;
  expect(paid('compensated-twice', rows)).toEqual([]);
  expect(paid('compensated-twice', `${rows}\nescalation: [{ event: asked, when: { topic: legal }, tier: up }]`)).toHaveLength(1);
});

const redecided = (when: string, rows: string, fast: string, slow: string) =>
  told(
    findings(`defaults: { clock: office, warn_at: 80%, when_raised: ${when} }
promises:
  - { when: { priority: high }, ${fast} }
  - { ${slow} }
escalation:
  ${rows}
`),
    'raise-breaks-promise',
  );
const warned = (fast: string, slow: string) =>
  redecided('redecide', '- { event: warning, priority: raise }', `first_response: none, ${fast}`, `first_response: none, ${slow}`);

test('a raise that comes when the new promise is over breaks it at once', () => {
  expect(warned('resolution: 4h', 'resolution: 8h')).toEqual([
    'a ticket that this row makes `high` breaks a promise at once: at the warning of its `resolution` within `8h` (line 20), the time of its new `resolution` within `4h` (line 19) is over',
  ]);
  // 80 % of 8 h are 6 h 24 min.
  expect(warned('resolution: 384m', 'resolution: 8h')).toHaveLength(1);
  expect(warned('resolution: 385m', 'resolution: 8h')).toEqual([]);
  expect(redecided('keep', '- { event: warning, priority: raise }', 'resolution: 4h', 'resolution: 8h')).toEqual([]);
  // Who is high already is not raised.
  expect(
    redecided('redecide', '- { event: warning, when: { segment: vip }, priority: raise }', 'resolution: 4h', 'resolution: 8h'),
  ).toEqual([]);
});

test('clocks are told apart: two open hours of an evening end in the morning, a night later', () => {
  expect(warned('resolution: { within: 12h, clock: always }', 'resolution: 2h')).toHaveLength(1);
  expect(warned('resolution: 2h', 'resolution: { within: 24h, clock: always }')).toHaveLength(1);
  expect(warned('resolution: { within: 5d, clock: always }', 'resolution: 2h')).toEqual([]);
  expect(warned('resolution: 1bd', 'resolution: 3bd')).toHaveLength(1);
  expect(warned('resolution: 3bd', 'resolution: 3bd')).toEqual([]);
});

test('waiting and aging raise at their age, a breach when its promise is over', () => {
  const at = (row: string, fast: string) =>
    redecided('redecide', row, `first_response: none, ${fast}`, 'first_response: 2h, resolution: 8h');
  expect(at('- { event: waiting, after: 5h, priority: raise }', 'resolution: 5h')).toHaveLength(1);
  expect(at('- { event: waiting, after: 5h, priority: raise }', 'resolution: 6h')).toEqual([]);
  expect(at('- { event: aging, after: 70h, priority: high }', 'resolution: 5h')).toHaveLength(1);
  expect(at('- { event: breach, when: { promise: first_response }, priority: high }', 'resolution: 2h')).toHaveLength(1);
  expect(at('- { event: breach, when: { promise: first_response }, priority: high }', 'resolution: 3h')).toEqual([]);
  expect(at('- { event: breach, when: { promise: resolution }, priority: high }', 'resolution: 3h')).toEqual([]);
  expect(at('- { event: unresolved, priority: high }', 'resolution: 1h')).toEqual([]);
});

test('the arrival that shows it is told', () => {
  const [finding] = findings(`defaults: { clock: office, warn_at: 80%, when_raised: redecide }
promises:
  - { when: { priority: high }, first_response: none, resolution: { within: 12h, clock: always } }
  - { first_response: none, resolution: 2h }
escalation:
  - { event: warning, priority: raise }
`).filter(({ code }) => code === 'raise-breaks-promise');
  expect(finding?.witness).toMatchObject({ segment: 'standard', priority: 'low', arrives: '2026-01-01T17:00' });
});
