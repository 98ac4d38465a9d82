import { exitCode } from '../../schema/commands/index.ts';
import type { Io } from '../../schema/commands/index.ts';
import type { Result } from '../../schema/index.ts';
import { writeResult } from '../experiment/index.ts';
import { FileFault, prepare, Progress, runPrepared, WholeFile } from '../host/index.ts';
import { ticketLogHeader } from '../monitor/index.ts';
import { colours } from './colours.ts';
import { countOf, showFindings } from './show-findings.ts';
import { showResult, showVerdict } from './show-result.ts';

export interface SimulateArguments {
  readonly scenario: string;
  readonly seed?: number | undefined;
  readonly replications?: number | undefined;
  /** Files to write: figures as JSON, the report as HTML, a row for each ticket as CSV. */
  readonly result?: string | undefined;
  readonly report?: string | undefined;
  readonly log?: string | undefined;
  readonly quiet?: boolean | undefined;
}

/** Makes the report of a result. The simulator does not know the report: `cli.ts` brings it. */
export type WriteReport = (result: Result) => Promise<string>;

/**
 * `mizan simulate SCENARIO`: checks, simulates, says how it went.
 *
 *     read and check ─> open the files to write ─> replications ─> verdict and figures ─> files take their names
 *     (errors: 2)       (cannot: 2)                (Ctrl-C: 3)     (0, 1 or 3)
 */
export async function simulate(args: SimulateArguments, io: Io, writeReport: WriteReport): Promise<number> {
  const { model, inputs, read, findings } = prepare(args.scenario);
  const paint = colours(io);
  const texts = new Map(read.map(({ path, text }) => [path, text]));
  const told = args.quiet ? findings.filter(({ severity }) => severity === 'error') : findings.filter(({ severity }) => severity !== 'note');
  io.stderr.write(showFindings(told, texts, paint));
  if (!model || !inputs) {
    const errors = countOf(findings, 'error');
    io.stderr.write(errors > 0 ? `nothing was simulated: ${errors} error${errors === 1 ? '' : 's'}\n` : `\`${args.scenario}\` is no scenario: nothing was simulated\n`);
    return exitCode.wrong;
  }

  const outputs: WholeFile[] = [];
  const progress = new Progress(io);
  try {
    const open = (path: string | undefined): WholeFile | undefined => {
      if (path === undefined) return undefined;
      const used = [...read, ...outputs].map((file) => file.path);
      const file = new WholeFile(path, used);
      outputs.push(file);
      return file;
    };
    const files = { result: open(args.result), report: open(args.report), log: open(args.log) };
    files.log?.write(ticketLogHeader);

    const result = await runPrepared(
      { model, inputs, read, findings },
      {
        seed: args.seed,
        replications: args.replications,
        signal: io.signal,
        log: files.log && ((line) => files.log!.write(line)),
        onProgress: (done, of) => progress.tell(done, of),
      },
    );
    progress.clear();
    const interrupted = result.replications.stopped === 'interrupted';
    if (interrupted) {
      io.stderr.write(`stopped after ${result.replications.run} replications${outputs.length > 0 ? `; not written: ${outputs.map(({ path }) => path).join(', ')}` : ''}\n`);
      if (result.replications.run === 0) return exitCode.inconclusive;
    }
    io.stdout.write(args.quiet ? showVerdict(result, paint).join('\n') + '\n' : showResult(result, paint));
    const broken = result.checks.filter(({ passed }) => !passed);
    if (broken.length > 0) throw new Error(`the run does not agree with itself: ${broken.map(({ detail }) => detail).join('; ')}`);
    if (interrupted) return exitCode.inconclusive;

    files.result?.write(writeResult(result));
    if (files.report) files.report.write(await writeReport(result));
    for (const file of outputs) file.keep();
    if (outputs.length > 0 && !args.quiet) io.stdout.write(`\nwritten: ${outputs.map(({ path }) => path).join(', ')}\n`);
    return verdictCode[result.verdict];
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    progress.clear();
    io.stderr.write(`${error.message}\n`);
    return exitCode.wrong;
  } finally {
    for (const file of outputs) file.drop();
  }
}

const verdictCode: Record<Result['verdict'], number> = {
  met: exitCode.good,
  none: exitCode.good,
  missed: exitCode.missed,
  inconclusive: exitCode.inconclusive,
};
