import type { Replications } from '../../schema/index.ts';
import type { Tallies } from '../life/index.ts';
import type { Model } from '../model/index.ts';
import { bytesOf } from './bytes-of.ts';
import type { Executor, Signal } from './executor.ts';
import { isLook, isPrecise, precisionOf } from './precision.ts';

/** Bytes of tallies that are held at the most: with what is made of them, four times as much in all at the worst, a usual machine has room for so many. */
const usualRoom = 1024 * 1024 * 1024;

/** How to run. What is left out is as the scenario says. */
export interface ExperimentOptions {
  readonly seed?: number | undefined;
  readonly replications?: number | undefined;
  /** Told at the start and after each replication. `atMost`: there may be fewer than `of`, where a precision is reached before. */
  readonly onProgress?: ((done: number, of: number, atMost: boolean) => void) | undefined;
  /** Aborted: no further replication is begun, and those that are done, up to the first gap, are the experiment. */
  readonly signal?: Signal | undefined;
  /** Bytes of tallies after which no further replication is begun; left out: as many as a usual machine has room for. */
  readonly mostBytes?: number | undefined;
}

/** Replications in index order, and why there are no more. */
export interface Experiment {
  readonly seed: number;
  readonly tallies: readonly Tallies[];
  /** How many were asked for, at most. */
  readonly asked: number;
  readonly stopped: Replications['stopped'];
}

/**
 * Runs the model's replications: as many as told, or until a precision is reached; where nothing is left to chance one says all, and only one is run.
 * Looks come at numbers of replications in index order, so whatever an executor has begun beyond the last is discarded, and the number of its workers
 * changes nothing; nor is it the machine that says when there is no room for more. `replications` overrides `until`.
 */
export async function runExperiment(model: Model, executor: Executor, options: ExperimentOptions = {}): Promise<Experiment> {
  const { seed = model.experiment.seed, replications, onProgress, signal = { aborted: false }, mostBytes = usualRoom } = options;
  const sequential = model.chance && replications === undefined && model.experiment.until !== undefined;
  const told = replications ?? (sequential ? model.experiment.until.atMost : model.experiment.replications);
  const count = model.chance ? told : 1;
  const tallies: Tallies[] = [];
  let held = 0;
  onProgress?.(0, count, sequential);
  for await (const one of executor.run(model, seed, count, signal)) {
    tallies.push(one);
    held += bytesOf(one);
    onProgress?.(tallies.length, count, sequential);
    if (sequential && isLook(tallies.length, model) && isPrecise(precisionOf(tallies, model)!))
      return { seed, tallies, asked: count, stopped: 'precise enough' };
    if (held > mostBytes && tallies.length < count) return { seed, tallies, asked: count, stopped: 'no room for more' };
  }
  if (tallies.length < count) return { seed, tallies, asked: count, stopped: 'interrupted' };
  if (sequential) return { seed, tallies, asked: count, stopped: 'at most' };
  return { seed, tallies, asked: count, stopped: model.chance ? 'as told' : 'nothing left to chance' };
}
