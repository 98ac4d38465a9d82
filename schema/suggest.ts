import { closest } from './values/index.ts';

/**
 * What to write instead of a word that is not known: the nearest known one, and what there is. Undefined where there is nothing to choose from.
 * `what` names the known words in the plural: "topics".
 */
export function suggest(word: string, known: Iterable<string>, what: string): string | undefined {
  const all = [...known];
  if (all.length === 0) return undefined;
  const near = closest(word, all);
  const shown = all.slice(0, 12).map((name) => `\`${name}\``);
  const list = `${what}: ${shown.join(', ')}${all.length > shown.length ? ', ...' : ''}`;
  return near ? `did you mean \`${near}\`? (${list})` : list;
}
