import type { Result } from '../../schema/index.ts';
import { clauses, counted, enumerated, say, together } from '../../schema/said/index.ts';
import type { Language, Text } from '../../schema/said/index.ts';
import { deferredBesideLive, isPartial } from '../experiment/index.ts';
import { kpiOf } from '../kpi/index.ts';
import { asLines } from './as-lines.ts';
import type { Colors } from './colours.ts';
import { isolated } from './isolated.ts';
import { Names } from './names.ts';
import { showIncentives } from './show-incentives.ts';
import { showLostTime } from './show-lost-time.ts';
import { showScorecard } from './show-scorecard.ts';
import { showTheory } from './show-theory.ts';
import { table } from './table.ts';

type Objective = Result['objectives'][number];
type Row = Result['kpis'][number];

/** A result for the terminal: what was simulated, the verdict, objectives first, then the figures; one text with a line end. */
export function showResult(result: Result, paint: Colors, language: Language = 'en'): string {
  const names = new Names(result, language);
  const blocks = [
    showHead(result, names, paint),
    [verdictOf(result, names, paint)],
    showObjectives(result, names, paint),
    showFigures(result, names, paint),
    showLostTime(result, names, paint),
    showScorecard(result, names, paint),
    showIncentives(result, names, paint),
    showTheory(result, names, paint),
    result.notes.map(({ message }) => isolated(names.tell(say`note: ${names.text(message)}`))),
  ];
  const lines = blocks.filter((block) => block.length > 0).flatMap((block, i) => (i === 0 ? block : ['', ...block]));
  return asLines(lines, language);
}

/** The verdict in one line. */
export function showVerdict(result: Result, paint: Colors, language: Language = 'en'): string {
  return asLines([verdictOf(result, new Names(result, language), paint)], language);
}

function verdictOf(result: Result, { tell }: Names, paint: Colors): string {
  const { verdict, objectives, replications } = result;
  const met = objectives.filter((objective) => objective.verdict === 'met').length;
  const all = objectives.length;
  const line = (mark: string, said: Text): string => isolated(tell(mark === '' ? said : say`${mark} ${said}`));
  const partial = say`(partial: ${replications.run} of ${counted(replications.asked ?? replications.run, 'replication')})`;
  const stopped = isPartial(replications.stopped) ? ` ${line('', partial)}` : '';
  switch (verdict) {
    case 'met':
      return paint.green(line('✔', say`objectives met: ${met} of ${all}`)) + stopped;
    case 'missed':
      return paint.red(line('✘', say`objectives missed: only ${met} of ${all} met`)) + stopped;
    case 'inconclusive':
      return paint.yellow(line('?', say`inconclusive: ${met} of ${all} objectives met, none missed; ${whatMayDecide(result)}`)) + stopped;
    case 'none':
      return line('', say`no objectives: nothing to judge by`) + stopped;
  }
}

/** Where nothing was measured no other replication decides either. */
function whatMayDecide({ objectives, kpis, notes }: Result): Text {
  const isMeasured = objectives.some(({ verdict, value }) => verdict === 'inconclusive' && value !== null);
  const isOpen = notes.some(({ code }) => code === 'undecided' || code === 'open-tickets');
  if (isMeasured) return isOpen ? say`more replications, or a longer \`follow_up\`, may decide` : say`more replications may decide`;
  const arrivals = kpis.find(({ kpi, where }) => kpi === 'arrivals' && Object.keys(where).length === 0);
  return arrivals?.value === 0 ? say`nobody came, so there is nothing to judge by` : say`there is nothing to judge the others by`;
}

function showHead({ title, policyTitle, window, replications, provenance }: Result, names: Names, paint: Colors): string[] {
  const { tell } = names;
  const times = replications.run === 1 ? say`played through once` : say`played through ${counted(replications.run, 'time')}`;
  const why = { 'precise enough': say`precise enough`, 'at most': say`the most allowed` } as Readonly<Record<string, Text | undefined>>;
  const because = why[replications.stopped];
  const dates = say`${window.firstDate} to ${window.lastDate}`;
  const seed = say`seed ${provenance.seed}`;
  return [
    paint.bold(isolated(tell(say`${names.text(title)}: ${names.text(policyTitle)}`))),
    isolated(tell(enumerated([dates, because === undefined ? times : say`${times} (${because})`, seed]))),
  ];
}

/** A line for each; one with a title has what it measures in a quieter line below. */
function showObjectives({ objectives, window }: Result, names: Names, paint: Colors): string[] {
  if (objectives.length === 0) return [];
  const { tell } = names;
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
        names.value(one.value, one.unit, clockOf(one)),
        names.range(one.interval, one.unit, clockOf(one)),
        names.bound(one.bound, one.target, one.unit, clockOf(one)),
        tell(verdicts[one.verdict]),
      ],
      paint: (line) => line.replace(/^\S+/u, painted[one.verdict]),
    },
    ...(one.title ? [{ cells: ['', `  ${names.objective(one)}`], paint: paint.dim }] : []),
    ...(one.in ? inShare(one.in, window, names).map((text): Line => ({ cells: ['', `  ${tell(text)}`], paint: paint.dim })) : []),
  ]);
  const head = ['', tell(say`objective`), tell(say`value`), tell(say`95% interval`), tell(say`wanted`), ''];
  return showTable(['start', 'start', 'end', 'start', 'start', 'start'], head, lines, paint);
}

/** The calendar on which a time is counted, where one is named. */
function clockOf({ where }: Objective): string | undefined {
  const clock = (where as Readonly<Record<string, unknown>>)['clock'];
  return typeof clock === 'string' ? clock : undefined;
}

/** An objective for a share of periods: how many met it, what that says of the share, and what would settle it. */
function inShare({ share, met, of, interval, enough }: NonNullable<Objective['in']>, { from, to }: Result['window'], names: Names): Text[] {
  const isWeek = Math.round((to - from) / 86400) === 7;
  const how = isWeek ? say`met in ${met} of ${counted(of, 'simulated week')}` : say`met in ${met} of ${counted(of, 'simulated period')}`;
  const sure = interval ? say`${how} (${names.range(interval, 'share')} of all)` : how;
  return [
    say`${sure}, wanted in ${names.value(share, 'share')}`,
    ...(enough === null ? [] : [say`${counted(enough, 'replication')} would settle it if none beyond these missed`]),
  ];
}

const verdicts: Readonly<Record<Objective['verdict'], Text>> = { met: say`met`, missed: say`missed`, inconclusive: say`inconclusive` };

/** The first figures of all tickets, each with its channels or kinds of promise below it. The result and the report hold many more. */
function showFigures(result: Result, names: Names, paint: Colors): string[] {
  const { kpis } = result;
  const { tell } = names;
  const line = (row: Row, name: string, remark?: Text): string[] => [
    name,
    names.value(row.value, row.unit),
    names.range(row.interval, row.unit),
    row.spread ? names.range({ low: row.spread[0], high: row.spread[1] }, row.unit) : '',
    tell(clauses([...(row.note ? [remarks[row.note] ?? row.note] : []), ...(remark ? [remark] : [])])),
  ];
  // A few replies that wait overnight carry a mean of seconds away.
  const replies = result.notes.some(({ code }) => code === 'replies-are-contacts');
  const lines = kpis.filter(isWhole).flatMap((whole): Line[] => {
    const parts = kpis.filter((row) => isPart(row, whole));
    const channels = parts.flatMap(({ where }) => where['channel'] ?? []);
    const deferred = kpiOf(whole.kpi)?.byChannelFirst ? deferredBesideLive(result, channels) : [];
    const below = parts.map((row): Line => {
      const carried = replies && row.kpi === 'asa' && !deferred.includes(row.where['channel']!);
      return { cells: line(row, `  ${nameOfPart(row, names)}`, carried ? say`with replies to open tickets: see the note` : undefined) };
    });
    if (deferred.length === 0) return [{ cells: line(whole, tell(names.figure(whole))) }, ...below];
    const remark = say`with ${together(deferred.map((name) => names.of('channel', name)))}, answered later`;
    return [
      { cells: [tell(names.figure(whole))] },
      ...below,
      { cells: line(whole, `  ${tell(say`all channels`)}`, remark), paint: paint.dim },
    ];
  });
  const head = [tell(say`figure`), tell(say`value`), tell(say`95% interval`), tell(say`90% of runs lie in`), ''];
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
  return names.tell(enumerated(Object.entries(where).map(([fact, name]) => names.of(fact, name))));
}

const remarks: Readonly<Record<string, Text>> = {
  'nothing-to-measure': say`nothing to measure`,
  'too-few': say`too few to say`,
  'one-replication': say`one replication: no interval`,
  undecided: say`some still undecided`,
  'open-tickets': say`some tickets still open`,
};
