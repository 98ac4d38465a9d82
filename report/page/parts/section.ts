import { h, type Child } from '../dom.ts';

/** A part of the page with its heading and one sentence about it. `id` is what `#show=` goes to. */
export function section(id: string, title: string, lead: Child, ...children: Child[]): HTMLElement {
  const heading = `${id}-title`;
  return h(
    'section',
    { id, 'aria-labelledby': heading, tabindex: -1 },
    h('h2', { id: heading }, title),
    lead ? h('p', { class: 'lead' }, lead) : null,
    ...children,
  );
}
