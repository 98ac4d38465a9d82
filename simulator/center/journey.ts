import { none, Outcome, Purpose, State } from '../life/index.ts';
import type { Ticket } from '../life/index.ts';
import { draw } from '../random/index.ts';
import type { Endings } from './endings.ts';
import { EventKind } from './event-kind.ts';
import type { Floor } from './floor.ts';
import type { Occasions } from './occasions.ts';
import type { Promises } from './promises.ts';
import type { Run } from './run.ts';

/**
 * Visits that a ticket has at the most, whatever the policy says: the limit of `limits.touches` itself. Replies or hand-overs that take no time
 * would else go round at one instant for ever.
 */
const mostVisits = 1000;

/**
 * A ticket's way from the end of its visit's work, or of the wait for it (design.md, "The life of a ticket"):
 *
 *     solved | needs_customer -> (reply) | unresolved -> escalate -> wait        waiting live -> give up
 */
export class Journey {
  readonly #run: Run;
  readonly #floor: Floor;
  readonly #promises: Promises;
  readonly #endings: Endings;
  readonly #occasions: Occasions;

  constructor(run: Run, floor: Floor, promises: Promises, endings: Endings, occasions: Occasions) {
    this.#run = run;
    this.#floor = floor;
    this.#promises = promises;
    this.#endings = endings;
    this.#occasions = occasions;
  }

  workEnds(ticket: Ticket): void {
    this.#floor.work.finish(ticket);
    if (ticket.outcome !== Outcome.solved && ticket.visit >= mostVisits) this.#goesUnsolved(ticket);
    else if (ticket.outcome === Outcome.unresolved) this.#unresolved(ticket);
    else {
      const agent = this.#wrapUp(ticket);
      if (ticket.outcome === Outcome.solved) this.#endings.solve(ticket, State.solved);
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

  /** No reply within `close_after`: the ticket counts as solved. */
  silenceEnds(ticket: Ticket): void {
    this.#promises.resume(ticket);
    this.#endings.solve(ticket, State.solved);
  }

  customerGivesUp(ticket: Ticket): void {
    this.#floor.abandon(ticket);
    this.#endings.giveUp(ticket);
  }

  /** Not solved here: another team takes it over, or it goes back to this one; after `limits.touches` visits it is closed, wherever it would go. */
  #unresolved(ticket: Ticket): void {
    const { decider, draws, events, life, model } = this.#run;
    this.#findSuccessor(ticket);
    if (ticket.successor !== none) {
      const visit = decider.visitOf(ticket.class, ticket.team);
      const law = decider.summary[visit]!;
      if (law < 0) return this.summaryEnds(ticket);
      draws.at(ticket.thing, Purpose.summary, ticket.visit);
      const summary = draw(model.laws, law, draws, draws.a);
      events.schedule(life.now + summary, EventKind.summaryEnds, ticket.slot, ticket.generation);
      return;
    }
    if (ticket.touches >= model.limits.touches) return this.#goesUnsolved(ticket);
    const agent = this.#wrapUp(ticket);
    ticket.handedOver = 0;
    this.#floor.enter(ticket);
    this.#releaseUnlessWrapping(agent);
  }

  /** Visited as often as may be, and not solved. */
  #goesUnsolved(ticket: Ticket): void {
    const agent = this.#wrapUp(ticket);
    this.#endings.closeUnsolved(ticket);
    this.#releaseUnlessWrapping(agent);
  }

  /** Which team takes an unresolved ticket over: none, where the tables say so, or it has been handed over or visited as often as it may. */
  #findSuccessor(ticket: Ticket): void {
    const { decider, model } = this.#run;
    const { limits } = model;
    if (!this.#occasions.looksUpUnresolved) return this.#occasions.happens(ticket, 'unresolved');
    if (ticket.transfers < limits.transfers && ticket.touches < limits.touches)
      ticket.successor = decider.unresolved(ticket.class, ticket.team, ticket.transfers, ticket.touches);
  }

  #handOver(ticket: Ticket): void {
    const { tell } = this.#run;
    ticket.team = ticket.successor;
    ticket.successor = none;
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
}
