import { exitCode } from '../../schema/commands/index.ts';
import type { Io } from '../../schema/commands/index.ts';
import type { Explanation, Severity } from '../../schema/index.ts';
import { closest } from '../../schema/values/index.ts';
import { allExplanations } from '../host/index.ts';
import { kpiOf, kpis, titleShown } from '../kpi/index.ts';
import type { Kpi } from '../kpi/index.ts';
import { colours } from './colours.ts';
import type { Colors } from './colours.ts';
import { explainLogs } from './explain-logs.ts';
import { explanationsOfLogs } from './explanations-of-logs.ts';
import { explanationsOfNotes } from './explanations-of-notes.ts';
import type { NoteExplanation } from './explanations-of-notes.ts';
import { reference } from './reference.ts';
import { table } from './table.ts';

export interface ExplainArguments {
  /** Code of a finding or a note, id of a KPI, or name of a log, of a column or an activity of one; left out: all are listed. */
  readonly code?: string | undefined;
  /** All of it as one page of Markdown. */
  readonly markdown?: boolean | undefined;
}

/** `mizan explain CODE`: what a finding or a figure means, with an example; or a column of a log. */
export function explain({ code, markdown }: ExplainArguments, io: Io): Promise<number> {
  const paint = colours(io);
  const kpi = code === undefined ? undefined : kpiOf(code);
  const finding = allExplanations.find((one) => one.code === code);
  const note = explanationsOfNotes.find((one) => one.code === code);
  if (code === undefined) {
    io.stdout.write(markdown ? reference() : everything(paint));
    return Promise.resolve(exitCode.good);
  }
  // A figure and a column may bear one name.
  const said = [
    ...explainLogs(code, paint),
    ...(kpi ? [aboutKpi(kpi, paint)] : []),
    ...(finding ? [aboutFinding(finding, paint)] : []),
    ...(note ? [aboutNote(note, paint)] : []),
  ];
  if (said.length > 0) io.stdout.write(said.join('\n'));
  else {
    const near = closest(code, [
      ...kpis.map(({ id }) => id),
      ...[...allExplanations, ...explanationsOfNotes, ...explanationsOfLogs].map((one) => one.code),
      ...explanationsOfLogs.flatMap(({ columns }) => Object.keys(columns)),
    ]);
    io.stderr.write(`nothing is called \`${code}\`${near ? `; did you mean \`${near}\`?` : ''} (\`mizan explain\` lists all there is)\n`);
    return Promise.resolve(exitCode.wrong);
  }
  return Promise.resolve(exitCode.good);
}

function everything(paint: Colors): string {
  const columns = [{ align: 'start', paint: paint.bold }, { align: 'start' }] as const;
  const list = (title: string, rows: readonly (readonly [string, string])[]): string[] => [
    paint.underline(title),
    ...table(columns, rows),
    '',
  ];
  const severe = (severity: Severity) =>
    allExplanations.filter((one) => one.severity === severity).map(({ code, sentence }) => [code, sentence] as const);
  return [
    ...list(
      'Figures',
      kpis.map((kpi) => [kpi.id, titleShown(kpi, 'en')]),
    ),
    ...list('Errors: the file cannot be used so', severe('error')),
    ...list('Warnings: likely meant otherwise', severe('warning')),
    ...list('Notes: worth knowing', severe('note')),
    ...list(
      'Notes of a result: what to know of its figures',
      explanationsOfNotes.map(({ code, sentence }) => [code, sentence]),
    ),
    ...list(
      'Logs: what each column means',
      explanationsOfLogs.map(({ code, option, sentence }) => [code, `${option}: ${sentence}`]),
    ),
    'More about one of them: mizan explain CODE\n',
  ].join('\n');
}

function aboutFinding({ code, severity, sentence, avoid, prefer, why }: Explanation, paint: Colors): string {
  const lines = [
    `${paint.bold(code)} (${severity}): ${sentence}`,
    '',
    why,
    '',
    paint.red('instead of'),
    indented(avoid),
    '',
    paint.green('write'),
    indented(prefer),
    ...(severity === 'error' ? [] : ['', meantSo(code)]),
  ];
  return lines.join('\n') + '\n';
}

/** How a finding is silenced. */
function meantSo(code: string): string {
  const comment = `# mizan-ignore ${code}: why it is meant so`;
  if (code.startsWith('silence-')) return 'It cannot be silenced itself.';
  const where = code.startsWith('csv-') ? 'where the scenario names the file' : 'at the end of its line or on a line of its own above it';
  return `Meant as it stands? Say so ${where}:\n  ${comment}`;
}

function aboutNote({ code, sentence, why }: NoteExplanation, paint: Colors): string {
  return `${paint.bold(code)} (note of a result): ${sentence}\n\n${why}\n`;
}

function aboutKpi(kpi: Kpi, paint: Colors): string {
  const { id, sentence, assumed, formula, unit, statistics, by } = kpi;
  const [usual, ...others] = statistics.map((statistic) => statisticNames[statistic]);
  const asked = [
    `It is a ${usual}${unitNames[unit]}${others.length > 0 ? `; an objective can also ask for the ${others.join(', the ')}` : ''}.`,
    ...(by.length > 0 ? [`Results list it by ${by.join(', ')}.`] : []),
  ];
  const lines = [
    `${paint.bold(id)}: ${titleShown(kpi, 'en')} (${titleShown(kpi, 'ar')})`,
    '',
    sentence.en,
    '',
    ...(assumed ? [assumed.en, ''] : []),
    `  = ${formula.en}`,
    '',
    ...asked,
  ];
  const example = objectiveAbout(kpi);
  return [...lines, ...(example ? ['', paint.green('as an objective of a policy'), indented(example)] : [])].join('\n') + '\n';
}

/** An objective about the KPI; none where no one would set a target. */
function objectiveAbout({ id, better, perThreshold }: Kpi): string | undefined {
  const example = examples[id];
  if (!example) return undefined;
  const { where, target } = example;
  const lines = [`  - kpi: ${id}`, ...(perThreshold ? ['    within: 20s'] : []), ...(where ? [`    where: { ${where} }`] : [])];
  return ['objectives:', ...lines, `    ${better === 'more' ? 'at_least' : 'at_most'}: ${target}`].join('\n');
}

/** Targets as they are usual. A wait on the line and one for a letter have nothing in common: they are asked for by channel. */
const examples: Readonly<Record<string, { readonly where?: string; readonly target: string }>> = {
  turned_away_rate: { target: '1%' },
  abandonment_rate: { target: '5%' },
  waiting_time: { where: 'channel: phone', target: '1m' },
  asa: { where: 'channel: phone', target: '30s' },
  service_level: { where: 'channel: phone', target: '80%' },
  service_level_offered: { where: 'channel: phone', target: '80%' },
  service_level_answered: { where: 'channel: phone', target: '90%' },
  service_level_any_wait: { where: 'channel: phone', target: '80%' },
  first_response_time: { where: 'channel: email', target: '4h' },
  response_time: { where: 'channel: email', target: '4h' },
  response_time_per_ticket: { where: 'channel: email', target: '8h' },
  resolution_time: { target: '1d' },
  resolution_time_closed_in_period: { target: '1d' },
  promise_kept: { target: '90%' },
  breach_rate: { target: '10%' },
  self_service_rate: { target: '20%' },
  one_touch_rate: { target: '60%' },
  reopen_rate: { target: '8%' },
  escalation_rate: { target: '15%' },
  escalations_over_30_days: { target: '1%' },
  time_before_queue: { where: 'channel: phone', target: '45s' },
  transfers_per_ticket: { target: '0.2' },
  notices_per_ticket: { target: '1' },
  consults_per_ticket: { target: '0.1' },
  compensation_cost: { target: '5000' },
  compensation_withheld: { target: '0' },
  csat: { target: '80%' },
  satisfaction: { target: '4.2' },
  survey_response_rate: { target: '20%' },
  retention_rate: { target: '95%' },
  backlog: { target: '100' },
  backlog_age: { target: '1d' },
  open_tickets: { target: '50' },
  occupancy: { where: 'team: care', target: '85%' },
  place_occupancy: { where: 'team: care', target: '85%' },
  utilisation: { where: 'team: care', target: '75%' },
  shrinkage: { where: 'team: care', target: '30%' },
  staffing_cost: { target: '60000' },
  cost_per_ticket: { target: '18' },
};

const statisticNames: Readonly<Record<Kpi['statistics'][number], string>> = {
  mean: 'mean',
  share: 'share',
  total: 'total',
  p50: 'median (`statistic: p50`)',
  p90: '90th percentile (`p90`)',
  p99: '99th percentile (`p99`)',
};

const unitNames: Readonly<Record<Kpi['unit'], string>> = {
  share: ', in percent',
  seconds: ' of times',
  count: '',
  money: ", in the policy's currency",
};

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, '  ').trimEnd();
}
