import { Mode, none, Outcome, Purpose, State } from '../life/index.ts';
import type { Ticket } from '../life/index.ts';
import { draw } from '../random/index.ts';
import { Crew } from './crew.ts';
import { EventKind } from './event-kind.ts';
import { Offers } from './offers.ts';
import type { Promises } from './promises.ts';
import type { Run } from './run.ts';
import { Bands, WaitingLine } from './waiting-line.ts';

/**
 * Where waiting tickets and agents meet: one visit, from entering a team's queue to the end of its work or to giving up. Who takes it: the
 * agent longest idle among the groups that serve the queue. What a freed agent takes: his queues in the order of `serves`, among equals the
 * ticket whose turn it is; then, where those are empty, what other teams' overflow offers them. (semantics.md, 3 and 4)
 */
export class Floor {
  readonly crew: Crew;
  readonly #run: Run;
  readonly #promises: Promises;
  readonly #lines: readonly WaitingLine[];
  readonly #offers: readonly Offers[];
  readonly #bands: Bands;
  /** Groups that serve each team's queue. */
  readonly #servedBy: readonly Int32Array[];
  /** Live contacts in work, by the team whose queue they came through: with the queue's, they hold its lines. */
  readonly #liveInWork: Int32Array;

  constructor(run: Run, promises: Promises) {
    const { model } = run;
    this.#run = run;
    this.#promises = promises;
    this.crew = new Crew(run);
    this.#bands = new Bands(model);
    this.#lines = model.teams.map(() => new WaitingLine(this.#bands.count));
    this.#offers = model.teams.map(() => new Offers());
    this.#servedBy = model.teams.map((_, team) =>
      Int32Array.from(model.groups.flatMap(({ serves }, group) => (serves.flat().includes(team) ? [group] : []))),
    );
    this.#liveInWork = new Int32Array(model.teams.length);
  }

  /** Whether a live contact finds no room at its team: no line free, or nobody idle and the queue at its limit. A deferred one always does. */
  isFull(ticket: Ticket): boolean {
    const number = ticket.team;
    const { atMost, lines } = this.#run.model.teams[number]!;
    const waiting = this.#lines[number]!.live;
    if (ticket.mode !== Mode.live) return false;
    return waiting + this.#liveInWork[number]! >= lines || (waiting >= atMost && this.crew.longestIdle(this.#servedBy[number]!) === none);
  }

  /** A visit begins: the ticket enters its team's queue, and its work at once where an agent is idle. */
  enter(ticket: Ticket): void {
    const { decider, life, tell } = this.#run;
    const { now } = life;
    const team = ticket.team;
    ticket.state = State.waiting;
    ticket.visit++;
    ticket.contactVisit++;
    ticket.queued = now;
    ticket.band = this.#bands.of(ticket.mode, decider.priority[ticket.class]!);
    ticket.order = now - decider.credit[ticket.class]!;
    this.#lines[team]!.join(ticket);
    tell.queued(ticket);
    const agent = this.crew.longestIdle(this.#servedBy[team]!);
    if (agent === none) this.#wait(ticket);
    else this.#start(ticket, agent);
  }

  /** The stated time in the queue is over: the visit is offered to a further team too. */
  overflow(ticket: Ticket, stage: number): void {
    const { decider, tell } = this.#run;
    const { team } = decider.overflow[ticket.class]![stage]!;
    tell.offered(ticket, team);
    const agent = this.crew.longestIdle(this.#servedBy[team]!);
    if (agent === none) this.#offers[team]!.add(ticket);
    else this.#start(ticket, agent);
  }

  /** The customer gives up: the ticket leaves its queue. */
  abandon(ticket: Ticket): void {
    this.#lines[ticket.team]!.leave(ticket);
    ticket.generation++;
    this.#run.tell.abandoned(ticket);
  }

  /** The visit's contact work is over. Its agent stays at work until `release`. */
  finish(ticket: Ticket): void {
    const { tell } = this.#run;
    if (Number.isNaN(ticket.firstResponse)) this.#promises.respond(ticket);
    if (ticket.mode === Mode.live) this.#liveInWork[ticket.team]!--;
    tell.finished(ticket, this.crew.groupOf(ticket.agent));
  }

  /** Seconds of after-contact work that the ticket's visit leaves to its agent. */
  wrapUp(ticket: Ticket): number {
    const { decider, draws, model } = this.#run;
    const visit = decider.visitOf(ticket.class, ticket.team);
    const law = decider.wrapUp[visit]!;
    if (law < 0) return 0;
    draws.at(ticket.thing, Purpose.wrapUp, ticket.visit);
    return draw(model.laws, law, draws, draws.a);
  }

  /** An agent has nothing more to do: he takes what is next, if his shift goes on. */
  release(agent: number): void {
    this.serve(this.crew.free(agent));
  }

  /** An idle agent takes what is next; `none`: nobody does. */
  serve(agent: number): void {
    if (agent === none) return;
    const ticket = this.#nextFor(this.crew.groupOf(agent));
    if (ticket) this.#start(ticket, agent);
  }

  #nextFor(group: number): Ticket | undefined {
    const { serves } = this.#run.model.groups[group]!;
    return firstIn(this.#lines, serves) ?? firstIn(this.#offers, serves);
  }

  #wait(ticket: Ticket): void {
    const { decider, draws, events, life, model } = this.#run;
    const { now } = life;
    const of = ticket.class;
    const team = ticket.team;
    const generation = ticket.generation;
    // First, for deciding a visit may replace the columns.
    const visit = decider.visitOf(of, team);
    const patience = decider.patience[visit]!;
    if (ticket.mode === Mode.live && patience >= 0) {
      draws.at(ticket.thing, Purpose.patience, ticket.visit);
      ticket.patienceEnds = now + draw(model.laws, patience, draws, draws.a);
      events.schedule(ticket.patienceEnds, EventKind.customerGivesUp, ticket.slot, generation);
    }
    if (team === decider.team[of]) {
      const stages = decider.overflow[of]!;
      for (let stage = 0; stage < stages.length; stage++)
        events.schedule(now + stages[stage]!.after, EventKind.overflows, ticket.slot, generation * overflowStages + stage);
    }
  }

  /** A visit's work begins: how long it takes and how it ends is drawn here. */
  #start(ticket: Ticket, agent: number): void {
    const { decider, draws, events, life, model, tell } = this.#run;
    const { now } = life;
    const team = ticket.team;
    const visit = decider.visitOf(ticket.class, team);
    this.#lines[team]!.leave(ticket);
    this.crew.occupy(agent);
    ticket.generation++;
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
    const logged = ticket.visit === 1 ? ticket.work : NaN;
    let work = Number.isNaN(logged) ? draw(model.laws, decider.handling[visit]!, draws, draws.a) : logged;
    if (ticket.handedOver === 1 && decider.reading[visit]! >= 0) {
      draws.at(ticket.thing, Purpose.reading, ticket.visit);
      work += draw(model.laws, decider.reading[visit]!, draws, draws.a);
    }
    tell.started(ticket, this.crew.groupOf(agent));
    events.schedule(now + work, EventKind.workEnds, ticket.slot, ticket.generation);
  }
}

/** The ticket whose turn it is in the places of these teams: of the first equals that have one, the first of all. */
function firstIn(places: readonly (WaitingLine | Offers)[], serves: readonly (readonly number[])[]): Ticket | undefined {
  for (const equals of serves) {
    let best: Ticket | undefined;
    for (const team of equals) {
      const ticket = places[team]!.first();
      if (ticket && (!best || ticket.band < best.band || (ticket.band === best.band && ticket.order < best.order))) best = ticket;
    }
    if (best) return best;
  }
  return undefined;
}

/** A ticket has at most so many overflow stages: the stage travels in an event's generation, beside the ticket's own. */
export const overflowStages = 8;
