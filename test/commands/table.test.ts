import fc from 'fast-check';
import { expect, test } from 'vitest';
import { figure } from '../../simulator/commands/figure.ts';
import { table } from '../../simulator/commands/table.ts';
import { textWidth } from '../../simulator/commands/text-width.ts';

test.each([
  ['care', 4],
  ['الدعم', 5],
  ['الدَّعْم', 5],
  ['客户', 4],
  ['ｗ', 2],
  ['e\u0301', 1],
  ['👍', 2],
  ['a\u200fb', 2],
  ['', 0],
])('`%s` takes %i columns', (text, width) => {
  expect(textWidth(text)).toBe(width);
});

test('columns stand under each other in any script', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'ب', 'َ', '客', ' ', '%', '👍'), maxLength: 12 });
  fc.assert(
    fc.property(fc.array(fc.tuple(word, word), { minLength: 1, maxLength: 6 }), (rows) => {
      const lines = table(
        [{ align: 'start' }, { align: 'end' }, { align: 'start' }],
        rows.map((row) => [...row, '|']),
      );
      expect(new Set(lines.map((line) => textWidth(line))).size).toBe(1);
    }),
  );
});

test.each([
  [0.8421, 'share', '84.2%'],
  [1, 'share', '100%'],
  [7.53, 'seconds', '7.5s'],
  [59.97, 'seconds', '1m'],
  [200, 'seconds', '3m20s'],
  [3599.7, 'seconds', '1h'],
  [7500, 'seconds', '2h05m'],
  [86399, 'seconds', '1d'],
  [97_200, 'seconds', '1d03h'],
  [5204, 'count', '5,204'],
  [5204.4, 'count', '5,204'],
  [1.25, 'count', '1.25'],
  [12.4, 'money', '12.40 SAR'],
  [null, 'share', '–'],
] as const)('%d as %s is %s', (value, unit, text) => {
  expect(figure(value, unit, 'SAR')).toBe(text);
});

test('on a clock that stands still at night hours are not put together to days', () => {
  expect([97_200, 97_260, 576_000, 200].map((seconds) => figure(seconds, 'seconds', '', 'en', 'office'))).toEqual([
    '27h',
    '27h01m',
    '160h',
    '3m20s',
  ]);
  expect(figure(97_200, 'seconds', '', 'ar', 'office')).toBe('27 س');
});

test.each([
  [7.53, '7.5 ث'],
  [200, '3 د 20 ث'],
  [7500, '2 س 5 د'],
  [97_200, '1 ي 3 س'],
  [-60, '-1 د'],
])('%d seconds are %s in Arabic', (value, text) => {
  expect(figure(value, 'seconds', '', 'ar')).toBe(text);
});

test('a currency has its own decimals', () => {
  expect(figure(12.4, 'money', 'KWD')).toBe('12.400 KWD');
  expect(figure(12.4, 'money', 'JPY')).toBe('12 JPY');
});
