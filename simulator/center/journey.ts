import { Mode, Outcome, Purpose, State } from '../life/index.ts';
import type { TicketSlot } from '../life/index.ts';
import { nextOpening } from '../model/index.ts';
import { draw } from '../random/index.ts';
import { EventKind } from './event-kind.ts';
import type { Floor } from './floor.ts';
import { Intake } from './intake.ts';
import { Moment } from './moment.ts';
import type { Promises } from './promises.ts';
import type { Arrivals } from './arrivals.ts';
import type { Run } from './run.ts';

/**
 * Visits that a ticket has at the most, whatever the policy says: the limit of `limits.touches` itself. Replies or hand-overs that take no time
 * would else go round at one instant for ever.
 */
const mostVisits = 1000;

/**
 * A ticket's way between its visits (design.md, "The life of a ticket"):
 *
 *     arrive -> decide -> [self-service] -> wait and work (floor) -> solved | needs_customer -> (reply) wait again | unresolved -> escalate -> wait
 *     waiting live -> give up        closed channel -> other way in, or turned away        full queue -> other way in, or turned away
 */
export class Journey {
  readonly #run: Run;
  readonly #floor: Floor;
  readonly #promises: Promises;
  readonly #intake: Intake;
  readonly #moment: Moment;
  #cohortOpen = 0;

  constructor(run: Run, floor: Floor, promises: Promises) {
    this.#run = run;
    this.#floor = floor;
    this.#promises = promises;
    this.#intake = new Intake(run);
    this.#moment = new Moment(run);
  }

  /** Whether tickets of the cohort are still alive. */
  get cohortOpen(): boolean {
    return this.#cohortOpen > 0;
  }

  arrive(arrivals: Arrivals): void {
    const { life, tell } = this.#run;
    const { tickets } = life;
    const ticket = tickets.take();
    const admitted = this.#intake.admit(ticket, arrivals);
    this.#cohortOpen += tickets.cohort[ticket]!;
    this.#promises.make(ticket);
    tell.arrived(ticket);
    if (!admitted) this.#end(ticket, State.turnedAway);
    else if (!this.#triesSelfService(ticket)) this.#route(ticket);
  }

  /** Self-service is over: it solved the ticket, or the customer goes on to a person. */
  selfServiceEnds(ticket: TicketSlot): void {
    const { life } = this.#run;
    if (life.tickets.outcome[ticket] === Outcome.solved) this.#solve(ticket, State.selfSolved);
    else this.#route(ticket);
  }

  workEnds(ticket: TicketSlot): void {
    const { life } = this.#run;
    const { tickets } = life;
    this.#floor.finish(ticket);
    if (tickets.outcome[ticket] !== Outcome.solved && tickets.visit[ticket]! >= mostVisits) this.#goesUnsolved(ticket);
    else if (tickets.outcome[ticket] === Outcome.unresolved) this.#unresolved(ticket);
    else {
      const agent = this.#wrapUp(ticket);
      if (tickets.outcome[ticket] === Outcome.solved) this.#solve(ticket, State.solved);
      else this.#awaitCustomer(ticket);
      this.#releaseUnlessWrapping(agent);
    }
  }

  /** The giver's summary is written: the ticket goes to the team that the escalation table names. */
  summaryEnds(ticket: TicketSlot): void {
    const agent = this.#wrapUp(ticket);
    this.#handOver(ticket);
    this.#releaseUnlessWrapping(agent);
  }

  customerReplies(ticket: TicketSlot): void {
    const { life, events, decider, model, tell } = this.#run;
    const { tickets } = life;
    const channel = decider.factsOf(tickets.class[ticket]!)[model.factAt.channel]!;
    const way = this.#intake.open(channel);
    if (!way) {
      const opens = nextOpening(model.hours[model.channels[channel]!.hours]!, life.now);
      if (opens < Infinity) events.schedule(opens, EventKind.customerReplies, ticket, tickets.generation[ticket]!);
      return;
    }
    this.#promises.resume(ticket);
    tickets.contact[ticket]!++;
    tickets.contactVisit[ticket] = 0;
    tickets.mode[ticket] = way.mode;
    tickets.channel[ticket] = way.channel;
    tell.resumed(ticket);
    this.#floor.enter(ticket);
  }

  /** No reply within `close_after`: the ticket counts as solved. */
  silenceEnds(ticket: TicketSlot): void {
    this.#promises.resume(ticket);
    this.#solve(ticket, State.solved);
  }

  customerGivesUp(ticket: TicketSlot): void {
    this.#floor.abandon(ticket);
    this.#promises.judgeOverdue(ticket);
    this.#end(ticket, State.gaveUp);
  }

  #triesSelfService(ticket: TicketSlot): boolean {
    const { decider, draws, events, life, model } = this.#run;
    const { tickets } = life;
    const of = tickets.class[ticket]!;
    if (decider.tries[of]! <= 0) return false;
    draws.at(tickets.thing[ticket]!, Purpose.selfService, 0);
    if (draws.share(draws.a) >= decider.tries[of]!) return false;
    tickets.outcome[ticket] = draws.share(draws.b) < decider.solves[of]! ? Outcome.solved : Outcome.unresolved;
    tickets.state[ticket] = State.selfService;
    draws.at(tickets.thing[ticket]!, Purpose.selfServiceTime, 0);
    const law = decider.selfServiceTime[of]!;
    const time = law < 0 ? 0 : draw(model.laws, law, draws, draws.a);
    events.schedule(life.now + time, EventKind.selfServiceEnds, ticket, tickets.generation[ticket]!);
    return true;
  }

  /** On to the team that the routing names; where its queue is full, by the other way in that it states, or turned away. */
  #route(ticket: TicketSlot): void {
    const { decider, life, model } = this.#run;
    const { tickets } = life;
    tickets.team[ticket] = decider.team[tickets.class[ticket]!]!;
    if (this.#floor.isFull(ticket)) {
      const { whenFull } = model.teams[tickets.team[ticket]]!;
      const way = whenFull === 'refuse' ? undefined : this.#intake.open(whenFull);
      if (way?.mode !== Mode.deferred) return this.#end(ticket, State.turnedAway);
      tickets.mode[ticket] = Mode.deferred;
      tickets.channel[ticket] = way.channel;
    }
    this.#floor.enter(ticket);
  }

  /** Not solved here: another team takes it over, or it goes back to this one; after `limits.touches` visits it is closed, wherever it would go. */
  #unresolved(ticket: TicketSlot): void {
    const { decider, draws, events, life, model } = this.#run;
    const { tickets } = life;
    const to = this.#escalatesTo(ticket);
    if (to >= 0) {
      tickets.successor[ticket] = to;
      const visit = decider.visitOf(tickets.class[ticket]!, tickets.team[ticket]!);
      const law = decider.summary[visit]!;
      if (law < 0) return this.summaryEnds(ticket);
      draws.at(tickets.thing[ticket]!, Purpose.summary, tickets.visit[ticket]!);
      const summary = draw(model.laws, law, draws, draws.a);
      events.schedule(life.now + summary, EventKind.summaryEnds, ticket, tickets.generation[ticket]!);
      return;
    }
    if (tickets.visit[ticket]! >= model.limits.touches) return this.#goesUnsolved(ticket);
    const agent = this.#wrapUp(ticket);
    tickets.handedOver[ticket] = 0;
    this.#floor.enter(ticket);
    this.#releaseUnlessWrapping(agent);
  }

  /** Visited as often as may be, and not solved. */
  #goesUnsolved(ticket: TicketSlot): void {
    const agent = this.#wrapUp(ticket);
    this.#promises.failToResolve(ticket);
    this.#end(ticket, State.closedUnsolved);
    this.#releaseUnlessWrapping(agent);
  }

  /** The team that takes an unresolved ticket over; -1: none, or it has been handed over or visited as often as it may. */
  #escalatesTo(ticket: TicketSlot): number {
    const { decider, life, model } = this.#run;
    const { tickets } = life;
    const { limits } = model;
    if (tickets.transfers[ticket]! >= limits.transfers || tickets.visit[ticket]! >= limits.touches) return -1;
    this.#moment.fill(ticket);
    return decider.unresolved(tickets.class[ticket]!, tickets.team[ticket]!, tickets.transfers[ticket]!, tickets.visit[ticket]!);
  }

  #handOver(ticket: TicketSlot): void {
    const { life, tell } = this.#run;
    const { tickets } = life;
    tickets.team[ticket] = tickets.successor[ticket]!;
    tickets.transfers[ticket]!++;
    tickets.handedOver[ticket] = 1;
    tell.handedOver(ticket);
    this.#floor.enter(ticket);
  }

  #awaitCustomer(ticket: TicketSlot): void {
    const { decider, draws, events, life, model, tell } = this.#run;
    const { now, tickets } = life;
    const visit = decider.visitOf(tickets.class[ticket]!, tickets.team[ticket]!);
    tickets.state[ticket] = State.withCustomer;
    tickets.pausedSince[ticket] = now;
    tickets.handedOver[ticket] = 0;
    tell.paused(ticket);
    draws.at(tickets.thing[ticket]!, Purpose.reply, tickets.contact[ticket]!);
    const delay = draw(model.laws, decider.reply[visit]!, draws, draws.a);
    const closeAfter = decider.closeAfter[visit]!;
    const generation = tickets.generation[ticket]!;
    if (delay <= closeAfter) events.schedule(now + delay, EventKind.customerReplies, ticket, generation);
    else events.schedule(now + closeAfter, EventKind.silenceEnds, ticket, generation);
  }

  /** Begins the after-contact work of the visit's agent. The agent where there is none, to be released when the ticket has gone on; else -1. */
  #wrapUp(ticket: TicketSlot): number {
    const { events, life, tell } = this.#run;
    const { now, tickets } = life;
    const agent = tickets.agent[ticket]!;
    const length = this.#floor.wrapUp(ticket);
    tickets.handled[ticket] = now + length - tickets.begun[ticket]!;
    tell.handled(ticket);
    if (length <= 0) return agent;
    events.schedule(now + length, EventKind.agentFree, agent, 0);
    return -1;
  }

  #releaseUnlessWrapping(agent: number): void {
    if (agent >= 0) this.#floor.release(agent);
  }

  #solve(ticket: TicketSlot, state: number): void {
    this.#promises.resolve(ticket);
    this.#end(ticket, state);
  }

  #end(ticket: TicketSlot, state: number): void {
    const { life, tell } = this.#run;
    const { tickets } = life;
    tickets.state[ticket] = state;
    this.#promises.close(ticket);
    tell.ended(ticket);
    this.#cohortOpen -= tickets.cohort[ticket]!;
    tickets.release(ticket);
  }
}
