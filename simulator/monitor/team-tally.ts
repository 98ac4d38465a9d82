import { Mode } from '../life/index.ts';
import type { Tallies, Ticket } from '../life/index.ts';
import type { Model } from '../model/index.ts';
import type { CurrentInterval } from './current-interval.ts';
import { exact } from './exact.ts';

/** What reaches each team within the window, and how long its visits keep an agent: counts and sums (`Tallies.team`). */
export class TeamTally {
  readonly #queued: Float64Array;
  readonly #refused: Float64Array;
  readonly #deferred: Float64Array;
  readonly #handled: Float64Array;
  readonly #handling: Float64Array;
  readonly #handlingSquared: Float64Array;
  readonly #passedOn: Float64Array;
  readonly #reordered: Float64Array;
  readonly #begun: Float64Array;
  readonly #interval: CurrentInterval;
  readonly #teams: number;
  readonly #from: number;
  readonly #to: number;

  constructor(interval: CurrentInterval, { groups, teams, window }: Model) {
    const byTeam = () => new Float64Array(teams.length);
    this.#interval = interval;
    this.#teams = teams.length;
    this.#from = window.from;
    this.#to = window.to;
    this.#queued = new Float64Array(teams.length * interval.count);
    this.#refused = new Float64Array(teams.length * interval.count);
    this.#deferred = byTeam();
    this.#handled = byTeam();
    this.#handling = byTeam();
    this.#handlingSquared = byTeam();
    this.#passedOn = byTeam();
    this.#reordered = byTeam();
    this.#begun = new Float64Array(groups.length * teams.length);
  }

  queued(ticket: Ticket): void {
    const interval = this.#interval.now();
    if (interval < 0) return;
    const team = ticket.team;
    this.#queued[team * this.#interval.count + interval]!++;
    if (ticket.mode === Mode.deferred) this.#deferred[team]!++;
  }

  started(ticket: Ticket, group: number): void {
    if (this.#interval.now() >= 0) this.#begun[group * this.#teams + ticket.team]!++;
  }

  handled(ticket: Ticket): void {
    const begun = ticket.begun;
    if (begun < this.#from || begun >= this.#to) return;
    const team = ticket.team;
    const length = ticket.handled;
    this.#handled[team]!++;
    this.#handling[team]! += exact(length);
    this.#handlingSquared[team]! += length * length;
  }

  /** The waiting ticket goes to another team's queue, or comes from one. */
  passedOn(ticket: Ticket): void {
    if (this.#interval.now() >= 0) this.#passedOn[ticket.team]!++;
  }

  /** The waiting ticket takes another place in its queue. */
  reordered(ticket: Ticket): void {
    if (this.#interval.now() >= 0) this.#reordered[ticket.team]!++;
  }

  /** The ticket's team has no room for its contact. */
  refused(ticket: Ticket): void {
    const interval = this.#interval.now();
    if (interval >= 0) this.#refused[ticket.team * this.#interval.count + interval]!++;
  }

  tally(): Tallies['team'] {
    return {
      queued: this.#queued,
      refused: this.#refused,
      deferred: this.#deferred,
      handled: this.#handled,
      handling: this.#handling,
      handlingSquared: this.#handlingSquared,
      passedOn: this.#passedOn,
      reordered: this.#reordered,
      begun: this.#begun,
    };
  }
}
