import { phrases } from './en-phrases.ts';
import { sections } from './en-sections.ts';
import { values } from './en-values.ts';
import type { Words } from './words.ts';

export const en: Words = { values, phrases, sections };
