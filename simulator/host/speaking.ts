import { inLanguage } from '../../schema/said/index.ts';
import type { Language, Text } from '../../schema/said/index.ts';
import { arabic } from './arabic.ts';

/** Says texts in a language. */
export function speaking(language: Language): (text: Text) => string {
  return (text) => inLanguage(text, language, arabic);
}
