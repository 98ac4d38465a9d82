/**
 * Columns that a text takes on a terminal: none for combining marks and invisible characters (Arabic vowels, joiners), two for East Asian wide
 * characters and emoji (Unicode annex 11), one for the rest. Without colour codes.
 */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += invisible.test(character) ? 0 : wide.test(character) ? 2 : 1;
  return width;
}

const invisible = /^[\p{M}\p{Cf}\p{Cc}]$/u;
const wide =
  /^[\p{Emoji_Presentation}\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{17000}-\u{18d08}\u{1b000}-\u{1b2fb}\u{20000}-\u{3fffd}]$/u;
