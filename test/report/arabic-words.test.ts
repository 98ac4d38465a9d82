import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { ar } from '../../report/page/words/ar.ts';
import { en } from '../../report/page/words/en.ts';
import { Reader } from './browser.ts';
import { sampleResult } from './sample-result.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await Reader.start(inject('chromium'));
});
afterAll(() => reader.stop());

const plain = (text: string): string => text.replace(/[\u200e\u200f\u2066-\u2069]/gu, '').replaceAll('\u00a0', ' ');

test('what is counted agrees with its number', () => {
  const mean = 'ساعة واحدة';
  expect(ar.lost.count(1, '1', mean)).toBe('حالة واحدة، ومدتها ساعة واحدة');
  expect(ar.lost.count(2, '2', mean)).toBe('حالتان، ومتوسط كل منهما ساعة واحدة');
  expect(ar.lost.count(12, '12', mean)).toBe('12 حالة، ومتوسط كل منها ساعة واحدة');
  expect([1, 2].map((n) => en.kpis.more(n, String(n)))).toEqual([
    '1 more figure, for looking closer',
    '2 more figures, for looking closer',
  ]);
  expect([1, 2, 5].map((n) => ar.kpis.more(n, String(n)))).toEqual([
    'مؤشر آخر لنظرة أدق',
    'مؤشران آخران لنظرة أدق',
    'مؤشرات أخرى لنظرة أدق (5)',
  ]);
});

test('the dual stands in its case after what governs it, a clause after an Arabic semicolon, and one full stop at the end', async () => {
  const sample = sampleResult();
  const [worst] = sample.lostTime!.worst;
  const [, , , , cost] = sample.objectives;
  const { dimensions } = sample.scorecard!;
  const asked = dimensions.map((row) => (row.next ? { ...row, next: { ...row.next, asks: [...row.next.asks, ...row.next.asks] } } : row));
  const { page } = await reader.open(
    {
      ...sample,
      scorecard: { ...sample.scorecard!, dimensions: asked },
      verdict: 'met',
      objectives: [cost!],
      lostTime: {
        ...sample.lostTime!,
        worst: [
          { ...worst!, late: 120 },
          { pieces: [], ticket: 3, late: 7200 },
        ],
      },
    },
    { hash: '#lang=ar' },
  );
  const [late, left] = (await page.locator('#lost .reasons > li > details > summary').allInnerTexts()).map(plain);
  expect(late).toMatch(/تأخرت دقيقتين$/);
  expect(left).toMatch(/تخلّى العميل بعد ساعتين$/);
  const sentence = plain(await page.locator('#verdict .sentence').innerText());
  expect(sentence).toMatch(/[^.]\.$/);
  const levels = plain(await page.locator('#scorecard').innerText());
  expect(levels).toContain('؛ ');
  expect(levels).not.toContain(';');
  await page.close();
});

/** Every Arabic text that is written down, file by file. */
function written(): [file: string, text: string][] {
  const top = fileURLToPath(new URL('../..', import.meta.url));
  return ['schema/arabic', 'simulator', 'report/page'].flatMap((room) =>
    readdirSync(join(top, room), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(ts|json)$/.test(entry.name))
      .map((entry): [string, string] => [entry.name, readFileSync(join(entry.parentPath, entry.name), 'utf8')]),
  );
}

test('one thing has one name: warm-up, first response, interval, replication', () => {
  const others = /التحمية|تحمية|الإحماء|الرد الأول|الرد التالي|نطاق ثقة|نطاق الثقة|مرات التكرار|مرة التكرار|التكرار الأول/;
  expect(written().flatMap(([file, text]) => (others.test(text) ? [file] : []))).toEqual([]);
});
