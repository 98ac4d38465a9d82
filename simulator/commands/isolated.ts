/**
 * A text with letters written from the right between U+2068 and U+2069 (UAX #9), but for the space before it, which stays where it is: else a terminal
 * that reorders would carry what stands beside it along.
 */
export function isolated(text: string): string {
  return /\p{Script=Arabic}|\p{Script=Hebrew}/u.test(text) ? text.replace(/\S.*$/su, '\u2068$&\u2069') : text;
}
