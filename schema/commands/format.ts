import { format as inLayout } from '../format/index.ts';
import { FileFault, readFile, WholeFile } from '../host/index.ts';
import { formatFinding, mostYamlBytes } from '../index.ts';
import { inEnglish } from '../said/index.ts';
import { exitCode } from './exit-code.ts';
import type { Io } from './io.ts';

export interface FormatArguments {
  /** Policies, scenarios and cases. */
  readonly files: readonly string[];
  /** Whether nothing is written: files that would change are listed. */
  readonly check?: boolean | undefined;
}

/** `mizan format FILE...`: writes files in their usual layout, each whole or not at all. With `check`, 1: some are not in it. */
export function format({ files, check = false }: FormatArguments, io: Io): Promise<number> {
  let code: number = exitCode.good;
  for (const path of new Set(files)) {
    const done = formatted(path, check, io);
    io[done === 'wrong' ? 'stderr' : 'stdout'].write(`${path}: ${said[done]}\n`);
    if (done === 'wrong') code = exitCode.wrong;
    else if (done === 'would-change' && code === exitCode.good) code = exitCode.missed;
  }
  return Promise.resolve(code);
}

const said = {
  formatted: 'formatted',
  right: 'already right',
  'would-change': 'would change',
  wrong: 'left as it is',
} as const;

function formatted(path: string, isCheck: boolean, io: Io): keyof typeof said {
  const read = readFile(path, mostYamlBytes);
  if ('why' in read) {
    io.stderr.write(`${inEnglish(read.told(`\`${path}\``))}\n`);
    return 'wrong';
  }
  const layout = inLayout(path, read.bytes);
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(read.bytes);
  if (!('text' in layout)) {
    const options = { colour: io.colour };
    io.stderr.write(layout.findings.map((finding) => `${formatFinding(finding, text.replace(/^\ufeff/, ''), options)}\n\n`).join(''));
    return 'wrong';
  }
  if (layout.text === text) return 'right';
  return isCheck ? 'would-change' : written(path, layout.text, io);
}

function written(path: string, text: string, io: Io): keyof typeof said {
  let file: WholeFile | undefined;
  try {
    file = new WholeFile(path, []);
    file.write(text);
    file.keep();
    return 'formatted';
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    io.stderr.write(`${error.message}\n`);
    return 'wrong';
  } finally {
    file?.drop();
  }
}
