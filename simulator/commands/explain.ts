import { exitCode } from '../../schema/commands/index.ts';
import type { Io } from '../../schema/commands/index.ts';
import { severityWords } from '../../schema/index.ts';
import type { Explanation, Severity } from '../../schema/index.ts';
import { say } from '../../schema/said/index.ts';
import type { Language, Said } from '../../schema/said/index.ts';
import { closest, quoted } from '../../schema/values/index.ts';
import { allExplanations } from '../host/index.ts';
import { kpiOf, kpis, titleShown } from '../kpi/index.ts';
import { colours } from './colours.ts';
import { explainKpi } from './explain-kpi.ts';
import { explainLogs } from './explain-logs.ts';
import { explanationSpeaker, indented } from './explanation-speaker.ts';
import type { Speaker } from './explanation-speaker.ts';
import { explanationsOfLogs } from './explanations-of-logs.ts';
import { explanationsOfNotes } from './explanations-of-notes.ts';
import type { NoteExplanation } from './explanations-of-notes.ts';
import { reference } from './reference.ts';
import { table } from './table.ts';

export interface ExplainArguments {
  /** Code of a finding or a note, id of a KPI, or name of a log, of a column or an activity of one; left out: all are listed. */
  readonly code?: string | undefined;
  /** All of it as one page of Markdown, in English. */
  readonly markdown?: boolean | undefined;
  /** Left out: English. */
  readonly language?: Language | undefined;
}

/** `mizan explain CODE`: what a finding or a figure means, with an example; or a column of a log. */
export function explain({ code, markdown, language = 'en' }: ExplainArguments, io: Io): Promise<number> {
  const speaker = explanationSpeaker(language, colours(io));
  if (code !== undefined && markdown) {
    io.stderr.write(`${speaker.tell(say`\`--markdown\` writes all there is on one page: leave ${quoted(code)} out, or \`--markdown\``)}\n`);
    return Promise.resolve(exitCode.wrong);
  }
  const kpi = code === undefined ? undefined : kpiOf(code);
  const finding = allExplanations.find((one) => one.code === code);
  const note = explanationsOfNotes.find((one) => one.code === code);
  if (code === undefined) {
    io.stdout.write(markdown ? reference() : everything(speaker));
    return Promise.resolve(exitCode.good);
  }
  // A figure and a column may bear one name.
  const said = [
    ...explainLogs(code, speaker),
    ...(kpi ? [explainKpi(kpi, speaker)] : []),
    ...(finding ? [aboutFinding(finding, speaker)] : []),
    ...(note ? [aboutNote(note, speaker)] : []),
  ];
  if (said.length > 0) io.stdout.write(said.join('\n'));
  else {
    const near = closest(code, [
      ...kpis.map(({ id }) => id),
      ...[...allExplanations, ...explanationsOfNotes, ...explanationsOfLogs].map((one) => one.code),
      ...explanationsOfLogs.flatMap(({ columns }) => Object.keys(columns)),
    ]);
    const [nothing, list] = [say`nothing is called ${quoted(code)}`, '`mizan explain`'];
    const told = near
      ? say`${nothing}; did you mean ${quoted(near)}? (${list} lists all there is)`
      : say`${nothing} (${list} lists all there is)`;
    io.stderr.write(`${speaker.tell(told)}\n`);
    return Promise.resolve(exitCode.wrong);
  }
  return Promise.resolve(exitCode.good);
}

function everything({ language, paint, tell, tellWhole, line }: Speaker): string {
  const columns = [{ align: 'start', paint: paint.bold }, { align: 'start' }] as const;
  const list = (title: Said, rows: readonly (readonly [string, string])[]): string[] => [
    line(paint.underline(tell(title))),
    ...table(columns, rows).map(line),
    '',
  ];
  const severe = (severity: Severity) =>
    allExplanations.filter((one) => one.severity === severity).map(({ code, sentence }) => [code, tellWhole(sentence)] as const);
  return [
    ...list(
      say`Figures`,
      kpis.map((kpi) => [kpi.id, titleShown(kpi, language)]),
    ),
    ...list(say`Errors: the file cannot be used so`, severe('error')),
    ...list(say`Warnings: likely meant otherwise`, severe('warning')),
    ...list(say`Notes: worth knowing`, severe('note')),
    ...list(
      say`Notes of a result: what to know of its figures`,
      explanationsOfNotes.map(({ code, sentence }) => [code, tellWhole(sentence)]),
    ),
    ...list(
      say`Logs: what each column means`,
      explanationsOfLogs.map(({ code, option, sentence }) => [code, `${option}: ${tellWhole(sentence)}`]),
    ),
    line(tell(say`More about one of them: ${language === 'en' ? 'mizan explain CODE' : '`mizan explain CODE --language ar`'}`)) + '\n',
  ].join('\n');
}

function aboutFinding({ code, severity, sentence, avoid, prefer, why }: Explanation, speaker: Speaker): string {
  const { paint, tell, tellWhole, tellPlain, line } = speaker;
  const lines = [
    line(`${paint.bold(code)} (${tell(severityWords[severity])}): ${tellWhole(sentence)}`),
    '',
    ...tellPlain(why),
    '',
    line(paint.red(tell(say`instead of`))),
    indented(avoid),
    '',
    line(paint.green(tell(say`write`))),
    indented(prefer),
    ...(severity === 'error' ? [] : ['', ...meantSo(code, speaker)]),
  ];
  return lines.join('\n') + '\n';
}

/** How a finding is silenced. */
function meantSo(code: string, { tell, line }: Speaker): string[] {
  if (code.startsWith('silence-')) return [line(tell(say`It cannot be silenced itself.`))];
  const how = code.startsWith('csv-')
    ? say`Meant as it stands? Say so where the scenario names the file:`
    : say`Meant as it stands? Say so at the end of its line or on a line of its own above it:`;
  return [line(tell(how)), `  # mizan-ignore ${code}: ${tell(say`why it is meant so`)}`];
}

function aboutNote({ code, sentence, why }: NoteExplanation, { paint, tell, tellWhole, tellPlain, line }: Speaker): string {
  const head = line(`${paint.bold(code)} (${tell(say`note of a result`)}): ${tellWhole(sentence)}`);
  return `${[head, '', ...tellPlain(why)].join('\n')}\n`;
}
