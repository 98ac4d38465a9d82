import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { LifeMoment } from '../../schema/index.ts';
import { Reader } from './browser.ts';
import { sampleResult } from './sample-result.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await Reader.start(inject('chromium'));
});
afterAll(() => reader.stop());

const facts = {
  order_total: { type: 'money', title: { en: 'Value of the order', ar: 'قيمة الطلب' } },
  weight: { type: 'number' },
  delay: { type: 'duration', title: { en: 'Delay', ar: 'التأخير' } },
  gift: { type: 'yes_no', title: { en: 'A gift', ar: 'هدية' } },
};
const moments: LifeMoment[] = [
  {
    ...{ at: 0, what: 'arrives', about: 'care', channel: 'phone', ticket: 17 },
    facts: { grade: 'hard', order_total: '1000 or more', weight: '100 to under 2500', delay: 'under 2h', gift: 'no' },
  },
  ...['warning', 'breach', 'waiting', 'unresolved', 'escalation_closed', 'closed'].map((about): LifeMoment => ({
    at: 9,
    what: 'decided',
    about,
  })),
  { at: 60, what: 'started', about: 'care 12' },
];

/** The life as it stands on the page. */
async function lived(lang: string): Promise<string> {
  const sample = sampleResult();
  const { page } = await reader.open(
    {
      ...sample,
      inputs: { ...sample.inputs, policy: { ...sample.inputs.policy, facts } },
      lostTime: { ...sample.lostTime!, lives: [{ ticket: 17, moments }] },
    },
    { hash: `#lang=${lang}` },
  );
  await page.locator('#lost summary').first().click();
  const text = await page.locator('#lost details').first().innerText();
  await page.close();
  return text.replace(/[\u200e\u200f\u2066-\u2069]/gu, '').replaceAll('\u00a0', ' ');
}

test('a life calls facts, their ranges, events and agents as people do (en)', async () => {
  const text = await lived('en');
  for (const line of [
    ...['Grade: hard', 'Value of the order: SAR 1,000 or more', 'weight: 100 to under 2,500', 'Delay: under 2 h', 'A gift: no'],
    ...['(escalation closed)', 'agent 12 of Customer care begins to work on it'],
  ])
    expect(text).toContain(line);
});

test('a life calls facts, their ranges, events and agents as people do (ar)', async () => {
  const text = await lived('ar');
  for (const line of [
    ...['درجة الصعوبة: صعبة', 'فأكثر', 'weight: من 100 إلى أقل من 2,500', 'التأخير: أقل من ساعتين', 'هدية: لا'],
    ...['(إغلاق التصعيد)', 'يبدأ الموظف 12 من خدمة العملاء العمل عليها'],
  ])
    expect(text).toContain(line);
  // All that is left of Latin letters is the name of a fact that has no title.
  expect(text.match(/[A-Za-z]+/g)).toEqual(['weight']);
});
