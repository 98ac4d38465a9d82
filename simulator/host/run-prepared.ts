import type { Finding, Note, Result } from '../../schema/index.ts';
import { inEnglish } from '../../schema/said/index.ts';
import type { Text } from '../../schema/said/index.ts';
import type { Executor, ExperimentOptions } from '../experiment/index.ts';
import type { Records } from './keep-records.ts';
import { inlineMore } from './inline-more.ts';
import { pause } from './pause.ts';
import type { Prepared } from './prepare.ts';
import { speaking } from './speaking.ts';
import { timeZoneData, version } from './version.ts';
import { widenNewSpace } from './widen-new-space.ts';
import { workersFor } from './workers-for.ts';

export interface RunOptions extends ExperimentOptions {
  /** What is to be written down of the first replication. */
  readonly records?: Records | undefined;
  /** Worker threads; 1: none beside this one; left out: as many as there are cores, if there is enough to do. No figure depends on it. */
  readonly workers?: number | undefined;
  /** Told in a sentence of a worker thread that has died; its work is done again. */
  readonly tell?: ((sentence: Text) => void) | undefined;
}

/**
 * Simulates what is prepared. Meanwhile Node's own events come through, so that Ctrl-C reaches `signal`.
 * Undefined where not even one replication was run, or there was nothing to simulate.
 */
export async function runPrepared({ model, inputs, read, findings }: Prepared, options: RunOptions = {}): Promise<Result | undefined> {
  if (!model || !inputs) return undefined;
  inlineMore();
  widenNewSpace(2);
  // Loaded when something is simulated: whoever only checks starts the sooner.
  const { buildResult, runExperiment } = await import('../experiment/index.ts');
  const { records, workers = workersFor(model, options.replications), tell, ...others } = options;
  const experiment = await runExperiment(model, await executorOf(workers, { records, tell }), others);
  if (experiment.tallies.length === 0) return undefined;
  const files = read.map(({ name, sha256 }) => ({ name, sha256 }));
  return buildResult(model, experiment, {
    inputs,
    provenance: { files, version: version(), timeZoneData: timeZoneData() },
    notes: notesOf(findings),
  });
}

async function executorOf(workers: number, { records, tell }: Pick<RunOptions, 'records' | 'tell'>): Promise<Executor> {
  if (workers > 1) {
    const { threads } = await import('./threads.ts');
    return threads(workers, { records, tell });
  }
  const [{ inline }, { keepRecords }] = await Promise.all([import('../experiment/index.ts'), import('./keep-records.ts')]);
  return inline({ pause, watch: records && keepRecords(records, records.keep) });
}

/** Notes of `check` that a reader of the result must know too, each once. */
function notesOf(findings: readonly Finding[]): Note[] {
  const inArabic = speaking('ar');
  const notes = findings.filter(({ severity }) => severity === 'note');
  const told = new Map(notes.map(({ code, message }) => [inEnglish(message), { code, ar: inArabic(message) }]));
  return [...told].map(([en, { code, ar }]) => ({ code, message: { en, ar } }));
}
