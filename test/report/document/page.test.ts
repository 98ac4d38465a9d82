import axe from 'axe-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { policyDocument, writeHtml, writeMarkdown } from '../../../report/document/index.ts';
import type { Policy } from '../../../schema/index.ts';
import { Reader, type Look } from '../browser.ts';
import { example } from './examples.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await Reader.start(inject('chromium'));
});
afterAll(() => reader.stop());

/** Titles that would do harm if they were more than text. */
const hostile = [
  '<script>globalThis.ran = true</script><img src=x onerror="globalThis.ran = true">',
  '\u202egnp.exe\u2066\u2067\u0000\n# heading\n\n---',
  '](javascript:alert(1)) ![x](http://example.com/x) | a | `b` **c** &lt; $d$ @everybody',
  '</title></style><h1>"\'',
  `W${'i'.repeat(600)}de`,
];

/** A policy all of whose titles are such. */
function hostilePolicy(): Policy {
  const policy = structuredClone(example('noor-store'));
  let next = 0;
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const thing = value as Record<string, unknown>;
    for (const key of ['title', 'text', 'owner', 'version']) if (key in thing) thing[key] = hostile[next++ % hostile.length];
    Object.values(thing).forEach(walk);
  };
  walk(policy);
  for (const topic of Object.values(policy.topics!)) topic.title = hostile[next++ % hostile.length]!;
  return policy;
}

const looks: { readonly language: 'en' | 'ar'; readonly audience: 'public' | 'internal'; readonly look: Look }[] = [
  { language: 'en', audience: 'internal', look: { width: 1280, scheme: 'light' } },
  { language: 'ar', audience: 'internal', look: { width: 390, scheme: 'dark' } },
  { language: 'ar', audience: 'public', look: { width: 1280, scheme: 'light' } },
  { language: 'en', audience: 'public', look: { width: 390, scheme: 'dark' } },
];

test.each(looks)('$audience, $language, $look.width, $look.scheme: alone, in order, nothing beyond the edge, axe clean', async (of) => {
  // With every title hostile once in each language: it is the longest document.
  for (const policy of [example('noor-store'), ...(of.audience === 'internal' ? [hostilePolicy()] : [])]) {
    const { page, requests, said } = await reader.show(writeHtml(policyDocument(policy, of.audience, of.language)), of.look);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(of.look.width!);
    expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false);
    const levels = await page.evaluate(() => [...document.querySelectorAll('h1,h2,h3,h4')].map(({ tagName }) => Number(tagName[1])));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.every((level, i) => level <= (levels[i - 1] ?? 0) + 1)).toBe(true);
    expect(
      await page.evaluate(() => [...document.querySelectorAll('nav a')].every((a) => document.querySelector(a.getAttribute('href')!))),
    ).toBe(true);
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate(() =>
      (globalThis as unknown as { axe: typeof axe }).axe.run({ resultTypes: ['violations'] }),
    );
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`)).toEqual([]);
    expect(requests).toEqual([]);
    expect(said).toEqual([]);
    await page.close();
  }
});

test.each(['en', 'ar'] as const)('hostile titles are text and no more (%s)', (language) => {
  const document = policyDocument(hostilePolicy(), 'internal', language);
  const html = writeHtml(document);
  expect(html.match(/<(?:script|img|h1)\b/g)).toEqual(['<h1']);
  // A page's name holds no elements: there the marks stay.
  expect(html.replace(/<title>.*<\/title>/, '').match(/[\u202a-\u202e\u2066-\u2069\0]/g)).toBeNull();
  const markdown = writeMarkdown(document);
  expect(
    markdown.match(/[\u202a-\u202e\0]|(?<!\\)<(?!\/?div)|(?<![\\])!\[|(?<!\\)\]\(javascript|(?<!\\)`|(?<!\\)\*\*c|(?<!\\)@/g),
  ).toBeNull();
  expect(markdown.split('\n').filter((line) => /^(?:# |---)/.test(line))).toHaveLength(1);
  for (const row of markdown.match(/^\| .*$/gm)!) expect(row.match(/(?<!\\)\|/g), row).toHaveLength(3);
});

test('a title that the policy lacks in a language stands apart, in the direction of its own', () => {
  const html = writeHtml(policyDocument(example('helix-cloud'), 'public', 'ar'));
  expect(html).toContain('<html lang="ar" dir="rtl">');
  expect(html).toContain('<h3><bdi>On the hotline</bdi></h3>');
  expect(writeHtml(policyDocument(example('helix-cloud'), 'public', 'en'))).not.toContain('<bdi>');
});
