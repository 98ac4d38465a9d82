import { Center } from '../center/index.ts';
import type { Executor } from '../experiment/index.ts';
import { Recorder, TicketLog } from '../monitor/index.ts';

/** Runs replications one after the other, and writes a line for each ticket of the first. `pause` is awaited between them, as in `inline`. */
export function logged(write: (line: string) => void, pause: () => Promise<void>): Executor {
  return {
    async *run(model, seed, count, signal) {
      for (let replication = 0; replication < count; replication++) {
        if (signal.aborted) return;
        const center = new Center(model, seed, replication);
        const recorder = new Recorder(center.life, model, center.decider, replication);
        center.run(recorder, replication === 0 ? new TicketLog(center.life, model, center.decider, replication, write) : undefined);
        yield recorder.tallies();
        await pause();
      }
    },
  };
}
