import type { Language } from '../said/index.ts';

/** Words of the language that may stand where a name of the policy's does, and what they mean there. */
export const ourWords: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  always: { en: 'day and night, every day', ar: 'ليلًا ونهارًا، كل يوم' },
  none: { en: 'deliberately nothing', ar: 'لا شيء، عن قصد' },
  keep: { en: 'the contact is kept, and answered when it opens', ar: 'يُحفظ التواصل ويُجاب عنه عند الافتتاح' },
  refuse: { en: 'the contact is turned away', ar: 'لا يُستقبل التواصل' },
  up: { en: 'the next tier up', ar: 'المستوى الأعلى التالي' },
  stay: { en: 'it stays where it is', ar: 'تبقى حيث هي' },
  raise: { en: 'one rank more urgent', ar: 'أعلى درجةً واحدة' },
  customer: { en: 'the customer', ar: 'العميل' },
};

/** What is wrong with a key such as `topic:returns`. */
export const spaceMissing: Readonly<Record<Language, string>> = {
  en: 'a space is missing after the colon: `topic: returns`',
  ar: 'تنقص مسافة بعد النقطتين: `topic: returns`',
};
