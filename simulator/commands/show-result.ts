import type { Colors } from './colours.ts';
import type { Result } from '../../schema/index.ts';
import { kpiOf } from '../kpi/index.ts';
import { figure } from './figure.ts';
import { table } from './table.ts';

type Objective = Result['objectives'][number];
type Row = Result['kpis'][number];

/** A result for the terminal: what was simulated, the verdict, objectives first, then the figures; one text with a line end. */
export function showResult(result: Result, paint: Colors): string {
  const blocks = [
    showHead(result, paint),
    showVerdict(result, paint),
    showObjectives(result, paint),
    showFigures(result, paint),
    showNotes(result),
  ];
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n') + '\n')
    .join('\n');
}

/** The verdict in one line. */
export function showVerdict({ verdict, objectives, replications }: Result, paint: Colors): string[] {
  const met = objectives.filter((objective) => objective.verdict === 'met').length;
  const of = `${met} of ${objectives.length}`;
  const stopped = replications.stopped === 'interrupted' ? ' (stopped before the end)' : '';
  switch (verdict) {
    case 'met':
      return [paint.green(`✔ objectives met: ${of}`) + stopped];
    case 'missed':
      return [paint.red(`✘ objectives missed: only ${of} met`) + stopped];
    case 'inconclusive':
      return [paint.yellow(`? inconclusive: ${of} objectives met, none missed; more replications may decide`) + stopped];
    case 'none':
      return [`no objectives: nothing to judge by${stopped}`];
  }
}

function showHead({ title, policyTitle, window, replications, provenance }: Result, paint: Colors): string[] {
  const times = replications.run === 1 ? 'played through once' : `played through ${replications.run} times`;
  return [
    paint.bold(`${inEnglish(title)}: ${inEnglish(policyTitle)}`),
    `${window.firstDate} to ${window.lastDate}, ${times}, seed ${provenance.seed}`,
  ];
}

function showObjectives({ objectives, currency }: Result, paint: Colors): string[] {
  const mark: Record<Objective['verdict'], string> = { met: '✔', missed: '✘', inconclusive: '?' };
  const painted: Record<Objective['verdict'], (text: string) => string> = {
    met: paint.green,
    missed: paint.red,
    inconclusive: paint.yellow,
  };
  const rows = objectives.map((one) => [
    mark[one.verdict],
    objectiveName(one),
    figure(one.value, one.unit, currency),
    between(one.interval, one.unit, currency),
    `${one.bound.replace('_', ' ')} ${figure(one.target, one.unit, currency)}`,
    one.verdict,
  ]);
  if (rows.length === 0) return [];
  const head = ['', 'objective', 'value', '95% interval', 'wanted', ''];
  const columns = [
    { align: 'start' },
    { align: 'start' },
    { align: 'end' },
    { align: 'start' },
    { align: 'start' },
    { align: 'start' },
  ] as const;
  const [first, ...lines] = table(columns, [head, ...rows]);
  return [paint.dim(first), ...lines.map((line, i) => line.replace(/^\S+/u, painted[objectives[i]!.verdict]))];
}

/** The figures of all tickets, each with its channels or kinds of promise below it. The result and the report hold many more. */
function showFigures({ kpis, currency }: Result, paint: Colors): string[] {
  const parts = (whole: Row): Row[] =>
    kpis.filter((row) => isPart(row) && row.kpi === whole.kpi && row.statistic === whole.statistic && row.within === whole.within);
  const shown = kpis.filter(isWhole).flatMap((row) => [row, ...(row.statistic === kpiOf(row.kpi)?.statistics[0] ? parts(row) : [])]);
  const rows = shown.map((row) => [
    isWhole(row) ? nameOf(row) : `  ${kindOf(row.where) ?? row.where['channel']}`,
    figure(row.value, row.unit, currency),
    between(row.interval, row.unit, currency),
    row.spread ? between({ low: row.spread[0], high: row.spread[1] }, row.unit, currency) : '',
    row.note ? (remarks[row.note] ?? row.note) : '',
  ]);
  const head = ['figure', 'value', '95% interval', '90% of runs lie in', ''];
  const columns = [{ align: 'start' }, { align: 'end' }, { align: 'start' }, { align: 'start' }, { align: 'start' }] as const;
  const [first, ...lines] = table(columns, [head, ...rows]);
  return [paint.dim(first), ...lines];
}

function showNotes({ notes }: Result): string[] {
  return notes.map(({ message }) => `note: ${inEnglish(message)}`);
}

/** KPIs whose channels are shown, and statistics that are. */
const byChannel = new Set(['arrivals', 'abandonment_rate', 'service_level', 'first_response_time', 'resolution_time']);
const statistics = new Set(['mean', 'share', 'total', 'p90']);

function isWhole({ statistic, where }: Row): boolean {
  return Object.keys(where).length === 0 && statistics.has(statistic);
}

function isPart({ kpi, where }: Row): boolean {
  const keys = Object.keys(where).join();
  return (keys === 'channel' && byChannel.has(kpi)) || (keys === 'promise' && kpi === 'promise_kept');
}

/** `Service level within 20s`, `Resolution time, p90`. */
function nameOf({ kpi, statistic, within }: { kpi: string; statistic: string; within?: number }): string {
  const known = kpiOf(kpi);
  const most = within === undefined ? '' : ` within ${figure(within, 'seconds', '')}`;
  return (known?.title.en ?? kpi) + most + (statistic === known?.statistics[0] ? '' : `, ${statistic}`);
}

/** The same with the tickets it is about, in the policy's own words: `Service level within 20s, phone`; a promise by its row: `..., by_phone: resolution`. */
function objectiveName({ promise, where, ...figure }: Objective): string {
  const words: Row['where'] = where;
  if (promise !== undefined) return `${nameOf(figure)}, ${promise}: ${kindOf(words)}`;
  return [nameOf(figure), ...Object.entries(words).map(([fact, test]) => (plainly.has(fact) ? test : `${fact} ${test}`))].join(', ');
}

/** The kind of promise: `first response`. */
function kindOf(where: Row['where']): string | undefined {
  return where['promise']?.replace('_', ' ');
}

const plainly = new Set(['channel', 'topic', 'team', 'tier', 'segment', 'priority']);

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
  undecided: 'some promises still undecided',
  'open-tickets': 'some tickets still open',
};

function inEnglish(text: Readonly<Record<string, string>>): string {
  return text['en'] ?? Object.values(text)[0] ?? '';
}
