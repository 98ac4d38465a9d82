import fc from 'fast-check';
import { expect, test } from 'vitest';
import { check, explanations, markSilenced, parse } from '../../schema/index.ts';
import type { Document, Finding, Policy } from '../../schema/index.ts';
import { inEnglish } from '../../schema/said/index.ts';

const codes = explanations.map(({ code }) => code);

function findingsOf(text: string): { found: readonly Finding[]; told: Finding[] } {
  const { document, findings } = parse('policy.yaml', Buffer.from(text));
  if (!document) return { found: findings, told: markSilenced(findings, { documents: [], codes, given: 'policy.yaml' }) };
  const found = check({ policy: document as Document<Policy> });
  return { found, told: markSilenced(found, { documents: [document], codes, given: 'policy.yaml' }) };
}

const house = `policy: house
topics: { returns: {} }
channels: { phone: { mode: live } }
teams: { care: {} }
routing: [{ team: care }]
`;

/** Facts that decide nothing, one a line: each a finding. */
const facts = (...lines: string[]): string => `${house}facts:\n${lines.map((line) => `  ${line}\n`).join('')}`;
const briefly = (found: readonly Finding[]): string[] =>
  found.map(({ code, start, silenced }) => `${code} ${start.line}${silenced === undefined ? '' : ` (${silenced})`}`);

test('a comment at the end of a line silences that line, one above it the next line that says something', () => {
  const text = facts(
    'a: { type: number } # mizan-ignore unused-name: used next year',
    '# mizan-ignore unused-name: نحتاجها في يناير',
    '',
    '# what it is for',
    'b: { type: number }',
    'c: { type: number }',
  );
  expect(briefly(findingsOf(text).told)).toEqual(['unused-name 7 (used next year)', 'unused-name 11 (نحتاجها في يناير)', 'unused-name 12']);
});

const comment = fc.record({
  at: fc.constantFrom('end', 'above', 'above, and a gap'),
  code: fc.constantFrom('unused-name', 'gap', 'unusd-name', ''),
  reason: fc.constantFrom('', 'why', 'a reason: with a colon # and a number sign'),
});

test('law: a silence hides what bears its code and begins on its line, and nothing else; whatever hides nothing is told', () => {
  fc.assert(
    fc.property(fc.array(fc.array(comment, { maxLength: 3 }), { minLength: 1, maxLength: 6 }), (all) => {
      const lines: string[] = [];
      const expected: string[] = [];
      const line = (): number => 6 + lines.length + 1;
      all.forEach((comments, i) => {
        const end = comments.find(({ at }) => at === 'end');
        // At most one comment fits at the end of a line.
        const above = comments.filter(({ at }) => at !== 'end');
        const inOrder = [...above, ...(end ? [end] : [])].map((one) => ({ ...one, line: 0 }));
        const write = ({ code, reason }: { code: string; reason: string }): string =>
          `# mizan-ignore ${code}${reason === '' ? '' : `: ${reason}`}`;
        for (const one of inOrder.slice(0, above.length)) {
          one.line = line();
          lines.push(write(one));
          if (one.at === 'above, and a gap') lines.push('', '# another');
        }
        const here = line();
        if (end) inOrder.at(-1)!.line = here;
        lines.push(`fact_${i}: { type: number }${end ? ` ${write(end)}` : ''}`);
        let hidden: string | undefined;
        const used = new Set<string>();
        for (const one of inOrder) {
          if (one.code === '' || one.code === 'unusd-name') expected.push(`silence-unknown-code ${one.line}`);
          else if (one.reason === '') expected.push(`silence-without-reason ${one.line}`);
          else if (one.code === 'unused-name' && hidden === undefined) hidden = one.reason;
          else expected.push(`silence-unused ${one.line}`);
          used.add(one.code);
        }
        expected.push(`unused-name ${here}${hidden === undefined ? '' : ` (${hidden})`}`);
      });
      expect(briefly(findingsOf(facts(...lines)).told).sort()).toEqual(expected.sort());
    }),
    { numRuns: 50 },
  );
});

test('`#` in quotes and in block texts begins no comment', () => {
  const text = facts('a: { type: number }').replace(
    'topics:',
    'note: "# mizan-ignore unused-name: no"\ntitle: |\n  # mizan-ignore unused-name: no\nowner: a#mizan-ignore gap\ntopics:',
  );
  expect(briefly(findingsOf(text).told)).toEqual(['unused-name 11']);
});

test('an error stays an error, and is not called silenced', () => {
  const text = house.replace('care }]', 'caer }] # mizan-ignore unknown-name: we know');
  const { told } = findingsOf(text);
  expect(briefly(told)).toEqual(['unused-name 4', 'unknown-name 5', 'silence-not-possible 5']);
  expect(inEnglish(told.find(({ code }) => code === 'silence-not-possible')!.message)).toContain('errors cannot be silenced');
});

test('as long as there are errors, nothing is said of silences that hide nothing', () => {
  const idle = `${house}limits: { transfers: 3 } # mizan-ignore gap: no\n`;
  expect(briefly(findingsOf(idle).told)).toEqual(['silence-unused 6']);
  expect(briefly(findingsOf(idle.replace('{ team: care }', '{ team: caer }')).told)).not.toContain('silence-unused 6');
});

test('a code of another finding hides nothing, and what is about silences cannot be silenced', () => {
  const text = facts('a: { type: number } # mizan-ignore gap: no', 'b: { type: number } # mizan-ignore silence-unused: no');
  expect(briefly(findingsOf(text).told)).toEqual(['unused-name 7', 'unused-name 8', 'silence-not-possible 8', 'silence-unused 7']);
});

test.each([
  ['mizan-ingore', 'did you mean `mizan-ignore`'],
  ['mizan_ignore', 'did you mean `mizan-ignore`'],
  ['Mizan-Ignore', 'did you mean `mizan-ignore`'],
])('%s is told', (word, says) => {
  const { told } = findingsOf(`${house}version: "1" # ${word} gap: no\n`);
  expect(told.map(({ message }) => inEnglish(message)).join()).toContain(says);
});

test.each(['# mizan keeps this', '# mizan: a scale', '# see mizan-ignore', '# mizan-lang: x'])('%s is a comment like any other', (text) => {
  expect(findingsOf(`${house}version: "1" ${text}\n`).told).toEqual([]);
});

test('an unknown code gets the nearest one', () => {
  const { told } = findingsOf(`${house}version: "1" # mizan-ignore unusd-name: x\n`);
  expect(told.map(({ message }) => inEnglish(message))).toEqual(['no finding is called `unusd-name`; did you mean `unused-name`?']);
});

test('of a policy that was brought along nothing is said of silences that hide nothing', () => {
  const { document } = parse('policy.yaml', Buffer.from(`${house}version: "1" # mizan-ignore gap: x\n`));
  const marked = (given: string) => markSilenced([], { documents: [document!], codes, given }).map(({ code }) => code);
  expect(marked('policy.yaml')).toEqual(['silence-unused']);
  expect(marked('week.scenario.yaml')).toEqual([]);
});

test('marking again, when more has been found, changes nothing else', () => {
  const { document } = parse(
    'policy.yaml',
    Buffer.from(facts('a: { type: number } # mizan-ignore unused-name: x', 'b: {} # mizan-ignore')),
  );
  const { found } = findingsOf(facts('a: { type: number }'));
  const once = markSilenced(found, { documents: document ? [document] : [], codes, given: 'policy.yaml' });
  expect(markSilenced(once, { documents: document ? [document] : [], codes, given: 'policy.yaml' })).toEqual(once);
});

test('a file of nothing but silences is read at once', () => {
  const hostile = [
    `${house}${'# mizan-ignore unusd-name: x\n'.repeat(50_000)}version: "1"\n`,
    `${house}version: "1" # mizan-ignore ${' '.repeat(1_000_000)}x\n`,
    `${house}version: "1" # mizan-ignore ${'a'.repeat(1_000_000)}: ${'b'.repeat(1_000_000)}\n`,
  ];
  for (const text of hostile) {
    const begun = performance.now();
    const { told } = findingsOf(text);
    expect(told.length).toBeLessThanOrEqual(1000);
    expect(JSON.stringify(told).length).toBeLessThan(1_000_000);
    expect(performance.now() - begun).toBeLessThan(2000);
  }
});

test.each(['\x02', '\x18', '\x1f', '\u{1f600}', '\t'])('a silence is found at its place, whatever stands before it: %j', (sign) => {
  const { document } = parse('policy.yaml', Buffer.from(`${house}owner: ${sign}x\nnote: ${sign}\nversion: "1" # mizan-ignore gap: x\n`));
  const other = parse('policy.yaml', Buffer.from(`${house}owner: ${sign}\nversion: "1" # mizan-ignore gap: x\n`));
  for (const [read, line] of [
    [document, 8],
    [other.document, 7],
  ] as const) {
    if (read)
      expect(read.silences.map(({ start, end, code }) => [start, end, code])).toEqual([
        [{ line, column: 14 }, { line, column: 35 }, 'gap'],
      ]);
  }
});
