import type { Result } from '../../../schema/index.ts';
import { isSame, type Comparison } from '../compare-figures.ts';
import { h, isolate } from '../dom.ts';
import type { Answer } from '../rerun-worker.ts';
import Rerun from '../rerun-worker.ts?worker&inline';
import type { View } from '../view.ts';
import { sign } from './verdict.ts';

/** What came out of a rerun, and after how many seconds. */
type Outcome = { readonly seconds: number } & ({ readonly comparison: Comparison } | { readonly message: string });

// A page that is drawn anew in another language keeps what it has computed, and computes one thing at a time.
const known = new WeakMap<Result, Outcome>();
let running: Worker | undefined;

/** The button that computes the page's own inputs again, in a thread of this browser, and says whether every figure is the same. */
export function recheck(view: View): HTMLElement {
  const { result, words, state, choose } = view;
  const said = h('div', { class: 'rerun', role: 'status' });
  const start = () => {
    button.disabled = true;
    choose({ check: true });
    compute(view, said, (outcome) => {
      button.disabled = false;
      known.set(result, outcome);
      said.replaceChildren(...told(view, outcome));
    });
  };
  const button = h('button', { type: 'button', id: 'rerun', class: 'main', onclick: start }, words.checks.start);
  const before = known.get(result);
  if (before) said.append(...told(view, before));
  // Drawn first, then started: the page is there before the work begins.
  else if (state.check) setTimeout(start);
  return h('div', { class: 'recheck' }, h('p', {}, words.checks.about), button, said);
}

function compute({ result, words, numbers }: View, said: HTMLElement, end: (outcome: Outcome) => void): void {
  const begun = performance.now();
  const seconds = () => Math.round((performance.now() - begun) / 100) / 10;
  const bar = h('progress', { 'aria-label': words.checks.start, value: 0, max: 1 });
  const clock = h('p', { class: 'quiet', 'aria-hidden': 'true' });
  said.replaceChildren(bar, clock);
  const tick = setInterval(() => {
    clock.textContent = words.checks.running(
      numbers.value(seconds(), 'seconds', { after: true }),
      words.percent(numbers.decimal(bar.value * 100, 0, 0)),
    );
  }, 100);
  running?.terminate();
  const worker = new Rerun();
  running = worker;
  const stop = (outcome: { readonly comparison: Comparison } | { readonly message: string }) => {
    clearInterval(tick);
    worker.terminate();
    end({ seconds: seconds(), ...outcome });
  };
  worker.onmessage = ({ data }: MessageEvent<Answer>) => {
    if ('done' in data) bar.value = data.done / data.of;
    else stop('message' in data ? data : { comparison: data });
  };
  worker.onerror = ({ message }) => stop({ message });
  worker.postMessage(result);
}

function told({ words, numbers }: View, outcome: Outcome): Node[] {
  const says = words.checks;
  const line = (kind: 'same' | 'different' | 'broke', text: string) =>
    h('p', { class: 'outcome', 'data-rerun': kind }, sign(kind === 'same' ? 'met' : 'missed'), h('span', {}, text));
  if ('message' in outcome) return [line('broke', says.broke(isolate(outcome.message)))];
  const { figures, differences } = outcome.comparison;
  const number = (n: number) => isolate(numbers.whole(n));
  if (isSame(outcome.comparison))
    return [line('same', says.same(figures, number(figures), isolate(numbers.value(outcome.seconds, 'seconds'))))];
  return [
    line('different', says.differ(differences.length, number(differences.length), number(figures))),
    differing(outcome.comparison, says),
  ];
}

/** The first figures that differ. */
function differing({ differences }: Comparison, says: View['words']['checks']): HTMLElement {
  const row = (tag: 'th' | 'td', cells: readonly string[]) =>
    h(
      'tr',
      {},
      cells.map((text) => h(tag, tag === 'th' ? { scope: 'col' } : { dir: 'ltr' }, text)),
    );
  return h(
    'div',
    { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': says.figure },
    h(
      'table',
      { class: 'data' },
      h('thead', {}, row('th', [says.figure, says.there, says.here])),
      h(
        'tbody',
        {},
        differences.slice(0, 12).map(({ figure, before, after }) => row('td', [figure, before, after])),
      ),
    ),
  );
}
