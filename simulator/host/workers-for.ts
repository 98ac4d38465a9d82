import { availableParallelism } from 'node:os';
import type { Model } from '../index.ts';
import { eachLogged } from '../model/index.ts';

/** Tickets (some 0.25 s of work) that pay for a worker thread: it starts in 0.15 s, and compiles the simulator's hot code once more. */
const ticketsThatPay = 100_000;
/** Workers at most, unless more are asked for: each needs some tens of megabytes. */
const most = 8;

/**
 * How many worker threads the replications of a model are worth: one a core, fewer where there is little to do; 1: none beside the command's own.
 * @param replications as asked for; left out: as the scenario says.
 */
export function workersFor(model: Model, replications = model.experiment.replications, cores = availableParallelism()): number {
  const count = model.chance ? replications : 1;
  return Math.max(1, Math.min(cores, most, count, Math.floor((count * ticketsIn(model)) / ticketsThatPay)));
}

/** Tickets expected in a replication. */
function ticketsIn(model: Model): number {
  const { sources, window } = model;
  return sources.reduce((sum, source) => {
    if (source.kind === 'log') eachLogged(source, model, (_at, _row, tickets) => (sum += tickets));
    else source.perSecond.forEach((rate, i) => (sum += source.volume * rate * ((source.starts[i + 1] ?? window.end) - source.starts[i]!)));
    return sum;
  }, 0);
}
