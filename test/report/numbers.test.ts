import { expect, test } from 'vitest';
import { ar } from '../../report/page/words/ar.ts';
import { en } from '../../report/page/words/en.ts';
import { Numbers, type Unit } from '../../report/page/words/numbers.ts';

/** As seen: without marks of direction, spaces all alike. */
const seen = (text: string) =>
  text
    .replace(/[\u200e\u200f\u061c]/g, '')
    .replace(/[\u00a0\u202f]/g, ' ')
    .trim();
const english = new Numbers(en, 'SAR');
const arabic = new Numbers(ar, 'SAR');

test.each<[number, Unit, string, string]>([
  [0, 'seconds', '0 s', '0 ثانية'],
  [0.42, 'seconds', '0.4 s', '0.4 ثانية'],
  [1, 'seconds', '1 s', 'ثانية واحدة'],
  [2, 'seconds', '2 s', 'ثانيتان'],
  [7, 'seconds', '7 s', '7 ثوانٍ'],
  [45, 'seconds', '45 s', '45 ثانية'],
  [59.96, 'seconds', '1 min', 'دقيقة واحدة'],
  [60, 'seconds', '1 min', 'دقيقة واحدة'],
  [121, 'seconds', '2 min 1 s', 'دقيقتان وثانية واحدة'],
  [200, 'seconds', '3 min 20 s', '3 دقائق و20 ثانية'],
  [599.7, 'seconds', '10.0 min', '10.0 دقائق'],
  [930, 'seconds', '15.5 min', '15.5 دقيقة'],
  [3600, 'seconds', '1 h', 'ساعة واحدة'],
  [7200, 'seconds', '2 h', 'ساعتان'],
  [18720, 'seconds', '5.2 h', '5.2 ساعة'],
  [259200, 'seconds', '3 days', '3 أيام'],
  [950400, 'seconds', '11 days', '11 يومًا'],
  [0.812, 'share', '81.2 %', '81.2%'],
  [0, 'share', '0 %', '0%'],
  [1, 'share', '100 %', '100%'],
  [0.99996, 'share', '99.99 %', '99.99%'],
  [0.0001, 'share', '0.01 %', '0.01%'],
  [5329.4, 'count', '5,329', '5,329'],
  [3.44, 'count', '3.4', '3.4'],
  [0.031, 'count', '0.03', '0.03'],
  [16.4, 'money', 'SAR 16.40', '16.40 ر.س.'],
  [182340.6, 'money', 'SAR 182,341', '182,341 ر.س.'],
])('%d as %s reads %s and %s', (value, unit, inEnglish, inArabic) => {
  expect(seen(english.value(value, unit))).toBe(inEnglish);
  expect(seen(arabic.value(value, unit))).toBe(inArabic);
});

test('an interval drops the unit that the value beside it carries, and no other', () => {
  expect(seen(english.range(0.804, 0.82, 'share', 0.812))).toBe('80.4 to 82.0');
  expect(seen(arabic.range(0.804, 0.82, 'share', 0.812))).toBe('من 80.4 إلى 82.0');
  expect(seen(english.range(52, 64, 'seconds', 58))).toBe('52 s to 1 min 4 s');
  expect(seen(arabic.range(2, 120, 'seconds'))).toBe('من ثانيتين إلى دقيقتين');
});

test('digits are added until a value is told from its target, and an interval has two ends', () => {
  expect(seen(english.value(0.79996, 'share'))).toBe('80.0 %');
  expect(seen(english.value(0.79996, 'share', { unlike: 0.8 }))).toBe('79.996 %');
  expect(english.precision(3930, { low: 3900, high: 3960 }, 'seconds')).toBe(1);
  expect(seen(english.range(3900, 3960, 'seconds', 3930, 1))).toBe('1.08 to 1.10');
});

test('a gap between shares is in percentage points, with the counted noun of each language', () => {
  expect(seen(english.gap(0.712, 0.8, 'share'))).toBe('8.8 percentage points');
  expect(seen(arabic.gap(0.78, 0.8, 'share'))).toBe('نقطتين مئويتين');
  expect(seen(arabic.gap(0.75, 0.8, 'share'))).toBe('5.0 نقاط مئوية');
});

test('what is told as a number has no zeros at its end', () => {
  expect(seen(english.value(0.8, 'share', { said: true }))).toBe('80 %');
  expect(seen(english.value(28800, 'seconds', { said: true }))).toBe('8 h');
});

test('amounts of a policy without a currency have no sign', () => {
  expect(new Numbers(en, '').value(12.5, 'money')).toBe('12.50');
});

test('both ends of a range are in one unit, and of a narrow one they can be told apart', () => {
  expect(seen(english.range(168_000, 239_000, 'seconds'))).toBe('1.9 days to 2.8 days');
  expect(seen(arabic.range(500, 900, 'seconds'))).toBe('من 8.3 دقيقة إلى 15 دقيقة');
  expect(seen(english.range(0, 9000, 'seconds'))).toBe('0 h to 2.5 h');
  const narrow = { low: 0.96401, high: 0.96441 };
  const extra = english.precision(0.9642, narrow, 'share');
  expect(seen(english.range(narrow.low, narrow.high, 'share', 0.9642, extra))).toBe('96.40 to 96.44');
});

test('a small gap is not written as none', () => {
  expect(seen(english.gap(41.3, 41.27, 'seconds'))).toBe('0.03 s');
  expect(seen(english.gap(41.3, 41.3, 'seconds'))).toBe('0 s');
});
