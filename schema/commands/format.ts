import arabic from '../arabic/messages.json' with { type: 'json' };
import { format as inLayout } from '../format/index.ts';
import { FileFault, readFile, WholeFile } from '../host/index.ts';
import { formatFinding, mostYamlBytes } from '../index.ts';
import { inLanguage, say } from '../said/index.ts';
import type { Language, Said, Text } from '../said/index.ts';
import { exitCode } from './exit-code.ts';
import type { Io } from './io.ts';

export interface FormatArguments {
  /** Policies, scenarios and cases. */
  readonly files: readonly string[];
  /** Whether nothing is written: files that would change are listed. */
  readonly check?: boolean | undefined;
  /** In which it is told what was done. Left out: English. */
  readonly language?: Language | undefined;
}

/** `mizan format FILE...`: writes files in their usual layout, each whole or not at all. With `check`, 1: some are not in it. */
export function format({ files, check = false, language = 'en' }: FormatArguments, io: Io): Promise<number> {
  const tell = (text: Text): string => inLanguage(text, language, arabic);
  let code: number = exitCode.good;
  for (const path of new Set(files)) {
    const done = formatted(path, check, io, tell);
    io[done === 'wrong' ? 'stderr' : 'stdout'].write(`${path}: ${tell(said[done])}\n`);
    if (done === 'wrong') code = exitCode.wrong;
    else if (done === 'would-change' && code === exitCode.good) code = exitCode.missed;
  }
  return Promise.resolve(code);
}

type Done = 'formatted' | 'right' | 'would-change' | 'wrong';

const said: Readonly<Record<Done, Said>> = {
  formatted: say`formatted`,
  right: say`already right`,
  'would-change': say`would change`,
  wrong: say`left as it is`,
};

function formatted(path: string, isCheck: boolean, io: Io, tell: (text: Text) => string): Done {
  const read = readFile(path, mostYamlBytes);
  if ('why' in read) {
    io.stderr.write(`${tell(read.told(`\`${path}\``))}\n`);
    return 'wrong';
  }
  const layout = inLayout(path, read.bytes);
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(read.bytes);
  if (!('text' in layout)) {
    const options = { colour: io.colour, speak: tell };
    io.stderr.write(layout.findings.map((finding) => `${formatFinding(finding, text.replace(/^\ufeff/, ''), options)}\n\n`).join(''));
    return 'wrong';
  }
  if (layout.text === text) return 'right';
  return isCheck ? 'would-change' : written(path, layout.text, io, tell);
}

function written(path: string, text: string, io: Io, tell: (text: Text) => string): Done {
  let file: WholeFile | undefined;
  try {
    file = new WholeFile(path, []);
    file.write(text);
    file.keep();
    return 'formatted';
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    io.stderr.write(`${tell(error.said)}\n`);
    return 'wrong';
  } finally {
    file?.drop();
  }
}
