export { counted, times } from './arabic-nouns.ts';
export type { Noun } from './arabic-nouns.ts';
export { writeReport } from './write-report.ts';
