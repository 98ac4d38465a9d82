import type { Texts } from '../../schema/index.ts';
import { titleIn } from '../../schema/values/index.ts';
import type { Title } from '../../schema/values/index.ts';

/** A title as a text by language: a plain one, or a name that stands for it, is in the first of the languages. */
export function textOf(title: Title | undefined, name: string, languages: readonly string[]): Texts {
  if (typeof title === 'object') return { ...title };
  const first = languages[0] ?? 'en';
  return { [first]: titleIn(title, name, first) };
}
