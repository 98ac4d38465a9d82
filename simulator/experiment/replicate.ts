import { Center, Tell } from '../center/index.ts';
import type { Monitor, Tallies } from '../life/index.ts';
import type { Model } from '../model/index.ts';
import { ClockTimes, LifeLog, LostTimeLog, Recorder } from '../monitor/index.ts';
import type { Signal } from './executor.ts';

/** Whom a replication tells beside its recorder: a log, a trace. */
export type Watch = (center: Center, model: Model, replication: number) => Monitor | undefined;

export interface ReplicateOptions {
  readonly watch?: Watch | undefined;
  /** Whether the first replication says where the time of broken promises and abandoned contacts went; it is then played twice. */
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
  /** Whether it was not given up. */
  const play = async (center: Center, recorder: Monitor, watcher?: Monitor): Promise<boolean> => {
    const pieces = center.pieces(recorder, watcher);
    while (!pieces.next().done) {
      await pause?.();
      if (signal?.aborted) return false;
    }
    return true;
  };

  const center = new Center(model, seed, replication);
  const { life, decider } = center;
  const recorder = new Recorder(life, model, decider, replication);
  const calendars = new Set(model.objectives.flatMap(({ clock }) => clock?.hours ?? []));
  const clocks = [...calendars].map((id) => new ClockTimes(life, recorder.ways, model, id));
  const log = lost && replication === 0 ? new LostTimeLog(life, model, decider) : undefined;
  const watchers = [...clocks, watch?.(center, model, replication), log].filter((one) => one !== undefined);
  if (!(await play(center, recorder, watchers.length > 0 ? watchers.reduce((one, other) => new Tell(one, other)) : undefined)))
    return undefined;
  const tallies = { ...recorder.tallies(), ...(clocks.length > 0 ? { clocked: clocks.map((one) => one.tallies()) } : {}) };
  if (!log) return tallies;

  const { rows, worst } = log.lost();
  const lives = new Map(worst.map(({ ticket }) => [ticket, [] as string[]]));
  // Who is among the worst is known only now: they live once more.
  const again = new Center(model, seed, replication);
  const keep = (line: string, ticket: number): unknown => lives.get(ticket)!.push(line);
  if (lives.size > 0 && !(await play(again, new LifeLog(again.life, model, again.decider, new Set(lives.keys()), keep)))) return undefined;
  const kept = worst.map((one) => {
    const life = lives.get(one.ticket)!;
    return { ...one, life: life.slice(0, mostMoments), moments: life.length };
  });
  return { ...tallies, lost: { rows, worst: kept } };
}

/** Of one life: more than anybody reads. */
const mostMoments = 80;
