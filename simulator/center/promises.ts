import { State, Verdict } from '../life/index.ts';
import type { TicketSlot } from '../life/index.ts';
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

  /** Makes the promises of a ticket that arrives now. */
  make(ticket: TicketSlot): void {
    const { decider, life } = this.#run;
    const { tickets } = life;
    const of = tickets.class[ticket]!;
    tickets.firstDue[ticket] =
      decider.firstPromise[of]! < 0 ? Infinity : this.#due(decider.firstHours[of]!, decider.firstWithin[of]!, decider.firstDays[of]!);
    tickets.resolutionDue[ticket] =
      decider.resolutionPromise[of]! < 0
        ? Infinity
        : this.#due(decider.resolutionHours[of]!, decider.resolutionWithin[of]!, decider.resolutionDays[of]!);
  }

  /** The customer hears from a person for the first time, now. */
  respond(ticket: TicketSlot): void {
    const { now, tickets } = this.#run.life;
    tickets.firstResponse[ticket] = now;
    tickets.firstVerdict[ticket] = now <= tickets.firstDue[ticket]! ? Verdict.kept : Verdict.broken;
  }

  /** The ticket is solved now. */
  resolve(ticket: TicketSlot): void {
    const { now, tickets } = this.#run.life;
    tickets.resolutionVerdict[ticket] = now <= tickets.resolutionDue[ticket]! ? Verdict.kept : Verdict.broken;
  }

  /** The ticket is closed without a solution: that promise is not kept, whenever it was due. */
  failToResolve(ticket: TicketSlot): void {
    this.#run.life.tickets.resolutionVerdict[ticket] = Verdict.broken;
  }

  /** The ticket has ended: a promise that nothing has judged is left out (a caller who left before it was due, a ticket that nobody had to answer). */
  close(ticket: TicketSlot): void {
    const { firstVerdict, resolutionVerdict } = this.#run.life.tickets;
    if (firstVerdict[ticket] === Verdict.undecided) firstVerdict[ticket] = Verdict.leftOut;
    if (resolutionVerdict[ticket] === Verdict.undecided) resolutionVerdict[ticket] = Verdict.leftOut;
  }

  /** The customer gives up, or the run stops with the ticket open: what is overdue is broken, the rest stays undecided. */
  judgeOverdue(ticket: TicketSlot): void {
    const { decider, life } = this.#run;
    const { now, tickets } = life;
    const standsStill = tickets.state[ticket] === State.withCustomer && decider.pauses[tickets.class[ticket]!] === 1;
    const reached = standsStill ? tickets.pausedSince[ticket]! : now;
    if (tickets.firstVerdict[ticket] === Verdict.undecided && now > tickets.firstDue[ticket]!)
      tickets.firstVerdict[ticket] = Verdict.broken;
    if (reached > tickets.resolutionDue[ticket]!) tickets.resolutionVerdict[ticket] = Verdict.broken;
  }

  /** The ticket has waited for its customer since `pausedSince`: the due time moves by the open time that this covers. A breach is never undone. */
  resume(ticket: TicketSlot): void {
    const { decider, life, model } = this.#run;
    const { now, tickets } = life;
    const of = tickets.class[ticket]!;
    const due = tickets.resolutionDue[ticket]!;
    const since = tickets.pausedSince[ticket]!;
    if (decider.pauses[of] === 0 || due === Infinity || since > due) return;
    const hours = model.hours[decider.resolutionHours[of]!]!;
    const covered = openBetween(hours, since, now);
    if (covered > 0) tickets.resolutionDue[ticket] = addOpen(hours, due, covered);
  }

  #due(calendar: number, within: number, businessDays: number): number {
    const { life, model } = this.#run;
    const hours = model.hours[calendar]!;
    return businessDays > 0 ? addBusinessDays(hours, life.now, businessDays) : addOpen(hours, life.now, within);
  }
}
