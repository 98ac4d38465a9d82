import type { JudgedObjective as Objective } from '../../../schema/index.ts';
import { h, isolate } from '../dom.ts';
import type { View } from '../view.ts';
import { quoted } from './quoted.ts';
import { extentOf, scale, type Shown } from './scale.ts';
import { section } from './section.ts';
import { shareOf } from './share-of.ts';
import { sign } from './verdict.ts';
import { weekly } from './weekly.ts';

const order = { missed: 0, inconclusive: 1, met: 2 } as const;

/** Each objective with its value, target and interval, in numbers and drawn; the missed ones first. */
export function objectives(view: View): HTMLElement {
  const { result, words, numbers } = view;
  const say = words.objectives;
  const level = result.objectives.find(({ interval }) => interval)?.interval?.level ?? 0.95;
  const sorted = [...result.objectives].sort((a, b) => order[a.verdict] - order[b.verdict]);
  if (sorted.length === 0) return section('objectives', say.title, say.none);
  return section(
    'objectives',
    say.title,
    say.lead(isolate(words.percent(numbers.decimal(level * 100, 0, 1)))),
    h(
      'ul',
      { class: 'objectives' },
      sorted.map((one) => h('li', { class: one.verdict }, card(view, one))),
    ),
  );
}

function card(view: View, objective: Objective): HTMLElement[] {
  const { words, names, numbers } = view;
  const { value, interval, target, unit, bound, shareMet, goal, n, verdict, title } = objective;
  const better = bound === 'at_least' || bound === 'above' ? 'above' : 'below';
  const shown: Shown = { value, interval, target: { at: target, better } };
  const extent = extentOf([shown], unit);
  const says = words.objectives;
  const assumed = names.assumed(objective.kpi);
  const about = names.about(objective);
  const extra = numbers.precision(value, interval, unit);
  const texts = (...all: string[]) => all.filter(Boolean).map((text) => h('span', {}, text));
  const why = value === null ? words.note['nothing-to-measure'].full : words.kpis.noInterval;
  const between = !interval
    ? why
    : interval.low === interval.high
      ? words.kpis.constant
      : isolate(numbers.range(interval.low, interval.high, unit, value, extra));
  return [
    h(
      'div',
      { class: 'what' },
      h('h3', {}, title ? isolate(names.text(title)) : names.figure(objective)),
      h('p', {}, h('span', { class: 'state' }, sign(verdict), words.verdict[verdict]), title ? null : texts(about)),
      title ? h('p', { class: 'quiet' }, texts(names.measure(objective))) : null,
      goal ? h('p', { class: 'quiet' }, isolate(names.text(goal))) : null,
      assumed ? h('p', { class: 'quiet' }, quoted(assumed)) : null,
    ),
    h(
      'div',
      { class: 'figures' },
      h(
        'p',
        { 'data-low': interval?.low, 'data-high': interval?.high },
        h(
          'strong',
          { class: 'big', 'data-objective': objective.kpi, 'data-value': value },
          value === null ? '–' : isolate(numbers.value(value, unit, { unlike: target, extra })),
        ),
        ' ',
        h('span', { class: 'quiet' }, between),
      ),
      h('p', { class: 'quiet' }, says.observed(n, isolate(numbers.whole(n)))),
    ),
    h(
      'div',
      { class: 'drawn' },
      scale(shown, extent),
      h('p', { class: 'ends quiet', 'aria-hidden': 'true' }, texts(...extent.map((end) => numbers.value(end, unit, { said: true })))),
      h(
        'p',
        { class: 'quiet', 'data-target': target },
        texts(
          `${says.target}: ${isolate(words.bound(bound, numbers.value(target, unit, { after: true, said: true })))}`,
          objective.in
            ? ''
            : interval && shareMet !== null
              ? says.reached(weekly(view), isolate(numbers.value(shareMet, 'share', { said: true })))
              : '',
        ),
      ),
      objective.in ? h('p', { class: 'quiet', 'data-in': objective.in.met }, texts(shareOf(view, objective.in).join(' '))) : null,
    ),
  ];
}
