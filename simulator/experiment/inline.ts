import { Center } from '../center/index.ts';
import type { Tallies } from '../life/index.ts';
import type { Model } from '../model/index.ts';
import { Recorder } from '../monitor/index.ts';
import type { Executor } from './executor.ts';

/** Runs replications one after the other, here. `pause` is awaited between them: a host lets its own events (Ctrl-C, drawing) through in it. */
export function inline(pause: () => Promise<void> = () => Promise.resolve()): Executor {
  return {
    async *run(model, seed, count, signal) {
      for (let replication = 0; replication < count; replication++) {
        if (signal.aborted) return;
        yield replicate(model, seed, replication);
        await pause();
      }
    },
  };
}

/** One replication, whole. */
export function replicate(model: Model, seed: number, replication: number): Tallies {
  const center = new Center(model, seed, replication);
  const recorder = new Recorder(center.life, model, center.decider, replication);
  center.run(recorder);
  return recorder.tallies();
}
