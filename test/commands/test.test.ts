import { expect, test } from 'vitest';
import { test as testCases } from '../../simulator/commands/index.ts';
import type { TestArguments } from '../../simulator/commands/index.ts';
import { folder, listening } from './shop.ts';

const policy = `policy: shop
time_zone: Asia/Riyadh
currency: SAR
calendars: { office: { open: { sun-thu: 09:00-18:00 } } }
defaults: { clock: office }
segments: { vip: {}, standard: {} }
channels: { phone: { mode: live }, email: { mode: deferred } }
priorities: { high: { rank: 1 }, normal: { rank: 2 } }
tiers: { front: { level: 1, may_give: 20 }, back: { level: 2, may_give: 500 } }
teams: { care: { tier: front, up: [experts] }, experts: { tier: back } }
facts: { order_total: { type: money, at_most: 1000 } }
priority:
  - { name: valued, when: { segment: vip }, priority: high }
  - priority: normal
routing: [{ team: care }]
promises:
  - { name: urgent, when: { priority: high }, first_response: 2h }
  - { name: rest, first_response: 8h, resolution: 2bd }
escalation:
  - { event: unresolved, tier: up }
  - { event: breach, priority: raise, notify: [customer, experts] }
compensation:
  - { event: breach, when: { promise: resolution }, give: credit, amount: { share: 10%, of: order_total } }
surveys: [{ event: closed, ask: 30% }]
`;

const cases = (tests: string): string => `cases: shop\nuses: policy.yaml\ntests:\n${tests}`;
const good = cases(`
  - name: a valued customer on Thursday evening
    given: { segment: vip, channel: email, arrives: 2026-12-03T17:30 }
    expect: { priority: high, team: care, tier: front, offer: none, first_response: 2026-12-06T10:30, row: { first_response: urgent, priority: valued, resolution: rest } }
  - name: nobody could solve it
    given: { segment: standard, channel: email }
    event: unresolved
    expect: { team: experts, tier: up, priority: normal, give: none }
  - name: late
    given: { segment: standard, channel: email, promise: resolution, order_total: 900 }
    event: breach
    expect: { priority: raise, team: none, tier: stay, notify: [experts, customer], give: credit, amount: 90, approval: back, row: { give: 1, notify: 2 } }
  - name: asked
    given: { channel: phone }
    event: closed
    expect: { ask: 30% }
`);

async function tried(files: Record<string, string>, options: Partial<TestArguments> = {}, ...names: string[]) {
  const { at } = folder({ 'policy.yaml': policy, ...files });
  const { io, said } = listening();
  const code = await testCases({ files: (names.length > 0 ? names : ['shop.cases.yaml']).map((name) => at(name)), ...options }, io);
  return { code, out: said.stdout.replaceAll(`${at('')}/`, ''), err: said.stderr.replaceAll(`${at('')}/`, '') };
}

test('cases that hold', async () => {
  const { code, out, err } = await tried({ 'shop.cases.yaml': good });
  expect(err).toBe('');
  expect(out).toBe(
    `shop.cases.yaml
  ✔ a valued customer on Thursday evening
  ✔ nobody could solve it
  ✔ late
  ✔ asked

✔ 4 of 4 cases hold
`,
  );
  expect(code).toBe(0);
});

test('what a case expects, what is decided instead, and by which row', async () => {
  const text = cases(`
  - name: wrong in every way
    given: { segment: vip, channel: email, arrives: 2026-12-03T17:30 }
    expect: { priority: normal, first_response: 2026-12-06T10:31, update: 2026-12-06T10:31, row: { first_response: rest, resolution: none, offer: none } }
  - name: it is not said who asks
    given: { channel: email }
    expect: { priority: normal, first_response: 2026-12-06T10:31, resolution: 2026-12-06T10:31, team: care }
  - name: nothing of the kind
    given: { channel: email, segment: vip, promise: first_response }
    event: breach
    expect: { give: credit, amount: 12, team: experts, priority: normal, notify: [customer] }
`);
  const { code, out } = await tried({ 'shop.cases.yaml': text });
  const lines = out.split('\n').map((line) => line.trim().replace(/ {2,}/g, ' | '));
  expect(lines).toEqual([
    'shop.cases.yaml',
    '✘ wrong in every way (shop.cases.yaml:5)',
    'priority | expected normal | got high | valued (policy.yaml:13)',
    'first_response | expected Sun 2026-12-06 10:31 | got by Sun 2026-12-06 10:30 (2h of office) | urgent (policy.yaml:17)',
    'update | expected Sun 2026-12-06 10:31 | got none',
    'row of first_response | expected rest | got urgent | urgent (policy.yaml:17)',
    'row of resolution | expected none | got rest | rest (policy.yaml:18)',
    '✘ it is not said who asks (shop.cases.yaml:8)',
    'priority | expected normal | got depends on segment (vip: high; standard: normal)',
    'first_response | expected Sun 2026-12-06 10:31 | got depends on segment (vip: within 2h of office; standard: within 8h of office)',
    'resolution | expected Sun 2026-12-06 10:31 | got within 2 business days of office, and the ticket does not say when it arrives | rest (policy.yaml:18)',
    '✘ nothing of the kind (shop.cases.yaml:11)',
    'give | expected credit | got none',
    'amount | expected 12 | got nothing',
    'team | expected experts | got none',
    'priority | expected normal | got high | escalation/2 (policy.yaml:21)',
    'notify | expected customer | got customer, experts | escalation/2 (policy.yaml:21)',
    '',
    '✘ 0 of 3 cases hold',
    '',
  ]);
  expect(code).toBe(1);
});

test('coverage counts rows that decide something which a case expects', async () => {
  const all = await tried({ 'shop.cases.yaml': good }, { coverage: true });
  expect(all.out).toContain('✔ 8 of 9 rows of policy.yaml covered (88.8%)');
  expect(all.out.replace(/ +/g, ' ')).toContain(' no case for priority/2 policy.yaml:14');
  expect(all.code).toBe(0);
  // Passing through a row is not enough: priority and team are decided too, and nothing is said of them.
  const one = cases('  - { name: one, given: { channel: email, segment: vip }, expect: { offer: none } }\n');
  const none = await tried({ 'shop.cases.yaml': one }, { coverage: true });
  expect(none.out).toContain('0 of 9 rows');
});

test.each([
  ['88%', 0],
  ['89%', 1],
  ['100%', 1],
])('--fail-under %s', async (failUnder, expected) => {
  const { code, out } = await tried({ 'shop.cases.yaml': good }, { failUnder });
  expect(code).toBe(expected);
  expect(out.includes('are wanted')).toBe(expected === 1);
});

test('cases of one policy in two files cover it together', async () => {
  const other = cases('  - { name: other, given: { channel: email, segment: standard }, expect: { priority: normal } }\n');
  const { code, out } = await tried({ 'a.yaml': good, 'b.yaml': other }, { failUnder: '100%' }, 'a.yaml', 'b.yaml');
  expect(out).toContain('✔ 5 of 5 cases hold');
  expect(out).toContain('✔ 9 of 9 rows of policy.yaml covered (100%)');
  expect(code).toBe(0);
});

test('a share that is none is refused', async () => {
  const { code, err } = await tried({ 'shop.cases.yaml': good }, { failUnder: '0.9' });
  expect(err).toContain('write `90%`');
  expect(code).toBe(2);
});

test('as JSON and as JUnit', async () => {
  const text = cases('  - { name: "a <b> & c", given: { channel: email, segment: vip }, expect: { priority: normal } }\n');
  const json = await tried({ 'shop.cases.yaml': text }, { format: 'json' });
  const told = JSON.parse(json.out) as { files: { cases: unknown[] }[]; coverage: { rows: number; covered: number }[] };
  expect(told.files[0]!.cases).toEqual([
    {
      name: 'a <b> & c',
      line: 4,
      holds: false,
      differences: [
        {
          thing: 'priority',
          expected: 'normal',
          got: 'high',
          rows: [{ row: 'valued', table: 'priority', file: expect.stringContaining('policy.yaml') as string, line: 13 }],
        },
      ],
      doubts: [],
    },
  ]);
  expect(told.coverage[0]).toMatchObject({ rows: 9, covered: 1 });
  const xml = await tried({ 'shop.cases.yaml': text }, { format: 'junit', failUnder: '90%' });
  expect(xml.out).toMatch(/^<\?xml/);
  expect(xml.out).toContain('tests="2" failures="2"');
  expect(xml.out).toContain('name="a &lt;b&gt; &amp; c"');
  expect(xml.out).toContain('priority: expected normal, got high, by valued (policy.yaml:13)');
  expect(xml.out).toContain('1 of 9 rows are covered, and 90% are wanted');
  expect([json.code, xml.code]).toEqual([1, 1]);
});

test.each([
  ['an unknown row', '{ priority: high, row: { priority: value } }', /error unknown-name\n.*did you mean `valued`\?/],
  ['a thing that no row decides', '{ row: { prority: valued } }', /error unknown-key\n.*did you mean|hint: did you mean `priority`/s],
  ['a due time that is none', '{ first_response: 8h }', /error bad-date/],
  ['what is decided on events', '{ give: credit }', /error unknown-key\n.*decided on an event, and this case has none/],
  ['an unknown name', '{ team: cera }', /error unknown-name\n.*did you mean `care`\?/],
])('faults of cases are findings: %s', async (_, expected, told) => {
  const text = cases(`  - { name: one, given: { channel: email, segment: vip }, expect: ${expected} }\n`);
  const { code, out, err } = await tried({ 'shop.cases.yaml': text });
  expect(err).toMatch(told);
  expect(err).toContain('nothing was tested');
  expect(out).toBe('');
  expect(code).toBe(2);
});

test('a policy is no file of cases', async () => {
  const { code, err } = await tried({}, {}, 'policy.yaml');
  expect(err).toContain('holds no cases');
  expect(code).toBe(2);
});

test('facts that disagree: the case does not hold', async () => {
  const text = cases('  - { name: one, given: { channel: email, segment: vip, team: care, tier: back }, expect: { priority: high } }\n');
  const { code, out } = await tried({ 'shop.cases.yaml': text });
  expect(out).toContain('✘ one');
  expect(out).toContain('the team `care` is `front`');
  expect(code).toBe(1);
});
