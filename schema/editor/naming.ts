import type { NameKind } from '../rules/reading/names.ts';
import { ourWords } from './our-words.ts';
import type { OwnWords } from './own-words.ts';
import type { Schema } from './schema.ts';

/** What a place accepts: names of a kind, and words of ours. */
export interface Wanted {
  readonly kind: NameKind;
  readonly also: readonly string[];
  /** For values the fact, for rows the table. */
  readonly of?: string | undefined;
}

/** The keywords that make a value one of these names, each explained; undefined where the policy has no such names. */
export function naming(words: OwnWords, ...wanted: readonly Wanted[]): Schema | undefined {
  const own = new Map(wanted.flatMap(({ kind, of }) => words.names(kind, of).map((name) => [name, words.title(kind, name, of)])));
  if (own.size === 0) return undefined;
  const also = wanted.flatMap((one) => one.also).map((word) => [word, words.tell(ourWords[word] ?? '')] as const);
  return listing(words, new Map<string | number, string>([...own, ...also]));
}

/** The same for names that are known, by what they mean. */
export function listing(words: OwnWords, names: ReadonlyMap<string | number, string>): Schema {
  return { enum: [...names.keys()], enumDescriptions: [...names.values()], errorMessage: words.oneOf([...names.keys()]) };
}
