import type { Life, Ticket } from '../../../simulator/life/index.ts';
import { Silent } from '../../../simulator/monitor/silent.ts';
import { daySeconds } from './calls.ts';

/** What callers met on a day: the log's truth, a prediction, or the formula's. */
export interface Day {
  /** Mean wait of the answered, in seconds. */
  readonly wait: number;
  /** Share of the answered who waited 20 s at most. */
  readonly within: number;
  /** Callers who gave up in the queue. */
  readonly abandoned: number;
  readonly answered: number;
}

/** Sums by day of arrival; several replications may be added. */
export class ByDay {
  readonly #first: number;
  readonly #days: { wait: number; within: number; abandoned: number; answered: number }[];

  /** `first` is the local second at which the first of `days` days begins. */
  constructor(first: number, days: number) {
    this.#first = first;
    this.#days = Array.from({ length: days }, () => ({ wait: 0, within: 0, abandoned: 0, answered: 0 }));
  }

  /** Adds a caller, or a part of one (`weight`). */
  add(queued: number, wait: number, answered: boolean, weight = 1): void {
    const day = this.#days[Math.floor((queued - this.#first) / daySeconds)];
    if (!day) return;
    if (!answered) {
      day.abandoned += weight;
      return;
    }
    day.answered += weight;
    day.wait += weight * wait;
    if (wait <= 20) day.within += weight;
  }

  /** Adds the expected values of callers of whom not each is known. */
  addExpected(queued: number, expected: Day): void {
    const day = this.#days[Math.floor((queued - this.#first) / daySeconds)]!;
    day.answered += expected.answered;
    day.wait += expected.answered * expected.wait;
    day.within += expected.answered * expected.within;
    day.abandoned += expected.abandoned;
  }

  days(replications = 1): Day[] {
    return this.#days.map(({ wait, within, abandoned, answered }) => ({
      wait: answered > 0 ? wait / answered : 0,
      within: answered > 0 ? within / answered : 1,
      abandoned: abandoned / replications,
      answered: answered / replications,
    }));
  }
}

/** Watches a replication and adds every call to its day. `start`: the run's start, as seconds of the log. */
export class DayWatcher extends Silent {
  readonly #life: Life;
  readonly #days: ByDay;
  readonly #start: number;

  constructor(life: Life, days: ByDay, start: number) {
    super();
    this.#life = life;
    this.#days = days;
    this.#start = start;
  }

  override started(ticket: Ticket): void {
    this.#add(ticket, true);
  }
  override abandoned(ticket: Ticket): void {
    this.#add(ticket, false);
  }

  #add(ticket: Ticket, answered: boolean): void {
    const { now } = this.#life;
    const queued = ticket.queued;
    this.#days.add(this.#start + queued, now - queued, answered);
  }
}
