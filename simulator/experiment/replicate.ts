import { Center, Tell } from '../center/index.ts';
import type { Monitor, Tallies } from '../life/index.ts';
import type { Model } from '../model/index.ts';
import { ClockTimes, LostTimeLog, Recorder } from '../monitor/index.ts';
import type { Signal } from './executor.ts';

/** Whom a replication tells beside its recorder: a log, a trace. */
export type Watch = (center: Center, model: Model, replication: number) => Monitor | undefined;

export interface ReplicateOptions {
  readonly watch?: Watch | undefined;
  /** Whether the first replication says where the time of broken promises and abandoned contacts went. */
  readonly lost?: boolean | undefined;
  /** Awaited after every piece of the work (some tens of milliseconds): a host lets its own events (Ctrl-C, drawing) through in it. */
  readonly pause?: (() => Promise<void>) | undefined;
  /** Looked at after every pause; aborted: the replication is given up. */
  readonly signal?: Signal | undefined;
}

/** Plays one replication of a model through; undefined where it was given up. */
export async function replicate(
  model: Model,
  seed: number,
  replication: number,
  { watch, lost, pause, signal }: ReplicateOptions = {},
): Promise<Tallies | undefined> {
  const center = new Center(model, seed, replication);
  const { life, decider } = center;
  const recorder = new Recorder(life, model, decider, replication);
  const calendars = new Set(model.objectives.flatMap(({ clock }) => clock?.hours ?? []));
  const clocks = [...calendars].map((id) => new ClockTimes(life, recorder.ways, model, id));
  const log = lost && replication === 0 ? new LostTimeLog(life, model, decider) : undefined;
  const watchers = [...clocks, watch?.(center, model, replication), log].filter((one) => one !== undefined);
  const pieces = center.pieces(recorder, watchers.length > 0 ? watchers.reduce((one, other) => new Tell(one, other)) : undefined);
  while (!pieces.next().done) {
    await pause?.();
    if (signal?.aborted) return undefined;
  }
  const tallies = recorder.tallies();
  return {
    ...tallies,
    ...(clocks.length > 0 ? { clocked: clocks.map((one) => one.tallies(tallies.visits)) } : {}),
    ...(log ? { lost: log.lost() } : {}),
  };
}
