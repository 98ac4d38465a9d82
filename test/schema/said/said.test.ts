import { expect, test } from 'vitest';
import { counted, inEnglish, inLanguage, say, together } from '../../../schema/said/index.ts';

const sentences = {
  'row {0} covers {1}': '{1} يشملها الصف {0}',
  '{0} tickets': { one: 'تذكرة واحدة', two: 'تذكرتان', few: '{0} تذاكر', many: '{0} تذكرة', other: '{0} تذكرة' },
  '{0} and {1}': '{0} و{1}',
  '{0}, {1}': '{0}، {1}',
};

test('a sentence is said in both languages, each with its own order', () => {
  const text = say`row ${'`vip`'} covers ${counted(3, 'ticket')}`;
  expect(inEnglish(text)).toBe('row `vip` covers 3 tickets');
  expect(inLanguage(text, 'ar', sentences)).toBe('3 تذاكر يشملها الصف \u2068`vip`\u2069');
  expect(inLanguage(text, 'en', sentences)).toBe(inEnglish(text));
});

test('counts take the form of their language', () => {
  const arabic = [0, 1, 2, 3, 11, 100].map((count) => inLanguage(counted(count, 'ticket'), 'ar', sentences));
  expect(arabic).toEqual(['0 تذكرة', 'تذكرة واحدة', 'تذكرتان', '3 تذاكر', '11 تذكرة', '100 تذكرة']);
  expect([0, 1, 2].map((count) => inEnglish(counted(count, 'entry', 'entries')))).toEqual(['0 entries', '1 entry', '2 entries']);
});

test('lists are told as people tell them', () => {
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((texts) => inEnglish(together(texts)))).toEqual(['', 'a', 'a and b', 'a, b and c']);
  expect(inLanguage(together(['a', 'b', 'c']), 'ar', sentences)).toBe('a، b وc');
});

test('what has no translation is said in English, and what a user wrote is no sentence of ours', () => {
  expect(inLanguage(say`no ${'{1}'} of ${'`x`'}`, 'ar', sentences)).toBe('no {1} of \u2068`x`\u2069');
  expect(inLanguage(say`${say`a`}: ${'toString'}`, 'ar', { a: 'أ' })).toBe('أ: toString');
  expect(inLanguage(say`toString`, 'ar', {})).toBe('toString');
});
