import { Mode } from '../life/index.ts';
import type { Tallies, Ticket } from '../life/index.ts';
import type { Model } from '../model/index.ts';
import type { CurrentInterval } from './current-interval.ts';
import { exact } from './exact.ts';

/** What reaches each team within the window, and how long its visits keep an agent: counts and sums (`Tallies.team`). */
export class TeamTally {
  readonly tally: Tallies['team'];
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
    this.tally = {
      queued: new Float64Array(teams.length * interval.count),
      refused: new Float64Array(teams.length * interval.count),
      deferred: byTeam(),
      handled: byTeam(),
      handling: byTeam(),
      handlingSquared: byTeam(),
      passedOn: byTeam(),
      reordered: byTeam(),
      begun: new Float64Array(groups.length * teams.length),
    };
  }

  queued(ticket: Ticket): void {
    const interval = this.#interval.now();
    if (interval < 0) return;
    const team = ticket.team;
    this.tally.queued[team * this.#interval.count + interval]!++;
    if (ticket.mode === Mode.deferred) this.tally.deferred[team]!++;
  }

  started(ticket: Ticket, group: number): void {
    if (this.#interval.now() >= 0) this.tally.begun[group * this.#teams + ticket.team]!++;
  }

  handled(ticket: Ticket): void {
    const begun = ticket.begun;
    if (begun < this.#from || begun >= this.#to) return;
    const team = ticket.team;
    const length = ticket.handled;
    this.tally.handled[team]!++;
    this.tally.handling[team]! += exact(length);
    this.tally.handlingSquared[team]! += length * length;
  }

  /** The waiting ticket goes to another team's queue, or comes from one. */
  passedOn(ticket: Ticket): void {
    if (this.#interval.now() >= 0) this.tally.passedOn[ticket.team]!++;
  }

  /** The waiting ticket takes another place in its queue. */
  reordered(ticket: Ticket): void {
    if (this.#interval.now() >= 0) this.tally.reordered[ticket.team]!++;
  }

  /** The ticket's team has no room for its contact. */
  refused(ticket: Ticket): void {
    const interval = this.#interval.now();
    if (interval >= 0) this.tally.refused[ticket.team * this.#interval.count + interval]!++;
  }
}
