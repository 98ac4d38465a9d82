import type { Executor } from './executor.ts';
import { saysWhatWasLost } from './lost-time.ts';
import { replicate } from './replicate.ts';
import type { ReplicateOptions } from './replicate.ts';

/** Runs replications one after the other, here. `pause` is awaited after every piece of one, `watch` told of each. */
export function inline({ pause, watch }: Omit<ReplicateOptions, 'signal' | 'lost'> = {}): Executor {
  return {
    async *run(model, seed, count, signal) {
      for (let replication = 0; replication < count; replication++) {
        if (signal.aborted) return;
        const tallies = await replicate(model, seed, replication, { watch, pause, signal, lost: saysWhatWasLost(model, count) });
        if (!tallies) return;
        yield tallies;
        await pause?.();
      }
    },
  };
}
