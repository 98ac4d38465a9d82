import { expect, test } from 'vitest';
import { writeReport } from '../../report/index.ts';
import { sampleResult } from './sample-result.ts';

const template = '<head></head><script type="application/json" id="result">"__RESULT__"</script><script type="module">run()</script>';

const hostile = [
  '</script><script>alert(1)</script>',
  '<!--<script>',
  "$& $' $` $1 $$",
  'a\u2028b\u2029c',
  '\u202eright to left\u202c',
  '"__RESULT__"',
  '\\u003c',
  '\ud800 alone',
  '\u0000',
];

test.each(hostile)('a name such as %j stays data', (name) => {
  const result = sampleResult({ title: { en: name }, timeZone: name });
  const html = writeReport(result, template);
  const data = /<script type="application\/json" id="result">([^<]*)<\/script><script type="module">run\(\)<\/script>$/.exec(html);
  expect(data, 'the element ends where the template ends it').not.toBeNull();
  expect(JSON.parse(data![1]!)).toEqual(result);
  expect(data![1]).not.toMatch(/[\u2028\u2029]/);
});

test('the template around it is unchanged', () => {
  const html = writeReport(sampleResult(), template);
  const [before, after] = template.split('"__RESULT__"');
  expect(html.startsWith(before!)).toBe(true);
  expect(html.endsWith(after!)).toBe(true);
});

test('a template without one place, or with two, is our fault', () => {
  expect(() => writeReport(sampleResult(), '<p></p>')).toThrow('one');
  expect(() => writeReport(sampleResult(), template + template)).toThrow('one');
});
