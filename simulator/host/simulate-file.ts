import type { Finding, Result } from '../../schema/index.ts';
import { prepare } from './prepare.ts';
import { runPrepared } from './run-prepared.ts';
import type { RunOptions } from './run-prepared.ts';

/**
 * Simulates the scenario at `path`, as `mizan simulate` does: what is found in its files, and the result if none of it is an error. A finding's sentences
 * are written by `inEnglish`, or in Arabic by `speaking('ar')`.
 *
 *     const { findings, result } = await simulateFile('busy-week.scenario.yaml', { replications: 50 });
 */
export async function simulateFile(path: string, options: RunOptions = {}): Promise<{ findings: readonly Finding[]; result?: Result }> {
  const prepared = prepare(path);
  const result = await runPrepared(prepared, options);
  return { findings: prepared.findings, ...(result ? { result } : {}) };
}
