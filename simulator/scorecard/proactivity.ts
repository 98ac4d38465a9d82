import type { Dimension } from './dimension.ts';
import { practised } from './practised.ts';

export const proactivity: Dimension = {
  id: 'proactivity',
  title: { en: 'Proactivity', ar: 'المبادرة' },
  how: { en: 'tell customers before they ask', ar: 'أخبر العملاء قبل أن يسألوا' },
  judge: ({ policy: { practices = {} } }) =>
    practised(
      [...(practices.proactivity ?? []), ...(practices.quality ?? [])],
      [
        { level: 5, any: ['anticipation'], says: { en: 'answers before the question', ar: 'يجيب قبل السؤال' } },
        { level: 4, any: ['chat_invitation'], says: { en: 'reaches out in chat', ar: 'يبادر بالمحادثة' } },
        { level: 3, any: ['issue_banner'], says: { en: 'announces known problems', ar: 'يعلن المشكلات المعروفة' } },
        {
          level: 2,
          any: ['templates', 'status_updates'],
          says: { en: 'a few templates or updates', ar: 'بعض القوالب الجاهزة أو رسائل المستجدات' },
        },
        { level: 1, any: [], says: { en: 'the policy states nothing of the kind', ar: 'لا تذكر السياسة شيئًا من هذا القبيل' } },
      ],
    ),
};
