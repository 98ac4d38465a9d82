/** A line of a list: what it is about, where it has a title, and what it says. */
export interface Item {
  readonly lead?: string | undefined;
  readonly text: string;
}

/** Text is plain: what stands between U+2068 and U+2069 in it has a direction of its own (`isolated`). */
export type Block =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly Item[]; readonly ordered?: boolean }
  | { readonly kind: 'terms'; readonly entries: readonly Term[] }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'part'; readonly title: string; readonly blocks: readonly Block[] };

/** What something is called, and what is said of it. */
export type Term = readonly [name: string, says: string];

export interface Section {
  /** Of letters and `-`; unique in its document. */
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** A policy as people read it, in one language, before it is HTML or Markdown. */
export interface PolicyDocument {
  readonly language: 'en' | 'ar';
  readonly direction: 'ltr' | 'rtl';
  readonly title: string;
  /** For whom it is. */
  readonly audience: string;
  /** Version, dates, owner. */
  readonly about: readonly Term[];
  /** Over the list of sections. */
  readonly contents: string;
  readonly sections: readonly Section[];
}
