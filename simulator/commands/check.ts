import { resolve } from 'node:path';
import { exitCode } from '../../schema/commands/index.ts';
import type { Io } from '../../schema/commands/index.ts';
import type { Finding } from '../../schema/index.ts';
import { prepare } from '../host/index.ts';
import { colours } from './colours.ts';
import { countOf, plural, showFindings } from './show-findings.ts';

export interface CheckArguments {
  /** Policies, scenarios and cases; a scenario or cases bring the policy that they use. */
  readonly files: readonly string[];
}

/** `mizan check FILE...`: all that is wrong, likely meant otherwise or worth knowing. Only errors fail. */
export function check({ files }: CheckArguments, io: Io): Promise<number> {
  const findings = new Map<string, Finding>();
  const texts = new Map<string, string>();
  const read = new Set<string>();
  for (const file of new Set(files)) {
    const prepared = prepare(file);
    read.add(resolve(file));
    for (const { path, text } of prepared.read) {
      texts.set(path, text);
      read.add(resolve(path));
    }
    // A policy that several files use is told of once.
    for (const finding of prepared.findings) findings.set(JSON.stringify({ ...finding, file: resolve(finding.file) }), finding);
  }

  const all = [...findings.values()];
  const paint = colours(io);
  io.stdout.write(showFindings(all, texts, paint));
  const errors = countOf(all, 'error');
  const summary = `${plural(errors, 'error')}, ${plural(countOf(all, 'warning'), 'warning')}, ${plural(countOf(all, 'note'), 'note')} in ${plural(read.size, 'file')}`;
  io.stdout.write((errors > 0 ? paint.red(`✘ ${summary}`) : paint.green(`✔ ${summary}`)) + '\n');
  return Promise.resolve(errors > 0 ? exitCode.wrong : exitCode.good);
}
