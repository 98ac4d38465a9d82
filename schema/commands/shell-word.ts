/** A word as it is typed on a command line: in quotes where a shell would part it or read a sign in it. */
export function shellWord(word: string): string {
  return /^[\p{L}\p{M}\p{N}_.,:/\\@%+-]+$/u.test(word) ? word : `"${word.replace(/["$`]/g, '\\$&')}"`;
}
