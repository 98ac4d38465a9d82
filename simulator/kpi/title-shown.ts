import type { Kpi } from './kpi.ts';

const marks = { en: ', assumed', ar: '، مفترض' };

/** What a figure of a KPI is called where it is shown: its title, with a mark where it rests on assumptions. */
export function titleShown({ title, assumed }: Kpi, language: 'en' | 'ar'): string {
  return title[language] + (assumed ? marks[language] : '');
}
