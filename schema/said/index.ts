export { inEnglish, inLanguage } from './in-language.ts';
export type { Language, Sentences } from './in-language.ts';
export { clauses, counted, enumerated, say, together, word } from './say.ts';
export type { Said, Text } from './say.ts';
