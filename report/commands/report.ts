import { exitCode, type Io } from '../../schema/commands/index.ts';
import { FileFault, WholeFile } from '../../schema/host/index.ts';
import { readResult } from './read-result.ts';
import { reportPage } from './report-page.ts';

export interface ReportArguments {
  /** The result's file. */
  readonly result: string;
  /** Where the report goes; left out: beside the result, ending in `.html`. */
  readonly out?: string | undefined;
}

/** `mizan report RESULT.json`: writes the report of a result, whole or not at all. */
export async function report({ result: path, out = beside(path) }: ReportArguments, io: Io): Promise<number> {
  const read = readResult(path);
  if ('fault' in read) {
    io.stderr.write(`${read.fault}\n`);
    return exitCode.wrong;
  }
  let file: WholeFile | undefined;
  try {
    file = new WholeFile(out, [path]);
    file.write((await reportPage())(read.result));
    file.keep();
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    io.stderr.write(`${error.message}\n`);
    return exitCode.wrong;
  } finally {
    file?.drop();
  }
  io.stdout.write(`written: ${out}\n`);
  return exitCode.good;
}

function beside(path: string): string {
  return `${path.replace(/\.json$/i, '')}.html`;
}
