import type { Bilingual } from '../../kpi/index.ts';

/** What a column holds: `word` is one of those that its sentence lists. */
export type Holds = 'moment' | 'date' | 'time' | 'seconds' | 'number' | 'name' | 'word' | 'text';

/** What a column of a log means. */
export interface Column {
  readonly holds: Holds;
  readonly sentence: Bilingual;
  /** When it is empty; undefined: never. */
  readonly empty?: Bilingual;
}

/** The last two say when it is empty. */
export function column(holds: Holds, en: string, ar: string, emptyEn?: string, emptyAr = ''): Column {
  return { holds, sentence: { en, ar }, ...(emptyEn === undefined ? {} : { empty: { en: emptyEn, ar: emptyAr } }) };
}
