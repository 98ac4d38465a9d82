import { exitCode } from '../../schema/commands/index.ts';
import type { Io } from '../../schema/commands/index.ts';
import type { Explanation, Severity } from '../../schema/index.ts';
import { explanations } from '../../schema/index.ts';
import { closest } from '../../schema/values/index.ts';
import { kpiOf, kpis } from '../kpi/index.ts';
import type { Kpi } from '../kpi/index.ts';
import { colours } from './colours.ts';
import type { Colors } from './colours.ts';
import { explanationsOfCsv } from './explanations-of-csv.ts';
import { table } from './table.ts';

export interface ExplainArguments {
  /** Code of a finding or id of a KPI; left out: all are listed. */
  readonly code?: string | undefined;
}

const findings: readonly Explanation[] = [...explanations, ...explanationsOfCsv];

/** `mizan explain CODE`: what a finding or a figure means, with an example. */
export function explain({ code }: ExplainArguments, io: Io): Promise<number> {
  const paint = colours(io);
  const kpi = code === undefined ? undefined : kpiOf(code);
  const finding = findings.find((one) => one.code === code);
  if (code === undefined) io.stdout.write(everything(paint));
  else if (kpi) io.stdout.write(aboutKpi(kpi, paint));
  else if (finding) io.stdout.write(aboutFinding(finding, paint));
  else {
    const near = closest(code, [...kpis.map(({ id }) => id), ...findings.map((one) => one.code)]);
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
    findings.filter((one) => one.severity === severity).map(({ code, sentence }) => [code, sentence] as const);
  return [
    ...list(
      'Figures',
      kpis.map(({ id, title }) => [id, title.en]),
    ),
    ...list('Errors: the file cannot be used so', severe('error')),
    ...list('Warnings: likely meant otherwise', severe('warning')),
    ...list('Notes: worth knowing', severe('note')),
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
  ];
  return lines.join('\n') + '\n';
}

function aboutKpi(kpi: Kpi, paint: Colors): string {
  const { id, title, sentence, formula, unit, statistics, by } = kpi;
  const asked = [
    `as ${statistics.join(', ')}`,
    `counted in ${unit === 'share' ? 'percent' : unit}`,
    ...(by.length > 0 ? [`by ${by.join(', ')}`] : []),
  ];
  const lines = [
    `${paint.bold(id)}: ${title.en} (${title.ar})`,
    '',
    sentence.en,
    '',
    `  = ${formula.en}`,
    '',
    `It can be asked for ${asked.join('; ')}.`,
  ];
  const example = objectiveAbout(kpi);
  return [...lines, ...(example ? ['', paint.green('as an objective of a policy'), indented(example)] : [])].join('\n') + '\n';
}

/** An objective about the KPI; none where neither more nor less is better. */
function objectiveAbout({ id, unit, better, perThreshold }: Kpi): string | undefined {
  if (better === 'neither') return undefined;
  const target = { share: better === 'more' ? '80%' : '5%', seconds: '4h', count: '100', money: '18' }[unit];
  const lines = ['objectives:', `  - kpi: ${id}`, ...(perThreshold ? ['    within: 20s', '    where: { channel: phone }'] : [])];
  return [...lines, `    ${better === 'more' ? 'at_least' : 'at_most'}: ${target}`].join('\n');
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, '  ').trimEnd();
}
