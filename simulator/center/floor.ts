import { Mode, none, Outcome, Purpose, State } from '../life/index.ts';
import type { Life, Monitor, Ticket } from '../life/index.ts';
import type { Decider, Model } from '../model/index.ts';
import type { EventList } from '../engine/index.ts';
import { draw } from '../random/index.ts';
import type { Draws } from '../random/index.ts';
import { Crew } from './crew.ts';
import { EventKind } from './event-kind.ts';
import { Offers } from './offers.ts';
import { comesBefore, PickOrder } from './pick-order.ts';
import type { Promises } from './promises.ts';
import type { Run } from './run.ts';
import { SortedLine } from './sorted-line.ts';
import { Bands, WaitingLine } from './waiting-line.ts';

/**
 * Where waiting tickets and agents meet: one visit, from entering a team's queue to the end of its work or to giving up. Who takes it: the
 * agent longest idle among the groups that serve the queue. What a freed agent takes: his queues in the order of `serves`, among equals the
 * ticket whose turn it is; then, where those are empty, what other teams' overflow offers them. (semantics.md, 3 and 4)
 */
export class Floor {
  readonly crew: Crew;
  readonly #model: Model;
  readonly #decider: Decider;
  readonly #life: Life;
  readonly #events: EventList;
  readonly #draws: Draws;
  readonly #tell: Monitor;
  readonly #promises: Promises;
  readonly #lines: readonly (WaitingLine | SortedLine)[];
  readonly #offers: readonly Offers[];
  /** Whether anything has been offered to a further team yet. */
  #offered = false;
  readonly #bands: Bands;
  readonly #order: PickOrder;
  /** Groups that serve each team's queue. */
  readonly #servedBy: readonly Int32Array[];
  /** Live contacts in work, by the team whose queue they came through: with the queue's, they hold its lines. */
  readonly #liveInWork: Int32Array;

  constructor(run: Run, promises: Promises) {
    const { model, decider, life, events, draws, tell } = run;
    this.#model = model;
    this.#decider = decider;
    this.#life = life;
    this.#events = events;
    this.#draws = draws;
    this.#tell = tell;
    this.#promises = promises;
    this.crew = new Crew(run);
    this.#bands = new Bands(model);
    this.#order = new PickOrder(run);
    this.#lines = model.teams.map(({ pick }) => (pick === 'most_urgent' ? new WaitingLine(this.#bands.count) : new SortedLine()));
    this.#offers = model.teams.map(() => new Offers(this.#order.differs));
    this.#servedBy = model.teams.map((_, team) =>
      Int32Array.from(model.groups.flatMap(({ serves }, group) => (serves.flat().includes(team) ? [group] : []))),
    );
    this.#liveInWork = new Int32Array(model.teams.length);
  }

  /** Whether a live contact finds no room at its team: no line free, or nobody idle and the queue at its limit. A deferred one always does. */
  isFull(ticket: Ticket): boolean {
    const number = ticket.team;
    const { atMost, lines } = this.#model.teams[number]!;
    const waiting = this.#lines[number]!.live;
    if (ticket.mode !== Mode.live) return false;
    return waiting + this.#liveInWork[number]! >= lines || (waiting >= atMost && this.crew.longestIdle(this.#servedBy[number]!) === none);
  }

  /** A visit begins: its work at once where an agent is idle, else the ticket waits in its team's queue. */
  enter(ticket: Ticket): void {
    const { now } = this.#life;
    const team = ticket.team;
    ticket.state = State.waiting;
    ticket.visit++;
    ticket.contactVisit++;
    ticket.queued = now;
    this.#tell.queued(ticket);
    const agent = this.crew.longestIdle(this.#servedBy[team]!);
    if (agent !== none) {
      this.crew.occupy(agent);
      return this.#begin(ticket, agent);
    }
    ticket.band = this.#bands.of(ticket.mode, this.#decider.priority[ticket.class]!);
    this.#order.place(ticket);
    this.#lines[team]!.join(ticket);
    this.#wait(ticket);
  }

  /** The stated time in the queue is over: the visit is offered to a further team too. */
  overflow(ticket: Ticket, stage: number): void {
    const { team } = this.#decider.overflow[ticket.class]![stage]!;
    this.#tell.offered(ticket, team);
    const agent = this.crew.longestIdle(this.#servedBy[team]!);
    if (agent === none) {
      this.#offered = true;
      this.#offers[team]!.add(ticket);
      return;
    }
    this.crew.occupy(agent);
    this.#take(ticket, agent);
  }

  /** The customer gives up: the ticket leaves its queue. */
  abandon(ticket: Ticket): void {
    this.#lines[ticket.team]!.leave(ticket);
    ticket.generation++;
    this.#tell.abandoned(ticket);
  }

  /** The visit's contact work is over. Its agent stays at work until `release`. */
  finish(ticket: Ticket): void {
    if (Number.isNaN(ticket.firstResponse)) this.#promises.respond(ticket);
    if (ticket.mode === Mode.live) this.#liveInWork[ticket.team]!--;
    this.#tell.finished(ticket, this.crew.groupOf(ticket.agent));
  }

  /** Seconds of after-contact work that the ticket's visit leaves to its agent. */
  wrapUp(ticket: Ticket): number {
    const visit = this.#decider.visitOf(ticket.class, ticket.team);
    const law = this.#decider.wrapUp[visit]!;
    if (law < 0) return 0;
    const draws = this.#draws;
    draws.at(ticket.thing, Purpose.wrapUp, ticket.visit);
    return draw(this.#model.laws, law, draws, draws.a);
  }

  /** An agent has nothing more to do: he takes what is next, if his shift goes on. */
  release(agent: number): void {
    const { crew } = this;
    if (!crew.isNext(agent)) return this.serve(crew.free(agent));
    const ticket = this.#nextFor(crew.groupOf(agent));
    if (ticket) this.#take(ticket, agent);
    else crew.free(agent);
  }

  /** An idle agent takes what is next; `none`: nobody does. */
  serve(agent: number): void {
    if (agent === none) return;
    const ticket = this.#nextFor(this.crew.groupOf(agent));
    if (!ticket) return;
    this.crew.occupy(agent);
    this.#take(ticket, agent);
  }

  #nextFor(group: number): Ticket | undefined {
    const { serves } = this.#model.groups[group]!;
    const { differs } = this.#order;
    return firstIn(this.#lines, serves, differs) ?? (this.#offered ? firstIn(this.#offers, serves, differs) : undefined);
  }

  #wait(ticket: Ticket): void {
    const decider = this.#decider;
    const events = this.#events;
    const { now } = this.#life;
    const of = ticket.class;
    const team = ticket.team;
    // First, for deciding a visit may replace the columns.
    const visit = decider.visitOf(of, team);
    const patience = decider.patience[visit]!;
    if (ticket.mode === Mode.live && patience >= 0) {
      const draws = this.#draws;
      draws.at(ticket.thing, Purpose.patience, ticket.visit);
      ticket.patienceEnds = now + draw(this.#model.laws, patience, draws, draws.a);
      events.schedule(ticket.patienceEnds, EventKind.customerGivesUp, ticket.slot, ticket.generation);
    }
    if (team !== decider.team[of]) return;
    const stages = decider.overflow[of]!;
    for (let stage = 0; stage < stages.length; stage++)
      events.schedule(now + stages[stage]!.after, EventKind.overflows, ticket.slot, ticket.generation * overflowStages + stage);
  }

  /** An agent who is busy with it already takes a ticket out of its queue. */
  #take(ticket: Ticket, agent: number): void {
    this.#lines[ticket.team]!.leave(ticket);
    ticket.generation++;
    this.#begin(ticket, agent);
  }

  /** A visit's work begins: how long it takes and how it ends is drawn here. */
  #begin(ticket: Ticket, agent: number): void {
    const decider = this.#decider;
    const draws = this.#draws;
    const { laws } = this.#model;
    const { now } = this.#life;
    const team = ticket.team;
    const visit = decider.visitOf(ticket.class, team);
    ticket.state = State.working;
    ticket.agent = agent;
    ticket.begun = now;
    if (ticket.mode === Mode.live) {
      this.#liveInWork[team]!++;
      if (Number.isNaN(ticket.firstResponse)) this.#promises.respond(ticket);
    }
    draws.at(ticket.thing, Purpose.visit, ticket.visit);
    const share = draws.share(draws.b);
    ticket.outcome =
      share < decider.solved[visit]! ? Outcome.solved : share < decider.needsCustomer[visit]! ? Outcome.needsCustomer : Outcome.unresolved;
    let work = ticket.work;
    if (ticket.visit > 1 || Number.isNaN(work)) work = draw(laws, decider.handling[visit]!, draws, draws.a);
    if (ticket.handedOver === 1 && decider.reading[visit]! >= 0) {
      draws.at(ticket.thing, Purpose.reading, ticket.visit);
      work += draw(laws, decider.reading[visit]!, draws, draws.a);
    }
    this.#tell.started(ticket, this.crew.groupOf(agent));
    this.#events.schedule(now + work, EventKind.workEnds, ticket.slot, ticket.generation);
  }
}

/**
 * The ticket whose turn it is in the places of these teams: of the first equals that have one, the first of all.
 * @param differs whether the teams pick by different orders: then who came into his queue first.
 */
function firstIn(
  places: readonly (WaitingLine | SortedLine | Offers)[],
  serves: readonly (readonly number[])[],
  differs: boolean,
): Ticket | undefined {
  for (let i = 0; i < serves.length; i++) {
    const equals = serves[i]!;
    let best: Ticket | undefined;
    for (let j = 0; j < equals.length; j++) {
      const ticket = places[equals[j]!]!.first();
      if (ticket && (!best || comesBefore(ticket, best, differs))) best = ticket;
    }
    if (best) return best;
  }
  return undefined;
}

/** A ticket has at most so many overflow stages: the stage travels in an event's generation, beside the ticket's own. */
export const overflowStages = 8;
