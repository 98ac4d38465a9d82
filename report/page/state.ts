import type { Language } from './words/words.ts';

/** What the reader chose; kept in the part of the address after `#`, so that a link shows the same. */
export interface State {
  readonly lang: Language;
  readonly theme: 'auto' | 'light' | 'dark';
  /** Dimension of the KPI table's rows; empty: totals. */
  readonly by: string;
  /** Words that a KPI row must hold. */
  readonly find: string;
  /** Id of the part to go to; empty: none. */
  readonly show: string;
  /** Whether the page checks its numbers when it opens. */
  readonly check: boolean;
}

/** The state that an address asks for (`#lang=ar&by=channel`; `?lang=ar` is read too); `first` is the language where it names none. */
export function readState(search: string, hash: string, first: Language): State {
  const asked = new URLSearchParams(search);
  for (const [key, value] of new URLSearchParams(hash.replace(/^#/, ''))) asked.set(key, value);
  const lang = asked.get('lang');
  const theme = asked.get('theme');
  return {
    lang: lang === 'ar' || lang === 'en' ? lang : first,
    theme: theme === 'light' || theme === 'dark' ? theme : 'auto',
    by: asked.get('by') ?? '',
    find: asked.get('find') ?? '',
    show: asked.get('show') ?? '',
    check: asked.has('check'),
  };
}

/** The state as the part of an address after `#`; what is as usual is left out. */
export function writeState(state: State): string {
  const said = new URLSearchParams({ lang: state.lang });
  if (state.theme !== 'auto') said.set('theme', state.theme);
  if (state.by) said.set('by', state.by);
  if (state.find) said.set('find', state.find);
  if (state.show) said.set('show', state.show);
  if (state.check) said.set('check', '');
  return `#${said.toString()}`;
}
