import { resolve } from 'node:path';
import { exitCode } from '../../schema/commands/index.ts';
import type { Io } from '../../schema/commands/index.ts';
import type { Finding } from '../../schema/index.ts';
import { readDate, whyNotDate } from '../../schema/values/index.ts';
import { allExplanations, prepare, version } from '../host/index.ts';
import { colours } from './colours.ts';
import type { CheckReport } from './formats/check-report.ts';
import { github } from './formats/github.ts';
import { json } from './formats/json.ts';
import { junitOfFindings } from './formats/junit-of-findings.ts';
import { sarif } from './formats/sarif.ts';
import { countOf, plural, showFindings } from './show-findings.ts';

export interface CheckArguments {
  /** Policies, scenarios and cases; a scenario or cases bring the policy that they use. */
  readonly files: readonly string[];
  /** For whom it is written; left out: for people. */
  readonly format?: 'pretty' | 'json' | 'sarif' | 'junit' | 'github' | undefined;
  /** Whether warnings fail as errors do. */
  readonly strict?: boolean | undefined;
  /** The day on which it is checked, `2026-11-28`; left out: nothing is overdue. */
  readonly today?: string | undefined;
}

/** `mizan check FILE...`: all that is wrong, likely meant otherwise or worth knowing. Errors fail, with `strict` warnings too; notes never. */
export function check({ files, format = 'pretty', strict = false, today }: CheckArguments, io: Io): Promise<number> {
  const day = today === undefined ? undefined : readDate(today);
  if (today !== undefined && day === undefined) {
    const { message, hint } = whyNotDate(today);
    io.stderr.write(`--today: ${message}${hint ? `; ${hint}` : ''}\n`);
    return Promise.resolve(exitCode.wrong);
  }

  const findings = new Map<string, Finding>();
  const read = new Map<string, { path: string; text?: string }>();
  for (const file of new Set(files)) {
    const prepared = prepare(file, { today: day });
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
function pretty({ files, findings, fails }: CheckReport, io: Io): string {
  const paint = colours(io);
  const texts = new Map(files.map(({ path, text = '' }) => [path, text]));
  const counts = (['error', 'warning', 'note'] as const).map((severity) => plural(countOf(findings, severity), severity));
  const silenced = countOf(findings, 'silenced');
  const summary = `${counts.join(', ')}${silenced > 0 ? `, ${silenced} silenced` : ''} in ${plural(files.length, 'file')}`;
  return `${showFindings(findings, texts, paint)}${findings.some(fails) ? paint.red(`✘ ${summary}`) : paint.green(`✔ ${summary}`)}\n`;
}
