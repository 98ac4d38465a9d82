export { counted, times } from './arabic-nouns.ts';
export type { Noun } from './arabic-nouns.ts';
export { template } from './template.ts';
export { writeReport } from './write-report.ts';
