export { inEnglish, inLanguage } from './in-language.ts';
export type { Language, Sentences } from './in-language.ts';
export { counted, enumerated, say, together } from './say.ts';
export type { Said, Text } from './say.ts';
