import type { Said, Text } from './say.ts';

/** Languages that Mizan speaks. */
export type Language = 'en' | 'ar';

/**
 * What sentences are in another language: by the English one, or, where the first part is a count, by its plural forms (CLDR: Arabic has six).
 * A form need not say the count.
 */
export type Sentences = Readonly<Record<string, string | Partial<Readonly<Record<Intl.LDMLPluralRule, string>>> | undefined>>;

const plurals = new Intl.PluralRules('ar');

/** In English. */
export function inEnglish(text: Text): string {
  return clipped(plainly(text));
}

function plainly(text: Text): string {
  if (typeof text === 'string') return text;
  return filled(text.ofOne !== undefined && text.parts[0] === '1' ? text.ofOne : text.sentence, text, plainly);
}

/** In a language, by its sentences; one that they lack is said in English. What is quoted in backticks, dates, times and shares keep their own direction. */
export function inLanguage(text: Text, language: Language, sentences: Sentences): string {
  return language === 'en' ? inEnglish(text) : isolated(clipped(inArabic(text, sentences)));
}

function inArabic(text: Text, sentences: Sentences): string {
  if (typeof text === 'string') return text;
  const known = Object.hasOwn(sentences, text.sentence) ? sentences[text.sentence] : undefined;
  const sentence = typeof known === 'object' ? (known[plurals.select(Number(text.parts[0]))] ?? known.other) : known;
  return sentence === undefined && /\p{L}/u.test(text.sentence)
    ? plainly(text)
    : filled(sentence ?? text.sentence, text, (part) => inArabic(part, sentences));
}

function filled(sentence: string, { parts }: Said, write: (part: Text) => string): string {
  return sentence.replace(/\{(\d+)\}/g, (hole, position: string) => {
    const part = parts[Number(position)];
    return part === undefined ? hole : write(part);
  });
}

/**
 * Between U+2068 and U+2069 (UAX #9, first-strong isolate), so that within a line from the right Latin keys and signs stay in order, and so do
 * the parts of a date, the ends of a time range and the sign of a share.
 */
function isolated(text: string): string {
  return text.replace(ownDirection, (piece) => (piece.startsWith('\u2068') ? piece : `\u2068${piece}\u2069`));
}

/** What is isolated already, quotations, dates and moments, ranges of time, shares. */
const ownDirection = /\u2068[^\u2068\u2069]*\u2069|`[^`]*`|\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d[\d:.Z+-]*)?|\d\d:\d\d-\d\d:\d\d|\d[\d.,]* ?%/g;

/** What is quoted from the user at length, a name of a megabyte, is cut. */
function clipped(sentence: string): string {
  return sentence.replace(/`([^`]{120})[^`]*`/gu, (_, begin: string) => `\`${begin.slice(0, 57)}...\``);
}
