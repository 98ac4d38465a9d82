import type { Language } from '../../schema/said/index.ts';

/** Lines as one text. In a language from the right each begins with U+200F, so that whoever finds a line's direction by itself finds that one. */
export function asLines(lines: readonly string[], language: Language): string {
  return lines.map((line) => `${language === 'ar' && line !== '' ? '\u200f' : ''}${line}\n`).join('');
}
