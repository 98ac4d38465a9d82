import type { Colors } from './colours.ts';
import type { Result } from '../../schema/index.ts';
import { deferredBesideLive, isPartial } from '../experiment/index.ts';
import { kpiOf } from '../kpi/index.ts';
import { figure } from './figure.ts';
import { Names } from './names.ts';
import { showIncentives } from './show-incentives.ts';
import { showLostTime } from './show-lost-time.ts';
import { showScorecard } from './show-scorecard.ts';
import { showTheory } from './show-theory.ts';
import { table } from './table.ts';

type Objective = Result['objectives'][number];
type Row = Result['kpis'][number];

/** A result for the terminal: what was simulated, the verdict, objectives first, then the figures; one text with a line end. */
export function showResult(result: Result, paint: Colors): string {
  const names = new Names(result);
  const blocks = [
    showHead(result, names, paint),
    showVerdict(result, paint),
    showObjectives(result, names, paint),
    showFigures(result, names, paint),
    showLostTime(result, names, paint),
    showScorecard(result, names, paint),
    showIncentives(result, names, paint),
    showTheory(result, names, paint),
    result.notes.map(({ message }) => `note: ${names.text(message)}`),
  ];
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n') + '\n')
    .join('\n');
}

/** The verdict in one line. */
export function showVerdict(result: Result, paint: Colors): string[] {
  const { verdict, objectives, replications } = result;
  const met = objectives.filter((objective) => objective.verdict === 'met').length;
  const of = `${met} of ${objectives.length}`;
  const stopped = isPartial(replications.stopped) ? ` (partial: ${replications.run} of ${replications.asked} replications)` : '';
  switch (verdict) {
    case 'met':
      return [paint.green(`✔ objectives met: ${of}`) + stopped];
    case 'missed':
      return [paint.red(`✘ objectives missed: only ${of} met`) + stopped];
    case 'inconclusive':
      return [paint.yellow(`? inconclusive: ${of} objectives met, none missed; ${whatMayDecide(result)}`) + stopped];
    case 'none':
      return [`no objectives: nothing to judge by${stopped}`];
  }
}

/** Where nothing was measured no other replication decides either. */
function whatMayDecide({ objectives, kpis, notes }: Result): string {
  const isMeasured = objectives.some(({ verdict, value }) => verdict === 'inconclusive' && value !== null);
  const isOpen = notes.some(({ code }) => code === 'undecided' || code === 'open-tickets');
  if (isMeasured) return isOpen ? 'more replications, or a longer `follow_up`, may decide' : 'more replications may decide';
  const arrivals = kpis.find(({ kpi, where }) => kpi === 'arrivals' && Object.keys(where).length === 0);
  return arrivals?.value === 0 ? 'nobody came, so there is nothing to judge by' : 'there is nothing to judge the others by';
}

function showHead({ title, policyTitle, window, replications, provenance }: Result, names: Names, paint: Colors): string[] {
  const times = replications.run === 1 ? 'played through once' : `played through ${replications.run} times`;
  const why = { 'precise enough': ' (precise enough)', 'at most': ' (the most allowed)' } as Readonly<Record<string, string | undefined>>;
  return [
    paint.bold(`${names.text(title)}: ${names.text(policyTitle)}`),
    `${window.firstDate} to ${window.lastDate}, ${times}${why[replications.stopped] ?? ''}, seed ${provenance.seed}`,
  ];
}

/** A line for each; one with a title has what it measures in a quieter line below. */
function showObjectives({ objectives, currency, window }: Result, names: Names, paint: Colors): string[] {
  if (objectives.length === 0) return [];
  const mark: Record<Objective['verdict'], string> = { met: '✔', missed: '✘', inconclusive: '?' };
  const painted: Record<Objective['verdict'], (text: string) => string> = {
    met: paint.green,
    missed: paint.red,
    inconclusive: paint.yellow,
  };
  const lines = objectives.flatMap((one): Line[] => [
    {
      cells: [
        mark[one.verdict],
        one.title ? names.text(one.title) : names.objective(one),
        figure(one.value, one.unit, currency),
        between(one.interval, one.unit, currency),
        `${one.bound.replace('_', ' ')} ${figure(one.target, one.unit, currency)}`,
        one.verdict,
      ],
      paint: (line) => line.replace(/^\S+/u, painted[one.verdict]),
    },
    ...(one.title ? [{ cells: ['', `  ${names.objective(one)}`], paint: paint.dim }] : []),
    ...(one.in ? inShare(one.in, window).map((text): Line => ({ cells: ['', `  ${text}`], paint: paint.dim })) : []),
  ]);
  const head = ['', 'objective', 'value', '95% interval', 'wanted', ''];
  return showTable(['start', 'start', 'end', 'start', 'start', 'start'], head, lines, paint);
}

/** An objective for a share of periods: how many met it, what that says of the share, and what would settle it. */
function inShare({ share, met, of, interval, enough }: NonNullable<Objective['in']>, { from, to }: Result['window']): string[] {
  const periods = Math.round((to - from) / 86400) === 7 ? 'weeks' : 'periods';
  const percent = (value: number): string => figure(value, 'share', '');
  const sure = interval ? ` (${between(interval, 'share', '')} of all)` : '';
  return [
    `met in ${met} of ${of} simulated ${periods}${sure}, wanted in ${percent(share)}`,
    ...(enough === null ? [] : [`${enough} replications would settle it if none beyond these missed`]),
  ];
}

/** The first figures of all tickets, each with its channels or kinds of promise below it. The result and the report hold many more. */
function showFigures(result: Result, names: Names, paint: Colors): string[] {
  const { kpis, currency } = result;
  const line = (row: Row, name: string, remark = ''): string[] => [
    name,
    figure(row.value, row.unit, currency),
    between(row.interval, row.unit, currency),
    row.spread ? between({ low: row.spread[0], high: row.spread[1] }, row.unit, currency) : '',
    [row.note ? (remarks[row.note] ?? row.note) : '', remark].filter(Boolean).join('; '),
  ];
  // A few replies that wait overnight carry a mean of seconds away.
  const replies = result.notes.some(({ code }) => code === 'replies-are-contacts');
  const lines = kpis.filter(isWhole).flatMap((whole): Line[] => {
    const parts = kpis.filter((row) => isPart(row, whole));
    const channels = parts.flatMap(({ where }) => where['channel'] ?? []);
    const deferred = kpiOf(whole.kpi)?.byChannelFirst ? deferredBesideLive(result, channels) : [];
    const below = parts.map((row): Line => {
      const carried = replies && row.kpi === 'asa' && !deferred.includes(row.where['channel']!);
      return { cells: line(row, `  ${nameOfPart(row, names)}`, carried ? 'with replies to open tickets: see the note' : '') };
    });
    if (deferred.length === 0) return [{ cells: line(whole, names.figure(whole)) }, ...below];
    const remark = `with ${deferred.map((name) => names.of('channel', name)).join(' and ')}, answered later`;
    return [{ cells: [names.figure(whole)] }, ...below, { cells: line(whole, '  all channels', remark), paint: paint.dim }];
  });
  const head = ['figure', 'value', '95% interval', '90% of runs lie in', ''];
  return showTable(['start', 'end', 'start', 'start', 'start'], head, lines, paint);
}

/** A line of a table, and how it is painted when it stands. */
interface Line {
  readonly cells: readonly string[];
  readonly paint?: (line: string) => string;
}

function showTable(columns: readonly ('start' | 'end')[], head: readonly string[], lines: readonly Line[], paint: Colors): string[] {
  const whole: readonly Line[] = [{ cells: head, paint: paint.dim }, ...lines];
  const texts = table(
    columns.map((align) => ({ align })),
    whole.map(({ cells }) => cells),
  );
  return texts.map((text, i) => whole[i]!.paint?.(text) ?? text);
}

/** KPIs whose channels are shown, beside those that have them first. */
const byChannel = new Set(['arrivals', 'abandonment_rate', 'resolution_time']);
/** Statistics that are shown, where the KPI does not say. */
const statistics: readonly Row['statistic'][] = ['mean', 'share', 'total', 'p90'];

function isWhole({ kpi, statistic, where }: Row): boolean {
  const known = kpiOf(kpi);
  return Object.keys(where).length === 0 && !known?.detail && (known?.byChannelFirst ?? statistics).includes(statistic);
}

function isPart({ kpi, statistic, within, where }: Row, whole: Row): boolean {
  if (kpi !== whole.kpi || statistic !== whole.statistic || within !== whole.within) return false;
  const known = kpiOf(kpi);
  const keys = Object.keys(where).join();
  if (keys === 'promise') return kpi === 'promise_kept';
  return keys === 'channel' && (known?.byChannelFirst !== undefined || (byChannel.has(kpi) && statistic === known?.statistics[0]));
}

function nameOfPart({ where }: Row, names: Names): string {
  return Object.entries(where)
    .map(([fact, name]) => names.of(fact, name))
    .join(', ');
}

/** Both ends, or one where they read the same. */
function between(interval: { low: number; high: number } | null, unit: Row['unit'], currency: string): string {
  if (!interval) return '';
  const [low, high] = [figure(interval.low, unit, currency), figure(interval.high, unit, currency)];
  return low === high ? low : `${low} to ${high}`;
}

const remarks: Record<string, string> = {
  'nothing-to-measure': 'nothing to measure',
  'too-few': 'too few to say',
  'one-replication': 'one replication: no interval',
  undecided: 'some still undecided',
  'open-tickets': 'some tickets still open',
};
