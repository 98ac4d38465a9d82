import type { Frame } from '../charts/frame.ts';
import { h, type Child } from '../dom.ts';
import type { View } from '../view.ts';

/** A picture with its heading, one sentence, and the same numbers as a table to be opened. */
export function figure(
  view: View,
  id: string,
  title: string,
  line: string,
  legend: Child,
  drawings: Child,
  table: HTMLElement | null,
): HTMLElement {
  return h(
    'figure',
    { id, 'aria-labelledby': `${id}-title` },
    h('figcaption', {}, h('h3', { id: `${id}-title` }, title), h('p', { class: 'lead' }, line), legend),
    drawings,
    table
      ? h(
          'details',
          {},
          h('summary', {}, view.words.charts.table),
          h('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': title }, table),
        )
      : h('p', { class: 'quiet' }, view.words.charts.none),
  );
}

/**
 * Room that draws its picture to its own width, anew whenever that changes. For readers by ear it is one picture with a name: what Plot calls the marks
 * within (`x-axis tick label`) is English and says nothing to them.
 */
export function drawn(label: string, draw: (width: number) => Element): HTMLElement {
  const picture = h('div', { 'aria-hidden': 'true' });
  const room = h('div', { class: 'plot', role: 'img', 'aria-label': label }, picture);
  let last = 0;
  new ResizeObserver(([entry]) => {
    const width = Math.floor(entry?.contentRect.width ?? 0);
    if (width === last || width === 0) return;
    last = width;
    picture.replaceChildren(draw(width));
  }).observe(room);
  return room;
}

/** The frame that a view's charts are drawn in. */
export function frameOf(view: View, width: number, number: Frame['number']): Frame {
  return { width, mirrored: view.words.dir === 'rtl', number };
}

/** A plain table of a chart's rows. */
export function dataTable(columns: readonly string[], rows: readonly (readonly Child[])[]): HTMLElement {
  return h(
    'table',
    { class: 'data' },
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        columns.map((column) => h('th', { scope: 'col' }, column)),
      ),
    ),
    h(
      'tbody',
      {},
      rows.map((row) =>
        h(
          'tr',
          {},
          row.map((cell) => h('td', {}, cell)),
        ),
      ),
    ),
  );
}

/** Colours and what they stand for. */
export function key(items: readonly (readonly [colour: string, text: Child])[]): HTMLElement {
  return h(
    'ul',
    { class: 'key' },
    items.map(([colour, text]) => h('li', {}, h('span', { class: 'swatch', style: `background:${colour}` }), text)),
  );
}
