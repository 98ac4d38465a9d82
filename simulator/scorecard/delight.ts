import type { Dimension } from './dimension.ts';
import { practised } from './practised.ts';

export const delight: Dimension = {
  id: 'delight',
  title: { en: 'Delight', ar: 'الإبهار' },
  how: { en: 'first be fast and easy; then surprise', ar: 'كن سريعًا وسهلًا أولًا، ثم فاجئ عملاءك بما يسرّهم' },
  judge: ({ policy: { practices = {} } }) =>
    practised(practices.delight ?? [], [
      { level: 5, any: ['surprises'], says: { en: 'beyond expectation', ar: 'فوق المتوقع' } },
      { level: 4, any: ['personal_touches'], says: { en: 'personal touches', ar: 'لمسات شخصية' } },
      { level: 3, any: ['loyalty_programme'], says: { en: 'a loyalty programme', ar: 'برنامج ولاء' } },
      { level: 1, any: [], says: { en: 'the policy states nothing of the kind', ar: 'لا تذكر السياسة شيئًا من هذا القبيل' } },
    ]),
};
