import { Pause, Promised, State, Verdict } from '../life/index.ts';
import type { Terms, Ticket } from '../life/index.ts';
import { dueAfter } from '../model/index.ts';
import type { Agenda } from './agenda.ts';
import { breakPromise } from './break-promise.ts';
import { moveDue, warningOf } from './due-times.ts';
import { isOverdue } from './is-broken.ts';
import type { Run } from './run.ts';
import { standsStill, stillSince } from './stands-still.ts';
import { keepSpan, keepSpans, mayStandStill, stillSpans } from './still-spans.ts';

/** Promises made once for a ticket; the others are made anew, from each message of the customer, and from each time that he hears of us. */
const once: readonly number[] = [Promised.firstResponse, Promised.resolution];
const all = [Promised.firstResponse, Promised.nextResponse, Promised.update, Promised.resolution];

/**
 * When a ticket's promises are due, and whether they were kept (semantics.md, 5). Where nothing depends on the moment of a warning or a breach, no event
 * is planned for it: the due time is known, and judged when what was promised happens or no longer can.
 */
export class Promises {
  readonly #run: Run;
  readonly #agenda: Agenda;
  /** Whether the policy makes promises that are made again and again. */
  readonly #any: { readonly next: boolean; readonly update: boolean };
  /** Whether promises may be made anew: when a ticket is raised, or goes on by another channel. */
  readonly #madeAnew: boolean;

  constructor(run: Run, agenda: Agenda) {
    const { nextResponse, update } = run.model.rules;
    this.#run = run;
    this.#agenda = agenda;
    this.#madeAnew = run.model.redecides || run.model.teams.some(({ whenFull }) => whenFull !== 'refuse');
    this.#any = { next: nextResponse.some(({ says }) => says !== 'none'), update: update.some(({ says }) => says !== 'none') };
  }

  /** Makes the promises of a ticket, from its arrival on. */
  make(ticket: Ticket): void {
    const { arrived } = ticket;
    const terms = this.#run.decider.terms[ticket.class]!;
    ticket.terms = terms;
    ticket.promisedAs = ticket.class;
    for (let promise = 0; promise < all.length; promise++) ticket.madeBy[promise] = terms.promised[promise]!.row;
    if (this.#madeAnew) ticket.stoodStill.length = 0;
    this.#begin(ticket, Promised.firstResponse, arrived);
    this.#begin(ticket, Promised.resolution, arrived);
    if (this.#any.update) this.#begin(ticket, Promised.update, arrived);
    // Due from a message only: nothing of the ticket that had the place before is this one's.
    if (this.#any.next) {
      ticket.verdict[Promised.nextResponse] = Verdict.undecided;
      ticket.due[Promised.nextResponse] = Infinity;
    }
    this.#agenda.open(ticket);
  }

  /** The customer writes to a ticket that has been answered, now; where he has written since, that is answered too. */
  wrote(ticket: Ticket): void {
    if (this.#any.next) this.#countPause(ticket);
    const isAnswered = !Number.isNaN(ticket.firstResponse) && ticket.due[Promised.nextResponse] === Infinity;
    if (this.#any.next && isAnswered) this.#begin(ticket, Promised.nextResponse, this.#run.life.now);
    this.#agenda.plan(ticket);
  }

  /** The customer has an answer from a person, now: of a live contact when work begins, of a deferred one when it ends. */
  answer(ticket: Ticket): void {
    if (Number.isNaN(ticket.firstResponse)) {
      ticket.firstResponse = this.#run.life.now;
      this.#settle(ticket, Promised.firstResponse);
    }
    if (this.#any.next) this.#settleRunning(ticket, Promised.nextResponse);
    if (this.#any.update) this.hear(ticket);
  }

  /** A notice tells the customer of the ticket, now: nothing new at the moment from which the promise counts, or one that is due at once would be made for ever. */
  notify(ticket: Ticket): void {
    if (ticket.since[Promised.update] !== this.#run.life.now) this.hear(ticket);
  }

  /** The customer hears of us, now: by an answer, a hand-over, a notice. */
  hear(ticket: Ticket): void {
    if (!this.#any.update || ticket.state > State.comingBack) return;
    this.#countPause(ticket);
    this.#settleRunning(ticket, Promised.update);
    this.#begin(ticket, Promised.update, this.#run.life.now);
    this.#agenda.plan(ticket);
  }

  /** The ticket is solved now. */
  resolve(ticket: Ticket): void {
    this.#settle(ticket, Promised.resolution);
    this.#stop(ticket);
  }

  /** The ticket is closed without a solution: that promise is not kept, whenever it was due. */
  failToResolve(ticket: Ticket): void {
    if (ticket.terms.promised[Promised.resolution]!.row >= 0) breakPromise(ticket, Promised.resolution);
    this.#stop(ticket);
  }

  /** The ticket has ended: a promise that nothing has judged is left out (a caller who left before it was due, a ticket that nobody had to answer). */
  close(ticket: Ticket): void {
    const { verdict } = ticket;
    if (verdict[Promised.firstResponse] === Verdict.undecided) verdict[Promised.firstResponse] = Verdict.leftOut;
    if (verdict[Promised.resolution] === Verdict.undecided) verdict[Promised.resolution] = Verdict.leftOut;
    this.#stop(ticket);
  }

  /** The customer gives up, or the run stops with the ticket open: what is overdue is broken, the rest stays undecided. */
  judgeOverdue(ticket: Ticket): void {
    const { now } = this.#run.life;
    this.#countPause(ticket);
    for (const promise of all) if (isOverdue(ticket, promise, now)) breakPromise(ticket, promise);
    this.#agenda.plan(ticket);
  }

  /** The ticket waits for its customer no more. */
  resume(ticket: Ticket): void {
    this.#countPause(ticket);
  }

  /** The ticket waits for an approval, from now on. */
  awaitApproval(ticket: Ticket): void {
    if (ticket.approvals++ === 0) ticket.approvalSince = this.#run.life.now;
  }

  /** It has the approval: where it waited for no other, its clock goes on. */
  approved(ticket: Ticket): void {
    if (ticket.state <= State.comingBack) this.#countPause(ticket);
    ticket.approvals--;
    this.#agenda.plan(ticket);
  }

  /**
   * A ticket that was solved comes back: that was no solution, and its last one decides. Nobody could work on it meanwhile, so the clock stood still. A
   * breach is never undone.
   */
  reopen(ticket: Ticket): void {
    if (ticket.verdict[Promised.resolution] === Verdict.kept) ticket.verdict[Promised.resolution] = Verdict.undecided;
    this.#stoodStill(ticket, ticket.solved);
    if (this.#madeAnew) keepSpan(ticket, ticket.solved, this.#run.life.now, Pause.solved);
    ticket.approvalSince = this.#run.life.now;
    if (this.#any.update) this.#begin(ticket, Promised.update, this.#run.life.now);
  }

  /** The ticket's priority has changed. Where the policy says so, what is promised is made anew, elapsed time counted: it can be due at once, not earlier. */
  redecide(ticket: Ticket): void {
    const { decider, model } = this.#run;
    if (model.redecides) this.#makeAnew(ticket, decider.termsAt(ticket.promisedAs, ticket.priority), false);
  }

  /** Its contact goes on by another channel: what is promised is made anew as to a ticket of class `of`, which is alike but for that, and counts as promised by that row. */
  reclassify(ticket: Ticket, of: number): void {
    ticket.promisedAs = of;
    this.#makeAnew(ticket, this.#run.decider.termsAt(of, ticket.priority), true);
  }

  #makeAnew(ticket: Ticket, terms: Terms, isAnother: boolean): void {
    if (terms === ticket.terms) return;
    this.judgeOverdue(ticket);
    ticket.terms = terms;
    for (const promise of all) {
      const { row } = terms.promised[promise]!;
      const runs = once.includes(promise) || ticket.due[promise] !== Infinity;
      if (!runs || ticket.verdict[promise] !== Verdict.undecided) continue;
      if (row < 0) ticket.due[promise] = ticket.warnAt[promise] = Infinity;
      else this.#remake(ticket, promise);
      if (row >= 0 && (isAnother || ticket.madeBy[promise]! < 0)) ticket.madeBy[promise] = row;
    }
    this.#agenda.plan(ticket);
  }

  #begin(ticket: Ticket, promise: number, since: number): void {
    const { model } = this.#run;
    const term = ticket.terms.promised[promise]!;
    ticket.verdict[promise] = Verdict.undecided;
    ticket.since[promise] = since;
    if (ticket.madeBy[promise]! < 0) ticket.madeBy[promise] = term.row;
    ticket.due[promise] = term.row < 0 ? Infinity : dueAfter(model.hours[term.hours]!, term, since);
    ticket.told &= ~(1 << promise);
    if (!this.#agenda.warns) return;
    ticket.warned &= ~(1 << promise);
    ticket.warnAt[promise] = warningOf(model, ticket, promise);
  }

  #remake(ticket: Ticket, promise: number): void {
    const { life, model } = this.#run;
    const { pauses, promised } = ticket.terms;
    const since = ticket.since[promise]!;
    const term = promised[promise]!;
    ticket.due[promise] = dueAfter(model.hours[term.hours]!, term, since);
    ticket.warnAt[promise] = warningOf(model, ticket, promise);
    for (const { from, to } of stillSpans(ticket, pauses)) if (to > since) moveDue(model, ticket, promise, Math.max(from, since), to);
    ticket.due[promise] = Math.max(life.now, ticket.due[promise]);
    ticket.warnAt[promise] = (ticket.warned & (1 << promise)) > 0 ? Infinity : Math.max(life.now, ticket.warnAt[promise]);
  }

  #settle(ticket: Ticket, promise: number): void {
    if (ticket.verdict[promise] !== Verdict.undecided || ticket.terms.promised[promise]!.row < 0) return;
    this.#countPause(ticket);
    if (this.#run.life.now <= ticket.due[promise]!) ticket.verdict[promise] = Verdict.kept;
    else {
      breakPromise(ticket, promise);
      this.#agenda.plan(ticket);
    }
  }

  /** Of a promise that is made again and again: the one that runs is over. */
  #settleRunning(ticket: Ticket, promise: number): void {
    if (ticket.due[promise] === Infinity) return;
    this.#settle(ticket, promise);
    this.#run.tell.judged(ticket, promise);
    ticket.due[promise] = Infinity;
  }

  /** Nothing need be answered or told any more: what is overdue was broken, what is not is left out. */
  #stop(ticket: Ticket): void {
    if (this.#any.next) this.#stopOne(ticket, Promised.nextResponse);
    if (this.#any.update) this.#stopOne(ticket, Promised.update);
  }

  #stopOne(ticket: Ticket, promise: number): void {
    if (ticket.verdict[promise] === Verdict.broken || isOverdue(ticket, promise, this.#run.life.now)) this.#settleRunning(ticket, promise);
    ticket.due[promise] = Infinity;
  }

  /**
   * The clock has stood still, for the customer or for an approval, until now: due times move by the open time that this covers, once, so that what begins
   * now or is made anew has no part in it. A breach is never undone.
   */
  #countPause(ticket: Ticket): void {
    const stands = ticket.terms.pauses !== 0 && standsStill(ticket);
    if (!stands && !(this.#madeAnew && mayStandStill(ticket))) return;
    const { now } = this.#run.life;
    if (stands) {
      if (stillSince(ticket) === now) return;
      this.#stoodStill(ticket, stillSince(ticket));
    }
    if (this.#madeAnew) keepSpans(ticket, now);
    ticket.pausedSince = ticket.approvalSince = now;
  }

  #stoodStill(ticket: Ticket, since: number): void {
    const { life, model } = this.#run;
    for (const promise of all) if (ticket.verdict[promise] === Verdict.undecided) moveDue(model, ticket, promise, since, life.now);
  }
}
