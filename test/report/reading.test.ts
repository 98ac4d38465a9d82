import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { Reader } from './browser.ts';
import { sampleResult } from './sample-result.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await Reader.start(inject('chromium'));
});
afterAll(() => reader.stop());

const plain = (text: string): string => text.replace(/[\u200e\u2066-\u2069]/gu, '').replaceAll('\u00a0', ' ');

test.each([
  ['en', 'The target is met in 60 % of the simulated weeks.', 'in 10 of 40 simulated weeks; 95 % interval: 12.7 % to 41.2 %'],
  ['ar', 'يتحقق الهدف في 60% من الأسابيع المحاكاة.', 'في 10 من أصل 40 من الأسابيع المحاكاة؛ فترة الثقة 95%: من 12.7% إلى 41.2%'],
])('shares of weeks are called that, and how sure an incentive is stands beside it (%s)', async (lang, weeks, earned) => {
  const objectives = sampleResult().objectives.filter(({ verdict }) => verdict === 'inconclusive');
  const { page } = await reader.open(sampleResult({ verdict: 'inconclusive', objectives }), { hash: `#lang=${lang}` });
  expect(plain(await page.locator('#verdict .sure').innerText())).toContain(weeks);
  expect(plain(await page.locator('#objectives').innerText())).toContain(weeks);
  expect(plain(await page.locator('#incentives').innerText())).toContain(earned);
  await page.close();
});

test.each([
  ['en', 'Partial: only one of 30 replications was completed, so there are no intervals.'],
  ['ar', 'نتيجة جزئية: اكتملت محاكاة واحدة فقط من أصل 30، فلا فترات ثقة.'],
])('of one replication it is said that there are no intervals; all objectives undecided are counted (%s)', async (lang, says) => {
  const replications = { run: 1, asked: 30, stopped: 'interrupted' as const };
  const objectives = sampleResult().objectives.map((one) => ({ ...one, verdict: 'inconclusive' as const, interval: null }));
  const { page } = await reader.open(sampleResult({ verdict: 'inconclusive', objectives, replications }), { hash: `#lang=${lang}` });
  expect(plain(await page.locator('#partial').innerText())).toBe(says);
  expect(await page.locator('#verdict .tally li').allInnerTexts()).toHaveLength(1);
  await page.close();
});

test('in forced colours what is evidence keeps its colours, and a pressed button shows', async () => {
  const { page } = await reader.open(sampleResult(), { hash: '#lang=en&by=team', forcedColors: 'active' });
  for (const part of ['.scale', '.levels span', '.swatch', '.stack span', '.week td.heat-4'])
    expect(
      await page
        .locator(part)
        .first()
        .evaluate((one) => getComputedStyle(one).forcedColorAdjust),
      part,
    ).toBe('none');
  const borders = await page.locator('[data-by]').evaluateAll((all) => all.map((one) => getComputedStyle(one).borderTopStyle));
  expect(borders.filter((style) => style === 'double')).toHaveLength(1);
  await page.close();
});

test('an hour without lost time looks other than one with little, and the colours have a key', async () => {
  const { page } = await reader.open(sampleResult());
  const [row] = sampleResult().lostTime!.rows;
  expect(row!.hours.filter((seconds) => seconds === 0).length).toBeGreaterThan(0);
  expect(await page.locator('#lost .week .key li').count()).toBe(6);
  await page.close();
  const hours = row!.hours.map((seconds, hour) => (hour === 0 ? 1 : seconds));
  const one = await reader.open(sampleResult({ lostTime: { rows: [{ ...row!, hours }], worst: [] } }));
  expect(await one.page.locator('#lost .week td.none').count()).toBe(168 - 8);
  expect(await one.page.locator('#lost .week td.heat-0').count()).toBe(1);
  await one.page.close();
});

test.each(['en', 'ar'])('on a phone the hours stand on one line (%s)', async (lang) => {
  const { page } = await reader.open(sampleResult(), { hash: `#lang=${lang}`, width: 390 });
  const heights = await page.locator('#lost .week thead th').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
  expect(Math.max(...heights)).toBeLessThan(32);
  await page.close();
});

test('printed, what is folded stands open, and a filter is said', async () => {
  const { page } = await reader.open(sampleResult(), { hash: '#lang=en&find=wait' });
  const open = () =>
    page
      .locator('#glossary details, #scorecard details, #theory details')
      .evaluateAll((all) => all.every((one) => one.hasAttribute('open')));
  expect([await open(), await page.locator('.printed').isVisible()]).toEqual([false, false]);
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  expect([await open(), plain(await page.locator('.printed').innerText())]).toEqual([true, 'Filtered: only what holds “wait” is shown.']);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  expect(await page.locator('#glossary details[open]').count()).toBe(0);
  await page.close();
});

test('Back from the glossary is where the reader was, in the report', async () => {
  const { page } = await reader.open(sampleResult(), { hash: '#lang=en' });
  const link = page.locator('#kpis [href*="kpi-asa"]').first();
  await link.scrollIntoViewIfNeeded();
  const from = await page.evaluate(() => scrollY);
  await link.click();
  expect(await page.evaluate(() => location.hash)).toBe('#lang=en&show=kpi-asa');
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(from + 500);
  await page.goBack();
  expect(await page.evaluate(() => location.hash)).toBe('#lang=en');
  await page.waitForFunction((y) => Math.abs(scrollY - y) < 50, from);
  await page.close();
});

test('a life calls a row of the policy by its title', async () => {
  const sample = sampleResult();
  const routing = [{}, {}, { title: { en: 'Calls', ar: 'المكالمات' }, team: 'care' }];
  const inputs = { ...sample.inputs, policy: { ...sample.inputs.policy, routing } };
  const { page } = await reader.open({ ...sample, inputs }, { hash: '#lang=ar' });
  await page.locator('#lost summary').first().click();
  const rows = await page.locator('#lost details li small').allInnerTexts();
  expect(rows).toContain('المكالمات');
  expect(rows.join()).not.toContain('routing/3');
  await page.close();
});

test.each([
  { facts: { channel: null, priority: 5 }, channels: null },
  {
    facts: 'none',
    channels: { phone: { title: 5 }, chat: { title: { en: 7 } }, email: null },
    teams: { care: { title: {} } },
    promises: {},
  },
])('a page is drawn of a policy whatever its parts are (%#)', async (policy) => {
  const sample = sampleResult();
  const { page, said } = await reader.open({ ...sample, inputs: { ...sample.inputs, policy } }, { hash: '#lang=en&by=channel' });
  expect(await page.locator('footer').count()).toBe(1);
  expect(said).toEqual([]);
  await page.close();
});
