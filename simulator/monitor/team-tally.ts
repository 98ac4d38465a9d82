import { Mode, none } from '../life/index.ts';
import type { Life, Tallies, Ticket } from '../life/index.ts';
import type { Model } from '../model/index.ts';
import { exact } from './exact.ts';

/** What reaches each team within the window, and how long its visits keep an agent: counts and sums (`Tallies.team`). */
export class TeamTally {
  readonly tally: Tallies['team'];
  readonly #life: Life;
  readonly #teams: number;
  readonly #from: number;
  readonly #to: number;
  readonly #intervals: number;
  readonly #step: number;

  constructor(life: Life, { groups, teams, window }: Model, intervals: number, step: number) {
    const byTeam = () => new Float64Array(teams.length);
    this.#life = life;
    this.#teams = teams.length;
    this.#from = window.from;
    this.#to = window.to;
    this.#intervals = intervals;
    this.#step = step;
    this.tally = {
      queued: new Float64Array(teams.length * intervals),
      refused: new Float64Array(teams.length * intervals),
      deferred: byTeam(),
      handled: byTeam(),
      handling: byTeam(),
      handlingSquared: byTeam(),
      begun: new Float64Array(groups.length * teams.length),
    };
  }

  queued(ticket: Ticket): void {
    const { now } = this.#life;
    if (now < this.#from || now >= this.#to) return;
    const team = ticket.team;
    this.tally.queued[this.#place(team, now)]!++;
    if (ticket.mode === Mode.deferred) this.tally.deferred[team]!++;
  }

  started(ticket: Ticket, group: number): void {
    const { now } = this.#life;
    if (now >= this.#from && now < this.#to) this.tally.begun[group * this.#teams + ticket.team]!++;
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

  /** The ticket has been turned away: by its team, or before it got to one. */
  refused(ticket: Ticket): void {
    const { now } = this.#life;
    const team = ticket.team;
    if (team !== none && now >= this.#from && now < this.#to) this.tally.refused[this.#place(team, now)]!++;
  }

  #place(team: number, now: number): number {
    return team * this.#intervals + Math.floor((now - this.#from) / this.#step);
  }
}
