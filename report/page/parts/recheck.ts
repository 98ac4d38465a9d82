import type { Result } from '../../../schema/index.ts';
import { isSame, type Comparison } from '../compare-figures.ts';
import { h, isolate } from '../dom.ts';
import type { Answer } from '../rerun-worker.ts';
import Rerun from '../rerun-worker.ts?worker&inline';
import type { View } from '../view.ts';
import { sign } from './verdict.ts';

/** What came out of a rerun, and after how many seconds. */
type Outcome = { readonly seconds: number } & ({ readonly comparison: Comparison } | { readonly message: string });

/** A computation that goes on while the page is drawn anew in another language. */
interface Run {
  readonly begun: number;
  /** Of the replications, done. */
  share: number;
  readonly ended: Promise<Outcome>;
}

const known = new WeakMap<Result, Outcome>();
const running = new WeakMap<Result, Run>();

/** The button that computes the page's own inputs again, in a thread of this browser, and says whether every figure is the same. */
export function recheck(view: View): HTMLElement {
  const { result, words, state, choose } = view;
  const said = h('div', { class: 'rerun', role: 'status' });
  const start = () => {
    button.disabled = true;
    choose({ check: true });
    const run = running.get(result) ?? begin(result);
    follow(view, said, run);
    void run.ended.then((outcome) => {
      button.disabled = false;
      said.replaceChildren(...told(view, outcome));
    });
  };
  const button = h('button', { type: 'button', id: 'rerun', class: 'main', onclick: start }, words.checks.start);
  const before = known.get(result);
  if (running.has(result)) start();
  else if (before) said.append(...told(view, before));
  // Drawn first, then started: the page is there before the work begins.
  else if (state.check) setTimeout(start);
  return h('div', { class: 'recheck' }, h('p', {}, words.checks.about), button, said);
}

function begin(result: Result): Run {
  const begun = performance.now();
  const worker = new Rerun();
  let resolve: (outcome: Outcome) => void;
  const run: Run = { begun, share: 0, ended: new Promise((end) => (resolve = end)) };
  const stop = (found: { readonly comparison: Comparison } | { readonly message: string }) => {
    const outcome = { seconds: secondsOf(run), ...found };
    worker.terminate();
    running.delete(result);
    known.set(result, outcome);
    resolve(outcome);
  };
  worker.onmessage = ({ data }: MessageEvent<Answer>) => {
    if ('done' in data) run.share = data.done / data.of;
    else stop('message' in data ? data : { comparison: data });
  };
  worker.onerror = ({ message }) => stop({ message });
  worker.postMessage(result);
  running.set(result, run);
  return run;
}

function secondsOf({ begun }: Run): number {
  return Math.round((performance.now() - begun) / 100) / 10;
}

/** Shows how far the computation is, until it ends. */
function follow({ words, numbers }: View, said: HTMLElement, run: Run): void {
  const bar = h('progress', { 'aria-label': words.checks.start, value: run.share, max: 1 });
  const clock = h('p', { class: 'quiet', 'aria-hidden': 'true' });
  said.replaceChildren(bar, clock);
  const tick = setInterval(() => {
    bar.value = run.share;
    const elapsed = numbers.value(secondsOf(run), 'seconds', { after: true });
    clock.textContent = words.checks.running(elapsed, words.percent(numbers.decimal(run.share * 100, 0, 0)));
  }, 100);
  void run.ended.then(() => clearInterval(tick));
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
