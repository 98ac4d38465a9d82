import type { EventList } from '../engine/index.ts';
import { Life } from '../life/index.ts';
import type { Monitor } from '../life/index.ts';
import { Decider } from '../model/index.ts';
import type { Model } from '../model/index.ts';
import { Draws } from '../random/index.ts';
import { Arrivals } from './arrivals.ts';
import { EventKind } from './event-kind.ts';
import { overflowStages } from './offers.ts';
import { Parts } from './parts.ts';
import { Run } from './run.ts';
import { Tell } from './tell.ts';

/** Events and arrivals in a piece: some tens of milliseconds. */
const piece = 32768;

/** One replication of a model: builds the parts, then lets time pass. Used once. */
export class Center {
  readonly life = new Life();
  readonly decider: Decider;
  readonly #model: Model;
  readonly #seed: number;
  readonly #replication: number;
  /** When the follow-up is over. */
  #end: number;

  constructor(model: Model, seed: number, replication: number) {
    this.#model = model;
    this.#seed = seed;
    this.#replication = replication;
    this.#end = model.window.end;
    this.decider = new Decider(model);
  }

  /** Runs to the end, all at once. */
  run(recorder: Monitor, watcher?: Monitor): void {
    const pieces = this.pieces(recorder, watcher);
    while (!pieces.next().done);
  }

  /**
   * Runs from the warm-up, or from what is open then, until the cohort has ended or the follow-up is over:
   *
   *     the next of (arrival, event) -> the clock -> the part it belongs to -> the recorder (and the watcher) is told
   *
   * Events of an instant come before its arrivals. The recorder sits on the hot path; the watcher (a log, a trace) is told the same.
   * Stops after every piece, so that whoever runs it can draw breath or give up.
   */
  *pieces(recorder: Monitor, watcher?: Monitor): Generator<void, void> {
    const { life, decider } = this;
    const tell = watcher ? new Tell(recorder, watcher) : recorder;
    const run = new Run(this.#model, decider, life, new Draws(this.#seed, this.#replication), tell);
    const parts = new Parts(run);
    const arrivals = new Arrivals(this.#model, this.#seed, this.#replication);
    const { to } = this.#model.window;

    parts.entrance.begin();
    while (this.#goOn(run.events, arrivals, parts)) yield;
    life.now = parts.cohortOpen ? this.#end : Math.max(life.now, to);
    parts.stop();
    tell.stopped();
  }

  /** A piece of the run; false: it was the last. Apart from the generator, whose body the engine compiles late and badly. */
  #goOn(events: EventList, arrivals: Arrivals, parts: Parts): boolean {
    const { life } = this;
    const { to } = this.#model.window;
    for (let happened = 0; happened < piece; happened++) {
      const at = Math.min(events.nextAt, arrivals.next);
      if (at >= this.#end || (at >= to && !parts.cohortOpen)) return false;
      life.now = at;
      if (events.nextAt <= arrivals.next) {
        events.pop();
        this.#happen(events, parts);
      } else if (arrivals.areOut) {
        // Until the window is over `check` has seen to it that there are enough.
        if (at < to) throw new RangeError('more arrivals in one replication than there are keys for');
        this.#end = at;
        return false;
      } else {
        parts.entrance.arrive(arrivals);
        arrivals.advance();
      }
    }
    return true;
  }

  #happen({ kind, subject, generation }: EventList, { floor, entrance, journey, agenda, occasions, approvals }: Parts): void {
    switch (kind) {
      case EventKind.dutyBegins:
        return floor.beginDuty(subject);
      case EventKind.dutyEnds:
        return floor.endDuty(subject);
      case EventKind.absenceBegins:
        return floor.beginAbsence(subject, generation);
      case EventKind.absenceEnds:
        return floor.endAbsence(subject, generation);
      case EventKind.agentFree:
        return floor.release(subject);
    }
    const ticket = this.life.tickets.at(subject);
    if (kind === EventKind.overflows) {
      if (Math.floor(generation / overflowStages) === ticket.generation) floor.overflow(ticket, generation % overflowStages);
      return;
    }
    if (kind === EventKind.occasionComes) return agenda.comes(ticket, generation, occasions);
    if (generation !== ticket.generation) return;
    switch (kind) {
      case EventKind.workEnds:
        return ticket.errand === 1 ? approvals.workEnds(ticket) : journey.workEnds(ticket);
      case EventKind.summaryEnds:
        return journey.summaryEnds(ticket);
      case EventKind.customerGivesUp:
        return journey.customerGivesUp(ticket);
      case EventKind.selfServiceEnds:
        return entrance.selfServiceEnds(ticket);
      case EventKind.customerReplies:
        return entrance.customerReplies(ticket);
      case EventKind.silenceEnds:
        return journey.silenceEnds(ticket);
      case EventKind.menuEnds:
        return entrance.menuEnds(ticket);
      case EventKind.menuLeft:
        return entrance.menuLeft(ticket);
      case EventKind.callbackTaken:
        return floor.callBack(ticket);
      case EventKind.customerRetries:
        return entrance.customerRetries(ticket);
      case EventKind.customerReopens:
        return entrance.customerReopens(ticket);
      default:
        throw new Error(`no part takes an event of kind ${kind}`);
    }
  }
}
