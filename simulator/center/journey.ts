import { Mode, none, Outcome, Purpose, State } from '../life/index.ts';
import type { Ticket } from '../life/index.ts';
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
    this.#cohortOpen += ticket.cohort;
    this.#promises.make(ticket);
    tell.arrived(ticket);
    if (!admitted) this.#end(ticket, State.turnedAway);
    else if (!this.#triesSelfService(ticket)) this.#route(ticket);
  }

  /** Self-service is over: it solved the ticket, or the customer goes on to a person. */
  selfServiceEnds(ticket: Ticket): void {
    if (ticket.outcome === Outcome.solved) this.#solve(ticket, State.selfSolved);
    else this.#route(ticket);
  }

  workEnds(ticket: Ticket): void {
    this.#floor.work.finish(ticket);
    if (ticket.outcome !== Outcome.solved && ticket.visit >= mostVisits) this.#goesUnsolved(ticket);
    else if (ticket.outcome === Outcome.unresolved) this.#unresolved(ticket);
    else {
      const agent = this.#wrapUp(ticket);
      if (ticket.outcome === Outcome.solved) this.#solve(ticket, State.solved);
      else this.#awaitCustomer(ticket);
      this.#releaseUnlessWrapping(agent);
    }
  }

  /** The giver's summary is written: the ticket goes to the team that the escalation table names. */
  summaryEnds(ticket: Ticket): void {
    const agent = this.#wrapUp(ticket);
    this.#handOver(ticket);
    this.#releaseUnlessWrapping(agent);
  }

  customerReplies(ticket: Ticket): void {
    const { life, events, decider, model, tell } = this.#run;
    const channel = decider.factsOf(ticket.class)[model.factAt.channel]!;
    const way = this.#intake.wayIn(channel);
    if (way === none) {
      const opens = nextOpening(model.hours[model.channels[channel]!.hours]!, life.now);
      if (opens < Infinity) events.schedule(opens, EventKind.customerReplies, ticket.slot, ticket.generation);
      return;
    }
    this.#promises.resume(ticket);
    ticket.contact++;
    ticket.contactVisit = 0;
    ticket.mode = this.#intake.modeOf(way);
    ticket.channel = way;
    tell.resumed(ticket);
    this.#floor.enter(ticket);
  }

  /** No reply within `close_after`: the ticket counts as solved. */
  silenceEnds(ticket: Ticket): void {
    this.#promises.resume(ticket);
    this.#solve(ticket, State.solved);
  }

  customerGivesUp(ticket: Ticket): void {
    this.#floor.abandon(ticket);
    this.#promises.judgeOverdue(ticket);
    this.#end(ticket, State.gaveUp);
  }

  #triesSelfService(ticket: Ticket): boolean {
    const { decider, draws, events, life, model } = this.#run;
    const of = ticket.class;
    if (decider.tries[of]! <= 0) return false;
    draws.at(ticket.thing, Purpose.selfService, 0);
    if (draws.share(draws.a) >= decider.tries[of]!) return false;
    ticket.outcome = draws.share(draws.b) < decider.solves[of]! ? Outcome.solved : Outcome.unresolved;
    ticket.state = State.selfService;
    draws.at(ticket.thing, Purpose.selfServiceTime, 0);
    const law = decider.selfServiceTime[of]!;
    const time = law < 0 ? 0 : draw(model.laws, law, draws, draws.a);
    events.schedule(life.now + time, EventKind.selfServiceEnds, ticket.slot, ticket.generation);
    return true;
  }

  /** On to the team that the routing names; where its queue is full, by the other way in that it states, or turned away. */
  #route(ticket: Ticket): void {
    const { decider, model } = this.#run;
    ticket.team = decider.team[ticket.class]!;
    if (this.#floor.isFull(ticket)) {
      const { whenFull } = model.teams[ticket.team]!;
      const way = whenFull === 'refuse' ? none : this.#intake.wayIn(whenFull);
      if (way === none || this.#intake.modeOf(way) === Mode.live) return this.#end(ticket, State.turnedAway);
      ticket.mode = Mode.deferred;
      ticket.channel = way;
    }
    this.#floor.enter(ticket);
  }

  /** Not solved here: another team takes it over, or it goes back to this one; after `limits.touches` visits it is closed, wherever it would go. */
  #unresolved(ticket: Ticket): void {
    const { decider, draws, events, life, model } = this.#run;
    const to = this.#escalatesTo(ticket);
    if (to >= 0) {
      ticket.successor = to;
      const visit = decider.visitOf(ticket.class, ticket.team);
      const law = decider.summary[visit]!;
      if (law < 0) return this.summaryEnds(ticket);
      draws.at(ticket.thing, Purpose.summary, ticket.visit);
      const summary = draw(model.laws, law, draws, draws.a);
      events.schedule(life.now + summary, EventKind.summaryEnds, ticket.slot, ticket.generation);
      return;
    }
    if (ticket.visit >= model.limits.touches) return this.#goesUnsolved(ticket);
    const agent = this.#wrapUp(ticket);
    ticket.handedOver = 0;
    this.#floor.enter(ticket);
    this.#releaseUnlessWrapping(agent);
  }

  /** Visited as often as may be, and not solved. */
  #goesUnsolved(ticket: Ticket): void {
    const agent = this.#wrapUp(ticket);
    this.#promises.failToResolve(ticket);
    this.#end(ticket, State.closedUnsolved);
    this.#releaseUnlessWrapping(agent);
  }

  /** The team that takes an unresolved ticket over; -1: none, or it has been handed over or visited as often as it may. */
  #escalatesTo(ticket: Ticket): number {
    const { decider, model } = this.#run;
    const { limits } = model;
    if (ticket.transfers >= limits.transfers || ticket.visit >= limits.touches) return -1;
    if (decider.asksMoment) this.#moment.fill(ticket);
    return decider.unresolved(ticket.class, ticket.team, ticket.transfers, ticket.visit);
  }

  #handOver(ticket: Ticket): void {
    const { tell } = this.#run;
    ticket.team = ticket.successor;
    ticket.transfers++;
    ticket.handedOver = 1;
    tell.handedOver(ticket);
    this.#floor.enter(ticket);
  }

  #awaitCustomer(ticket: Ticket): void {
    const { decider, draws, events, life, model, tell } = this.#run;
    const { now } = life;
    const visit = decider.visitOf(ticket.class, ticket.team);
    ticket.state = State.withCustomer;
    ticket.pausedSince = now;
    ticket.handedOver = 0;
    tell.paused(ticket);
    draws.at(ticket.thing, Purpose.reply, ticket.contact);
    const delay = draw(model.laws, decider.reply[visit]!, draws, draws.a);
    const closeAfter = decider.closeAfter[visit]!;
    const generation = ticket.generation;
    if (delay <= closeAfter) events.schedule(now + delay, EventKind.customerReplies, ticket.slot, generation);
    else events.schedule(now + closeAfter, EventKind.silenceEnds, ticket.slot, generation);
  }

  /** Begins the after-contact work of the visit's agent. The agent where there is none, to be released when the ticket has gone on; else -1. */
  #wrapUp(ticket: Ticket): number {
    const { events, life, tell } = this.#run;
    const { now } = life;
    const agent = ticket.agent;
    const length = this.#floor.work.wrapUp(ticket);
    ticket.handled = now + length - ticket.begun - ticket.heldUp;
    tell.handled(ticket);
    if (length <= 0) return agent;
    events.schedule(now + length, EventKind.agentFree, agent, 0);
    return -1;
  }

  #releaseUnlessWrapping(agent: number): void {
    if (agent >= 0) this.#floor.release(agent);
  }

  #solve(ticket: Ticket, state: number): void {
    this.#promises.resolve(ticket);
    this.#end(ticket, state);
  }

  #end(ticket: Ticket, state: number): void {
    const { life, tell } = this.#run;
    const { tickets } = life;
    ticket.state = state;
    this.#promises.close(ticket);
    tell.ended(ticket);
    this.#cohortOpen -= ticket.cohort;
    tickets.release(ticket);
  }
}
