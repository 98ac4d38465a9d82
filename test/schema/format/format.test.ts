import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { format } from '../../../schema/format/index.ts';
import { parse, readYaml } from '../../../schema/index.ts';
import { examples } from '../../fuzz/examples.ts';

const formatted = (text: string | Uint8Array): string => {
  const done = format('file.yaml', typeof text === 'string' ? Buffer.from(text) : text);
  if (!('text' in done)) throw new Error(JSON.stringify(done.findings));
  return done.text;
};
/** The lines under a policy's first, formatted. */
const under = (...lines: string[]): string[] =>
  formatted(['policy: p', ...lines, ''].join('\n'))
    .split('\n')
    .slice(1, -1)
    .filter((line) => line !== '');

describe('layout', () => {
  test.each<[string, string[], string[]]>([
    [
      'two keys stay, three do not',
      ['a: {b: 1, c: 2}', 'd: {e: 1, f: 2, g: 3}'],
      ['a: { b: 1, c: 2 }', 'd:', '  e: 1', '  f: 2', '  g: 3'],
    ],
    ['a row in brackets', ['a: [{ b: 1, c: 2, d: 3 }, { b: 4 }]'], ['a:', '  - b: 1', '    c: 2', '    d: 3', '  - { b: 4 }']],
    [
      'a row with a large map in it',
      ['a:', '- { b: { c: 1, d: 2, e: 3 }, f: 4 }'],
      ['a:', '  - b:', '      c: 1', '      d: 2', '      e: 3', '    f: 4'],
    ],
    [
      'a name from the right',
      ['a: { topic: مرتجع }', 'b: { مرتجع: 1 }', 'c: { d: [مرتجع] }'],
      ['a:', '  topic: مرتجع', 'b:', '  مرتجع: 1', 'c:', '  d: [مرتجع]'],
    ],
    [
      'a text from the right',
      ['title: { en: Returns, ar: مرتجع }', 'a: { title: { ar: مرتجع } }'],
      ['title: { en: Returns, ar: مرتجع }', 'a: { title: { ar: مرتجع } }'],
    ],
    ['a long line', [`a: { b: ${'x'.repeat(60)}, c: ${'y'.repeat(60)} }`], ['a:', `  b: ${'x'.repeat(60)}`, `  c: ${'y'.repeat(60)}`]],
    ['brackets over several lines', ['a: { b: 1,', '  c: [ 2', '  ] }'], ['a: { b: 1, c: [2] }']],
    ['columns', ['a:   { b: 1 }   # c', 'de:  { b: 1,  c: 2 } # d'], ['a:   { b: 1 }   # c', 'de:  { b: 1,  c: 2 } # d']],
    ['indents', ['a:', '    b:', '    - c', '    -   d: 1', '        e: 2'], ['a:', '  b:', '    - c', '    - d: 1', '      e: 2']],
    ['lists in lists', ['a: [[{ b: 1, c: 2, d: 3 }], [e]]'], ['a:', '  - - b: 1', '      c: 2', '      d: 3', '  - [e]']],
    [
      'anchors',
      ['a: &x { b: 1, c: 2, d: 3 }', 'e: [&y { <<: *x, b: 1, c: 2 }]', '? f', ': g'],
      ['a: &x', '  b: 1', '  c: 2', '  d: 3', 'e:', '  - &y', '    <<: *x', '    b: 1', '    c: 2', 'f: g'],
    ],
    [
      'texts',
      ['a: |2', '     b  ', '', '    c', 'd: >', '      e', '       f', "g: 'h", "      i'"],
      ['a: |2', '     b  ', '    c', 'd: >', '  e', '   f', "g: 'h", "  i'"],
    ],
    ['an empty value', ['a:', '- { b: , c: 1, d: 2 }', 'e:'], ['a:', '  - b:', '    c: 1', '    d: 2', 'e:']],
    ['a key without a colon', ['a: {b, c: 1, d: 2}'], ['a: {b, c: 1, d: 2}']],
  ])('%s', (_, lines, after) => {
    expect(under(...lines)).toEqual(after);
  });

  test('ends of lines and of the file', () => {
    expect(formatted('\ufeffpolicy: p \r\n\r\n\r\na:   1\t\r\n\n\n')).toBe('policy: p\n\na:   1\n');
    expect(formatted('# c\n\n---\npolicy: p\n...')).toBe('# c\n\n---\npolicy: p\n...\n');
    expect(formatted('{"policy": "p", "a": {"b": 1}}')).toBe('"policy": "p"\n"a": { "b": 1 }\n');
    expect(formatted('policy: p\na: |+\n  b\n\n')).toBe('policy: p\na: |+\n  b\n\n');
  });

  test('sections stand apart, with the comments above them', () => {
    expect(formatted('policy: p\na:\n  b: {}\n# about c\nc: 1\nd: 2\n# about e\n\ne:\n  - f: {}\n')).toBe(
      'policy: p\n\na:\n  b: {}\n\n# about c\nc: 1\nd: 2\n# about e\n\ne:\n  - f: {}\n',
    );
  });
});

describe('comments', () => {
  test.each<[string, string[], string[]]>([
    [
      'behind a bracket that goes',
      ['a: { b: 1, c: 2, d: 3 }   # e', 'f:', '- { b: 1, c: 2, d: 3 } # g'],
      ['a: # e', '  b: 1', '  c: 2', '  d: 3', 'f:', '  - b: 1 # g', '    c: 2', '    d: 3'],
    ],
    ['behind a bracket that stays', ['a: { b: 1 } # c'], ['a: { b: 1 } # c']],
    [
      'within brackets',
      ['a: { # b', '  c: 1, # d', '  # e', '  f: 2 # g', '  # h', '  } # i', 'j: 1'],
      ['a: # b', '  c: 1 # d', '  # e', '  f: 2 # g', '  # h', '  # i', 'j: 1'],
    ],
    ['within a list', ['a: [b, # c', '  d] # e'], ['a:', '  - b # c', '  - d', '  # e']],
    ['in what is empty', ['a: { # b', ' }', 'c: [', ' # d', ' ]'], ['a: {} # b', 'c: []', '# d']],
    [
      'before a value',
      ['a: # b', '  c', 'd:', '  # e', '  f', 'g: # h', '  { i: 1, j: 2, k: 3 } # l'],
      ['a: # b', '  c', 'd:', '  # e', '  f', 'g: # h', '  # l', '  i: 1', '  j: 2', '  k: 3'],
    ],
    ['between a key and its colon', ['a: { b # c', '  : 1 }', '? d # e', ': f'], ['a:', '  b: # c', '    1', 'd: # e', '  f']],
    [
      'between the entries of a list',
      ['a:', '# b', '- c', '', '# d', '- e', '# f', 'g: 1'],
      ['a:', '  # b', '  - c', '  # d', '  - e', '# f', 'g: 1'],
    ],
    [
      'behind the last of a block',
      ['a:', '    b:', '        c: 1', '        # of c', '    # of b', '# of a', 'd: 1'],
      ['a:', '  b:', '    c: 1', '    # of c', '  # of b', '# of a', 'd: 1'],
    ],
    ['behind a list at the margin', ['a:', '  b:', '  - c', '  # of d', '  d: 1'], ['a:', '  b:', '    - c', '  # of d', '  d: 1']],
    ['after a dash', ['a:', '- # b', '  c: 1', '-', '  # d', '  e: 1'], ['a:', '  - # b', '    c: 1', '  -', '    # d', '    e: 1']],
    ['that is none', ['a: { b: "# c", d: e#f, g: 1 } # h'], ['a: # h', '  b: "# c"', '  d: e#f', '  g: 1']],
    [
      'at a text of several lines',
      ['a: { b: "c', '  d", e: 1, f: 2 } # g', 'h: | # i', '   j', '# k'],
      ['a: # g', '  b: "c', '    d"', '  e: 1', '  f: 2', 'h: | # i', '  j', '# k'],
    ],
    [
      'that silences a line',
      [
        'a:',
        '- {b: 1,c: 2, d: 3} # mizan-ignore gap: e',
        '# mizan-ignore gap: f',
        '- {b: 1,c: 2, d: 3}',
        '# mizan-ignore gap: g',
        'h:',
        '  i',
      ],
      [
        'a:',
        '  - {b: 1,c: 2, d: 3} # mizan-ignore gap: e',
        '  # mizan-ignore gap: f',
        '  - {b: 1,c: 2, d: 3}',
        '# mizan-ignore gap: g',
        'h:',
        '  i',
      ],
    ],
    ['that is long', [`# ${'x '.repeat(200)}y`], [`# ${'x '.repeat(200)}y`]],
  ])('%s', (_, lines, after) => {
    expect(under(...lines)).toEqual(after);
  });
});

describe('Arabic digits and signs', () => {
  test.each([
    ['review_every: ٩٠d', 'review_every: 90d'],
    ['effective: ۲۰۲۶-۱۲-۰۱', 'effective: 2026-12-01'],
    ['defaults: { warn_at: ٨٠٪ }', 'defaults: { warn_at: 80% }'],
    ["defaults: { warn_at: '٨٠٫٥٪' }", 'defaults: { warn_at: 80.5% }'],
    ['tiers: { a: { level: ١, may_give: ٢٠٬٠٠٠ } }', 'tiers: { a: { level: 1, may_give: 20000 } }'],
    ['calendars: { a: { open: { sun-thu: ٠٩:٠٠-١٨:٠٠ } } }', 'calendars: { a: { open: { sun-thu: 09:00-18:00 } } }'],
    ['calendars: { a: { closed: [٢٠٢٦-٠٩-٢٣، ٢٠٢٦-٠٩-٢٤] } }', 'calendars: { a: { closed: [2026-09-23, 2026-09-24] } }'],
    ['never: [{ topic: [refunds، returns] }]', 'never: [{ topic: [refunds, returns] }]'],
    ['never: [{ topic: refunds، returns }]', 'never: [{ topic: [refunds, returns] }]'],
    ['never: [{ topic: refunds، channel: chat }]', 'never: [{ topic: refunds, channel: chat }]'],
    ['never: [{ order_total: { at_least: ٥٠٠، below: ٩٠٠ } }]', 'never: [{ order_total: { at_least: 500, below: 900 } }]'],
  ])('%s', (text, after) => {
    expect(under(text)).toEqual([after]);
  });

  test.each([
    'note: ٣ أيام، ٩٥٪ من الحالات',
    'title: { ar: ٣ أيام، ثم ٥ } # ٩٥٪',
    'version: ٢٠٢٦',
    'workflows: [{ steps: [ابحث، ثم اكتب, أغلق] }]',
    'topics: { خطة٢: {} }',
    'never: [{ topic: خطة٪ }]',
    'tiers: { a: { may_give: ١،٠٠٠ } }',
    'review_every: ٩٠',
  ])('left alone: %s', (text) => {
    const words = (one: string): string => one.replace(/[\s{}[\]-]+/g, '');
    expect(words(formatted(`policy: p\n${text}\n`))).toBe(words(`policy: p\n${text}`));
  });

  const policies = examples.flatMap(({ files }) => files).filter(({ bytes }) => bytes.length < 4000);
  test('law: a good file in whose values there are such digits and signs becomes the good file', () => {
    const foreign: Readonly<Record<string, string>> = { '%': '٪', '.': '٫' };
    const numbers = /(?<=[:,[{-] )\d[\d.:%a-z-]*(?=$|[,\s\]}])/gm;
    fc.assert(
      fc.property(
        fc.constantFrom(...policies),
        fc.array(fc.nat(200), { minLength: 1, maxLength: 8 }),
        fc.boolean(),
        ({ bytes }, which, isPersian) => {
          const text = bytes.toString();
          let n = 0;
          const digit = (one: string): string => foreign[one] ?? String.fromCharCode(Number(one) + (isPersian ? 0x6f0 : 0x660));
          const changed = text.replace(numbers, (number) => (which.includes(n++) ? number.replace(/[\d%.]/g, digit) : number));
          const isRefused = parse('', Buffer.from(changed)).findings.length > 0;
          const read = readYaml('', Buffer.from(formatted(changed)));
          const good = readYaml('', Buffer.from(isRefused ? text : changed));
          expect('value' in read && JSON.stringify(read.value)).toBe('value' in good && JSON.stringify(good.value));
        },
      ),
      { numRuns: 40 },
    );
  });
});

test.each([
  ['', 'empty-file'],
  ['policy: [', 'yaml-syntax'],
  ['policy: p\npolicy: q', 'duplicate-key'],
  ['policy: p\nnever: [{ topic:returns }]', 'missing-space-after-colon'],
  ['{ "name": "mizan" }', 'kind-unclear'],
])('%j has no layout', (text, code) => {
  const done = format('file.yaml', Buffer.from(text));
  expect('findings' in done && done.findings.map((one) => one.code)).toContain(code);
});
