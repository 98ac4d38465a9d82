import { enumerated, say } from './said/index.ts';
import type { Said } from './said/index.ts';
import { closest } from './values/index.ts';

/**
 * What to write instead of a word that is not known: the nearest known one, and what there is. Undefined where there is nothing to choose from.
 * `what` names the known words in the plural: "topics".
 */
export function suggest(word: string, known: Iterable<string>, what: Said): Said | undefined {
  const all = [...known];
  if (all.length === 0) return undefined;
  const near = closest(word, all);
  const shown = enumerated(all.slice(0, most).map((name) => `\`${name}\``));
  const list = say`${what}: ${all.length > most ? say`${shown}, ...` : shown}`;
  return near ? say`did you mean \`${near}\`? (${list})` : list;
}

const most = 12;
