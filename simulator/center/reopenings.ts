import { Purpose, State } from '../life/index.ts';
import type { Ticket } from '../life/index.ts';
import { takenInAt } from '../model/index.ts';
import { draw } from '../random/index.ts';
import { EventKind } from './event-kind.ts';
import { mostContacts } from './most-contacts.ts';
import type { Run } from './run.ts';

/**
 * Which tickets that people solved, or whose customers kept silent, come back: a new contact of the same ticket, with the team that has it. Whom
 * self-service helps does not come back. One that would only after the run's end stays solved. (semantics.md, 1)
 */
export class Reopenings {
  readonly #run: Run;
  readonly #any: boolean;

  constructor(run: Run) {
    this.#run = run;
    this.#any = run.model.rules.reopening.length > 0;
  }

  /** Whether the ticket that is solved now will come back: planned, and the ticket has not ended. */
  comesBack(ticket: Ticket): boolean {
    if (!this.#any || ticket.contact >= mostContacts) return false;
    const { decider, draws, events, life, model } = this.#run;
    const visit = decider.visitOf(ticket.class, ticket.team);
    draws.at(ticket.thing, Purpose.reopening, ticket.contact);
    if (draws.share(draws.a) >= decider.reopens[visit]!) return false;
    const after = draw(model.laws, decider.reopenTime[visit]!, draws, draws.b);
    const at = takenInAt(model, decider.factsOf(ticket.class)[model.factAt.channel]!, life.now + after);
    if (at >= model.window.end) return false;
    ticket.state = State.solved;
    events.schedule(at, EventKind.customerReopens, ticket.slot, ticket.generation);
    return true;
  }
}
