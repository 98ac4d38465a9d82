import { h } from '../dom.ts';
import { writeState } from '../state.ts';
import type { View } from '../view.ts';
import { saysLost } from './lost.ts';

/** The way to each part. */
export function contents(view: View): HTMLElement {
  const { result, words } = view;
  const parts: readonly [string, string][] = [
    ['objectives', words.objectives.title],
    ...(result.scorecard ? [['scorecard', words.scorecard.title] as [string, string]] : []),
    ['kpis', words.kpis.title],
    ['charts', words.charts.title],
    ...(saysLost(result) ? [['lost', words.lost.title] as [string, string]] : []),
    ['checks', words.checks.title],
    ...(result.theory?.length ? [['theory', words.theory.title] as [string, string]] : []),
    ...(result.incentives?.length ? [['incentives', words.incentives.title] as [string, string]] : []),
    ['notes', words.notes.title],
    ['provenance', words.provenance.title],
    ['glossary', words.glossary.title],
  ];
  return h(
    'nav',
    { 'aria-label': words.contents },
    h(
      'ul',
      {},
      parts.map(([id, title]) => h('li', {}, goTo(view, id, title))),
    ),
  );
}

/** A link to a part of the page; the rest of what the reader chose stays. */
export function goTo({ state, choose }: View, id: string, text: string): HTMLElement {
  const onclick = (event: Event) => {
    event.preventDefault();
    choose({ show: id });
  };
  return h('a', { href: writeState({ ...state, show: id }), onclick }, text);
}
