import { h, type Child } from '../dom.ts';
import type { View } from '../view.ts';
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

/** A message's words in backticks are the user's own. */
function quoted(message: string): Child[] {
  return message.split('`').map((part, i) => (i % 2 === 1 ? h('bdi', {}, h('code', {}, part)) : part));
}
