import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inEnglish } from '../../schema/said/index.ts';
import { overflowStages } from '../../simulator/center/offers.ts';
import { parse } from '../../schema/index.ts';
import type { Document, Finding, Policy } from '../../schema/index.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const told = (text: string): string[] =>
  parse('p.yaml', bytes(text)).findings.map(({ code, start }) => `${code} ${start.line}:${start.column}`);
const hints = (text: string): string =>
  parse('p.yaml', bytes(text))
    .findings.map(({ message, hint }) => `${inEnglish(message)} ${inEnglish(hint ?? '')}`)
    .join('\n');

const base = `policy: shop
channels: { phone: { mode: live } }
teams:
  care: {}
routing:
  - team: care
`;

test('a good file is a document, its maps without a prototype', () => {
  const { document, findings } = parse('p.yaml', bytes(base));
  expect(findings).toEqual([]);
  expect(document?.kind).toBe('policy');
  expect(Object.getPrototypeOf(document!.value)).toBeNull();
  expect((document as Document<Policy>).value.routing[0]?.team).toBe('care');
});

test('the byte-order mark of UTF-8 is no part of the text, and columns do not count it', () => {
  const { document } = parse('p.yaml', Uint8Array.of(0xef, 0xbb, 0xbf, ...bytes(base)));
  expect(document?.placeOf(['policy'], 'key').start).toEqual({ line: 1, column: 1 });
});

test('places of keys and values, through aliases and merges', () => {
  const { document } = parse(
    'p.yaml',
    bytes(`${base}segments:\n  a: &a { title: first, note: x }\n  b: { <<: *a, title: second }\n  c: *a\n`),
  );
  const at = (path: (string | number)[], part: 'key' | 'value'): string => {
    const { start, end } = document!.placeOf(path, part);
    return `${start.line}:${start.column}-${end.line}:${end.column}`;
  };
  expect(at(['channels', 'phone', 'mode'], 'key')).toBe('2:22-2:26');
  expect(at(['channels', 'phone', 'mode'], 'value')).toBe('2:28-2:32');
  expect(at(['routing', 0, 'team'], 'value')).toBe('6:11-6:15');
  expect(at(['routing', 0], 'key')).toBe('6:5-7:1');
  expect(at(['segments', 'b', 'title'], 'value')).toBe('9:23-9:29');
  expect(at(['segments', 'b', 'note'], 'value')).toBe('8:31-8:32');
  expect(at(['segments', 'c', 'title'], 'value')).toBe('8:18-8:23');
  expect(at(['segments', 'c'], 'value')).toBe('10:6-10:8');
  expect(at(['segments', 'c', 'nothing', 'there'], 'value')).toBe('10:6-10:8');
  expect(at([], 'value')).toBe('1:1-1:13');
});

test('what is merged is there, and own keys have the say', () => {
  const { document } = parse(
    'p.yaml',
    bytes(`${base}segments:\n  a: &a { title: first, note: x }\n  b: { <<: [*a, { title: other }], note: y }\n`),
  );
  expect((document as Document<Policy>).value.segments).toEqual({ a: { title: 'first', note: 'x' }, b: { title: 'first', note: 'y' } });
});

test('all findings at once, by place, one for each flaw', () => {
  const text = `${base}limits: { transfer: 3, touches: 1.5 }\npromises:\n  - first_response: { within: 30, share: 0.95 }\n    resolution: 3 hours\nlanguages: ar\n`;
  expect(told(text)).toEqual([
    'unknown-key 7:11',
    'bad-number 7:33',
    'duration-without-unit 9:31',
    'bad-share 9:42',
    'bad-duration 10:17',
    'wrong-type 11:12',
  ]);
});

const flaws: [text: string, expected: string, says: string][] = [
  ['segments: { a: {}, a: {} }', 'duplicate-key 7:20', '`a`'],
  ['segments:\n  a:\n  b: {}', 'empty-value 8:3', '`a`'],
  ['segments: { a: ~ }', 'empty-value 7:16', '`a`'],
  ['never: [{ topic:x }]', 'missing-space-after-colon 7:11', '`topic: x`'],
  ['limits:\n  transfers:3', 'missing-space-after-colon 8:3', '`transfers: 3`'],
  ['topics:\n  refunds: {}\n  returns\n  legal: {}', 'yaml-syntax 9:3', '`returns: {}`'],
  ['topics:\n  refunds: {}\n  إرجاع', 'yaml-syntax 9:3', '`إرجاع: {}`'],
  ['topics:\n  returns\n    grade: easy', 'yaml-syntax 8:3', '`returns:`'],
  ['promises:\n  - first_response:\n      within 2h\n      share: 80%', 'yaml-syntax 9:7', 'missing after `within` write `within: 2h`'],
  ['promises:\n  - first_response: { share: 80%, within 2h }', 'yaml-syntax 8:35', '`within: 2h`'],
  ['segments:\n  vip:\n    note: x\n     title: العملاء', 'yaml-syntax 10:6', 'in the same column as `note`'],
  ['standards:\n  - goal: a\n   title: العملاء المميزون', 'yaml-syntax 9:1', 'out of line'],
  ['teams:\n  a: {}\n  - b', 'yaml-syntax 9:1', 'out of line'],
  ['facts:\n  a:\n    type:money # نص، ونص\n    at_most: 3', 'missing-space-after-colon 9:5', '`type: money`'],
  ['facts:\n  a:\n    at_most: 3\n    type:money # نص، ونص', 'missing-space-after-colon 10:5', '`type: money`'],
  ['facts:\n  a:\n    type money # نص، ونص\n    at_most: 3', 'yaml-syntax 9:5', '`type: money`'],
  ['facts:\n  a:\n    at_most: 3\n   type: money # نص، ونص', 'yaml-syntax 10:1', 'out of line'],
  ['owner: الهاتف، رقمنا: 920', 'yaml-syntax 7:8', 'in quotes'],
  ['never: [{ topic: a، channel: b }]', 'arabic-digits 7:18', '`,`'],
  ['promises:\n  - first_response:\n      within:\u00a02h\n      share: 80%', 'invisible-character 9:7', '`within: 2h`'],
  ['priorities: { high: { rank:\u00a01 } }', 'invisible-character 7:23', '`rank: 1`'],
  ['facts:\n  a:\n    at_most: 3\n    type:\u200fmoney', 'invisible-character 10:5', '`type: money`'],
  ['limits:\n  touches: 3\n  \u00a0transfers: 3', 'invisible-character 9:3', '`transfers`'],
  ['limits:\n\ttransfers: 3', 'tab-indent 8:1', 'tab'],
  ['owner: !x y', 'custom-tag 7:8', '`!x`'],
  ['owner: *x', 'yaml-syntax 7:8', '`*x`'],
  ['segments: &a { b: *a }', 'alias-expansion 7:19', '`*a`'],
  ['__proto__: { a: 1 }', 'bad-name 7:1', '`__proto__`'],
  ['facts: { constructor: { type: money } }', 'bad-name 7:10', '`constructor`'],
  ['facts: { "a\u200fb": { type: money } }', 'invisible-character 7:10', '`ab`'],
  ['topics: { yes: {} }', 'reserved-name 7:11', '`yes`'],
  [`topics: { ${'x'.repeat(41)}: {} }`, 'bad-name 7:11', '40'],
  ['goals: { a b: {} }', 'bad-name 7:10', '`a_b`'],
  ['never: [{ waited: > 30m }]', 'bad-bound 7:19', '`waited: { above: 30m }`'],
  ['never:\n  - waited: >= 30m', 'bad-bound 8:14', '`waited: { at_least: 30m }`'],
  ['never:\n  - waited: <= 30m', 'bad-bound 8:13', '`waited: { at_most: 30m }`'],
  ['objectives: [{ kpi: asa, at_most: "<= 5%" }]', 'bad-bound 7:35', '`5%`'],
  ['never: [{ topic: [a، b] }]', 'arabic-digits 7:19', '`a, b`'],
  ['never: [{ topic: a، b }]', 'arabic-digits 7:18', '`[a, b]`'],
  ['never: [{ topic: { not: a، b } }]', 'arabic-digits 7:25', '`[a, b]`'],
  ['never: [{ transfers: ٣، ٤ }]', 'arabic-digits 7:22', '`[3, 4]`'],
  ['never: [{ waited: { above: ١،٥ } }]', 'arabic-digits 7:28', '`1,5`'],
  ['defaults: { clock: a، b }', 'arabic-digits 7:20', 'write one of them'],
  ['defaults: { warn_at: ٨٠٪ }', 'arabic-digits 7:22', '`80%`'],
  ['defaults: { warn_at: %80 }', 'bad-share 7:22', '`80%`'],
  ['defaults: { warn_at: 80%\u200f }', 'invisible-character 7:22', '`80%`'],
  ['defaults: { warn_at: ٨٠٪\u200f }', 'arabic-digits 7:22', '`80%`'],
  ['currency: SAR\ufeff', 'invisible-character 7:11', '`SAR`'],
  ['currency: SAR\u00a0', 'invisible-character 7:11', '`SAR`'],
  ['time_zone: Asia/Riyadh\u200e', 'invisible-character 7:12', '`Asia/Riyadh`'],
  ['effective: 2026-12-01\u200e', 'invisible-character 7:12', '`2026-12-01`'],
  ['defaults: { pick: oldest\u200e }', 'invisible-character 7:19', '`oldest`'],
  ['limits: { transfers: 3\u200e }', 'invisible-character 7:22', '`3`'],
  ['promises: [{ first_response: 2h\u200f }]', 'invisible-character 7:30', '`2h`'],
  ['promises: [{ first_response: 2h\u00a0 }]', 'invisible-character 7:30', '`2h`'],
  ['never: [{ topic: a\u200f }]', 'invisible-character 7:18', '`a`'],
  ['calendars: { a: { open: { fri: 09:00-18:00\u200f } } }', 'invisible-character 7:32', '`09:00-18:00`'],
  ['calendars: { a: { open: { fri\u200f: 09:00-18:00 } } }', 'invisible-character 7:27', '`fri`'],
  ['tiers: { one: { level: 1, may_give: 1,000 } }', 'bad-money 7:39', '`1000`'],
  ['facts: { a: { type: money, at_most: "20,000" } }', 'bad-money 7:37', '`20000`'],
  ['limits: { transfers: .inf }', 'bad-number 7:22', 'finite'],
  ['limits: { transfers: -1 }', 'bad-number 7:22', 'at least 0'],
  ['never: [{ warranty: true }]', 'bad-yes-no 7:21', '`yes`'],
  ['calendars: { office: { open: { sat: 9-17 } } }', 'bad-time 7:37', '`09:00-17:00`'],
  ['effective: 2026-02-30', 'bad-date 7:12', 'no day'],
  ['effective: 1448-07-23', 'bad-date 7:12', '`2027-01-01`'],
  ['calendars: { a: { open: { fri: 09:00-12:00 }, closed: [1448-09-15] } }', 'bad-date 7:56', '`2027-02-22`'],
  ['calendars: { a: { open: { fri: 09:00-12:00 }, closed: [{ from: 1448-09-15, to: 2027-02-23 }] } }', 'bad-date 7:64', '`2027-02-22`'],
  ['time_zone: Riyadh', 'not-one-of 7:12', '`Asia/Riyadh`'],
  ['defaults: { pick: oldst }', 'not-one-of 7:19', '`oldest`'],
  ['priority: [{ topic: x, priority: high }]', 'unknown-key 7:14', '`when: { topic: ... }`'],
  ['tiers: { one: {} }', 'missing-key 7:10', '`level`'],
  ['limits: [3]', 'wrong-type 7:9', 'a map'],
  ['owner: ""', 'empty-value 7:8', '`owner`'],
  ['limits: { transfers: 3', 'yaml-syntax 8:1', '`{`'],
  ['owner: "me', 'yaml-syntax 8:1', 'quote'],
  ['limits:\n    transfers: 3\n   touches: 4', 'yaml-syntax 9:1', 'column'],
  ['---\nscenario: x', 'several-documents 7:1', '`---`'],
  ['scenario: x', 'kind-unclear 7:1', '`scenario:`'],
];

test.each(flaws)('%j is %s', (text, expected, says) => {
  expect(told(`${base}${text}\n`)).toEqual([expected]);
  expect(hints(`${base}${text}\n`)).toContain(says);
});

test('what is no file of the language', () => {
  expect(told('')).toEqual(['empty-file 1:1']);
  expect(told('# nothing\n')).toEqual(['empty-file 1:1']);
  expect(told('- a\n')).toEqual(['kind-unclear 1:1']);
  expect(told('polcy: a\n')).toEqual(['kind-unclear 1:1']);
  const codes = (given: Uint8Array): string[] => parse('p', given).findings.map(({ code }) => code);
  expect(codes(Uint8Array.of(0x61, 0xe9, 0x0a))).toEqual(['not-utf8']);
  expect(codes(Uint8Array.of(...bytes(base), 0))).toEqual(['not-utf8']);
  expect(codes(Uint8Array.from(Buffer.from(base, 'utf16le')))).toEqual(['not-utf8']);
  expect(codes(new Uint8Array(10_000_000).fill(0x61))).toEqual(['file-too-large']);
  expect(parse('p', Uint8Array.of(0x61, 0x3a, 0x0a, 0x62, 0xe9)).findings[0]?.start).toEqual({ line: 2, column: 2 });
});

test('YAML 1.2 whatever a directive says: `yes` and `12:30` are texts', () => {
  const { document } = parse('p.yaml', bytes(`%YAML 1.1\n---\n${base}owner: yes\nversion: 12:30\n`));
  expect(document?.value).toMatchObject({ owner: 'yes', version: '12:30' });
});

test('hostile input is refused, and quickly told', () => {
  const bomb = Array.from(
    { length: 20 },
    (_, i) =>
      `k${i}: &k${i} [${
        i
          ? Array(9)
              .fill(`*k${i - 1}`)
              .join(', ')
          : 'x'
      }]\n`,
  ).join('');
  expect(told(bomb + base)[0]).toMatch(/^alias-expansion /);
  expect(told(`policy: ${'['.repeat(200_000)}`)).toEqual([expect.stringMatching(/^too-deep 1:/)]);
  expect(told(`policy: ${'{a: '.repeat(200_000)}`)).toEqual([expect.stringMatching(/^too-deep 1:/)]);
  const nest = (inner: string): string => `${'['.repeat(40)}${inner}${']'.repeat(40)}`;
  expect(told(`a: &a ${nest('1')}\nb: &b ${nest('*a')}\n${base}`)).toEqual([expect.stringMatching(/^too-deep 2:/)]);
  expect(told(Array.from({ length: 300_000 }, (_, i) => `k${i}: 1\n`).join(''))).toEqual([expect.stringMatching(/^file-too-large/)]);
  expect(told(base + Array.from({ length: 3_000 }, (_, i) => `k${i}: 1\n`).join('')).length).toBe(500);
  expect(told(`${base}segments: &a { <<: *a }\n`)).toEqual(['alias-expansion 7:20']);
});

test('law: whatever the bytes are, findings with places within the text, or a document', () => {
  const piece = fc.constantFrom(
    ...'{}[]:,-?&*!|>\'"%@`#~\n\t '.split(''),
    'when',
    'policy',
    ': ',
    '- ',
    '<<: *a',
    '&a ',
    'é',
    'مرتجع',
    '،',
    '٩٥٪',
    '1,000',
    '30',
    '95%',
    '\u200f',
    '---\n',
    '  ',
  );
  const holds = (given: Uint8Array): void => {
    const { document, findings } = parse('p.yaml', given);
    expect(document === undefined).toBe(findings.some(({ severity }: Finding) => severity === 'error'));
    for (const { start, end, message, code } of findings) {
      expect(start.line).toBeGreaterThan(0);
      expect(start.column).toBeGreaterThan(0);
      expect(end.line > start.line || (end.line === start.line && end.column >= start.column), code).toBe(true);
      expect(inEnglish(message)).not.toMatch(/\n|undefined|\[object/);
    }
  };
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => holds(bytes(pieces.join('')))),
    { numRuns: 300 },
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => holds(bytes(`${base}segments: ${pieces.join('')}`))),
    { numRuns: 300 },
  );
  fc.assert(fc.property(fc.uint8Array({ maxLength: 60 }), holds));
});

test('law: a good file with one piece taken out never throws, and says something or is still good', () => {
  const text = readFileSync(new URL('../../policies/noor-store/policy.yaml', import.meta.url), 'utf8');
  fc.assert(
    fc.property(fc.nat(text.length), fc.integer({ min: 1, max: 12 }), (from, length) => {
      const { document, findings } = parse('p.yaml', bytes(text.slice(0, from) + text.slice(from + length)));
      expect(document !== undefined || findings.length > 0).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test('what is quoted of a value of a megabyte is cut, in the message and in the hint', () => {
  const long = 'x'.repeat(1_000_000);
  for (const text of [
    `policy: tea\nchannels: { phone: { mode: ${long} } }\n`,
    `policy: tea\n${long}: 1\n`,
    `policy: tea\nlimits: {${long}:y}\n`,
  ])
    for (const { message, hint = '' } of parse('long.yaml', Buffer.from(text)).findings)
      expect((inEnglish(message) + inEnglish(hint)).length).toBeLessThan(500);
});

test('more groups than there are keys for are counted, and how many there may be is said', () => {
  const groups = Array.from({ length: 65 }, (_, i) => `  g${i}: [{ hours: always, agents: 1 }]\n`).join('');
  const head =
    'scenario: s\nuses: policy.yaml\nperiod: { from: 2026-12-06, to: 2026-12-12 }\ndemand: [{ channel: phone, count: 1, each: day }]\n';
  const { findings } = parse('s.yaml', Buffer.from(`${head}behaviour: { handling: [{ time: 5m }] }\nstaffing:\n${groups}`));
  expect(findings.map(({ message }) => inEnglish(message))).toEqual(['`staffing` has 65 entries, and can have at most 64']);
});

test('a ticket overflows in as many stages as the simulator tells apart', () => {
  const faults = (stages: number) => {
    const overflow = Array.from({ length: stages }, (_, i) => `{ after: ${i + 1}m, team: care }`).join(', ');
    const text = `policy: p\nchannels: { phone: { mode: live } }\nteams: { care: {} }\nrouting: [{ team: care, overflow: [${overflow}] }]\n`;
    return parse('test.yaml', Buffer.from(text)).findings.map(({ message }) => inEnglish(message));
  };
  expect(faults(overflowStages)).toEqual([]);
  expect(faults(overflowStages + 1)).toEqual([`\`overflow\` has ${overflowStages + 1} entries, and can have at most ${overflowStages}`]);
});
