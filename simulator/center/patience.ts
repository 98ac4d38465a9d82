import { Purpose } from '../life/index.ts';
import type { Ticket } from '../life/index.ts';
import { draw } from '../random/index.ts';
import { Callbacks } from './callbacks.ts';
import { EventKind } from './event-kind.ts';
import type { Run } from './run.ts';

/**
 * How long a live contact waits in its queue: until the customer gives up, at once where he does not wait at all when nobody is free, or takes the offer
 * of a callback if that comes first. Whose patience ends at the moment at which an agent comes free is served. Drawn anew for each visit; a retry may
 * bring the patience of the try before. (semantics.md, 3)
 */
export class Patience {
  readonly #run: Run;
  readonly #callbacks: Callbacks;

  constructor(run: Run) {
    this.#run = run;
    this.#callbacks = new Callbacks(run);
  }

  /** A live contact begins to wait. */
  begin(ticket: Ticket): void {
    const { decider, draws, life, model } = this.#run;
    const { now } = life;
    // First, for deciding a visit may replace the columns.
    const visit = decider.visitOf(ticket.class, ticket.team);
    const law = decider.patience[visit]!;
    ticket.patienceEnds = Infinity;
    if (law >= 0) {
      draws.at(ticket.thing, Purpose.patience, ticket.visit);
      if (ticket.contactVisit === 1 && !Number.isNaN(ticket.patience)) ticket.patienceEnds = now + ticket.patience;
      else if (draws.share(draws.b) < decider.leavesAtOnce[visit]!) ticket.patienceEnds = now;
      else ticket.patienceEnds = now + draw(model.laws, law, draws, draws.a);
    }
    this.#plan(ticket, visit);
  }

  /** A live contact waits on, at another place: its patience is the same. */
  goOn(ticket: Ticket): void {
    if (ticket.callback === 0) this.#plan(ticket, this.#run.decider.visitOf(ticket.class, ticket.team));
  }

  #plan(ticket: Ticket, visit: number): void {
    const { events } = this.#run;
    if (!this.#callbacks.takes(ticket, visit) && ticket.patienceEnds < Infinity)
      events.schedule(ticket.patienceEnds, EventKind.customerGivesUp, ticket.slot, ticket.generation);
  }
}
