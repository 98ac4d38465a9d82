import { Mode, none, Outcome, Purpose, State } from '../life/index.ts';
import type { TicketSlot } from '../life/index.ts';
import { draw } from '../random/index.ts';
import { Crew } from './crew.ts';
import { EventKind } from './event-kind.ts';
import { Offers } from './offers.ts';
import type { Promises } from './promises.ts';
import type { Run } from './run.ts';
import { bands, WaitingLine } from './waiting-line.ts';

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
  readonly #bandOf: (ticket: TicketSlot) => number;
  /** Groups that serve each team's queue. */
  readonly #servedBy: readonly Int32Array[];
  /** Live contacts in work, by the team whose queue they came through: with the queue's, they hold its lines. */
  readonly #liveInWork: Int32Array;

  constructor(run: Run, promises: Promises) {
    const { model, life } = run;
    const { count, bandOf } = bands(run);
    this.#run = run;
    this.#promises = promises;
    this.crew = new Crew(run);
    this.#bandOf = bandOf;
    this.#lines = model.teams.map(() => new WaitingLine(life.tickets, count, bandOf));
    this.#offers = model.teams.map(() => new Offers(life.tickets, bandOf));
    this.#servedBy = model.teams.map((_, team) =>
      Int32Array.from(model.groups.flatMap(({ serves }, group) => (serves.flat().includes(team) ? [group] : []))),
    );
    this.#liveInWork = new Int32Array(model.teams.length);
  }

  /** Whether a live contact finds no room at its team: no line free, or nobody idle and the queue at its limit. A deferred one always does. */
  isFull(ticket: TicketSlot): boolean {
    const { tickets } = this.#run.life;
    const number = tickets.team[ticket]!;
    const { atMost, lines } = this.#run.model.teams[number]!;
    const waiting = this.#lines[number]!.live;
    if (tickets.mode[ticket] !== Mode.live) return false;
    return waiting + this.#liveInWork[number]! >= lines || (waiting >= atMost && this.crew.longestIdle(this.#servedBy[number]!) === none);
  }

  /** A visit begins: the ticket enters its team's queue, and its work at once where an agent is idle. */
  enter(ticket: TicketSlot): void {
    const { decider, life, tell } = this.#run;
    const { now, tickets } = life;
    const team = tickets.team[ticket]!;
    tickets.state[ticket] = State.waiting;
    tickets.visit[ticket]!++;
    tickets.contactVisit[ticket]!++;
    tickets.queued[ticket] = now;
    tickets.order[ticket] = now - decider.credit[tickets.class[ticket]!]!;
    this.#lines[team]!.join(ticket);
    tell.queued(ticket);
    const agent = this.crew.longestIdle(this.#servedBy[team]!);
    if (agent === none) this.#wait(ticket);
    else this.#start(ticket, agent);
  }

  /** The stated time in the queue is over: the visit is offered to a further team too. */
  overflow(ticket: TicketSlot, stage: number): void {
    const { decider, life, tell } = this.#run;
    const { team } = decider.overflow[life.tickets.class[ticket]!]![stage]!;
    tell.offered(ticket, team);
    const agent = this.crew.longestIdle(this.#servedBy[team]!);
    if (agent === none) this.#offers[team]!.add(ticket);
    else this.#start(ticket, agent);
  }

  /** The customer gives up: the ticket leaves its queue. */
  abandon(ticket: TicketSlot): void {
    const { tickets } = this.#run.life;
    this.#lines[tickets.team[ticket]!]!.leave(ticket);
    tickets.generation[ticket]!++;
    this.#run.tell.abandoned(ticket);
  }

  /** The visit's contact work is over. Its agent stays at work until `release`. */
  finish(ticket: TicketSlot): void {
    const { life, tell } = this.#run;
    const { tickets } = life;
    if (Number.isNaN(tickets.firstResponse[ticket]!)) this.#promises.respond(ticket);
    if (tickets.mode[ticket] === Mode.live) this.#liveInWork[tickets.team[ticket]!]!--;
    tell.finished(ticket, this.crew.groupOf(tickets.agent[ticket]!));
  }

  /** Seconds of after-contact work that the ticket's visit leaves to its agent. */
  wrapUp(ticket: TicketSlot): number {
    const { decider, draws, life, model } = this.#run;
    const { tickets } = life;
    const visit = decider.visitOf(tickets.class[ticket]!, tickets.team[ticket]!);
    const law = decider.wrapUp[visit]!;
    if (law < 0) return 0;
    draws.at(tickets.thing[ticket]!, Purpose.wrapUp, tickets.visit[ticket]!);
    return draw(model.laws, law, draws, draws.a);
  }

  /** An agent has nothing more to do: he takes what is next, if his shift goes on. */
  release(agent: number): void {
    if (this.crew.free(agent)) this.serve(agent);
  }

  /** An idle agent takes what is next. */
  serve(agent: number): void {
    const ticket = this.#nextFor(this.crew.groupOf(agent));
    if (ticket !== none) this.#start(ticket, agent);
  }

  #nextFor(group: number): TicketSlot {
    const { serves } = this.#run.model.groups[group]!;
    for (const places of [this.#lines, this.#offers])
      for (const equals of serves) {
        let best = none;
        for (const team of equals) {
          const ticket = places[team]!.first();
          if (ticket !== none && (best === none || this.#comesBefore(ticket, best))) best = ticket;
        }
        if (best !== none) return best;
      }
    return none;
  }

  #comesBefore(a: TicketSlot, b: TicketSlot): boolean {
    const bands = this.#bandOf(a) - this.#bandOf(b);
    return bands !== 0 ? bands < 0 : this.#run.life.tickets.order[a]! < this.#run.life.tickets.order[b]!;
  }

  #wait(ticket: TicketSlot): void {
    const { decider, draws, events, life, model } = this.#run;
    const { now, tickets } = life;
    const of = tickets.class[ticket]!;
    const team = tickets.team[ticket]!;
    const generation = tickets.generation[ticket]!;
    // First, for deciding a visit may replace the columns.
    const visit = decider.visitOf(of, team);
    const patience = decider.patience[visit]!;
    if (tickets.mode[ticket] === Mode.live && patience >= 0) {
      draws.at(tickets.thing[ticket]!, Purpose.patience, tickets.visit[ticket]!);
      tickets.patienceEnds[ticket] = now + draw(model.laws, patience, draws, draws.a);
      events.schedule(tickets.patienceEnds[ticket], EventKind.customerGivesUp, ticket, generation);
    }
    if (team === decider.team[of]) {
      const stages = decider.overflow[of]!;
      for (let stage = 0; stage < stages.length; stage++)
        events.schedule(now + stages[stage]!.after, EventKind.overflows, ticket, generation * overflowStages + stage);
    }
  }

  /** A visit's work begins: how long it takes and how it ends is drawn here. */
  #start(ticket: TicketSlot, agent: number): void {
    const { decider, draws, events, life, model, tell } = this.#run;
    const { now, tickets } = life;
    const team = tickets.team[ticket]!;
    const visit = decider.visitOf(tickets.class[ticket]!, team);
    this.#lines[team]!.leave(ticket);
    this.crew.occupy(agent);
    tickets.generation[ticket]!++;
    tickets.state[ticket] = State.working;
    tickets.agent[ticket] = agent;
    tickets.begun[ticket] = now;
    if (tickets.mode[ticket] === Mode.live) {
      this.#liveInWork[team]!++;
      if (Number.isNaN(tickets.firstResponse[ticket]!)) this.#promises.respond(ticket);
    }
    draws.at(tickets.thing[ticket]!, Purpose.visit, tickets.visit[ticket]!);
    const share = draws.share(draws.b);
    tickets.outcome[ticket] =
      share < decider.solved[visit]! ? Outcome.solved : share < decider.needsCustomer[visit]! ? Outcome.needsCustomer : Outcome.unresolved;
    const logged = tickets.visit[ticket] === 1 ? tickets.work[ticket]! : NaN;
    let work = Number.isNaN(logged) ? draw(model.laws, decider.handling[visit]!, draws, draws.a) : logged;
    if (tickets.handedOver[ticket] === 1 && decider.reading[visit]! >= 0) {
      draws.at(tickets.thing[ticket]!, Purpose.reading, tickets.visit[ticket]!);
      work += draw(model.laws, decider.reading[visit]!, draws, draws.a);
    }
    tell.started(ticket, this.crew.groupOf(agent));
    events.schedule(now + work, EventKind.workEnds, ticket, tickets.generation[ticket]!);
  }
}

/** A ticket has at most so many overflow stages: the stage travels in an event's generation, beside the ticket's own. */
export const overflowStages = 8;
