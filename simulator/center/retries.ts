import { Purpose, State } from '../life/index.ts';
import type { Ticket } from '../life/index.ts';
import { draw } from '../random/index.ts';
import { EventKind } from './event-kind.ts';
import { mostContacts } from './most-contacts.ts';
import type { Run } from './run.ts';

/** Who gave up or was turned away and tries again, after a while: a new contact of the same ticket, with fresh patience or that of the last try. (semantics.md, 3) */
export class Retries {
  readonly #run: Run;
  readonly #any: boolean;

  constructor(run: Run) {
    this.#run = run;
    this.#any = run.model.rules.retries.length > 0;
  }

  /** Whether the customer whose contact has just failed will try again: planned, and the ticket goes on. */
  comesBack(ticket: Ticket): boolean {
    if (!this.#any || ticket.contact >= mostContacts) return false;
    const { decider, draws, events, life, model } = this.#run;
    const of = ticket.class;
    const visit = decider.visitOf(of, ticket.team < 0 ? decider.team[of]! : ticket.team);
    draws.at(ticket.thing, Purpose.retry, ticket.contact);
    if (draws.share(draws.a) >= decider.retries[visit]!) return false;
    if (decider.keepsPatience[visit] === 0) ticket.patience = NaN;
    else if (ticket.state === State.waiting && ticket.contactVisit > 0) ticket.patience = ticket.patienceEnds - ticket.queued;
    ticket.state = State.comingBack;
    const after = draw(model.laws, decider.retryTime[visit]!, draws, draws.b);
    events.schedule(life.now + after, EventKind.customerRetries, ticket.slot, ticket.generation);
    return true;
  }
}
