import type { Io } from '../../schema/commands/index.ts';

/** Seconds before the first word: a short run needs none. */
const patience = 1;
/** Seconds between two words. */
const pace = 0.2;

/**
 * One line on a terminal's `stderr` that says how far a long run is and how long it will still take; nothing elsewhere.
 * `tell(done, of)` as often as one likes, `clear()` at the end.
 */
export class Progress {
  readonly #io: Pick<Io, 'stderr' | 'isTerminal'>;
  readonly #seconds: () => number;
  readonly #begun: number;
  #told = -Infinity;

  /** @param seconds a clock; tests bring their own. */
  constructor(io: Pick<Io, 'stderr' | 'isTerminal'>, seconds: () => number = () => Number(process.hrtime.bigint()) / 1e9) {
    this.#io = io;
    this.#seconds = seconds;
    this.#begun = seconds();
  }

  tell(done: number, of: number): void {
    if (!this.#io.isTerminal) return;
    const now = this.#seconds();
    const spent = now - this.#begun;
    if (spent < patience || now - this.#told < pace) return;
    this.#told = now;
    const left = done > 0 ? `, ${inWords((spent / done) * (of - done))} left` : '';
    this.#io.stderr.write(`\r\u001b[Ksimulating: ${done} of ${of} replications${left} (Ctrl-C stops)`);
  }

  clear(): void {
    if (this.#told > -Infinity) this.#io.stderr.write('\r\u001b[K');
    this.#told = -Infinity;
  }
}

function inWords(seconds: number): string {
  if (seconds < 90) return `about ${Math.max(1, Math.round(seconds))} s`;
  if (seconds < 5400) return `about ${Math.round(seconds / 60)} min`;
  return `about ${Math.round(seconds / 3600)} h`;
}
