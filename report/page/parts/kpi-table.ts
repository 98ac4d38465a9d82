import type { KpiRow } from '../../../schema/index.ts';
import { h, isolate, type Child } from '../dom.ts';
import { deferredBesideLive, kpis } from '../simulator.ts';
import type { View } from '../view.ts';
import { isNoteCode } from '../words/words.ts';
import { carriedByReplies } from './carried-by-replies.ts';
import { goTo } from './contents.ts';
import { kpiLine } from './kpi-line.ts';
import { dimensionOf, groupsOf, type KpiGroup } from './kpi-rows.ts';
import { quoted } from './quoted.ts';
import { extentOf, scale } from './scale.ts';
import { weekly } from './weekly.ts';

/**
 * The KPI rows that are asked for: a line for each total, or a block of lines for each figure, drawn on one scale. What is looked up only when a first
 * figure raises a question stands folded below (`open`: unfolded), unless an objective is about it; who looks for words sees all that holds them.
 */
export function kpiTable(view: View, by: string, find: string, open: boolean): Node[] {
  const { result, words, numbers, names } = view;
  const groups = groupsOf(result.kpis, by, find, names);
  if (groups.length === 0) return [h('p', { class: 'quiet' }, words.kpis.empty)];
  const wanted = new Set(result.objectives.map(({ kpi }) => kpi));
  const isFirst = ({ kpi }: KpiGroup): boolean => wanted.has(kpi) || !kpis.find(({ id }) => id === kpi)?.detail;
  const [first, more] = [groups.filter(isFirst), groups.filter((group) => !isFirst(group))];
  const count = new Set(more.map(({ kpi }) => kpi)).size;
  const folded = words.kpis.more(count, isolate(numbers.whole(count)));
  return [
    ...(first.length > 0 ? [table(view, by, first, words.kpis.title)] : []),
    ...(more.length > 0
      ? [h('details', { class: 'more', open: open || find.trim() !== '' }, h('summary', {}, folded), table(view, by, more, folded))]
      : []),
    ...footnotes(view, groups),
  ];
}

function table(view: View, by: string, groups: readonly KpiGroup[], caption: string): HTMLElement {
  return h(
    'table',
    { class: by === '' ? 'kpis total' : 'kpis', role: 'table' },
    h('caption', { class: 'unseen' }, caption),
    heading(view, by),
    by === ''
      ? h(
          'tbody',
          { role: 'rowgroup' },
          groups.map((group) => total(view, group)),
        )
      : groups.map((group) => block(view, group)),
  );
}

/** A total, or the rows of its figure that were looked for; a wait over live and deferred channels comes after its channels, quieter, and says what it mixes. */
function total(view: View, { title, kpi, rows }: KpiGroup): HTMLElement[] {
  const { result, words, names } = view;
  const whole = rows[0]!;
  const name = goTo(view, `kpi-${kpi}`, title);
  const head = h('tr', { role: 'row', class: 'group' }, h('th', { role: 'rowheader', scope: 'row', colspan: 5 }, name));
  const part = (row: KpiRow, remark?: string) => kpiLine(view, row, names.where(row.where), null, weekly(view), { look: 'part', remark });
  if (dimensionOf(whole) !== '') return [head, ...rows.map((row) => part(row))];
  const first = kpis.find(({ id }) => id === kpi)?.byChannelFirst;
  const channels = first ? channelsOf(result, whole) : [];
  const called = channels.map(({ where }) => where['channel']!);
  const deferred = deferredBesideLive(result, called);
  if (!first || deferred.length === 0) return [kpiLine(view, whole, name, null, weekly(view), { remark: names.assumed(kpi) })];
  const carried = kpi === 'asa' ? carriedByReplies(result, called) : [];
  const remark = words.kpis.mixes(deferred.map((channel) => isolate(names.of('channel', channel))));
  if (!first.includes(whole.statistic)) return [kpiLine(view, whole, name, null, weekly(view), { look: 'mixed', remark })];
  return [
    head,
    ...channels.map((row) => part(row, carried.includes(row.where['channel']!) ? words.kpis.withReplies : undefined)),
    kpiLine(view, whole, words.kpis.allChannels, null, weekly(view), { look: 'part mixed', remark }),
  ];
}

/** The rows of the same figure by channel. */
function channelsOf({ kpis: rows }: View['result'], { kpi, statistic, within }: KpiRow): KpiRow[] {
  return rows.filter(
    (row) => row.kpi === kpi && row.statistic === statistic && row.within === within && Object.keys(row.where).join() === 'channel',
  );
}

function heading(view: View, by: string): HTMLElement {
  const { result, words, names, numbers } = view;
  const says = words.kpis;
  const level = result.kpis.find(({ interval }) => interval)?.interval?.level ?? 0.95;
  const dimension = by.split('+').map((one) => names.dimension(one));
  const columns: readonly (readonly [string, Child])[] = [
    ['name', by === '' ? says.figure : dimension.join(' · ')],
    ...(by === '' ? [] : [['draw', says.key] as const]),
    ['number', says.value],
    ['number', says.interval(isolate(words.percent(numbers.decimal(level * 100, 0, 1))))],
    ['number', says.spread(weekly(view))],
    ['number', says.count],
  ];
  return h(
    'thead',
    { role: 'rowgroup' },
    h(
      'tr',
      { role: 'row' },
      columns.map(([kind, text]) => h('th', { scope: 'col', role: 'columnheader', class: kind }, text)),
    ),
  );
}

function block(view: View, { title, kpi, rows }: KpiGroup): HTMLElement {
  const extent = extentOf(rows, rows[0]!.unit);
  const assumed = view.names.assumed(kpi);
  return h(
    'tbody',
    { role: 'rowgroup' },
    h(
      'tr',
      { role: 'row', class: 'group' },
      h(
        'th',
        { role: 'rowheader', scope: 'rowgroup', colspan: 6 },
        goTo(view, `kpi-${kpi}`, title),
        assumed ? h('small', {}, quoted(assumed)) : null,
      ),
    ),
    rows.map((row) => kpiLine(view, row, view.names.where(row.where) || view.words.kpis.all, scale(row, extent), weekly(view))),
  );
}

/** What the columns mean, and the codes that occur, in full. */
function footnotes(view: View, groups: readonly KpiGroup[]): Node[] {
  const { words } = view;
  const codes = [...new Set(groups.flatMap(({ rows }) => rows.map(({ note }: KpiRow) => note)))].filter((code) => isNoteCode(words, code));
  return [
    h(
      'ul',
      { class: 'footnotes quiet' },
      h('li', {}, h('strong', {}, words.kpis.spread(weekly(view))), ': ', words.kpis.spreadHelp(weekly(view))),
      codes.map((code) => h('li', {}, h('strong', {}, words.note[code].short), ': ', words.note[code].full)),
    ),
  ];
}
