import { h, isolate } from '../dom.ts';
import { isSame, type Comparison } from '../compare-figures.ts';
import type { Answer } from '../rerun-worker.ts';
import Rerun from '../rerun-worker.ts?worker&inline';
import type { View } from '../view.ts';
import { sign } from './verdict.ts';

/** The button that computes the page's own inputs again, in a thread of this browser, and says whether every figure is the same. */
export function recheck(view: View): HTMLElement {
  const { result, words, numbers, state, choose } = view;
  const says = words.checks;
  const said = h('div', { class: 'rerun', role: 'status', 'aria-live': 'polite' });
  const clock = h('p', { class: 'quiet', 'aria-hidden': 'true' });
  const button = h('button', { type: 'button', id: 'rerun', class: 'main', onclick: () => start() }, says.start);

  const start = () => {
    button.disabled = true;
    choose({ check: true });
    const begun = performance.now();
    const elapsed = () => numbers.value(Math.round((performance.now() - begun) / 100) / 10, 'seconds');
    const bar = h('progress', { 'aria-label': says.start, value: 0, max: 1 });
    said.replaceChildren(bar, clock);
    const tick = setInterval(
      () => (clock.textContent = says.running(elapsed(), words.percent(numbers.decimal(bar.value * 100, 0, 0)))),
      100,
    );
    const worker = new Rerun();
    const end = (...children: Node[]) => {
      clearInterval(tick);
      worker.terminate();
      button.disabled = false;
      said.replaceChildren(...children);
    };
    worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      if ('done' in data) bar.value = data.done / data.of;
      else if ('message' in data) end(broke(view, data.message));
      else end(...verdictOf(view, data, elapsed()));
    };
    worker.onerror = (event) => end(broke(view, event.message));
    worker.postMessage(result);
  };
  // Drawn first, then started: the page is there before the work begins.
  if (state.check) setTimeout(start);
  return h('div', { class: 'recheck' }, h('p', {}, says.about), button, said);
}

function verdictOf({ words, numbers }: View, comparison: Comparison, elapsed: string): Node[] {
  const says = words.checks;
  const { figures, differences } = comparison;
  if (isSame(comparison))
    return [
      h(
        'p',
        { class: 'outcome', 'data-rerun': 'same' },
        sign('met'),
        h('span', {}, says.same(figures, isolate(numbers.whole(figures)), isolate(elapsed))),
      ),
    ];
  return [
    h(
      'p',
      { class: 'outcome', 'data-rerun': 'different' },
      sign('missed'),
      h('span', {}, says.differ(differences.length, isolate(numbers.whole(differences.length)), isolate(numbers.whole(figures)))),
    ),
    h(
      'div',
      { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': says.figure },
      h(
        'table',
        { class: 'data' },
        h(
          'thead',
          {},
          h(
            'tr',
            {},
            [says.figure, says.there, says.here].map((text) => h('th', { scope: 'col' }, text)),
          ),
        ),
        h(
          'tbody',
          {},
          differences.slice(0, 12).map(({ figure, before, after }) =>
            h(
              'tr',
              {},
              [figure, before, after].map((text) => h('td', { dir: 'ltr' }, text)),
            ),
          ),
        ),
      ),
    ),
  ];
}

function broke({ words }: View, message: string): Node {
  return h('p', { class: 'outcome', 'data-rerun': 'broke' }, sign('missed'), h('span', {}, words.checks.broke(isolate(message))));
}
