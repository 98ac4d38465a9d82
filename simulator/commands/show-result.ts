import type { Colors } from './colours.ts';
import type { Result } from '../../schema/index.ts';
import { kpiOf } from '../kpi/index.ts';
import { figure } from './figure.ts';
import { table } from './table.ts';

type Objective = Result['objectives'][number];
type Row = Result['kpis'][number];

/** A result for the terminal: what was simulated, the verdict, objectives first, then the figures; one text with a line end. */
export function showResult(result: Result, colours: Colors): string {
  const blocks = [showHead(result, colours), showVerdict(result, colours), showObjectives(result, colours), showFigures(result, colours), showNotes(result)];
  return blocks.filter((lines) => lines.length > 0).map((lines) => lines.join('\n') + '\n').join('\n');
}

/** The verdict in one line. */
export function showVerdict({ verdict, objectives, replications }: Result, colours: Colors): string[] {
  const met = objectives.filter((objective) => objective.verdict === 'met').length;
  const of = `${met} of ${objectives.length}`;
  const stopped = replications.stopped === 'interrupted' ? ' (stopped before the end)' : '';
  switch (verdict) {
    case 'met':
      return [colours.green(`✔ objectives met: ${of}`) + stopped];
    case 'missed':
      return [colours.red(`✘ objectives missed: only ${of} met`) + stopped];
    case 'inconclusive':
      return [colours.yellow(`? inconclusive: ${of} objectives met, none missed; more replications may decide`) + stopped];
    case 'none':
      return [`no objectives: nothing to judge by${stopped}`];
  }
}

function showHead({ title, policyTitle, window, replications, provenance }: Result, colours: Colors): string[] {
  const times = replications.run === 1 ? 'played through once' : `played through ${replications.run} times`;
  return [colours.bold(`${inEnglish(title)}: ${inEnglish(policyTitle)}`), `${window.firstDate} to ${window.lastDate}, ${times}, seed ${provenance.seed}`];
}

function showObjectives({ objectives, currency }: Result, colours: Colors): string[] {
  const mark: Record<Objective['verdict'], string> = { met: '✔', missed: '✘', inconclusive: '?' };
  const paint: Record<Objective['verdict'], (text: string) => string> = { met: colours.green, missed: colours.red, inconclusive: colours.yellow };
  const rows = objectives.map((one) => [
    mark[one.verdict],
    nameOf(one) + about(one.where),
    figure(one.value, one.unit, currency),
    between(one.interval, one.unit, currency),
    `${one.bound.replace('_', ' ')} ${figure(one.target, one.unit, currency)}`,
    one.verdict,
  ]);
  if (rows.length === 0) return [];
  const head = ['', 'objective', 'value', 'sure to be (95%)', 'wanted', ''];
  const columns = [{ align: 'start' }, { align: 'start' }, { align: 'end' }, { align: 'start' }, { align: 'start' }, { align: 'start' }] as const;
  const [first, ...lines] = table(columns, [head, ...rows]);
  return [colours.dim(first!), ...lines.map((line, i) => line.replace(/^\S+/u, paint[objectives[i]!.verdict]))];
}

/** The figures of all tickets, each with its channels below it where a KPI is asked by channel. */
function showFigures({ kpis, currency }: Result, colours: Colors): string[] {
  const rows = kpis.filter(isShown).map((row) => {
    const channel = row.where['channel'];
    return [
      channel === undefined ? nameOf(row) : `  ${channel}`,
      figure(row.value, row.unit, currency),
      between(row.interval, row.unit, currency),
      row.spread ? between({ low: row.spread[0], high: row.spread[1] }, row.unit, currency) : '',
      row.note ? (remarks[row.note] ?? row.note) : '',
    ];
  });
  const head = ['figure', 'value', 'sure to be (95%)', 'one run in 90 of 100', ''];
  const columns = [{ align: 'start' }, { align: 'end' }, { align: 'start' }, { align: 'start' }, { align: 'start' }] as const;
  const [first, ...lines] = table(columns, [head, ...rows]);
  return [colours.dim(first!), ...lines];
}

function showNotes({ notes }: Result): string[] {
  return notes.map(({ message }) => `note: ${inEnglish(message)}`);
}

const byChannel = new Set(['arrivals', 'abandonment_rate', 'waiting_time', 'service_level', 'first_response_time', 'resolution_time']);

function isShown({ kpi, statistic, where }: Row): boolean {
  const keys = Object.keys(where);
  if (keys.length === 0) return true;
  return keys.length === 1 && keys[0] === 'channel' && byChannel.has(kpi) && statistic === kpiOf(kpi)?.statistics[0];
}

/** `Service level within 20s`, `Resolution time, p90`, `Promise kept: resolution of rest`. */
function nameOf({ kpi, statistic, within, ...rest }: { kpi: string; statistic: string; within?: number; promise?: string }): string {
  const known = kpiOf(kpi);
  const title = known?.title.en ?? kpi;
  const most = within === undefined ? '' : ` within ${figure(within, 'seconds', '')}`;
  const promise = rest.promise === undefined ? '' : `: ${rest.promise}`;
  return title + most + promise + (statistic === known?.statistics[0] ? '' : `, ${statistic}`);
}

/** A condition in the policy's own words: `, phone`, `, chat, arrived night`, `, order_total at_least 100`. */
function about(where: object): string {
  return Object.entries(where)
    .map(([fact, test]) => `, ${plainly.has(fact) && typeof test !== 'object' ? '' : fact + ' '}${inWords(test)}`)
    .join('');
}

const plainly = new Set(['channel', 'topic', 'team', 'tier', 'segment', 'priority']);

function inWords(test: unknown): string {
  if (Array.isArray(test)) return test.map(inWords).join(' or ');
  if (typeof test !== 'object' || test === null) return String(test);
  return Object.entries(test)
    .map(([word, value]) => `${word.replace('_', ' ')} ${inWords(value)}`)
    .join(' and ');
}

function between(interval: { low: number; high: number } | null, unit: Row['unit'], currency: string): string {
  return interval ? `${figure(interval.low, unit, currency)} to ${figure(interval.high, unit, currency)}` : '';
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
