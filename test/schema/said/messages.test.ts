import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';
import type { Sentences } from '../../../schema/said/index.ts';

const top = fileURLToPath(new URL('../../..', import.meta.url));

/** What a sentence is, and where it is said. */
interface Found {
  readonly sentence: string;
  readonly place: string;
  readonly isCount: boolean;
}

/** Every sentence that the sources of a room say: each say`...` and each `counted(...)`. */
function saidIn(room: string): Found[] {
  const files = readdirSync(join(top, room), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.parentPath.endsWith('generated'))
    .map((entry) => relative(top, join(entry.parentPath, entry.name)));
  return files.flatMap((file) => {
    const text = readFileSync(join(top, file), 'utf8');
    if (!/\bsay`|\bcounted\(/.test(text)) return [];
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
    const found: Found[] = [];
    const visit = (node: ts.Node): void => {
      const place = `${file}:${source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1}`;
      if (ts.isTaggedTemplateExpression(node) && node.tag.getText(source) === 'say')
        found.push({ sentence: sentenceOf(node.template), place, isCount: false });
      if (ts.isCallExpression(node) && node.expression.getText(source) === 'counted') {
        const [, one, many] = node.arguments;
        if (!one || !ts.isStringLiteral(one) || (many && !ts.isStringLiteral(many)))
          throw new Error(`${place}: a counted word must stand there as it is`);
        found.push({ sentence: `{0} ${many ? many.text : `${one.text}s`}`, place, isCount: true });
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
    return found;
  });
}

function sentenceOf(template: ts.TemplateLiteral): string {
  return ts.isNoSubstitutionTemplateLiteral(template)
    ? template.text
    : template.templateSpans.reduce((whole, { literal }, i) => `${whole}{${i}}${literal.text}`, template.head.text);
}

const list = (room: string, file = 'messages'): Sentences =>
  JSON.parse(readFileSync(join(top, room, `arabic/${file}.json`), 'utf8')) as Sentences;
const said = { schema: saidIn('schema'), simulator: saidIn('simulator'), report: saidIn('report/commands') };
const story = list('simulator', 'story');
const lists = { schema: list('schema'), simulator: { ...list('simulator'), ...story } };
const all: Sentences = { ...lists.schema, ...lists.simulator };
const holesIn = (sentence: string): string[] => [...new Set(sentence.match(/\{\d+\}/g))].sort();
const hasWords = ({ sentence }: Found): boolean => /\p{L}/u.test(sentence.replace(/\{\d+\}/g, ''));

test.each(['schema', 'simulator', 'report'] as const)(
  'every sentence of %s has its Arabic, in the list of the room or of one before it',
  (room) => {
    const known = room === 'schema' ? lists.schema : all;
    const without = said[room].filter((one) => hasWords(one) && !Object.hasOwn(known, one.sentence));
    expect(without.map(({ sentence, place }) => `${place}: ${sentence}`)).toEqual([]);
  },
);

test('what a life is told with stands in its own list, the only one that a report carries', () => {
  const lacking = saidIn('simulator/story').filter((one) => hasWords(one) && !Object.hasOwn(story, one.sentence));
  expect(lacking.map(({ sentence, place }) => `${place}: ${sentence}`)).toEqual([]);
});

test('a translation has every hole of its sentence and no other; none, one and two need not be said', () => {
  const wrong = Object.entries(all).flatMap(([sentence, arabic]) => {
    const forms = typeof arabic === 'string' ? [['other', arabic] as const] : Object.entries(arabic!);
    return forms.flatMap(([form, text]) => {
      const wanted = holesIn(sentence).filter((hole) => hole !== '{0}' || !['zero', 'one', 'two'].includes(form) || text.includes(hole));
      return JSON.stringify(holesIn(text)) === JSON.stringify(wanted) ? [] : [`${sentence} (${form}): ${text}`];
    });
  });
  expect(wrong).toEqual([]);
});

test('what is counted has the forms of Arabic', () => {
  const counts = Object.values(said)
    .flat()
    .filter(({ isCount }) => isCount);
  const lacking = counts.filter(({ sentence }) => {
    const forms = all[sentence];
    return typeof forms !== 'object' || (['one', 'two', 'few', 'many', 'other'] as const).some((form) => forms[form] === undefined);
  });
  expect(lacking.map(({ sentence, place }) => `${place}: ${sentence}`)).toEqual([]);
});

test('the lists hold nothing that nobody says', () => {
  const sentences = new Set(Object.values(said).flatMap((found) => found.map(({ sentence }) => sentence)));
  expect(Object.keys(all).filter((sentence) => !sentences.has(sentence))).toEqual([]);
});
