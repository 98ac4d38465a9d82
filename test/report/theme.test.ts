import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Page } from 'playwright-core';
import { Reader } from './browser.ts';
import { sampleResult } from './sample-result.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await Reader.start(inject('chromium'));
});
afterAll(() => reader.stop());

const [light, dark] = ['rgb(250, 249, 246)', 'rgb(19, 22, 24)'];
const paper = (page: Page): Promise<string> => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
const ink = (page: Page): Promise<string> => page.evaluate(() => getComputedStyle(document.documentElement).color);

test.each([
  ['light', 'dark'],
  ['dark', 'light'],
] as const)('where the system is %s, the page is so at first, and %s once the reader chooses that', async (scheme, other) => {
  const { page } = await reader.open(sampleResult(), { scheme });
  expect(await paper(page)).toBe({ light, dark }[scheme]);
  await page.selectOption('#theme', other);
  expect(await paper(page)).toBe({ light, dark }[other]);
  await page.selectOption('#theme', 'auto');
  expect(await paper(page)).toBe({ light, dark }[scheme]);
  await page.close();
});

test.each(['', '#theme=dark'])('paper is light, whatever the system is and the reader chose (%s)', async (hash) => {
  const { page } = await reader.open(sampleResult(), { scheme: 'dark', hash });
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  expect(await ink(page)).toBe('rgb(27, 31, 35)');
  await page.close();
});
