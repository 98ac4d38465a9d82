import { setImmediate } from 'node:timers/promises';
import type { Finding, Note, Result } from '../../schema/index.ts';
import { buildResult, inline, runExperiment } from '../experiment/index.ts';
import type { ExperimentOptions, Watch } from '../experiment/index.ts';
import { TicketLog } from '../monitor/index.ts';
import type { Prepared } from './prepare.ts';
import { timeZoneData, version } from './version.ts';

export interface RunOptions extends ExperimentOptions {
  /** Takes a line of CSV for each ticket of the first replication, without the header. */
  readonly log?: ((line: string) => void) | undefined;
}

/**
 * Simulates what is prepared. Between pieces of the work Node's own events come through, so that Ctrl-C reaches `signal`.
 * Undefined where not even one replication was run, or there was nothing to simulate.
 */
export async function runPrepared(
  { model, inputs, read, findings }: Prepared,
  { log, ...options }: RunOptions = {},
): Promise<Result | undefined> {
  if (!model || !inputs) return undefined;
  const pause = async (): Promise<void> => void (await setImmediate());
  const experiment = await runExperiment(model, inline(pause, log && ticketLog(log)), options);
  if (experiment.tallies.length === 0) return undefined;
  const files = read.map(({ name, sha256 }) => ({ name, sha256 }));
  return buildResult(model, experiment, {
    inputs,
    provenance: { files, version: version(), timeZoneData: timeZoneData() },
    notes: notesOf(findings),
  });
}

function ticketLog(write: (line: string) => void): Watch {
  return ({ life, decider }, model, replication) =>
    replication === 0 ? new TicketLog(life, model, decider, replication, write) : undefined;
}

/** Notes of `check` that a reader of the result must know too, each once. */
function notesOf(findings: readonly Finding[]): Note[] {
  const told = new Map(findings.filter(({ severity }) => severity === 'note').map(({ code, message }) => [message, code]));
  return [...told].map(([message, code]) => ({ code, message: { en: message } }));
}
