import type { Result } from '../../schema/index.ts';
import { h } from './dom.ts';
import { keepOpen } from './keep-open.ts';
import { unfoldForPrint } from './unfold-for-print.ts';
import { charts } from './parts/charts.ts';
import { checks } from './parts/checks.ts';
import { contents } from './parts/contents.ts';
import { glossary } from './parts/glossary.ts';
import { header } from './parts/header.ts';
import { incentives } from './parts/incentives.ts';
import { kpis } from './parts/kpis.ts';
import { lost } from './parts/lost.ts';
import { notes } from './parts/notes.ts';
import { objectives } from './parts/objectives.ts';
import { provenance } from './parts/provenance.ts';
import { scorecard } from './parts/scorecard.ts';
import { theory } from './parts/theory.ts';
import { verdict } from './parts/verdict.ts';
import { readState, writeState, type State } from './state.ts';
import type { View } from './view.ts';
import { ar } from './words/ar.ts';
import { en } from './words/en.ts';
import { Names } from './words/names.ts';
import { Numbers } from './words/numbers.ts';

const page = document.getElementById('page')!;
const data = JSON.parse(document.getElementById('result')!.textContent) as Result | string;

if (typeof data === 'string') page.append(h('p', {}, en.noResult));
else open(data);

/** Draws the page of `result`, and again whenever the language or the address changes. */
function open(result: Result): void {
  const first = result.languages.find((language) => language === 'ar' || language === 'en') ?? 'en';
  const asked = () => readState(location.search, location.hash, first);
  let state = asked();

  const choose = (change: Partial<State>) => {
    state = { ...state, ...change };
    // To a part is a step that the reader can take back; a filter's every letter is none.
    const address = writeState(state);
    if (change.show && address !== location.hash) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    if (change.lang !== undefined) draw();
    if (change.lang !== undefined) document.getElementById('language')?.focus();
    if (change.theme !== undefined) paint();
    if (change.show) goTo(change.show);
  };
  const paint = () => (document.documentElement.style.colorScheme = state.theme === 'auto' ? 'light dark' : state.theme);

  const draw = () => {
    const words = { en, ar }[state.lang];
    const numbers = new Numbers(words, result.currency);
    const names = new Names(result, words, numbers);
    const view: View = { result, words, numbers, names, state, choose };
    document.documentElement.lang = words.lang;
    document.documentElement.dir = words.dir;
    document.title = `${names.text(result.title)} · ${words.brand}`;
    const reopen = keepOpen(page);
    page.replaceChildren(
      header(view),
      h(
        'main',
        {},
        verdict(view),
        contents(view),
        objectives(view),
        scorecard(view),
        kpis(view),
        charts(view),
        lost(view),
        checks(view),
        theory(view),
        incentives(view),
        notes(view),
        provenance(view),
        glossary(view),
      ),
      h('footer', {}, h('p', {}, words.madeBy(result.provenance.version))),
    );
    reopen();
  };
  const goTo = (id: string) => {
    const part = document.getElementById(id);
    if (part instanceof HTMLDetailsElement) part.open = true;
    part?.scrollIntoView();
    (part?.querySelector('summary') ?? part)?.focus({ preventScroll: true });
  };

  addEventListener('hashchange', () => {
    const before = state;
    state = asked();
    paint();
    // Back from another part the page stays as it is, and the browser at the place from where the reader went.
    if (writeState({ ...before, show: '' }) !== writeState({ ...state, show: '' })) draw();
    if (state.show) goTo(state.show);
  });
  unfoldForPrint(page);
  paint();
  draw();
  if (state.show) goTo(state.show);
}
