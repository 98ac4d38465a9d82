import type { Bilingual } from './kpi.ts';

/** Why figures of ratings are only assumed. */
export const assumedRating: Bilingual = {
  en: 'Ratings come out of the coefficients of `satisfaction` in the scenario, which are assumed and not measured: compare policies by it, and do not take its level for a forecast.',
  ar: 'التقييمات ناتجة عن معاملات `satisfaction` في السيناريو، وهي مفترضة وليست مقيسة: قارن بها بين السياسات، ولا تعدّ مستواها توقعًا.',
};
