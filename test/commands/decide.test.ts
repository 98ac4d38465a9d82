import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { decide } from '../../simulator/commands/index.ts';
import type { DecideArguments } from '../../simulator/commands/index.ts';
import { folder, listening, scenario } from './shop.ts';

const noor = readFileSync(new URL('../schema/language/policy.yaml', import.meta.url), 'utf8');

async function decided(ticket: string, options: Partial<DecideArguments> = {}, files: Record<string, string> = {}) {
  const { at } = folder({ 'policy.yaml': noor, ...files });
  const { io, said } = listening();
  const inFolder = (name: string): string => (name in files || name === 'policy.yaml' ? at(name) : name);
  const code = await decide({ ...options, policy: inFolder(options.policy ?? 'policy.yaml'), ticket: inFolder(ticket) }, io);
  return { code, out: said.stdout.replaceAll(`${at('')}/`, ''), err: said.stderr.replaceAll(`${at('')}/`, '') };
}

const vip = '{ segment: vip, topic: refunds, channel: email, order_total: 900, arrives: 2026-12-03T17:30 }';

test('a ticket: each decision with the row that made it, then what may come', async () => {
  const { code, out, err } = await decided(vip);
  expect(err).toBe('');
  expect(code).toBe(0);
  const squeezed = out.replace(/ +/g, ' ');
  expect(squeezed).toContain(' Priority high priority/2 (policy.yaml:68)');
  expect(squeezed).toContain(' Self-service none');
  expect(squeezed).toContain(' Team care (front_line) routing/3 (policy.yaml:80)');
  expect(squeezed).toContain(' First response by Sat 2026-12-05 19:30 (8h of office, for 95% of tickets) rest (policy.yaml:94)');
  expect(squeezed).toContain(' Resolution by Mon 2026-12-07 18:00 (3 business days of office, for 90% of tickets) rest (policy.yaml:94)');
  expect(out).toContain('care → payments → legal');
  expect(out.slice(out.indexOf('If the promise of a resolution is broken')).replace(/ +/g, ' ')).toContain(
    ' Amount 135 late_vip (policy.yaml:112)',
  );
});

test('on a clock that stands still at night a promise is told in hours, for other programs too', async () => {
  const long = { 'policy.yaml': noor.replace('first_response: { within: 8h, share: 95% }', 'first_response: { within: 27h, share: 95% }') };
  expect((await decided(vip, {}, long)).out).toContain('(27h of office, for 95% of tickets)');
  expect((await decided(vip, { format: 'json' }, long)).out).toContain('"within": "27h"');
});

test('on an event: what is given, who approves it, where the ticket goes', async () => {
  const facts = '{ segment: vip, topic: refunds, channel: email, order_total: 900, team: care, promise: resolution }';
  const { code, out } = await decided(facts, { event: 'breach' });
  const squeezed = out.replace(/ +/g, ' ');
  expect(squeezed).toContain(' Given credit late_vip (policy.yaml:112)');
  expect(squeezed).toContain(' Approved by experts late_vip');
  expect(squeezed).toContain(' Team payments (experts) escalation/4');
  expect(squeezed).toContain(' Told customer escalation/4');
  expect(code).toBe(0);
});

test('as JSON: by the words of cases, with table, file and line', async () => {
  const { code, out } = await decided(vip, { format: 'json' });
  const {
    decisions,
    later,
    escalation_path: path,
    policy,
  } = JSON.parse(out) as Record<string, never> & {
    readonly decisions: Record<string, { value: unknown; rows: unknown }>;
  };
  expect(policy).toBe('noor_store');
  expect(decisions['first_response']).toEqual({
    value: { within: '8h', clock: 'office', share: '95%', due: '2026-12-05T19:30+03:00' },
    rows: [{ row: 'rest', table: 'promises', file: 'policy.yaml', line: 94 }],
  });
  expect(decisions['offer']).toEqual({ value: 'none', rows: [] });
  expect((path as unknown as { from: string; value: string }[]).map(({ from, value }) => `${from} ${value}`)).toEqual([
    'care payments',
    'payments legal',
  ]);
  expect((later as unknown as { event: string }[]).map(({ event }) => event)).toContain('breach');
  expect(code).toBe(0);
});

test('a fact that is not known is named where it matters, and only there', async () => {
  const { code, out, err } = await decided('{ topic: refunds, channel: email, order_total: 900 }');
  expect(out).toMatch(/Priority +depends on segment \(vip: high; standard: normal\)/);
  expect(out.replace(/ +/g, ' ')).toContain(' First response within 8h of office, for 95% of tickets');
  expect(err).toContain('error fact-missing');
  expect(err).toContain('does not say its `segment`, and on it depends `priority`');
  expect(code).toBe(2);
});

test('a ticket from a file, in YAML or JSON', async () => {
  const yaml = await decided('t.yaml', {}, { 't.yaml': vip.slice(1, -1).replaceAll(', ', '\n').trim().replace(/^ +/gm, '') });
  const facts = { segment: 'vip', topic: 'refunds', channel: 'email', order_total: 900, arrives: '2026-12-03T17:30' };
  const json = await decided('t.json', {}, { 't.json': JSON.stringify(facts, null, 2) });
  const inline = await decided(JSON.stringify(facts));
  expect([yaml.code, json.code, inline.code]).toEqual([0, 0, 0]);
  expect(json.out).toBe(yaml.out);
  expect(inline.out).toBe(yaml.out);
});

test.each([
  ['an unknown name', '{ topic: refnds }', /--ticket:1:10 error unknown-name\n.*did you mean `refunds`\?/],
  ['an unknown fact', '{ topc: refunds }', /--ticket:1:3 error unknown-name\n.*did you mean `topic`\?/],
  ['a value of another type', '{ warranty: true }', /error bad-yes-no/],
  ['an amount with a sign for thousands', '{ order_total: "1,000" }', /error bad-money/],
  ['more than the fact can be', '{ order_total: 20000.5 }', /error bad-money\n.*at most `20000`/],
  ['no moment', '{ arrives: tomorrow }', /error bad-date/],
  ['a list where there is one value', '{ topic: [refunds, legal] }', /error wrong-type\n.*`topic` is one value/],
  ['what only an event knows', '{ topic: refunds, transfers: 2 }', /error fact-too-early/],
  ['the same fact twice', '{ topic: refunds, topic: legal }', /error duplicate-key/],
  ['a grade that is not the topic’s', '{ topic: legal, grade: easy }', /error facts-disagree\n.*the topic `legal` is `hard`/],
  ['a tier that is not the team’s', '{ team: care, tier: experts }', /error facts-disagree\n.*the team `care` is `front_line`/],
  [
    'calendars that are closed then',
    '{ arrives: 2026-12-04T22:30, arrived: [office] }',
    /error facts-disagree\n.*`office`, which is closed/,
  ],
  ['a list', '[refunds]: x', /error/],
  ['a word of JavaScript', '{ "__proto__": 1 }', /error/],
  ['nothing but deep brackets', `{ a: ${'['.repeat(5000)} }`, /error/],
])('faults of a ticket are findings: %s', async (_, ticket, told) => {
  const { code, out, err } = await decided(ticket);
  expect(err).toMatch(told);
  expect(err).toContain('nothing was decided');
  expect(out).toBe('');
  expect(code).toBe(2);
});

test('a ticket that cannot be is decided, with a warning', async () => {
  const never = await decided('{ topic: legal, channel: chat, segment: vip, arrives: 2026-12-03T10:00 }');
  expect(never.err).toMatch(/warning never-happens\n.*the policy says in `never`/);
  expect(never.code).toBe(0);
  const closed = await decided('{ topic: refunds, channel: phone, segment: vip, arrives: 2026-12-04T22:30 }');
  expect(closed.err).toMatch(/warning never-happens\n.*`phone` is closed at 2026-12-04T22:30\+03:00: who comes then is led to `email`/);
  expect(closed.err).toContain('write `channel: email` and `came_by: phone`');
});

test.each([
  [{ event: 'breech' }, /there is no event `breech`; did you mean `breach`\?/],
  [{ event: 'waiting' }, /needs `--after`: the policy speaks of `2h`/],
  [{ event: 'waiting', after: '3h' }, /nothing happens after 3h of waiting: the policy speaks of `2h`/],
  [{ event: 'waiting', after: '3' }, /a duration needs its unit/],
  [{ event: 'breach', after: '3h' }, /`--after` goes with `waiting` and `aging`, not with `breach`/],
  [{ after: '3h' }, /`--after` goes with/],
  [{ policy: 'nothing.yaml' }, /file-missing/],
  [{ policy: 'day.scenario.yaml' }, /is not a policy/],
])('wrong arguments: %o', async (options, told) => {
  const { code, out, err } = await decided('{}', options, { 'day.scenario.yaml': scenario });
  expect(err).toMatch(told);
  expect(out).toBe('');
  expect(code).toBe(2);
});

test('a policy with errors decides nothing', async () => {
  const { code, err } = await decided('{}', {}, { 'policy.yaml': noor.replace('- team: care', '- team: caer') });
  expect(err).toMatch(/policy\.yaml:80:\d+ error unknown-name/);
  expect(err).toContain('nothing was decided: the policy has errors');
  expect(code).toBe(2);
});

test('a ticket file that is not there', async () => {
  const { code, err } = await decided('ticket.yaml');
  expect(err).toBe('nothing was decided: the ticket `ticket.yaml` is not there\n');
  expect(code).toBe(2);
});

test('in JSON a finding tells its path from the root of the ticket', async () => {
  const { out } = await decided('{ topic: refunds, channel: email }', { format: 'json' });
  expect((JSON.parse(out) as { findings: readonly object[] }).findings).toMatchObject([{ code: 'fact-missing', path: [] }]);
});
