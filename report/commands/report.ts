import { exitCode, type Io } from '../../schema/commands/index.ts';
import { FileFault, WholeFile } from '../../schema/host/index.ts';
import { say, word } from '../../schema/said/index.ts';
import type { Language } from '../../schema/said/index.ts';
import { speaking } from '../../simulator/host/index.ts';
import { readResult } from './read-result.ts';
import { reportPage } from './report-page.ts';

export interface ReportArguments {
  /** The result's file. */
  readonly result: string;
  /** Where the report goes; left out: beside the result, ending in `.html`. */
  readonly out?: string | undefined;
  /** In which it is told what was done; the report speaks both. Left out: English. */
  readonly language?: Language | undefined;
}

/** `mizan report RESULT.json`: writes the report of a result, whole or not at all. */
export async function report({ result: path, out = beside(path), language = 'en' }: ReportArguments, io: Io): Promise<number> {
  const tell = speaking(language);
  const read = readResult(path);
  if ('faults' in read) {
    io.stderr.write(read.faults.map((fault) => `${tell(fault)}\n`).join(''));
    return exitCode.wrong;
  }
  let file: WholeFile | undefined;
  try {
    file = new WholeFile(out, [path]);
    file.write((await reportPage())(read.result));
    file.keep();
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    io.stderr.write(`${tell(error.said)}\n`);
    return exitCode.wrong;
  } finally {
    file?.drop();
  }
  io.stdout.write(`${tell(say`written: ${word(out)}`)}\n`);
  return exitCode.good;
}

function beside(path: string): string {
  return `${path.replace(/\.json$/i, '')}.html`;
}
