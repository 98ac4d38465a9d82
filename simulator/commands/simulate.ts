import { exitCode } from '../../schema/commands/index.ts';
import type { Io } from '../../schema/commands/index.ts';
import { FileFault, Outputs } from '../../schema/host/index.ts';
import type { Result } from '../../schema/index.ts';
import { counted, say, word } from '../../schema/said/index.ts';
import type { Language, Text } from '../../schema/said/index.ts';
import { isPartial, writeResult } from '../experiment/index.ts';
import { languageOf, prepare, Progress, runPrepared, speaking, workersFor } from '../host/index.ts';
import type { AskedLanguage, Prepared } from '../host/index.ts';
import type { LifeEntry } from '../life/index.ts';
import { csvMark, eventLogHeader, ticketLogHeader, visitLogHeader } from '../monitor/index.ts';
import { asLines } from './as-lines.ts';
import { colours } from './colours.ts';
import { countOf, showFindings } from './show-findings.ts';
import { showLife } from './show-life.ts';
import { showResult, showVerdict } from './show-result.ts';

export interface SimulateArguments {
  readonly scenario: string;
  readonly seed?: number | undefined;
  readonly replications?: number | undefined;
  /** Files to write: figures as JSON, the report as HTML; of the first replication as CSV a row for each ticket, each visit, and whatever happens. */
  readonly result?: string | undefined;
  readonly report?: string | undefined;
  readonly log?: string | undefined;
  readonly logVisits?: string | undefined;
  readonly events?: string | undefined;
  /** A ticket of the first replication whose life is told: its number, or what its log calls it. */
  readonly trace?: string | undefined;
  readonly quiet?: boolean | undefined;
  /** Worker threads; left out: as many as pay. */
  readonly workers?: number | undefined;
  /** In which language all is told; the report speaks both. Left out: English. */
  readonly language?: AskedLanguage | undefined;
}

/** Gets ready to make the report of a result. The simulator does not know the report: `cli.ts` brings it. */
export type OpenReport = () => Promise<(result: Result) => string>;

/**
 * `mizan simulate SCENARIO`: checks, simulates, says how it went.
 *
 *     read and check ─> open the files to write ─> replications ─> verdict and figures ─> files take their names
 *     (errors: 2)       (cannot: 2)                                (0, 1 or 3)
 *
 * Ctrl-C ends the replications: what is finished is shown and written, marked as partial (3).
 */
export async function simulate(args: SimulateArguments, io: Io, openReport: OpenReport): Promise<number> {
  const prepared = prepare(args.scenario);
  const language = languageOf(args.language, prepared);
  const speak = speaking(language);
  tellFindings(prepared, args, io, speak);
  const { model } = prepared;
  if (!model) return exitCode.wrong;

  const outputs = new Outputs(prepared.read.map(({ path }) => path));
  const workers = args.workers ?? workersFor(model, args.replications);
  const progress = new Progress({ ...io, isTerminal: io.isTerminal && !args.quiet }, workers, speak);
  try {
    const files = { result: outputs.open(args.result), report: outputs.open(args.report) };
    const writeReport = files.report && (await openReport());
    const logs = { tickets: outputs.open(args.log), visits: outputs.open(args.logVisits), events: outputs.open(args.events) };
    const life: LifeEntry[] = [];
    for (const kind of logKinds) logs[kind]?.write(csvMark(model) + headers[kind]);
    const result = await runPrepared(prepared, {
      seed: args.seed,
      replications: args.replications,
      workers,
      tell: (sentence) => {
        progress.clear();
        io.stderr.write(`${speak(sentence)}\n`);
      },
      signal: io.signal,
      onProgress: (done, of, atMost) => progress.tell(done, of, atMost),
      records: {
        kinds: [...logKinds.filter((kind) => logs[kind]), ...(args.trace === undefined ? [] : (['life'] as const))],
        ticket: args.trace,
        keep: ([kind, line]) => (kind === 'life' ? life.push(JSON.parse(line) as LifeEntry) : logs[kind]!.write(line)),
      },
    });
    progress.clear();
    if (!result) {
      const stopped = say`stopped before a replication was finished`;
      io.stderr.write(`${speak(outputs.names ? say`${stopped}; not written: ${word(outputs.names)}` : stopped)}\n`);
      return exitCode.inconclusive;
    }
    tellResult(result, args, io, language);
    files.result?.write(writeResult(result));
    if (writeReport) files.report?.write(writeReport(result));
    outputs.keep();
    const written = say`written: ${word(outputs.names)}`;
    const ofLogs = logKinds.some((kind) => logs[kind]) ? say`${written} (logs: of the first replication)` : written;
    if (outputs.names && !args.quiet) io.stdout.write(`\n${asLines([speak(ofLogs)], language)}`);
    if (args.trace !== undefined) {
      if (life.length === 0) {
        io.stderr.write(
          `${speak(say`no ticket of the first replication is ${word(args.trace)}: name one as its log does, or by its number, such as \`#17\``)}\n`,
        );
        return exitCode.wrong;
      }
      io.stdout.write(`\n${showLife(life, prepared.policy!, model, colours(io), language)}`);
    }
    const { run, asked = run, stopped } = result.replications;
    if (!isPartial(stopped)) return verdictCode[result.verdict];
    io.stderr.write(`${speak(say`stopped after ${run} of ${counted(asked, 'replication')}: all that is shown and written is partial`)}\n`);
    return exitCode.inconclusive;
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    io.stderr.write(`${speak(error.said)}\n`);
    return exitCode.wrong;
  } finally {
    progress.clear();
    outputs.drop();
  }
}

const logKinds = ['tickets', 'visits', 'events'] as const;
const headers = { tickets: ticketLogHeader, visits: visitLogHeader, events: eventLogHeader };

const verdictCode: Record<Result['verdict'], number> = {
  met: exitCode.good,
  none: exitCode.good,
  missed: exitCode.missed,
  inconclusive: exitCode.inconclusive,
};

/** Errors always, warnings unless quiet; notes stand in the result. */
function tellFindings(prepared: Prepared, { scenario, quiet }: SimulateArguments, io: Io, speak: (text: Text) => string): void {
  const { model, read, findings } = prepared;
  const told = findings.filter(({ severity }) => severity === 'error' || (severity === 'warning' && !quiet));
  io.stderr.write(showFindings(told, new Map(read.map(({ path, text }) => [path, text])), colours(io), speak));
  if (model) return;
  const isPolicy = prepared.policy && !prepared.scenario && !prepared.cases;
  const why = prepared.cases
    ? say`\`${scenario}\` holds cases; simulate a scenario`
    : isPolicy
      ? say`\`${scenario}\` is a policy; simulate a scenario that uses it`
      : counted(countOf(findings, 'error'), 'error');
  io.stderr.write(`${speak(say`nothing was simulated: ${why}`)}\n`);
}

/** A run that does not agree with itself is our fault, and its figures are not to be used. */
function tellResult(result: Result, { quiet }: SimulateArguments, io: Io, language: Language): void {
  const broken = result.checks.filter(({ passed }) => !passed);
  if (broken.length > 0) throw new Error(`the run does not agree with itself: ${broken.map(({ detail }) => detail['en']).join('; ')}`);
  io.stdout.write((quiet ? showVerdict : showResult)(result, colours(io), language));
}
