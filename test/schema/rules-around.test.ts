import { expect, test } from 'vitest';
import { check, parse } from '../../schema/index.ts';
import type { Document, Finding, Policy } from '../../schema/index.ts';
import { inEnglish } from '../../schema/said/index.ts';
import { readDate } from '../../schema/values/index.ts';

/** What one rule says of a policy on a day. */
function told(code: string, policy: string, today?: string): Finding[] {
  const { document, findings } = parse('policy.yaml', Buffer.from(policy));
  expect(findings).toEqual([]);
  const found = check({ policy: document as Document<Policy>, today: today === undefined ? undefined : readDate(today) });
  return found.filter((one) => one.code === code);
}

const said = (...about: Parameters<typeof told>): string[] => told(...about).map(({ message }) => inEnglish(message));

const house = `policy: house
topics: { returns: {}, legal: {} }
channels: { phone: { mode: live }, email: { mode: deferred } }
teams: { care: {} }
routing: [{ team: care }]
`;

test.each([
  ['reviewed and in time', 'reviewed: 2026-11-01\nreview_every: 30d', '2026-12-01', undefined],
  [
    'one day late',
    'reviewed: 2026-11-01\nreview_every: 30d',
    '2026-12-02',
    'the last review was on `2026-11-01`: the next was due on 2026-12-01',
  ],
  ['no reviews are due', 'reviewed: 1990-11-01', '2026-12-02', undefined],
  ['never reviewed, but young', 'effective: 2026-11-15\nreview_every: 4w', '2026-12-02', undefined],
  ['not in force yet', 'effective: 2027-11-15\nreview_every: 4w', '2026-12-02', undefined],
  [
    'never reviewed, and old',
    'effective: 2026-01-15\nreview_every: 4w',
    '2026-12-02',
    'this policy was never reviewed, and holds since `2026-01-15`: the next was due on 2026-02-12',
  ],
  ['no day to count from', 'review_every: 4w', '2026-12-02', 'a review every `4w` is asked for, and none is recorded'],
  ['a review to come', 'reviewed: 2027-01-01', '2026-12-02', '`2027-01-01` is still to come: today is 2026-12-02'],
  ['every few hours', 'reviewed: 2026-12-02\nreview_every: 6h', '2026-12-02', undefined],
])('review-overdue: %s', (_, keys, today, message) => {
  expect(said('review-overdue', `${house}${keys}\n`, today)).toEqual(message === undefined ? [] : [message]);
  expect(said('review-overdue', `${house}${keys}\n`)).toEqual([]);
});

test('tier-without-team: above 0 only, whatever else names the tier, and told once', () => {
  const tiers = 'tiers: { by_themselves: { level: 0 }, front: { level: 1 }, experts: { level: 2 }, board: { level: 3 } }\n';
  const policy = house.replace('care: {}', 'care: { tier: front }, product: { tier: experts }') + tiers;
  const approved = `${policy}compensation: [{ event: closed, give: credit, amount: 5, approval: board }]\n`;
  for (const text of [policy, approved]) {
    expect(said('tier-without-team', text)).toEqual(['no team belongs to the tier `board`']);
    expect(told('unused-name', text).map(({ path }) => path[0])).not.toContain('tiers');
  }
});

test('self-service-nowhere: a tier or practices that no row keeps; each thing told once', () => {
  const tier = 'tiers: { by_themselves: { level: 0 } }\n';
  const practices = 'practices: { self_service: [faq] }\n';
  const row = 'offers: { bot: {} }\nself_service: [{ when: { topic: returns }, offer: bot }]\n';
  const first = ['the tier `by_themselves` is one of self-service, and no row offers any'];
  expect(said('self-service-nowhere', house + tier + practices)).toEqual(first);
  expect(said('self-service-nowhere', house + practices)).toEqual(['`practices` name self-service, and no row offers any']);
  expect(said('self-service-nowhere', `${house}${tier}self_service: [{ offer: none }]\n`)).toEqual(first);
  expect(said('self-service-nowhere', house + tier + row)).toEqual([]);
  expect(said('self-service-nowhere', house)).toEqual([]);
  // An offer that nobody gets is told by its name.
  const unused = `${house}${tier}offers: { bot: {} }\n`;
  expect([said('self-service-nowhere', unused), said('unused-name', unused)]).toEqual([
    [],
    ['the offer `bot` is declared and never used: it is offered to nobody'],
  ]);
});

test('unused-name: a priority that tickets only get by being raised is used', () => {
  const base = `${house}priorities: { urgent: { rank: 1 }, normal: { rank: 2 }, low: { rank: 3 } }\npriority: [{ priority: normal }]\n`;
  const never = (name: string): string => `the priority \`${name}\` is declared and never used: no ticket gets it`;
  expect(said('unused-name', base)).toEqual([never('urgent'), never('low')]);
  expect(said('unused-name', `${base}escalation: [{ event: warning, priority: raise }]\n`)).toEqual([never('low')]);
});

const promises = `${house}promises:
  - name: by_phone
    when: { channel: phone }
    first_response: { within: 60s, share: 80% }
    resolution: { within: 4h, share: 95% }
  - name: rest
    first_response: { within: 8h, share: 90% }
    resolution: { within: 20h, share: 90% }
`;
const asking = (objective: string, text = promises) => said('objective-against-promise', `${text}objectives: [{ ${objective} }]\n`);

test.each([
  [
    'kpi: promise_kept, where: { channel: email }, at_least: 95%',
    ['this asks for `95%`, and the promises about the same tickets, `rest` (line 11), state `90%`'],
  ],
  [
    'kpi: promise_kept, where: { channel: email }, at_least: 85%',
    ['this asks for `85%`, and the promises about the same tickets, `rest` (line 11), state `90%`'],
  ],
  ['kpi: promise_kept, where: { channel: email }, at_least: 90%', []],
  // Of a mix of promises, anything between what they state is no contradiction.
  ['kpi: promise_kept, at_least: 92%', []],
  [
    'kpi: promise_kept, at_least: 97%',
    ['this asks for `97%`, and the promises about the same tickets, `by_phone` and `rest`, state from `80%` to `95%`'],
  ],
  [
    'kpi: breach_rate, where: { channel: email }, at_most: 5%',
    ['this asks for at most `5%` broken, and the promises about the same tickets, `rest` (line 11), state `90%`'],
  ],
  ['kpi: breach_rate, where: { channel: email }, at_most: 10%', []],
  [
    'kpi: service_level, within: 1m, where: { channel: phone }, at_least: 90%',
    ['this asks for `90%`, and the promises about the same tickets, `by_phone` (line 7), state `80%`'],
  ],
  ['kpi: service_level, within: 60s, where: { channel: phone }, at_least: 80%', []],
  // Another time is another target.
  ['kpi: service_level, within: 20s, where: { channel: phone }, at_least: 90%', []],
  ['kpi: service_level, within: 1m, at_least: 90%', []],
  // What is known only later is about no promise alone.
  ['kpi: promise_kept, where: { team: care }, at_least: 99%', []],
  ['kpi: self_service_rate, at_least: 99%', []],
])('objective-against-promise: %s', (objective, messages) => {
  expect(asking(objective)).toEqual(messages);
});

test('objective-against-promise: where a promise states no share, the objective has the word', () => {
  const unstated = promises.replace('resolution: { within: 20h, share: 90% }', 'resolution: 20h');
  expect(asking('kpi: promise_kept, where: { channel: email }, at_least: 99%', unstated)).toEqual([]);
});
