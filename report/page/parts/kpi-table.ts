import type { KpiRow } from '../../../schema/generated/result.ts';
import { h, isolate, type Child } from '../dom.ts';
import type { View } from '../view.ts';
import { isNoteCode } from '../words/words.ts';
import { goTo } from './contents.ts';
import { groupsOf, type KpiGroup } from './kpi-rows.ts';
import { extentOf, scale } from './scale.ts';

/** The KPI rows that are asked for: a line for each total, or a block of lines for each figure, drawn on one scale. */
export function kpiTable(view: View, by: string, find: string): HTMLElement {
  const { result, words, names, numbers } = view;
  const groups = groupsOf(result.kpis, by, find, names);
  if (groups.length === 0) return h('p', { class: 'quiet' }, words.kpis.empty);
  const says = words.kpis;
  const weeks = weekly(view);
  const level = result.kpis.find(({ interval }) => interval)?.interval?.level ?? 0.95;
  const columns: readonly (readonly [string, Child])[] = [
    [
      'name',
      by === ''
        ? says.figure
        : by
            .split('+')
            .map((one) => names.dimension(one))
            .join(' · '),
    ],
    ...(by === '' ? [] : [['draw', h('span', { class: 'unseen' }, says.key)] as const]),
    ['number', says.value],
    ['number', says.interval(isolate(words.percent(numbers.decimal(level * 100, 0, 1))))],
    ['number', h('span', { title: says.spreadHelp(weeks) }, says.spread(weeks))],
    ['number', says.count],
  ];
  return h(
    'table',
    { class: by === '' ? 'kpis total' : 'kpis', role: 'table' },
    h('caption', { class: 'unseen' }, says.title),
    h(
      'thead',
      { role: 'rowgroup' },
      h(
        'tr',
        { role: 'row' },
        columns.map(([kind, text]) => h('th', { scope: 'col', role: 'columnheader', class: kind }, text)),
      ),
    ),
    by === ''
      ? h(
          'tbody',
          { role: 'rowgroup' },
          groups.map((group) => line(view, group.rows[0]!, goTo(`kpi-${group.kpi}`, group.title, view.choose), null)),
        )
      : groups.map((group) => block(view, group)),
  );
}

/** Whether the period is one week, so that replications are weeks. */
function weekly({ result: { window: period } }: View): boolean {
  return Math.round((period.to - period.from) / 86400) === 7;
}

function block(view: View, group: KpiGroup): HTMLElement {
  const extent = extentOf(group.rows, group.rows[0]!.unit);
  return h(
    'tbody',
    { role: 'rowgroup' },
    h(
      'tr',
      { role: 'row', class: 'group' },
      h('th', { role: 'rowheader', scope: 'rowgroup', colspan: 6 }, goTo(`kpi-${group.kpi}`, group.title, view.choose)),
    ),
    group.rows.map((row) => line(view, row, view.names.where(row.where), scale(row, extent))),
  );
}

function line(view: View, row: KpiRow, name: Child, drawn: HTMLElement | null): HTMLElement {
  const { words, numbers } = view;
  const { value, interval, spread, unit, n, note } = row;
  const said = isNoteCode(words, note) ? words.note[note] : note;
  const cell = (kind: string, label: string, attributes: Record<string, number | undefined>, ...children: Child[]) =>
    h('td', { role: 'cell', class: kind, 'data-label': label, ...attributes }, ...children);
  return h(
    'tr',
    {
      role: 'row',
      'data-kpi': row.kpi,
      'data-statistic': row.statistic,
      'data-within': row.within,
      'data-where': JSON.stringify(row.where),
    },
    h('th', { role: 'rowheader', scope: 'row', class: 'name' }, name, said ? h('small', {}, said) : null),
    drawn ? cell('draw', '', {}, drawn) : null,
    cell(
      'number value',
      words.kpis.value,
      { 'data-value': value ?? undefined },
      value === null ? '–' : isolate(numbers.value(value, unit)),
    ),
    cell(
      'number',
      words.objectives.interval,
      { 'data-low': interval?.low, 'data-high': interval?.high },
      interval ? isolate(numbers.range(interval.low, interval.high, unit, value)) : '–',
    ),
    cell(
      'number',
      words.kpis.spread(weekly(view)),
      { 'data-low': spread?.[0], 'data-high': spread?.[1] },
      spread ? isolate(numbers.range(spread[0], spread[1], unit, value)) : '–',
    ),
    cell('number count', words.kpis.count, { 'data-n': n }, isolate(numbers.whole(n))),
  );
}
