import { none, Outcome, Purpose, State } from '../life/index.ts';
import type { Ticket } from '../life/index.ts';
import { takenInAt } from '../model/index.ts';
import { draw } from '../random/index.ts';
import type { Endings } from './endings.ts';
import { EventKind } from './event-kind.ts';
import type { Floor } from './floor.ts';
import { mostVisits } from './most-visits.ts';
import type { Moves } from './moves.ts';
import type { Occasions } from './occasions.ts';
import type { Promises } from './promises.ts';
import type { Run } from './run.ts';

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
  readonly #moves: Moves;
  /** Whether anybody asks for someone higher, and a row speaks of it. */
  readonly #asking: boolean;

  constructor(run: Run, floor: Floor, promises: Promises, endings: Endings, occasions: Occasions, moves: Moves) {
    this.#run = run;
    this.#floor = floor;
    this.#promises = promises;
    this.#endings = endings;
    this.#occasions = occasions;
    this.#moves = moves;
    this.#asking = run.model.rules.asking.length > 0 && occasions.speaksOf('asked');
  }

  workEnds(ticket: Ticket): void {
    this.#floor.work.finish(ticket);
    const isLast = ticket.visit >= mostVisits;
    if (ticket.outcome === Outcome.unresolved && !isLast) this.#findSuccessor(ticket);
    if (this.#asking && !isLast) this.#ask(ticket);
    if (ticket.outcome === Outcome.solved) this.#goesSolved(ticket);
    else if (isLast) this.#goesUnsolved(ticket);
    else if (ticket.successor !== none) this.#summarise(ticket);
    else if (ticket.outcome === Outcome.unresolved) this.#goesBack(ticket);
    else {
      const agent = this.#wrapUp(ticket);
      this.#awaitCustomer(ticket);
      this.#releaseUnlessWrapping(agent);
    }
  }

  /** The giver's summary is written: the ticket goes to the team that takes it over, to wait there for an agent, or for its customer to reply. */
  summaryEnds(ticket: Ticket): void {
    const agent = this.#wrapUp(ticket);
    const to = ticket.successor;
    ticket.successor = none;
    if (ticket.outcome === Outcome.needsCustomer) this.#awaitCustomer(ticket);
    this.#moves.handOver(ticket, to);
    ticket.handedOver = 1;
    if (ticket.outcome === Outcome.unresolved) this.#floor.enter(ticket);
    this.#releaseUnlessWrapping(agent);
  }

  /** No reply within `close_after`: the ticket counts as solved. */
  silenceEnds(ticket: Ticket): void {
    this.#promises.resume(ticket);
    ticket.state = State.comingBack;
    this.#endings.solve(ticket, State.solved);
  }

  customerGivesUp(ticket: Ticket): void {
    this.#floor.abandon(ticket);
    this.#endings.giveUp(ticket);
  }

  /** Some customers ask for someone higher. Whom that takes to another team the work has not solved it. */
  #ask(ticket: Ticket): void {
    const { decider, draws } = this.#run;
    const visit = decider.visitOf(ticket.class, ticket.team);
    draws.at(ticket.thing, Purpose.asking, ticket.visit);
    if (draws.share(draws.a) >= decider.asks[visit]!) return;
    const sentBefore = ticket.successor;
    ticket.successor = none;
    this.#occasions.happens(ticket, 'asked');
    if (ticket.successor === none) ticket.successor = sentBefore;
    else ticket.outcome = Outcome.unresolved;
  }

  #goesSolved(ticket: Ticket): void {
    const agent = this.#wrapUp(ticket);
    ticket.successor = none;
    this.#endings.solve(ticket, State.solved);
    this.#releaseUnlessWrapping(agent);
  }

  /** Another team takes it over: its agent writes a summary first. */
  #summarise(ticket: Ticket): void {
    const { decider, draws, events, life, model } = this.#run;
    const law = decider.summary[decider.visitOf(ticket.class, ticket.team)]!;
    if (law < 0) return this.summaryEnds(ticket);
    draws.at(ticket.thing, Purpose.summary, ticket.visit);
    const summary = draw(model.laws, law, draws, draws.a);
    events.schedule(life.now + summary, EventKind.summaryEnds, ticket.slot, ticket.generation);
  }

  /** Not solved here, and nobody takes it over: it goes back to its team; after `limits.touches` visits it is closed. */
  #goesBack(ticket: Ticket): void {
    if (ticket.touches >= this.#run.model.limits.touches) return this.#goesUnsolved(ticket);
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
    if (!this.#occasions.looksUpUnresolved) return this.#occasions.happens(ticket, 'unresolved');
    if (!this.#moves.mayMove(ticket)) return;
    const to = this.#run.decider.unresolved(ticket.class, ticket.team, ticket.transfers, ticket.touches);
    if (to >= 0) ticket.successor = to;
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
    const replies = takenInAt(model, decider.factsOf(ticket.class)[model.factAt.channel]!, now + delay);
    if (replies - now <= closeAfter) events.schedule(replies, EventKind.customerReplies, ticket.slot, generation);
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
