import { Mode, Outcome, Purpose, State } from '../life/index.ts';
import type { Life, Monitor, Ticket } from '../life/index.ts';
import type { Decider, Model } from '../model/index.ts';
import type { EventList } from '../engine/index.ts';
import { draw } from '../random/index.ts';
import type { Draws } from '../random/index.ts';
import type { Crew } from './crew.ts';
import type { Desks } from './desks.ts';
import { EventKind } from './event-kind.ts';
import type { Promises } from './promises.ts';
import type { Run } from './run.ts';

/** The work of a visit, from its beginning by an agent to its end. What is drawn for it belongs to the visit, whoever does it. (semantics.md, 4) */
export class Work {
  readonly #model: Model;
  readonly #decider: Decider;
  readonly #life: Life;
  readonly #events: EventList;
  readonly #draws: Draws;
  readonly #tell: Monitor;
  readonly #crew: Crew;
  readonly #desks: Desks;
  readonly #promises: Promises;
  readonly #liveInWork: Int32Array;

  constructor({ model, decider, life, events, draws, tell }: Run, crew: Crew, desks: Desks, promises: Promises) {
    this.#model = model;
    this.#decider = decider;
    this.#life = life;
    this.#events = events;
    this.#draws = draws;
    this.#tell = tell;
    this.#crew = crew;
    this.#desks = desks;
    this.#promises = promises;
    this.#liveInWork = new Int32Array(model.teams.length);
  }

  /** Live contacts in work that came through a team's queue: with those in the queue, they hold its lines. */
  live(team: number): number {
    return this.#liveInWork[team]!;
  }

  /** Who is at work for it already begins a visit's work, or goes on with what was handed back. How long it takes and how it ends is drawn once. */
  begin(ticket: Ticket, agent: number): void {
    if (this.#desks.inUse && !Number.isNaN(ticket.left)) return this.#goOn(ticket, agent);
    const decider = this.#decider;
    const draws = this.#draws;
    const { laws } = this.#model;
    const { now } = this.#life;
    const team = ticket.team;
    const visit = decider.visitOf(ticket.class, team);
    ticket.state = State.working;
    ticket.agent = agent;
    ticket.begun = now;
    ticket.heldUp = 0;
    if (ticket.mode === Mode.live) {
      this.#liveInWork[team]!++;
      this.#promises.answer(ticket);
    }
    draws.at(ticket.thing, Purpose.visit, ticket.visit);
    const share = draws.share(draws.b);
    ticket.outcome =
      share < decider.solved[visit]! ? Outcome.solved : share < decider.needsCustomer[visit]! ? Outcome.needsCustomer : Outcome.unresolved;
    let work = ticket.work;
    ticket.work = NaN;
    if (Number.isNaN(work)) work = draw(laws, decider.handling[visit]!, draws, draws.a) * decider.effort[visit]!;
    ticket.reading = 0;
    if (ticket.handedOver === 1 && decider.reading[visit]! >= 0) {
      draws.at(ticket.thing, Purpose.reading, ticket.visit);
      ticket.reading = draw(laws, decider.reading[visit]!, draws, draws.a);
      work += ticket.reading;
    }
    this.#tell.started(ticket, this.#crew.groupOf(agent));
    if (this.#desks.inUse) this.#desks.take(ticket, agent, work);
    else this.#events.schedule(now + work, EventKind.workEnds, ticket.slot, ticket.generation);
  }

  /** The visit's contact work is over. Its agent stays at work until he is released. */
  finish(ticket: Ticket): void {
    this.#promises.answer(ticket);
    if (ticket.mode === Mode.live) this.#liveInWork[ticket.team]!--;
    if (this.#desks.inUse) this.#desks.finish(ticket);
    this.#tell.finished(ticket, this.#crew.groupOf(ticket.agent));
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

  /** Work that was handed back goes on where it was. */
  #goOn(ticket: Ticket, agent: number): void {
    ticket.heldUp += this.#life.now - ticket.stopped;
    ticket.agent = agent;
    this.#tell.takenUp(ticket, this.#crew.groupOf(agent));
    ticket.state = State.working;
    this.#desks.take(ticket, agent, ticket.left);
  }
}
