import { h, isolate, type Child } from '../dom.ts';
import type { JudgedObjective as Objective } from '../../../schema/index.ts';
import { isPartial, judge } from '../simulator.ts';
import type { View } from '../view.ts';
import { quoted } from './quoted.ts';
import { shareOf } from './share-of.ts';
import { weekly } from './weekly.ts';

const marks = { met: '✓', missed: '✕', inconclusive: '?', none: '–' } as const;

/** The sign of a verdict; beside it always stands the word. */
export function sign(verdict: keyof typeof marks): HTMLElement {
  return h('span', { class: `sign ${verdict}`, 'aria-hidden': 'true' }, marks[verdict]);
}

/** The verdict in one sentence, what and by how much, and how sure it is. */
export function verdict(view: View): HTMLElement {
  const { result, words } = view;
  const decisive = decisiveObjective(result.objectives, result.verdict);
  const assumed = decisive && view.names.assumed(decisive.kpi);
  const counts = (['met', 'missed', 'inconclusive'] as const).map(
    (kind) => [kind, result.objectives.filter((one) => one.verdict === kind).length] as const,
  );
  return h(
    'section',
    { id: 'verdict', class: `verdict ${result.verdict}`, 'aria-labelledby': 'verdict-title' },
    h(
      'p',
      { class: 'kicker', id: 'verdict-title' },
      sign(result.verdict),
      h('span', { class: 'unseen' }, `${words.verdictLine.label}: `),
      words.verdict[result.verdict],
    ),
    result.checks.every(({ passed }) => passed) ? null : h('p', { class: 'alarm', role: 'alert' }, words.checks.alarm),
    partial(view),
    h('p', { class: 'sentence' }, sentence(view, decisive)),
    decisive?.title ? h('p', { class: 'measure' }, view.names.measure(decisive)) : null,
    assumed ? h('p', { class: 'sure' }, quoted(assumed)) : null,
    decisive && (decisive.in || (decisive.value !== null && !isUntold(view, decisive)))
      ? h('p', { class: 'sure' }, decisive.in ? shareOf(view, decisive.in).slice(1).join(' ') : howSure(view, decisive))
      : null,
    counts.filter(([, n]) => n > 0).length > 1 || (result.verdict === 'inconclusive' && result.objectives.length > 1)
      ? h(
          'ul',
          { class: 'tally' },
          counts
            .filter(([, n]) => n > 0)
            .map(([kind, n]) => h('li', {}, sign(kind), words.verdictLine.tally(n, view.numbers.whole(n), kind))),
        )
      : null,
  );
}

/** The objective that the verdict rests on: the one missed by most, else the undecided or met one that was at the greatest risk. */
export function decisiveObjective(objectives: readonly Objective[], verdict: View['result']['verdict']): Objective | undefined {
  const deciding = objectives.filter((one) => one.verdict === verdict);
  if (verdict === 'missed') return deciding.sort((a, b) => bySize(b) - bySize(a))[0];
  return deciding.sort((a, b) => (a.shareMet ?? 0) - (b.shareMet ?? 0) || inHalfWidths(a) - inHalfWidths(b))[0];
}

/** How far the value is from its target, as a part of that. */
function bySize({ value, target }: Objective): number {
  return value === null ? 0 : Math.abs(value - target) / (Math.abs(target) || 1);
}

/** How far what the verdict rests on is from what is wanted, by how sure it is; without an interval in points, or as a part of the target. */
function inHalfWidths(objective: Objective): number {
  const { value, target, interval, unit, in: share } = objective;
  if (value === null) return 0;
  const [gap, sure] = share ? [Math.abs(share.met / (share.of || 1) - share.share), share.interval] : [Math.abs(value - target), interval];
  if (sure) return gap === 0 ? 0 : (2 * gap) / (sure.high - sure.low);
  return share || unit === 'share' ? gap : bySize(objective);
}

/** A sentence with its full stop, unless what it ends with (`3.69 ر.س.`) brings one along. */
function stopped(text: string): string {
  return /\.[\u200e\u200f\u2069]*$/.test(text) ? text : `${text}.`;
}

function sentence(view: View, objective: Objective | undefined): string {
  const { result, words, names, numbers } = view;
  const say = words.verdictLine;
  if (!objective || result.verdict === 'none') return say.none;
  const { value, interval, target, unit, bound, title } = objective;
  const about = names.about(objective);
  const measure = about ? `${names.figure(objective)} (${about})` : names.figure(objective);
  const what = title ? words.quoted(isolate(names.text(title))) : measure;
  if (objective.in) return `${what}: ${shareOf(view, objective.in)[0]}`;
  if (value === null) return stopped(say.unmeasured(what));
  const shown = isolate(numbers.value(value, unit, { unlike: target, extra: numbers.precision(value, interval, unit) }));
  const wanted = isolate(words.bound(bound, numbers.value(target, unit, { after: true, said: true })));
  const gap = isolate(numbers.gap(value, target, unit));
  if (result.verdict === 'missed') return stopped(say.missed(what, shown, gap, wanted, value < target));
  if (isUntold(view, objective)) return stopped(say.untold(what, shown, wanted, result.replications.run === 1));
  if (result.verdict === 'inconclusive') return stopped((isClear(objective) ? say.open : say.inconclusive)(what, shown, wanted));
  const all = result.objectives.length;
  return stopped(all > 1 ? say.metAll(all, what, shown, gap, wanted) : say.met(what, shown, gap, wanted));
}

/** The interval lies on the good side of the target, and still nothing is decided: what was open when the run stopped could turn it. */
function isClear({ value, interval, bound, target }: Objective): boolean {
  return judge(value, interval, true, bound, target) === 'met';
}

/** Chance had a part in the value, and no interval says how large: the sentence says so itself. */
function isUntold({ result }: View, { value, interval }: Objective): boolean {
  return value !== null && !interval && result.replications.stopped !== 'nothing left to chance';
}

/** Said before anything else where there are fewer replications than asked for: the user has stopped them, or there was no room for more. */
function partial({ result, words, numbers }: View): Child {
  const { run, asked, stopped } = result.replications;
  if (!isPartial(stopped)) return null;
  const [done, all] = [run, asked ?? run].map((n) => isolate(numbers.whole(n))) as [string, string];
  const text = run === 1 ? words.verdictLine.partialOne(all) : words.verdictLine.partial(done, all);
  return h('p', { class: 'alarm', role: 'alert', id: 'partial' }, text);
}

function howSure(view: View, { value, interval, unit, shareMet }: Objective): string {
  const { words, numbers } = view;
  const say = words.verdictLine;
  const extra = numbers.precision(value, interval, unit);
  const bound = (value: number) => isolate(numbers.value(value, unit, { after: true, extra }));
  const sure = interval
    ? say.sure(isolate(words.percent(numbers.decimal(interval.level * 100, 0, 1))), bound(interval.low), bound(interval.high))
    : say.certain;
  const reached =
    interval && shareMet !== null
      ? ` ${words.objectives.reached(weekly(view), isolate(numbers.value(shareMet, 'share', { said: true })))}`
      : '';
  return sure + reached;
}
