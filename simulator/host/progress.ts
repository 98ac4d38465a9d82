import type { Io } from '../../schema/commands/index.ts';
import { counted, inEnglish, say } from '../../schema/said/index.ts';
import type { Text } from '../../schema/said/index.ts';

/** Seconds before the first word: a short run needs none. */
const patience = 1;
/** Seconds between two words. */
const pace = 0.2;
/** Milliseconds after which it says again what is known, where nothing new comes. */
const beat = 1000;

/**
 * One line on a terminal's `stderr` that says how far a long run is and how long it will still take; nothing elsewhere. Also while the first replication runs.
 * `tell(done, of)` when it begins and as often as one likes, `clear()` at the end.
 */
export class Progress {
  readonly #io: Pick<Io, 'stderr' | 'isTerminal'>;
  readonly #workers: number;
  readonly #speak: (text: Text) => string;
  readonly #seconds: () => number;
  readonly #begun: number;
  #told = -Infinity;
  #known: readonly [done: number, of: number, atMost: boolean] = [0, 0, false];
  #timer: NodeJS.Timeout | undefined;

  /**
   * @param workers how many replications are played at the same time.
   * @param speak says texts in a language.
   * @param seconds a clock; tests bring their own.
   */
  constructor(
    io: Pick<Io, 'stderr' | 'isTerminal'>,
    workers = 1,
    speak: (text: Text) => string = inEnglish,
    seconds: () => number = () => Number(process.hrtime.bigint()) / 1e9,
  ) {
    this.#io = io;
    this.#speak = speak;
    this.#workers = workers;
    this.#seconds = seconds;
    this.#begun = seconds();
  }

  /** @param atMost whether there may be fewer than `of` in the end. */
  tell(done: number, of: number, atMost = false): void {
    if (!this.#io.isTerminal) return;
    this.#known = [done, of, atMost];
    this.#timer ??= setInterval(() => this.#say(), beat).unref();
    this.#say();
  }

  #say(): void {
    const [done, of, atMost] = this.#known;
    const now = this.#seconds();
    const spent = now - this.#begun;
    if (spent < patience || now - this.#told < pace) return;
    this.#told = now;
    const all = counted(of, 'replication');
    const far = atMost ? say`simulating: ${done} of at most ${all}` : say`simulating: ${done} of ${all}`;
    const left = done > 0 ? leftInWords(this.#left(spent, done, of)) : undefined;
    const whole = left === undefined ? far : atMost ? say`${far}, at most ${left} left` : say`${far}, ${left} left`;
    this.#io.stderr.write(`\r\u001b[K${this.#speak(say`${whole} (Ctrl-C stops)`)}`);
  }

  clear(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    if (this.#told > -Infinity) this.#io.stderr.write('\r\u001b[K');
    this.#told = -Infinity;
  }

  /**
   * Workers go through the replications in rounds, so a round's first to end stands for all of it: what the others are at is nearly done too. So the
   * first estimate is no worker-fold too high.
   */
  #left(spent: number, done: number, of: number): number {
    const rounds = (replications: number): number => Math.ceil(replications / this.#workers);
    return (spent / rounds(done)) * (rounds(of) - rounds(done));
  }
}

function leftInWords(seconds: number): Text {
  if (seconds < 90) return say`about ${Math.max(1, Math.round(seconds))} s`;
  if (seconds < 5400) return say`about ${Math.round(seconds / 60)} min`;
  return say`about ${Math.round(seconds / 3600)} h`;
}
