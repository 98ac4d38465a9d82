import { Center } from '../center/index.ts';
import type { Monitor, Tallies } from '../life/index.ts';
import type { Model } from '../model/index.ts';
import { Recorder } from '../monitor/index.ts';
import type { Executor, Signal } from './executor.ts';

/** Whom a replication tells beside its recorder: a log, a trace. */
export type Watch = (center: Center, model: Model, replication: number) => Monitor | undefined;

/**
 * Runs replications one after the other, here. `pause` is awaited after every piece of one: a host lets its own events (Ctrl-C, drawing) through in
 * it. A replication on the way when `signal` is aborted is given up.
 */
export function inline(pause: () => Promise<void> = () => Promise.resolve(), watch?: Watch): Executor {
  return {
    async *run(model, seed, count, signal) {
      for (let replication = 0; replication < count; replication++) {
        if (signal.aborted) return;
        const tallies = await replicate(model, seed, replication, signal, pause, watch);
        if (!tallies) return;
        yield tallies;
        await pause();
      }
    },
  };
}

/** One replication; undefined where it was given up. */
async function replicate(
  model: Model,
  seed: number,
  replication: number,
  signal: Signal,
  pause: () => Promise<void>,
  watch: Watch | undefined,
): Promise<Tallies | undefined> {
  const center = new Center(model, seed, replication);
  const recorder = new Recorder(center.life, model, center.decider, replication);
  const pieces = center.pieces(recorder, watch?.(center, model, replication));
  while (!pieces.next().done) {
    await pause();
    if (signal.aborted) return undefined;
  }
  return recorder.tallies();
}
