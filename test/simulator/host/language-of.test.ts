import { expect, test } from 'vitest';
import { say, together } from '../../../schema/said/index.ts';
import { readDuration, sayDuration, writeDuration } from '../../../schema/values/index.ts';
import { languageOf, speaking } from '../../../simulator/host/index.ts';

const arabic = speaking('ar');
const english = speaking('en');

test.each([
  ['languages: [ar, en]', 'ar'],
  ['policy: x\nlanguages: # the first one counts\n  - ar\n  - en', 'ar'],
  ['languages: [en, ar]', 'en'],
  ['languages: [fr]', 'en'],
  ['policy: x', 'en'],
])('`policy` is the first language of a policy, also of one that cannot be read: %j', (text, language) => {
  const read = [{ name: 'p.yaml', path: 'p.yaml', text, sha256: '' }];
  expect(languageOf('policy', { read })).toBe(language);
  expect(languageOf(undefined, { read })).toBe('en');
});

test.each([
  [5400, '1h30m', 'ساعة و30 دقيقة'],
  [7200, '2h', 'ساعتين'],
  [3 * 86_400, '3d', '3 أيام'],
  [25 * 86_400, '3w4d', '3 أسابيع و4 أيام'],
  [0, '0s', '0 ثانية'],
  [0.5, '0.5s', '0.5 ثانية'],
  [59.9999, '1m', 'دقيقة'],
])('%d seconds are %s', (seconds, short, long) => {
  expect(english(sayDuration(seconds))).toBe(short);
  expect(english(sayDuration(seconds))).toBe(writeDuration(seconds));
  expect(readDuration(short)).toBeCloseTo(seconds, 3);
  expect(arabic(sayDuration(seconds))).toBe(long);
});

test('keys, dates and shares keep their direction within Arabic', () => {
  const text = arabic(together(['`vip`', '2026-12-05 19:30', '12.5%']));
  expect(text).toBe('\u2068`vip`\u2069، \u20682026-12-05 19:30\u2069 و\u206812.5%\u2069');
  expect(english(say`by ${'`phone`'}`)).toBe('by `phone`');
});
