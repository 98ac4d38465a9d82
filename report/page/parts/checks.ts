import { h, isolate } from '../dom.ts';
import type { View } from '../view.ts';
import { recheck } from './recheck.ts';
import { section } from './section.ts';
import { sign } from './verdict.ts';

/** What the run verified about itself, and the rerun in this browser. */
export function checks(view: View): HTMLElement {
  const { result, words, names } = view;
  const says = words.checks;
  return section(
    'checks',
    says.title,
    says.lead,
    h(
      'ul',
      { class: 'checks' },
      result.checks.map(({ id, passed, detail }) =>
        h(
          'li',
          {},
          sign(passed ? 'met' : 'missed'),
          h(
            'div',
            {},
            h('strong', {}, says.id[id] ?? isolate(id)),
            ': ',
            passed ? says.passed : says.failed,
            h('p', { class: 'quiet' }, names.text(detail)),
          ),
        ),
      ),
    ),
    recheck(view),
  );
}
