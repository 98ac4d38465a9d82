import type { Theory, TheoryFigure } from '../../../schema/index.ts';
import { h, isolate } from '../dom.ts';
import type { View } from '../view.ts';
import { section } from './section.ts';
import { sign } from './verdict.ts';

/** What a formula says of the teams that come close to its assumptions, beside the simulation; and why none stands beside the others. Older results know of none. */
export function theory(view: View): HTMLElement | null {
  const { result, words, names } = view;
  const says = words.theory;
  if (!result.theory || result.theory.length === 0) return null;
  const others = result.theory.filter(({ close }) => !close);
  return section(
    'theory',
    says.title,
    says.lead,
    result.theory.filter(({ close }) => close).map((one) => beside(view, one)),
    others.length === 0
      ? null
      : h(
          'div',
          { class: 'beside' },
          h('h3', {}, says.none),
          h(
            'ul',
            { class: 'reasons' },
            others.map(({ team, assumptions }) =>
              h(
                'li',
                {},
                h(
                  'details',
                  {},
                  h('summary', {}, isolate(names.of('team', team))),
                  list(
                    view,
                    assumptions.filter(({ essential, holds }) => essential && !holds),
                  ),
                ),
              ),
            ),
          ),
        ),
  );
}

/** A team's figures beside the formula's, what the formula was given, and what it assumes. */
function beside(view: View, { team, formula, assumptions, inputs, figures }: Theory): HTMLElement {
  const { words, names, numbers } = view;
  const says = words.theory;
  const unmet = assumptions.filter(({ holds }) => !holds);
  const apart = figures.some((figure) => figure.apart);
  const given = [
    says.contacts(numbers.value(inputs.contacts, 'count')),
    says.handleTime(numbers.value(inputs.handleTime, 'seconds')),
    says.agents(numbers.decimal(inputs.agents, 0, 1)),
    ...(inputs.patience === undefined ? [] : [says.patience(numbers.value(inputs.patience, 'seconds'))]),
  ];
  return h(
    'div',
    { class: 'beside' },
    h('h3', {}, isolate(names.of('team', team)), ' · ', isolate(says.formula[formula])),
    h(
      'p',
      { class: apart && unmet.length === 0 ? 'alarm' : null },
      apart ? (unmet.length > 0 ? says.apart : says.alarm) : unmet.length > 0 ? says.nearly : says.agree,
    ),
    unmet.length > 0 ? list(view, unmet) : null,
    h(
      'table',
      { class: 'data' },
      h('caption', { class: 'unseen' }, names.of('team', team)),
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          [says.figure, says.simulated, isolate(says.formula[formula]), says.difference].map((title) => h('th', { scope: 'col' }, title)),
        ),
      ),
      h(
        'tbody',
        {},
        figures.map((figure) => row(view, figure)),
      ),
    ),
    h('p', { class: 'quiet' }, says.given(given.map(isolate).join(words.comma))),
    h('details', {}, h('summary', {}, says.assumes), list(view, assumptions)),
  );
}

function row({ words, names, numbers }: View, { kpi, within, unit, simulated, interval, theory, apart }: TheoryFigure): HTMLElement {
  const statistic = unit === 'seconds' ? 'mean' : 'share';
  const extra = numbers.precision(simulated, interval, unit);
  return h(
    'tr',
    { class: apart ? 'apart' : null },
    h('th', { scope: 'row' }, names.figure({ kpi, statistic, where: {}, ...(within === undefined ? {} : { within }) })),
    h(
      'td',
      {},
      numbers.value(simulated, unit, { extra }),
      interval ? h('small', {}, numbers.range(interval.low, interval.high, unit, simulated, extra)) : null,
    ),
    h('td', {}, numbers.value(theory, unit, { extra })),
    h('td', {}, numbers.gap(simulated, theory, unit), apart ? h('small', {}, words.theory.far) : null),
  );
}

function list({ names }: View, assumptions: Theory['assumptions']): HTMLElement {
  return h(
    'ul',
    { class: 'checks' },
    assumptions.map(({ holds, detail }) => h('li', {}, sign(holds ? 'met' : 'missed'), h('span', {}, names.text(detail)))),
  );
}
