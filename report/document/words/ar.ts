import { phrases } from './ar-phrases.ts';
import { sections } from './ar-sections.ts';
import { values } from './ar-values.ts';
import type { Words } from './words.ts';

export const ar: Words = { values, phrases, sections };
