import { Promised } from '../life/index.ts';
import type { Ticket } from '../life/index.ts';
import type { PickBy } from '../model/index.ts';
import type { Run } from './run.ts';

/**
 * Where a ticket stands among those of its band in a queue: by the time at which it entered, by its arrival (either less its wait credit), or by
 * when its earliest running promise is due: the first response until it is given, an answer or an update that is due, the resolution. Bands come first: live before deferred, then the
 * higher priority. (semantics.md, 3)
 */
export class PickOrder {
  readonly #run: Run;
  readonly #picks: readonly PickBy[];

  constructor(run: Run) {
    this.#run = run;
    this.#picks = run.model.teams.map(({ pick }) => pick);
  }

  /** Gives a ticket that enters its team's queue now its place in the order: `ticket.order`, the least first. */
  place(ticket: Ticket): void {
    const { credit } = this.#run.model.priorities[ticket.priority]!;
    const { due } = ticket;
    const pick = this.#picks[ticket.team]!;
    if (pick === 'most_urgent') ticket.order = ticket.queued - credit;
    else if (pick === 'oldest') ticket.order = ticket.arrived - credit;
    else {
      const first = Number.isNaN(ticket.firstResponse) ? due[Promised.firstResponse]! : Infinity;
      ticket.order = Math.min(first, due[Promised.nextResponse]!, due[Promised.update]!, due[Promised.resolution]!);
    }
  }

  /** Whether these teams pick by different orders, which then cannot be compared. */
  differsAmong(teams: readonly number[]): boolean {
    return new Set(teams.map((team) => this.#picks[team])).size > 1;
  }

  /** Whether a waiting ticket would have another place if it entered its queue now. It keeps the one it has: the queue is sorted by it. */
  isMisplaced(ticket: Ticket): boolean {
    const { order } = ticket;
    this.place(ticket);
    const isMoved = ticket.order !== order;
    ticket.order = order;
    return isMoved;
  }
}

/** Whether the turn of one waiting ticket comes before another's. `differs`: their teams pick by different orders, so only their coming counts. */
export function comesBefore(one: Ticket, other: Ticket, differs: boolean): boolean {
  if (one.band !== other.band) return one.band < other.band;
  if (!differs && one.order !== other.order) return one.order < other.order;
  return one.queued === other.queued ? one.turn < other.turn : one.queued < other.queued;
}
