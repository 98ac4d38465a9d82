import { resolve } from 'node:path';
import { exitCode } from '../../schema/commands/index.ts';
import type { Io } from '../../schema/commands/index.ts';
import type { Finding } from '../../schema/index.ts';
import { counted, say } from '../../schema/said/index.ts';
import type { Language } from '../../schema/said/index.ts';
import { readDate, whyNotDate } from '../../schema/values/index.ts';
import { allExplanations, languageOf, prepare, speaking, version } from '../host/index.ts';
import type { AskedLanguage } from '../host/index.ts';
import { colours } from './colours.ts';
import type { CheckReport } from './formats/check-report.ts';
import { github } from './formats/github.ts';
import { json } from './formats/json.ts';
import { junitOfFindings } from './formats/junit-of-findings.ts';
import { sarif } from './formats/sarif.ts';
import { countOf, showFindings, tellCounts } from './show-findings.ts';

export interface CheckArguments {
  /** Policies, scenarios and cases; a scenario or cases bring the policy that they use. */
  readonly files: readonly string[];
  /** For whom it is written; left out: for people. */
  readonly format?: 'pretty' | 'json' | 'sarif' | 'junit' | 'github' | undefined;
  /** Whether warnings fail as errors do. */
  readonly strict?: boolean | undefined;
  /** The day on which it is checked, `2026-11-28`; left out: nothing is overdue. */
  readonly today?: string | undefined;
  /** In which language it is told; `policy`: that of the first policy. Left out: English. */
  readonly language?: AskedLanguage | undefined;
}

/** `mizan check FILE...`: all that is wrong, likely meant otherwise or worth knowing. Errors fail, with `strict` warnings too; notes never. */
export function check({ files, format = 'pretty', strict = false, today, language }: CheckArguments, io: Io): Promise<number> {
  const day = today === undefined ? undefined : readDate(today);
  if (today !== undefined && day === undefined) {
    const { message, hint } = whyNotDate(today);
    const why = hint ? say`${message}; ${hint}` : message;
    io.stderr.write(`--today: ${speaking(languageOf(language, { read: [] }))(why)}\n`);
    return Promise.resolve(exitCode.wrong);
  }

  const findings = new Map<string, Finding>();
  const read = new Map<string, { path: string; text?: string }>();
  let spoken: Language | undefined;
  for (const file of new Set(files)) {
    const prepared = prepare(file, { today: day });
    spoken ??= languageOf(language, prepared);
    for (const one of [...prepared.read, ...(read.has(resolve(file)) ? [] : [{ path: file }])]) {
      if (!read.has(resolve(one.path))) read.set(resolve(one.path), one);
    }
    for (const finding of prepared.findings) {
      // A policy that several files use is told of once, by the name that it was met by first.
      const told = { ...finding, file: read.get(resolve(finding.file))?.path ?? finding.file };
      findings.set(JSON.stringify(told), told);
    }
  }

  const order = [...read.values()].map(({ path }) => path);
  const report: CheckReport = {
    version: version(),
    language: spoken ?? 'en',
    speak: speaking(spoken ?? 'en'),
    today,
    files: [...read.values()],
    findings: [...findings.values()].sort(
      (x, y) => order.indexOf(x.file) - order.indexOf(y.file) || x.start.line - y.start.line || x.start.column - y.start.column,
    ),
    fails: ({ severity, silenced }) => silenced === undefined && (severity === 'error' || (strict && severity === 'warning')),
    explanations: allExplanations,
  };
  const failed = report.findings.some(report.fails);
  io.stdout.write(writers[format](report, io));
  return Promise.resolve(failed ? exitCode.wrong : exitCode.good);
}

const writers: Readonly<Record<NonNullable<CheckArguments['format']>, (report: CheckReport, io: Io) => string>> = {
  pretty,
  json,
  sarif,
  junit: junitOfFindings,
  github,
};

/** All findings but silenced ones, and how many there are. */
function pretty({ files, findings, fails, speak }: CheckReport, io: Io): string {
  const paint = colours(io);
  const texts = new Map(files.map(({ path, text = '' }) => [path, text]));
  const silenced = countOf(findings, 'silenced');
  const counts = tellCounts(findings);
  const among = counted(files.length, 'file');
  const summary = speak(silenced > 0 ? say`${counts}, ${silenced} silenced in ${among}` : say`${counts} in ${among}`);
  return `${showFindings(findings, texts, paint, speak)}${findings.some(fails) ? paint.red(`✘ ${summary}`) : paint.green(`✔ ${summary}`)}\n`;
}
