import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { format } from '../../../schema/format/index.ts';
import { parse, readYaml } from '../../../schema/index.ts';
import { examples } from '../../fuzz/examples.ts';
import { mutated, mutations } from '../../fuzz/mutation.ts';
import { wordsOf } from './words.ts';

const texts = [...new Set(examples.flatMap(({ files }) => files.map(({ bytes }) => bytes.toString())))];
/** A text with everything that comments and brackets can do to each other. */
const odd = readFileSync(new URL('odd.yaml', import.meta.url), 'utf8');
const valueOf = (text: string): unknown => {
  const read = readYaml('', Buffer.from(text));
  return 'value' in read ? read.value : undefined;
};

/** The text, if it has a layout; it is checked that a second time changes nothing. */
function formatted(text: string): string | undefined {
  const once = format('file.yaml', Buffer.from(text));
  if (!('text' in once)) return undefined;
  const twice = format('file.yaml', Buffer.from(once.text));
  expect('text' in twice ? twice.text : twice.findings).toBe(once.text);
  return once.text;
}

/** Meaning, words, comments and what they silence are the same. */
function expectSame(text: string, after: string): void {
  // JSON also shows the order of the keys.
  expect(JSON.stringify(valueOf(after))).toBe(JSON.stringify(valueOf(text)));
  const [before, now] = [wordsOf(text), wordsOf(after)];
  const comments = (words: typeof now): string[] => words.filter(({ isComment }) => isComment).map((word) => word.text);
  expect(comments(now).sort()).toEqual(comments(before).sort());
  // A comment behind a bracket goes to the line on which what was in the brackets begins.
  const moved = new Set(before.filter(({ isBehindBracket }) => isBehindBracket).map((word) => word.text));
  const rest = (words: typeof now) =>
    words
      .filter((word) => !(word.isComment && moved.has(word.text)))
      .map(({ text: said, isComment, silenced }) => ({ said, isComment, silenced }));
  expect(rest(now)).toEqual(rest(before));
  // Behind an opening bracket, it stays on that line, which is that of a dash or of a key.
  const free = new Set([...moved, ...before.filter(({ isBehindOpening }) => isBehindOpening).map((word) => word.text)]);
  const behind = (words: typeof now) => words.filter((word) => word.isBehind && !free.has(word.text)).map((word) => word.text);
  expect(behind(now)).toEqual(behind(before));
}

/** Comments put into a text: at ends of lines, on lines of their own, between what stands in brackets. */
const sprinkled = (text: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(
      text,
      fc.array(fc.record({ at: fc.noBias(fc.nat(2 ** 30 - 1)), how: fc.nat(5), width: fc.nat(8) }), { minLength: 1, maxLength: 12 }),
    )
    .map(([one, comments]) =>
      comments.reduce((now, { at, how, width }, i) => withComment(now, at / 2 ** 30, how, width, `# c${i} {: - ]`), one),
    );

function withComment(text: string, at: number, how: number, width: number, comment: string): string {
  const lines = text.split('\n');
  const row = Math.floor(at * lines.length);
  const line = lines[row]!;
  if (how === 0 && line.trim() !== '') lines[row] = `${line}${' '.repeat(1 + (width % 3))}${comment}`;
  else if (how === 1) lines.splice(row, 0, /^ */.exec(line)![0] + comment);
  else if (how === 2) lines.splice(row, 0, ' '.repeat(width) + comment, ...(width % 2 ? [''] : []));
  else if (how === 3) lines.splice(row, 0, `# mizan-ignore gap: ${comment}`);
  else {
    // Behind the next comma or bracket; behind the next colon.
    const from = Math.floor(at * text.length);
    const found = (how === 4 ? /[,{[]|[\]}](?=[\s,])/g : /: /g).exec(text.slice(from));
    if (!found) return text;
    const place = from + found.index + 1;
    return `${text.slice(0, place)} ${comment}\n${' '.repeat(12 + width)}${text.slice(place)}`;
  }
  return lines.join('\n');
}

describe('law: what is said stays the same, every comment stays once and at its word, and twice changes nothing', () => {
  test.each([odd, ...texts].map((text, i) => [i, text] as const))('example %i', (_, text) => {
    const after = formatted(text);
    expect(after).toBeDefined();
    expectSame(text, after!);
  });

  const short = fc.oneof(fc.constant(odd), fc.constantFrom(...texts.filter((text) => text.length < 4000)));
  test('with comments at any place', () => {
    let met = 0;
    fc.assert(
      fc.property(sprinkled(short), (text) => {
        const after = formatted(text);
        if (after === undefined) return;
        met++;
        expectSame(text, after);
      }),
      { numRuns: 50 },
    );
    expect(met).toBeGreaterThan(25);
  }, 60_000);

  test('with slips and malice', () => {
    const changed = fc
      .tuple(short, mutations(1))
      .map(([text, done]) => mutated([Buffer.from(text)], done)[0]!)
      .filter((bytes) => bytes.length < 20_000);
    let met = 0;
    fc.assert(
      fc.property(changed, (bytes) => {
        const after = format('file.yaml', bytes);
        if (!('text' in after)) {
          expect(after.findings).not.toEqual([]);
          return;
        }
        if (parse('file.yaml', bytes).findings.some(({ code }) => code === 'arabic-digits')) return;
        met++;
        expect(formatted(after.text)).toBe(after.text);
        expectSame(
          bytes
            .toString()
            .replace(/^\ufeff/, '')
            .replace(/\r+\n/g, '\n'),
          after.text,
        );
      }),
      { numRuns: 50 },
    );
    expect(met).toBeGreaterThan(2);
  }, 60_000);
});
