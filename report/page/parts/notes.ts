import { h } from '../dom.ts';
import type { View } from '../view.ts';
import { quoted } from './quoted.ts';
import { section } from './section.ts';

/** What the reader must know about the run. */
export function notes({ result, words, names }: View): HTMLElement {
  if (result.notes.length === 0) return section('notes', words.notes.title, words.notes.none);
  return section(
    'notes',
    words.notes.title,
    words.notes.lead,
    h(
      'ul',
      { class: 'notes' },
      result.notes.map(({ code, message }) => h('li', {}, h('p', {}, quoted(names.text(message))), h('code', { dir: 'ltr' }, code))),
    ),
  );
}
