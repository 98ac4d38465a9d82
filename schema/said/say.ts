/** Something that people read, in whatever language they read: a plain text (a name, a number, a value) is the same in all of them. */
export type Text = string | Said;

/**
 * A sentence of ours with holes `{0}`, `{1}` in it, and what stands in them. The English sentence is its own key: other languages look it up
 * (`inLanguage`). Plain data: it can be compared, saved and sent.
 */
export interface Said {
  readonly sentence: string;
  readonly parts: readonly Text[];
  /** The English sentence where the first part is 1; other languages have more forms, and their own ways to choose. */
  readonly ofOne?: string;
}

/** A sentence as data: say`row ${name} is never reached`. */
export function say(pieces: TemplateStringsArray, ...parts: readonly (Text | number)[]): Said {
  const sentence = pieces.reduce((whole, piece, i) => `${whole}{${i - 1}}${piece}`);
  return { sentence, parts: parts.map((part) => (typeof part === 'number' ? String(part) : part)) };
}

/** So many of something: `1 ticket`, `3 tickets`. The key of other languages is `{0} tickets`. */
export function counted(count: number, one: string, many = `${one}s`): Said {
  return { sentence: `{0} ${many}`, parts: [String(count)], ofOne: `{0} ${one}` };
}

/** A word of the user's as it is written; languages of other letters quote it. */
export function word(text: string): Said {
  return say`${text}`;
}

/** `a, b and c`, or with another last word. */
export function together(texts: readonly Text[], last: 'and' | 'or' = 'and'): Text {
  if (texts.length < 2) return texts[0] ?? '';
  const [begin, end] = [enumerated(texts.slice(0, -1)), texts.at(-1)!];
  return last === 'and' ? say`${begin} and ${end}` : say`${begin} or ${end}`;
}

/** `a, b, c`. */
export function enumerated(texts: readonly Text[]): Text {
  return texts.length === 0 ? '' : texts.reduce((whole, text) => say`${whole}, ${text}`);
}

/** `a; b; c`. */
export function clauses(texts: readonly Text[]): Text {
  return texts.length === 0 ? '' : texts.reduce((whole, text) => say`${whole}; ${text}`);
}
