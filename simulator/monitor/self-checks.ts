import type { Life, Tallies } from '../life/index.ts';
import { Counters } from './counters.ts';

/**
 * What a replication verifies about itself, over every ticket, the cohort's or not: by class, that what arrived has ended or is open; by team,
 * that the integral of the queue's length over the window is the sum of what its visits waited in it (Little's law, exact on a path).
 */
export class SelfChecks {
  /** Tickets alive, by class. */
  readonly #alive = new Counters(['tickets']);
  readonly #life: Life;
  readonly #from: number;
  readonly #to: number;
  /** By team: how many wait in its queue, the integral of that over the window, and up to when it has been added up. */
  readonly #queue: Int32Array;
  readonly #queueLength: Float64Array;
  readonly #added: Float64Array;
  readonly #queueWaits: Float64Array;
  #arrived = 0;
  #ended = 0;

  constructor(life: Life, teams: number, from: number, to: number) {
    this.#life = life;
    this.#from = from;
    this.#to = to;
    this.#queue = new Int32Array(teams);
    this.#queueLength = new Float64Array(teams);
    this.#added = new Float64Array(teams).fill(from);
    this.#queueWaits = new Float64Array(teams);
  }

  arrived(of: number): void {
    const row = this.#alive.row(of);
    this.#alive.cells[row]!++;
    this.#arrived++;
  }

  ended(of: number): void {
    this.#alive.cells[of]!--;
    this.#ended++;
  }

  queued(team: number): void {
    this.#addUp(team);
    this.#queue[team]!++;
  }

  /** A visit leaves a queue in which it has waited since a moment. */
  leftQueue(team: number, since: number): void {
    this.#addUp(team);
    this.#queue[team]!--;
    this.waited(team, since);
  }

  /** A visit has waited since a moment until now. */
  waited(team: number, since: number): void {
    this.#queueWaits[team]! += this.#within(this.#life.now) - this.#within(since);
  }

  /** `open`: classes of the tickets that the store still holds. */
  outcome(open: readonly number[]): Tallies['checks'] {
    for (const team of this.#queue.keys()) this.#addUp(team);
    const left = this.#alive.cells.slice();
    for (const of of open) left[of]!--;
    const queueError = this.#queueWaits.reduce((worst, waits, team) => {
      const length = this.#queueLength[team]!;
      return Math.max(worst, Math.abs(length - waits) / Math.max(1, length, waits));
    }, 0);
    const conserved = left.every((tickets) => tickets === 0) && this.#arrived === this.#ended + open.length;
    return { conserved, queueError, arrived: this.#arrived, ended: this.#ended, open: open.length };
  }

  #addUp(team: number): void {
    const now = this.#within(this.#life.now);
    this.#queueLength[team]! += this.#queue[team]! * (now - this.#added[team]!);
    this.#added[team] = now;
  }

  /** The moment of the window that is nearest. */
  #within(moment: number): number {
    return Math.min(Math.max(moment, this.#from), this.#to);
  }
}
