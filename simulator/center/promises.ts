import { Promised, State, Verdict } from '../life/index.ts';
import type { Ticket } from '../life/index.ts';
import { addBusinessDays, addOpen, openBetween } from '../model/index.ts';
import type { Run } from './run.ts';

/**
 * When a ticket's promises are due, and whether they were kept (semantics.md, 5). Nothing depends on the moment of a breach yet, so no
 * event is planned for it: the due time is known, and judged when what was promised happens or no longer can.
 */
export class Promises {
  readonly #run: Run;

  constructor(run: Run) {
    this.#run = run;
  }

  /** Makes the promises of a ticket, from its arrival on. */
  make(ticket: Ticket): void {
    const { decider } = this.#run;
    const of = ticket.class;
    ticket.firstDue =
      decider.firstPromise[of]! < 0
        ? Infinity
        : this.#due(ticket, decider.firstHours[of]!, decider.firstWithin[of]!, decider.firstDays[of]!);
    ticket.resolutionDue =
      decider.resolutionPromise[of]! < 0
        ? Infinity
        : this.#due(ticket, decider.resolutionHours[of]!, decider.resolutionWithin[of]!, decider.resolutionDays[of]!);
  }

  /** The customer hears from a person for the first time, now. */
  respond(ticket: Ticket): void {
    const { now } = this.#run.life;
    ticket.firstResponse = now;
    ticket.firstVerdict = now <= ticket.firstDue ? Verdict.kept : Verdict.broken;
  }

  /** The ticket is solved now. */
  resolve(ticket: Ticket): void {
    const { now } = this.#run.life;
    ticket.resolutionVerdict = now <= ticket.resolutionDue ? Verdict.kept : Verdict.broken;
  }

  /** The ticket is closed without a solution: that promise is not kept, whenever it was due. */
  failToResolve(ticket: Ticket): void {
    ticket.resolutionVerdict = Verdict.broken;
  }

  /** 1: the ticket has broken a promise (life/states.ts, Promised) by now; 0: it has not. */
  isBroken(ticket: Ticket, promise: number): number {
    const { now } = this.#run.life;
    if (promise === Promised.firstResponse) {
      const isOverdue = ticket.firstVerdict === Verdict.undecided && now > ticket.firstDue;
      return ticket.firstVerdict === Verdict.broken || isOverdue ? 1 : 0;
    }
    return promise === Promised.resolution && (ticket.resolutionVerdict === Verdict.broken || now > ticket.resolutionDue) ? 1 : 0;
  }

  /** The ticket has ended: a promise that nothing has judged is left out (a caller who left before it was due, a ticket that nobody had to answer). */
  close(ticket: Ticket): void {
    if (ticket.firstVerdict === Verdict.undecided) ticket.firstVerdict = Verdict.leftOut;
    if (ticket.resolutionVerdict === Verdict.undecided) ticket.resolutionVerdict = Verdict.leftOut;
  }

  /** The customer gives up, or the run stops with the ticket open: what is overdue is broken, the rest stays undecided. */
  judgeOverdue(ticket: Ticket): void {
    const { decider, life } = this.#run;
    const { now } = life;
    const standsStill = ticket.state === State.withCustomer && decider.pauses[ticket.class] === 1;
    const reached = standsStill ? ticket.pausedSince : now;
    if (ticket.firstVerdict === Verdict.undecided && now > ticket.firstDue) ticket.firstVerdict = Verdict.broken;
    if (reached > ticket.resolutionDue) ticket.resolutionVerdict = Verdict.broken;
  }

  /** The ticket has waited for its customer since `pausedSince`: the due time moves by the open time that this covers. A breach is never undone. */
  resume(ticket: Ticket): void {
    if (this.#run.decider.pauses[ticket.class] === 1) this.#stoodStill(ticket, ticket.pausedSince);
  }

  /**
   * A ticket that was solved comes back: that was no solution, and its last one decides. Nobody could work on it meanwhile, so the clock stood still. A
   * breach is never undone.
   */
  reopen(ticket: Ticket): void {
    if (ticket.resolutionVerdict === Verdict.kept) ticket.resolutionVerdict = Verdict.undecided;
    this.#stoodStill(ticket, ticket.solved);
  }

  #stoodStill(ticket: Ticket, since: number): void {
    const { decider, life, model } = this.#run;
    const due = ticket.resolutionDue;
    if (due === Infinity || since > due) return;
    const hours = model.hours[decider.resolutionHours[ticket.class]!]!;
    const covered = openBetween(hours, since, life.now);
    if (covered > 0) ticket.resolutionDue = addOpen(hours, due, covered);
  }

  #due({ arrived }: Ticket, calendar: number, within: number, businessDays: number): number {
    const hours = this.#run.model.hours[calendar]!;
    return businessDays > 0 ? addBusinessDays(hours, arrived, businessDays) : addOpen(hours, arrived, within);
  }
}
