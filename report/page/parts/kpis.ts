import { h, isolate } from '../dom.ts';
import type { View } from '../view.ts';
import { dimensionsOf } from './kpi-rows.ts';
import { kpiTable } from './kpi-table.ts';
import { section } from './section.ts';

/** The key figures: totals or by a dimension, filtered by words. Draws its own table anew when either changes. */
export function kpis(view: View): HTMLElement {
  const { result, words, names, choose } = view;
  const dimensions = dimensionsOf(result.kpis);
  let by = dimensions.includes(view.state.by) ? view.state.by : '';
  let find = view.state.find;
  const place = h('div', { class: 'wide' });
  const draw = () => {
    const filtered = find.trim() === '' ? [] : [h('p', { class: 'printed quiet' }, words.kpis.filtered(words.quoted(isolate(find))))];
    place.replaceChildren(...filtered, ...kpiTable(view, by, find, place.querySelector('details')?.open ?? false));
  };
  const buttons = dimensions.map((one) =>
    h(
      'button',
      {
        type: 'button',
        'data-by': one,
        onclick: () => {
          by = one;
          choose({ by });
          mark();
          draw();
        },
      },
      one === ''
        ? words.kpis.total
        : one
            .split('+')
            .map((part) => names.dimension(part))
            .join(' · '),
    ),
  );
  const mark = () => {
    for (const button of buttons) button.setAttribute('aria-pressed', String(button.dataset['by'] === by));
  };
  const filter = h('input', {
    type: 'search',
    id: 'find',
    value: find,
    placeholder: words.kpis.findHint,
    oninput: (event: Event) => {
      find = (event.target as HTMLInputElement).value;
      choose({ find });
      draw();
    },
  });
  mark();
  draw();
  return section(
    'kpis',
    words.kpis.title,
    words.kpis.lead,
    h(
      'div',
      { class: 'controls' },
      h('div', { class: 'switch', role: 'group', 'aria-label': words.kpis.by }, buttons),
      h('label', { class: 'find' }, h('span', {}, words.kpis.find), filter),
    ),
    place,
  );
}
