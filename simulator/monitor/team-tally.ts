import { Mode, none } from '../life/index.ts';
import type { Life, Tallies, TicketSlot } from '../life/index.ts';
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
      deferred: byTeam(),
      refused: byTeam(),
      handled: byTeam(),
      handling: byTeam(),
      handlingSquared: byTeam(),
      begun: new Float64Array(groups.length * teams.length),
    };
  }

  queued(ticket: TicketSlot): void {
    const { now, tickets } = this.#life;
    if (now < this.#from || now >= this.#to) return;
    const team = tickets.team[ticket]!;
    this.tally.queued[team * this.#intervals + Math.floor((now - this.#from) / this.#step)]!++;
    if (tickets.mode[ticket] === Mode.deferred) this.tally.deferred[team]!++;
  }

  started(ticket: TicketSlot, group: number): void {
    const { now, tickets } = this.#life;
    if (now >= this.#from && now < this.#to) this.tally.begun[group * this.#teams + tickets.team[ticket]!]!++;
  }

  handled(ticket: TicketSlot): void {
    const { tickets } = this.#life;
    const begun = tickets.begun[ticket]!;
    if (begun < this.#from || begun >= this.#to) return;
    const team = tickets.team[ticket]!;
    const length = tickets.handled[ticket]!;
    this.tally.handled[team]!++;
    this.tally.handling[team]! += exact(length);
    this.tally.handlingSquared[team]! += length * length;
  }

  /** The ticket has been turned away: by its team, or before it got to one. */
  refused(ticket: TicketSlot): void {
    const { now, tickets } = this.#life;
    const team = tickets.team[ticket]!;
    if (team !== none && now >= this.#from && now < this.#to) this.tally.refused[team]!++;
  }
}
