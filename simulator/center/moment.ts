import { Verdict } from '../life/index.ts';
import type { Ticket } from '../life/index.ts';
import { valueIn } from '../model/index.ts';
import type { Run } from './run.ts';

/** The facts that only an event knows: calendars open now, promises broken so far, how long the ticket has waited and lived. */
export class Moment {
  readonly #run: Run;
  readonly #facts: readonly { readonly at: number; readonly read: (ticket: Ticket) => number }[];

  constructor(run: Run) {
    this.#run = run;
    this.#facts = run.model.facts.flatMap(({ name, cuts, stage }, at) => {
      const read = stage === 'event' ? this.#reader(name) : undefined;
      return read ? [{ at, read: cuts ? (ticket: Ticket) => valueIn(cuts, read(ticket)) : read }] : [];
    });
  }

  /** Puts the facts of this moment where the decider reads them. */
  fill(ticket: Ticket): void {
    for (const { at, read } of this.#facts) this.#run.decider.moment[at] = read(ticket);
  }

  #reader(fact: string): ((ticket: Ticket) => number) | undefined {
    const { life, model, open } = this.#run;
    const calendar = model.nowFacts.find((now) => model.facts[now.fact]!.name === fact);
    if (calendar) return () => open.at(calendar.hours);
    switch (fact) {
      case 'breached.first_response':
        return (ticket) => (ticket.firstVerdict === Verdict.broken ? 1 : 0);
      case 'breached.resolution':
        return (ticket) => (life.now > ticket.resolutionDue ? 1 : 0);
      case 'waited':
        return (ticket) => ticket.begun - ticket.queued;
      case 'age':
        return (ticket) => life.now - ticket.arrived;
      case 'reopens':
        return (ticket) => ticket.reopens;
      case 'escalations':
        return (ticket) => ticket.transfers;
      default:
        return undefined;
    }
  }
}
