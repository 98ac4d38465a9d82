import type { KpiRow } from '../../../schema/index.ts';
import { h, isolate, type Child } from '../dom.ts';
import type { View } from '../view.ts';
import { isNoteCode } from '../words/words.ts';
import { quoted } from './quoted.ts';

/** What sets a row apart: its look, and what its reader must know. */
interface Apart {
  readonly look?: 'part' | 'mixed' | 'part mixed';
  readonly remark?: string | undefined;
}

/** One row of the KPI table: value, interval and range of replications, each also as the result's own number in `data-` attributes. */
export function kpiLine(
  view: View,
  row: KpiRow,
  name: Child,
  drawn: HTMLElement | null,
  weeks: boolean,
  { look, remark }: Apart = {},
): HTMLElement {
  const { words, numbers } = view;
  const { value, interval, spread, unit, n, note } = row;
  const extra = numbers.precision(value, interval, unit);
  const why = isNoteCode(words, note) ? words.note[note].short : note;
  const range = (ends: { low: number; high: number } | null) =>
    !ends
      ? [h('span', { 'aria-hidden': 'true' }, '–'), h('span', { class: 'unseen' }, words.kpis.noInterval)]
      : ends.low === ends.high
        ? words.kpis.constant
        : isolate(numbers.range(ends.low, ends.high, unit, value, extra));
  const cell = (kind: string, label: string, data: Readonly<Record<string, number | undefined>>, child: Child) =>
    h('td', { role: 'cell', class: kind, 'data-label': label, ...data }, child);
  return h(
    'tr',
    {
      role: 'row',
      class: look,
      'data-kpi': row.kpi,
      'data-statistic': row.statistic,
      'data-within': row.within,
      'data-where': JSON.stringify(row.where),
    },
    h(
      'th',
      { role: 'rowheader', scope: 'row', class: 'name' },
      name,
      remark ? h('small', {}, quoted(remark)) : null,
      why && value !== null ? h('small', {}, why) : null,
    ),
    drawn ? h('td', { role: 'cell', class: 'draw' }, drawn) : null,
    cell(
      'number value',
      words.kpis.value,
      { 'data-value': value ?? undefined },
      value === null ? h('span', { class: 'quiet' }, why ?? '–') : isolate(numbers.value(value, unit, { extra })),
    ),
    cell('number', words.objectives.interval, { 'data-low': interval?.low, 'data-high': interval?.high }, range(interval)),
    cell(
      'number',
      words.kpis.spreadShort(weeks),
      { 'data-low': spread?.[0], 'data-high': spread?.[1] },
      range(spread && { low: spread[0], high: spread[1] }),
    ),
    cell('number count', words.kpis.count, { 'data-n': n }, isolate(numbers.whole(n))),
  );
}
