import { h } from '../dom.ts';
import { kpis, titleShown } from '../simulator.ts';
import type { View } from '../view.ts';
import { quoted } from './quoted.ts';
import { section } from './section.ts';

/** Each KPI in one sentence with its formula, those that the result holds. */
export function glossary({ result, words }: View): HTMLElement {
  const shown = new Set([...result.kpis, ...result.objectives].map(({ kpi }) => kpi));
  return section(
    'glossary',
    words.glossary.title,
    words.glossary.lead,
    kpis
      .filter(({ id }) => shown.has(id))
      .map((kpi) => {
        const { id, sentence, assumed, formula } = kpi;
        return h(
          'details',
          { id: `kpi-${id}` },
          h('summary', {}, titleShown(kpi, words.lang), ' ', h('code', { dir: 'ltr' }, id)),
          h('p', {}, quoted(sentence[words.lang])),
          assumed ? h('p', {}, quoted(assumed[words.lang])) : null,
          h(
            'p',
            { class: 'formula' },
            h('span', { class: 'quiet' }, `${words.glossary.formula}: `),
            h('bdi', {}, quoted(formula[words.lang])),
          ),
        );
      }),
  );
}
