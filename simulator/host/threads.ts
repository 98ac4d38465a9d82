import { Worker } from 'node:worker_threads';
import type { WorkerOptions } from 'node:worker_threads';
import { inPackage } from '../../schema/host/index.ts';
import { replicate, saysWhatWasLost } from '../experiment/index.ts';
import type { Executor } from '../experiment/index.ts';
import { Crew } from './crew.ts';
import type { CrewOptions, Thread } from './crew.ts';
import { keepRecords } from './keep-records.ts';
import type { Records } from './keep-records.ts';
import { pause } from './pause.ts';
import type { WorkerTask } from './thread-worker.ts';

export interface ThreadsOptions extends Pick<CrewOptions, 'tell'> {
  readonly records?: Records | undefined;
  /** Starts a thread; left out: a plain one. */
  readonly spawn?: ((program: URL, options: WorkerOptions) => Thread) | undefined;
}

/** Milliseconds between two looks at the signal. */
const glance = 50;

/**
 * Runs replications on so many worker threads. Each has its own copy of the model; tallies come back as copies. They are yielded in index order,
 * and a replication is the same wherever it is run, so the number of workers changes no byte.
 * Stopped, or left early, it ends its threads in the midst of what they do; of what is finished, only what has no gap before it has been yielded.
 * A worker may die: `tell` is told, and another runs its replication again, or this thread if none is left. Throws where two died of one replication.
 */
export function threads(
  workers: number,
  { records, tell, spawn = (program, options) => new Worker(program, options) }: ThreadsOptions = {},
): Executor {
  // A .ts file cannot be a thread of its own under tsx and vitest.
  const isSource = import.meta.url.endsWith('.ts');
  const program = inPackage(isSource ? 'simulator/host/thread-worker.dev.mjs' : 'dist/simulator/host/thread-worker.js');
  return {
    async *run(model, seed, count, signal) {
      if (signal.aborted) return;
      const wanted = records && { kinds: records.kinds, ticket: records.ticket };
      const lost = saysWhatWasLost(model, count);
      const options = { workerData: { model, seed, records: wanted, lost } satisfies WorkerTask, execArgv: [] };
      const hired = Array.from({ length: Math.min(workers, count) }, () => spawn(program, options));
      const crew = new Crew({ threads: hired, count, keep: records?.keep, tell });
      const watching = setInterval(() => signal.aborted && crew.wake(), glance);
      try {
        for (let replication = 0; replication < count; replication++) {
          let tallies = crew.take(replication);
          while (!tallies && crew.alive && !signal.aborted) {
            await crew.news();
            tallies = crew.take(replication);
          }
          if (!tallies && !signal.aborted) {
            const watch = records && keepRecords(records, crew.keepAgain());
            tallies = await replicate(model, seed, replication, { watch, lost, pause, signal });
          }
          if (!tallies) return;
          yield tallies;
        }
      } finally {
        clearInterval(watching);
        await crew.dismiss();
      }
    },
  };
}
