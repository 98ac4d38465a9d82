import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { Reader } from './browser.ts';
import { sampleResult } from './sample-result.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await Reader.start(inject('chromium'));
});
afterAll(() => reader.stop());

test.each([
  ['#lang=en', 'Sun'],
  ['#lang=ar', 'الأحد'],
])('the week of lost hours begins with the day of the period, as the charts do (%s)', async (hash, first) => {
  const sample = sampleResult();
  // The hours of a result begin on Monday: this is Sunday, nine o'clock.
  const hours = Array.from({ length: 168 }, (_, hour) => (hour === 6 * 24 + 9 ? 3600 : 0));
  const [row] = sample.lostTime!.rows;
  const { page } = await reader.open({ ...sample, lostTime: { ...sample.lostTime!, rows: [{ ...row!, hours }] } }, { hash });
  expect(await page.locator('#lost .week tbody th').first().innerText()).toBe(first);
  expect(await page.locator('#lost .week tbody tr').first().locator('td').nth(9).getAttribute('class')).toBe('heat-4');
  expect(await page.locator('#lost .week td.heat-4').count()).toBe(1);
  await page.close();
});

test.each([
  ['#lang=en', 'The three worst tickets of each kind of promise', 'run two or more'],
  ['#lang=ar', 'أسوأ ثلاث تذاكر في كل نوع من الوعود', 'محاكاتان فأكثر'],
])('the worst are three of each kind, and one replication says that it records none (%s)', async (hash, heading, why) => {
  const { page } = await reader.open(sampleResult(), { hash });
  expect(await page.locator('#lost').innerText()).toContain(heading);
  await page.close();
  const { lostTime, ...quick } = sampleResult({ replications: { run: 1, asked: 1, stopped: 'as told' } });
  expect(lostTime).toBeDefined();
  const one = await reader.open(quick, { hash });
  expect(await one.page.locator('#lost').innerText()).toContain(why);
  expect(await one.page.locator('nav a[href*="show=lost"]').count()).toBe(1);
  await one.page.close();
});
