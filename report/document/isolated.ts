const turning = /[\p{Bidi_Control}\p{Cc}\p{Zl}\p{Zp}]+/gu;
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const notArabic = /[^\p{Script=Arabic}\p{M}\s،؛؟«».!]/u;

/**
 * A text of the user's as it stands in a line of this direction: without characters that turn a line around or break it, and, where it could
 * be drawn in another order, between U+2068 and U+2069 (UAX #9). Digits with signs between them (`2026-11`) are such a text in Arabic.
 */
export function isolated(text: string, direction: 'ltr' | 'rtl'): string {
  const tame = text.replace(turning, ' ').trim();
  return (direction === 'ltr' ? rightToLeft : notArabic).test(tame) ? `\u2068${tame}\u2069` : tame;
}
