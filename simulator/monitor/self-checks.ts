import type { Life, Tallies } from '../life/index.ts';
import { Counters } from './counters.ts';
import { TimeByInterval } from './time-by-interval.ts';

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
  readonly #queueLength: TimeByInterval;
  readonly #queueWaits: Float64Array;
  #arrived = 0;
  #ended = 0;

  constructor(life: Life, teams: number, from: number, to: number) {
    this.#life = life;
    this.#from = from;
    this.#to = to;
    this.#queueLength = new TimeByInterval(life, teams, from, to, to - from);
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
    this.#queueLength.change(team, 1);
  }

  /** A visit leaves a queue in which it has waited since a moment. */
  leftQueue(team: number, since: number): void {
    this.#queueLength.change(team, -1);
    this.waited(team, since);
  }

  /** A visit has waited since a moment until now. */
  waited(team: number, since: number): void {
    this.#queueWaits[team]! += Math.max(0, Math.min(this.#life.now, this.#to) - Math.max(since, this.#from));
  }

  /** `open`: classes of the tickets that the store still holds. */
  outcome(open: readonly number[]): Tallies['checks'] {
    this.#queueLength.stop();
    const left = this.#alive.cells.slice();
    for (const of of open) left[of]!--;
    const queueError = this.#queueWaits.reduce((worst, waits, team) => {
      const length = this.#queueLength.seconds[team]!;
      return Math.max(worst, Math.abs(length - waits) / Math.max(1, length, waits));
    }, 0);
    const conserved = left.every((tickets) => tickets === 0) && this.#arrived === this.#ended + open.length;
    return { conserved, queueError, arrived: this.#arrived, ended: this.#ended, open: open.length };
  }
}
