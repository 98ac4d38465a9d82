import { h, type Child } from '../dom.ts';

/** A sentence whose words in backticks are the user's own, or the language's. */
export function quoted(sentence: string): Child[] {
  return sentence.split('`').map((part, i) => (i % 2 === 1 ? h('bdi', {}, h('code', {}, part)) : part));
}
