import { Promised, State, Verdict } from '../life/index.ts';
import type { Ticket } from '../life/index.ts';
import { rowsOfEvent } from '../model/index.ts';
import type { Model } from '../model/index.ts';
import { breakPromise } from './break-promise.ts';
import { EventKind } from './event-kind.ts';
import type { Occasions } from './occasions.ts';
import type { Run } from './run.ts';
import { standsStill } from './stands-still.ts';

const withTeam: readonly number[] = [State.waiting, State.working, State.withCustomer];
const promises = [Promised.firstResponse, Promised.nextResponse, Promised.update, Promised.resolution];

/**
 * What comes to a ticket with time alone: warnings and breaches of its promises, events of waiting in a queue and of its age. Only what some row speaks of
 * is planned. For each ticket the earliest is: where it turns out to be due later (a clock stood still), or not any more (a promise was kept), it comes
 * for nothing and the next is planned. A first response is waited for where a team has the ticket: while its customer is in a menu, with self-service or
 * away, its warning and its breach wait too. What is found broken later than it broke comes then.
 */
export class Agenda {
  /** Whether warnings are given. */
  readonly warns: boolean;
  readonly #run: Run;
  readonly #inUse: boolean;
  /** By promise: whether any row speaks of its warning, its breach. */
  readonly #warnings: readonly boolean[];
  readonly #breaches: readonly boolean[];
  readonly #watched: readonly number[];
  /** Seconds in a queue, and of age, with which an event comes, the shortest first. */
  readonly #waits: readonly number[];
  readonly #ages: readonly number[];

  constructor(run: Run) {
    const { model } = run;
    const afters = (event: string): number[] =>
      model.rules.events.flatMap((one) => (one.event === event ? [one.after!] : [])).sort((x, y) => x - y);
    this.#run = run;
    this.#warnings = spokenOf(model, 'warning');
    this.#breaches = spokenOf(model, 'breach');
    this.#waits = afters('waiting');
    this.#ages = afters('aging');
    this.#watched = promises.filter((promise) => this.#warnings[promise] || this.#breaches[promise]);
    this.warns = this.#warnings.includes(true);
    this.#inUse = this.warns || this.#breaches.includes(true) || this.#waits.length > 0 || this.#ages.length > 0;
  }

  /** A ticket has come and its promises are made. What came due before the run began has happened before. */
  open(ticket: Ticket): void {
    if (!this.#inUse) return;
    const { now } = this.#run.life;
    ticket.waits = 0;
    ticket.ages = 0;
    ticket.planned = Infinity;
    ticket.told = 0;
    while (ticket.arrived + this.#ages[ticket.ages]! < now) ticket.ages++;
    for (const promise of promises) {
      if (ticket.warnAt[promise]! < now) ticket.warnAt[promise] = Infinity;
      if (ticket.due[promise]! >= now) continue;
      breakPromise(ticket, promise);
      ticket.told |= 1 << promise;
    }
    this.plan(ticket);
  }

  /** Something has changed that may bring an event about earlier. */
  plan(ticket: Ticket): void {
    if (!this.#inUse) return;
    const at = this.#next(ticket);
    if (at >= ticket.planned) return;
    const { events, life } = this.#run;
    ticket.planned = at;
    ticket.plan++;
    events.schedule(Math.max(at, life.now), EventKind.occasionComes, ticket.slot, ticket.plan);
  }

  /** What was planned comes now, if it still does: each event of this instant in turn; and what is next is planned. */
  comes(ticket: Ticket, plan: number, occasions: Occasions): void {
    if (plan !== ticket.plan || ticket.planned === Infinity) return;
    this.catchUp(ticket, occasions);
    ticket.planned = Infinity;
    this.plan(ticket);
  }

  /** Lets happen what is due by now. */
  catchUp(ticket: Ticket, occasions: Occasions): void {
    if (!this.#inUse) return;
    while (this.#happensNow(ticket, occasions));
  }

  /** The ticket has ended: what is found broken now comes, and then nothing any more. */
  close(ticket: Ticket, occasions: Occasions): void {
    if (!this.#inUse) return;
    for (const promise of promises) if (this.#breaches[promise] && isUntold(ticket, promise)) this.#breach(ticket, promise, occasions);
    ticket.planned = Infinity;
    ticket.plan++;
  }

  /** The first of what is due by now happens; false: nothing is. */
  #happensNow(ticket: Ticket, occasions: Occasions): boolean {
    const { life, tell } = this.#run;
    const { now } = life;
    for (const promise of this.#watched) {
      if (!(this.#warningOf(ticket, promise) <= now)) continue;
      ticket.warnAt[promise] = Infinity;
      ticket.warned |= 1 << promise;
      tell.warned(ticket, promise);
      occasions.happens(ticket, 'warning', promise);
      return true;
    }
    for (const promise of this.#watched) {
      if (!(this.#breachOf(ticket, promise) <= now)) continue;
      this.#breach(ticket, promise, occasions);
      return true;
    }
    if (this.#waitOf(ticket) <= now) {
      occasions.happens(ticket, 'waiting', undefined, this.#waits[ticket.waits++]);
      return true;
    }
    if (this.#ageOf(ticket) > now) return false;
    occasions.happens(ticket, 'aging', undefined, this.#ages[ticket.ages++]);
    return true;
  }

  #breach(ticket: Ticket, promise: number, occasions: Occasions): void {
    breakPromise(ticket, promise);
    ticket.told |= 1 << promise;
    this.#run.tell.breached(ticket, promise);
    occasions.happens(ticket, 'breach', promise);
  }

  /** When the next event comes; Infinity: none is to come. */
  #next(ticket: Ticket): number {
    let at = Math.min(this.#waitOf(ticket), this.#ageOf(ticket));
    for (const promise of this.#watched)
      if (ticket.due[promise] !== Infinity || ticket.verdict[promise] === Verdict.broken)
        at = Math.min(at, this.#warningOf(ticket, promise), this.#breachOf(ticket, promise));
    return at;
  }

  #warningOf(ticket: Ticket, promise: number): number {
    const due = ticket.due[promise]!;
    const isDue = due !== Infinity && this.#run.life.now <= due;
    return this.#warnings[promise] && isDue && isRunning(ticket, promise) ? ticket.warnAt[promise]! : Infinity;
  }

  #breachOf(ticket: Ticket, promise: number): number {
    if (!this.#breaches[promise]) return Infinity;
    if (isUntold(ticket, promise)) return -Infinity;
    return isRunning(ticket, promise) ? ticket.due[promise]! : Infinity;
  }

  #waitOf({ state, visit, left, joined, waits }: Ticket): number {
    const waitsNow = state === State.waiting && visit > 0 && Number.isNaN(left);
    return waitsNow && waits < this.#waits.length ? joined + this.#waits[waits]! : Infinity;
  }

  #ageOf({ state, arrived, ages }: Ticket): number {
    return state !== State.solved && ages < this.#ages.length ? arrived + this.#ages[ages]! : Infinity;
  }
}

function isRunning(ticket: Ticket, promise: number): boolean {
  if (ticket.verdict[promise] !== Verdict.undecided || standsStill(ticket)) return false;
  return promise !== Promised.firstResponse || (ticket.visit > 0 && withTeam.includes(ticket.state));
}

/** Broken, and the event of that has not come. */
function isUntold({ terms, verdict, told }: Ticket, promise: number): boolean {
  return verdict[promise] === Verdict.broken && (told & (1 << promise)) === 0 && terms.promised[promise]!.row >= 0;
}

/** By promise: whether a row of the event can hold for it. */
function spokenOf({ factAt, rules }: Model, event: string): boolean[] {
  const rows = rules.events.filter((one) => one.event === event).flatMap((one) => rowsOfEvent(one).flatMap(({ boxes }) => boxes));
  return promises.map((promise) =>
    rows.some(({ sides }) => sides.every(({ fact, accepts }) => fact !== factAt.promise || accepts[promise] === 1)),
  );
}
