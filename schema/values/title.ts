/** What people read: a plain text, in the first of the policy's languages, or one for each language. */
export type Title = string | Readonly<Record<string, string>>;

/**
 * The text of a title in a language; where it lacks that one, in the first language, then in any. Left out: the name, with spaces for `_`.
 * A plain text is in the first of the languages and is read in all.
 */
export function titleIn(title: Title | undefined, name: string, language: string, first = language): string {
  if (typeof title === 'string') return title;
  const texts = title ?? {};
  return own(texts, language) ?? own(texts, first) ?? Object.values(texts)[0] ?? name.replaceAll('_', ' ');
}

function own(texts: Readonly<Record<string, string>>, language: string): string | undefined {
  return Object.hasOwn(texts, language) ? texts[language] : undefined;
}
