import { Mode } from '../life/index.ts';
import type { Ticket } from '../life/index.ts';
import type { Model } from '../model/index.ts';
import { Offers } from './offers.ts';
import { comesBefore, PickOrder } from './pick-order.ts';
import type { Run } from './run.ts';
import { SortedLine } from './sorted-line.ts';
import { Bands, WaitingLine } from './waiting-line.ts';
import type { Wanted } from './wanted.ts';

/**
 * The queues of all teams, and what their overflow offers to other teams. What is next for a group of agents: of its queues in the order of `serves`, among
 * equals the ticket whose turn it is; then, where those are empty, what it is offered. (semantics.md, 3)
 */
export class Queues {
  readonly #groups: Model['groups'];
  readonly #anything: Wanted;
  readonly #lines: readonly (WaitingLine | SortedLine)[];
  /** Live tickets that wait for each team, but for those whose customers have hung up. */
  readonly #live: Int32Array;
  readonly #offers: readonly Offers[];
  /** By group and its equals: whether what stands in their queues, what they are offered, comes from teams that pick by different orders. */
  readonly #linesDiffer: readonly (readonly boolean[])[];
  readonly #offersDiffer: readonly (readonly boolean[])[];
  readonly #bands: Bands;
  readonly #order: PickOrder;
  /** Tickets that have come into a queue so far. */
  #turns = 0;
  /** Whether anything has been offered to a further team yet. */
  #offered = false;

  constructor(run: Run) {
    const { channels, groups, rules, teams } = run.model;
    const count = channels.length;
    this.#groups = groups;
    this.#anything = { channels: channels.map((_, channel) => channel), live: false };
    this.#bands = new Bands(run.model);
    this.#order = new PickOrder(run);
    this.#lines = teams.map(({ pick }) => (pick === 'most_urgent' ? new WaitingLine(this.#bands, count) : new SortedLine(count)));
    this.#live = new Int32Array(teams.length);
    // Of each team, those whose overflow it is offered.
    const offering = teams.map((_, to) =>
      rules.routing.flatMap(({ says }) => (says.overflow.some(({ team }) => team === to) ? [says.team] : [])),
    );
    const differs = (among: readonly number[]): boolean => this.#order.differsAmong(among);
    this.#offers = offering.map((from) => new Offers(count, differs(from)));
    this.#linesDiffer = groups.map(({ serves }) => serves.map(differs));
    this.#offersDiffer = groups.map(({ serves }) => serves.map((equals) => differs(equals.flatMap((team) => offering[team]!))));
  }

  /** Live tickets that wait for a team and hold a line. */
  live(team: number): number {
    return this.#live[team]!;
  }

  /** A ticket comes into its team's queue, and stands there by how long it has waited. */
  join(ticket: Ticket): void {
    ticket.band = this.#bands.of(ticket.mode, ticket.priority);
    this.#order.place(ticket);
    ticket.turn = ++this.#turns;
    this.#lines[ticket.team]!.join(ticket);
    if (holdsLine(ticket)) this.#live[ticket.team]!++;
  }

  /** One that was begun and is handed back: before all deferred ones that were not, and among those the first begun first. */
  joinAgain(ticket: Ticket): void {
    ticket.band = this.#bands.ofHandedBack(ticket.priority);
    ticket.order = ticket.begun;
    ticket.turn = ++this.#turns;
    this.#lines[ticket.team]!.join(ticket);
  }

  /** Whether a waiting ticket would have another place in its queue if it came into it now. */
  isMisplaced(ticket: Ticket): boolean {
    return this.#order.isMisplaced(ticket);
  }

  leave(ticket: Ticket): void {
    this.withdraw(ticket);
    ticket.callback = 0;
  }

  /** It will stand elsewhere: who has hung up still waits to be called. */
  withdraw(ticket: Ticket): void {
    this.#lines[ticket.team]!.leave(ticket);
    if (holdsLine(ticket)) this.#live[ticket.team]!--;
  }

  /** The customer of a waiting live ticket hangs up and will be called back: it keeps its place, and holds no line. */
  hangUp(ticket: Ticket): void {
    ticket.callback = 1;
    this.#live[ticket.team]!--;
  }

  /** A waiting ticket may be taken by a further team too, as long as it keeps its generation. */
  offer(ticket: Ticket, team: number): void {
    this.#offered = true;
    this.#offers[team]!.add(ticket);
  }

  /** @param wanted left out: whatever it is. */
  nextFor(group: number, wanted = this.#anything): Ticket | undefined {
    const { serves } = this.#groups[group]!;
    const waiting = firstIn(this.#lines, serves, this.#linesDiffer[group]!, wanted);
    return waiting ?? (this.#offered ? firstIn(this.#offers, serves, this.#offersDiffer[group]!, wanted) : undefined);
  }
}

function holdsLine({ mode, callback }: Ticket): boolean {
  return mode === Mode.live && callback === 0;
}

/**
 * The ticket whose turn it is in the places of these teams: of the first equals that have one, the first of all.
 * @param differ of each equals, whether they pick by different orders: then who came into his queue first.
 */
function firstIn(
  places: readonly (WaitingLine | SortedLine | Offers)[],
  serves: readonly (readonly number[])[],
  differ: readonly boolean[],
  wanted: Wanted,
): Ticket | undefined {
  for (let i = 0; i < serves.length; i++) {
    const equals = serves[i]!;
    let best: Ticket | undefined;
    for (let j = 0; j < equals.length; j++) {
      const ticket = places[equals[j]!]!.first(wanted);
      if (ticket && (!best || comesBefore(ticket, best, differ[i]!))) best = ticket;
    }
    if (best) return best;
  }
  return undefined;
}
