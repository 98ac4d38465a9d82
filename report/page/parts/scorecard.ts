import type { ScorecardEvidence, ScorecardRow } from '../../../schema/index.ts';
import { h, isolate } from '../dom.ts';
import type { View } from '../view.ts';
import { section } from './section.ts';

const most = 5;

/** The five levels of service, a row a dimension with its evidence. Results of older versions know of none. */
export function scorecard(view: View): HTMLElement | null {
  const { result, words, names } = view;
  if (!result.scorecard) return null;
  const { dimensions, remarks, rules } = result.scorecard;
  return section(
    'scorecard',
    words.scorecard.title,
    words.scorecard.lead,
    remarks.map((remark) => h('p', { class: 'remark' }, names.text(remark))),
    h(
      'ul',
      { class: 'scorecard' },
      dimensions.map((row) => h('li', {}, dimension(view, row))),
    ),
    h(
      'details',
      {},
      h('summary', {}, words.scorecard.rules),
      h(
        'ul',
        {},
        rules.map((rule) => h('li', {}, names.text(rule))),
      ),
    ),
  );
}

function dimension(view: View, row: ScorecardRow): HTMLElement[] {
  const { words, names } = view;
  const says = words.scorecard;
  const { levels, because, evidence, next, assumed } = row;
  return [
    h(
      'div',
      { class: 'what' },
      h('h3', {}, names.text(row.title)),
      levels ? h('p', { class: 'state' }, called(view, levels)) : h('p', { class: 'quiet' }, says.notJudged),
      levels && assumed ? h('p', { class: 'quiet' }, says.assumed) : null,
    ),
    boxes(view, levels),
    h(
      'div',
      { class: 'because' },
      because ? h('p', {}, names.text(because)) : null,
      evidence.map((one) =>
        h('p', { class: one.levels[0] === levels?.[0] ? null : 'quiet', 'data-levels': one.levels.join(' ') }, shown(view, one)),
      ),
      next
        ? h(
            'p',
            { class: 'quiet' },
            `${says.next}: `,
            next.asks
              .map(({ where, says: wanted }) => [names.where(where), names.text(wanted)].filter(Boolean).join(': '))
              .join(words.semicolon),
            `. ${says.helps}: ${names.text(next.how)}.`,
          )
        : null,
    ),
  ];
}

/** Filled up to the level; a box that an interval leaves open is marked as that. What they show is said beside them. */
function boxes({ words, numbers }: View, levels: readonly [number, number] | number[] | null): HTMLElement {
  const [low = 0, high = 0] = levels ?? [];
  const label = levels
    ? words.scorecard.of(
        [...new Set(levels)].map((level) => numbers.whole(level)),
        numbers.whole(most),
      )
    : words.scorecard.notJudged;
  return h(
    'div',
    { class: 'levels', role: 'img', 'aria-label': label, 'data-level': levels?.join(' ') },
    Array.from({ length: most }, (_, i) => h('span', { class: i < low ? 'full' : i < high ? 'open' : null })),
  );
}

function called({ words, numbers }: View, levels: readonly number[]): string {
  const each = [...new Set(levels)];
  const name = words.or(each.map((level) => words.scorecard.levels[level - 1]!));
  return `${words.scorecard.of(
    each.map((level) => numbers.whole(level)),
    numbers.whole(most),
  )}${words.comma}${name}`;
}

/** "Email, first response time 9.2 h (8.9 to 9.4 h): 4 to 24 hours" */
function shown({ names, numbers }: View, { figure, says }: ScorecardEvidence): string {
  if (!figure) return names.text(says);
  const { value, interval, unit } = figure;
  const extra = numbers.precision(value, interval, unit);
  const between =
    interval && interval.low < interval.high ? ` (${isolate(numbers.range(interval.low, interval.high, unit, value, extra))})` : '';
  return `${names.measure(figure)} ${isolate(numbers.value(value, unit, { extra }))}${between}: ${names.text(says)}`;
}
