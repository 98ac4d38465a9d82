import type { Worker } from 'node:worker_threads';
import { inEnglish, say } from '../../schema/said/index.ts';
import type { Text } from '../../schema/said/index.ts';
import type { Tallies } from '../life/index.ts';
import type { RecordLine } from './keep-records.ts';
import type { WorkerAnswer } from './thread-worker.ts';

/** A worker thread, as far as it is used here. */
export type Thread = Pick<Worker, 'on' | 'postMessage' | 'terminate'>;

export interface CrewOptions {
  readonly threads: readonly Thread[];
  /** Replications 0 to `count` (exclusive) are to be run. */
  readonly count: number;
  /** Lines of the first replication's records, each once and in order. */
  readonly keep?: ((line: RecordLine) => void) | undefined;
  /** Told in a sentence of a worker that has died. */
  readonly tell?: ((sentence: Text) => void) | undefined;
}

/** How far beyond the replication that is waited for others are begun, for each worker: what is ready early waits in memory. */
const lookAhead = 2;

/**
 * Worker threads that share the replications of one experiment:
 *
 *     lowest replication not begun -> an idle worker -> its tallies are kept until they are taken
 *                  ^------- the worker died: once more -------|
 *
 * A replication that two workers died of has failed; whoever takes it is thrown the reason.
 */
export class Crew {
  readonly #options: CrewOptions;
  /** What each living worker is at; undefined: idle. */
  readonly #at = new Map<Thread, number | undefined>();
  readonly #ready = new Map<number, Tallies | Error>();
  /** Replications whose worker has died, to be begun again. */
  readonly #again: number[] = [];
  readonly #diedOf = new Set<number>();
  readonly #records: FirstTime;
  #begun = 0;
  #awaited = 0;
  #dismissed = false;
  #broken: { readonly error: unknown } | undefined;
  #wake: () => void = () => undefined;

  constructor(options: CrewOptions) {
    this.#options = options;
    this.#records = new FirstTime(options.keep ?? (() => undefined));
    for (const thread of options.threads) this.#hire(thread);
    this.#handOut();
  }

  /** Whether a worker is left. */
  get alive(): boolean {
    return this.#at.size > 0;
  }

  /** Takes the records from their start once more, for whoever plays the first replication when no worker is left. */
  keepAgain(): (line: RecordLine) => void {
    this.#records.begin();
    return (line) => this.#records.write(line);
  }

  /**
   * What a replication found, if that is known: those before it have been taken. Throws what went wrong with it.
   * Otherwise wait for `news` and look again, as long as a worker is `alive`.
   */
  take(replication: number): Tallies | undefined {
    if (this.#broken) throw this.#broken.error;
    this.#awaited = replication;
    this.#handOut();
    const ready = this.#ready.get(replication);
    this.#ready.delete(replication);
    if (ready instanceof Error) throw ready;
    return ready;
  }

  /** Ends when something has happened, or `wake` is called. */
  news(): Promise<void> {
    return new Promise((resolve) => (this.#wake = resolve));
  }

  wake(): void {
    this.#wake();
  }

  /** Ends all workers, whatever they are at. */
  async dismiss(): Promise<void> {
    this.#dismissed = true;
    await Promise.all([...this.#at.keys()].map((thread) => thread.terminate()));
  }

  #hire(thread: Thread): void {
    let reason = 'it was ended from outside';
    this.#at.set(thread, undefined);
    thread.on('message', (answer: WorkerAnswer) => this.#hear(thread, answer));
    thread.on('error', (error: Error & { code?: string }) => {
      reason = error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'out of memory' : error.message;
    });
    thread.on('exit', () => this.#bury(thread, reason));
  }

  #handOut(): void {
    const { threads, count } = this.#options;
    const end = Math.min(count, this.#awaited + lookAhead * threads.length);
    for (const [thread, at] of this.#at) {
      if (at !== undefined) continue;
      const replication = this.#again.shift() ?? (this.#begun < end ? this.#begun++ : undefined);
      if (replication === undefined) return;
      if (replication === 0) this.#records.begin();
      this.#at.set(thread, replication);
      thread.postMessage(replication);
    }
  }

  #hear(thread: Thread, answer: WorkerAnswer): void {
    if (this.#dismissed || this.#broken) return;
    try {
      if (Array.isArray(answer)) {
        for (const line of answer as readonly RecordLine[]) this.#records.write(line);
        return;
      }
    } catch (error) {
      // The disk is full: whoever takes the next replication is told, since nobody waits for an event's listener.
      this.#broken = { error };
      return this.#wake();
    }
    const tallies = answer as Tallies;
    this.#ready.set(tallies.replication, tallies);
    this.#at.set(thread, undefined);
    this.#handOut();
    this.#wake();
  }

  #bury(thread: Thread, reason: string): void {
    const replication = this.#at.get(thread);
    this.#at.delete(thread);
    if (this.#dismissed) return;
    if (replication !== undefined) this.#goOn(replication, reason);
    this.#handOut();
    this.#wake();
  }

  #goOn(replication: number, reason: string): void {
    const died = say`a worker thread died at replication ${replication + 1} (${reason})`;
    if (this.#diedOf.has(replication)) {
      this.#ready.set(replication, new Error(inEnglish(say`${died}, the second at this one`)));
      return this.#options.tell?.(say`${died}, the second at this one, which is therefore given up`);
    }
    this.#diedOf.add(replication);
    this.#again.push(replication);
    this.#again.sort((a, b) => a - b);
    const by = this.alive ? say`another one plays it again` : say`none is left, and the rest is played without`;
    this.#options.tell?.(say`${died}; ${by}; no figure is changed by that`);
  }
}

/** Hands on lines that may come again from the start: only those that have not come yet. */
class FirstTime {
  readonly #handOn: (line: RecordLine) => void;
  #written = 0;
  #heard = 0;

  constructor(handOn: (line: RecordLine) => void) {
    this.#handOn = handOn;
  }

  begin(): void {
    this.#heard = 0;
  }

  write(line: RecordLine): void {
    if (this.#heard++ < this.#written) return;
    this.#written++;
    this.#handOn(line);
  }
}
