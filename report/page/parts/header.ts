import { longDate } from '../dates.ts';
import { h, isolate } from '../dom.ts';
import type { State } from '../state.ts';
import type { View } from '../view.ts';
import { copyJson, saveJson } from './save.ts';

const themes: readonly State['theme'][] = ['auto', 'light', 'dark'];

/** What this is a report of, and what can be done with it. */
export function header(view: View): HTMLElement {
  const { result, words, names, numbers, state, choose } = view;
  const { window: period, replications } = result;
  const { lang, name } = words.otherLanguage;
  return h(
    'header',
    {},
    h(
      'div',
      { class: 'bar' },
      h('p', { class: 'brand' }, h('strong', {}, words.brand), h('span', {}, words.brandLine)),
      h(
        'div',
        { class: 'tools' },
        h('button', { type: 'button', id: 'language', lang, onclick: () => choose({ lang }) }, name),
        h(
          'label',
          { class: 'choice' },
          h('span', { class: 'unseen' }, words.theme.label),
          h(
            'select',
            { id: 'theme', onchange: (event: Event) => choose({ theme: (event.target as HTMLSelectElement).value as State['theme'] }) },
            themes.map((theme) => h('option', { value: theme, selected: theme === state.theme }, words.theme[theme])),
          ),
        ),
        h('button', { type: 'button', onclick: () => print() }, words.print),
        h('button', { type: 'button', id: 'save', onclick: () => saveJson(result) }, words.save),
        h(
          'button',
          {
            type: 'button',
            id: 'copy',
            onclick: (event: Event) => void copyJson(result, event.currentTarget as HTMLElement, words.copied),
          },
          words.copy,
        ),
      ),
    ),
    h('h1', {}, h('bdi', {}, names.text(result.title))),
    h(
      'p',
      { class: 'about' },
      [
        names.text(result.policyTitle),
        words.period(longDate(words, period.firstDate), longDate(words, period.lastDate)),
        words.runs(replications.run, numbers.whole(replications.run)),
      ]
        .filter(Boolean)
        .map((text) => h('span', {}, isolate(text))),
    ),
  );
}
