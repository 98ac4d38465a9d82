import { Promised, State, Verdict } from '../life/index.ts';
import type { Term, Ticket } from '../life/index.ts';
import { addBusinessDays, addOpen, openBetween } from '../model/index.ts';
import type { Agenda } from './agenda.ts';
import { breakPromise } from './break-promise.ts';
import { isOverdue } from './is-broken.ts';
import type { Run } from './run.ts';
import { standsStill, stillSince } from './stands-still.ts';

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

  constructor(run: Run, agenda: Agenda) {
    const { nextResponse, update } = run.model.rules;
    this.#run = run;
    this.#agenda = agenda;
    this.#any = { next: nextResponse.some(({ says }) => says !== 'none'), update: update.some(({ says }) => says !== 'none') };
  }

  /** Makes the promises of a ticket, from its arrival on. */
  make(ticket: Ticket): void {
    const { decider, model } = this.#run;
    const { arrived } = ticket;
    ticket.terms = decider.terms[ticket.class]!;
    if (model.redecides) ticket.stoodStill.length = 0;
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
    ticket.approvalSince = this.#run.life.now;
    if (this.#any.update) this.#begin(ticket, Promised.update, this.#run.life.now);
  }

  /** The ticket's priority has changed. Where the policy says so, what is promised is made anew, elapsed time counted: it can be due at once, not earlier. */
  redecide(ticket: Ticket): void {
    const { decider, life, model } = this.#run;
    const terms = decider.termsAt(ticket.class, ticket.priority);
    if (!model.redecides || terms === ticket.terms) return;
    this.judgeOverdue(ticket);
    ticket.terms = terms;
    for (const promise of all) {
      const { row } = terms.promised[promise]!;
      const runs = once.includes(promise) || ticket.due[promise] !== Infinity;
      if (!runs || ticket.verdict[promise] !== Verdict.undecided) continue;
      if (row < 0) ticket.due[promise] = ticket.warnAt[promise] = Infinity;
      else this.#remake(ticket, promise, life.now);
    }
    this.#agenda.plan(ticket);
  }

  #begin(ticket: Ticket, promise: number, since: number): void {
    const { terms } = ticket;
    const term = terms.promised[promise]!;
    ticket.verdict[promise] = Verdict.undecided;
    ticket.since[promise] = since;
    ticket.due[promise] = term.row < 0 ? Infinity : this.#after(term, since);
    ticket.told &= ~(1 << promise);
    if (!this.#agenda.warns) return;
    ticket.warned &= ~(1 << promise);
    ticket.warnAt[promise] = this.#warning(ticket, promise);
  }

  #remake(ticket: Ticket, promise: number, now: number): void {
    const term = ticket.terms.promised[promise]!;
    ticket.due[promise] = this.#after(term, ticket.since[promise]!);
    ticket.warnAt[promise] = this.#warning(ticket, promise);
    const { stoodStill } = ticket;
    for (let i = 0; i < stoodStill.length; i += 2)
      if (stoodStill[i]! >= ticket.since[promise]!) this.#move(ticket, promise, stoodStill[i]!, stoodStill[i + 1]!);
    ticket.due[promise] = Math.max(now, ticket.due[promise]);
    ticket.warnAt[promise] = (ticket.warned & (1 << promise)) > 0 ? Infinity : Math.max(now, ticket.warnAt[promise]);
  }

  #after({ hours: calendar, within, businessDays }: Term, since: number): number {
    const hours = this.#run.model.hours[calendar]!;
    return businessDays > 0 ? addBusinessDays(hours, since, businessDays) : addOpen(hours, since, within);
  }

  /** When so much of a promise's time is over that it is warned of. */
  #warning(ticket: Ticket, promise: number): number {
    const { warnAt, promised } = ticket.terms;
    const { hours: calendar, within, businessDays } = promised[promise]!;
    const due = ticket.due[promise]!;
    if (due === Infinity || warnAt === Infinity) return Infinity;
    const hours = this.#run.model.hours[calendar]!;
    const since = ticket.since[promise]!;
    return addOpen(hours, since, warnAt * (businessDays > 0 ? openBetween(hours, since, due) : within));
  }

  #settle(ticket: Ticket, promise: number): void {
    if (ticket.verdict[promise] !== Verdict.undecided) return;
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
    if (ticket.terms.pauses === 0) return;
    const { now } = this.#run.life;
    if (!standsStill(ticket) || stillSince(ticket) === now) return;
    this.#stoodStill(ticket, stillSince(ticket));
    ticket.pausedSince = ticket.approvalSince = now;
  }

  #stoodStill(ticket: Ticket, since: number): void {
    const { life, model } = this.#run;
    for (const promise of all) if (ticket.verdict[promise] === Verdict.undecided) this.#move(ticket, promise, since, life.now);
    if (model.redecides) ticket.stoodStill.push(since, life.now);
  }

  /** The clock stood still: what was not over by then is due, and warned of, later by the open time that this covers. */
  #move(ticket: Ticket, promise: number, from: number, to: number): void {
    if (ticket.due[promise] === Infinity || from > ticket.due[promise]!) return;
    const hours = this.#run.model.hours[ticket.terms.promised[promise]!.hours]!;
    const covered = openBetween(hours, from, to);
    if (covered <= 0) return;
    ticket.due[promise] = addOpen(hours, ticket.due[promise]!, covered);
    if (from <= ticket.warnAt[promise]! && ticket.warnAt[promise] !== Infinity)
      ticket.warnAt[promise] = addOpen(hours, ticket.warnAt[promise]!, covered);
  }
}
