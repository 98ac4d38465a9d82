import { Outcome, Purpose, State } from '../life/index.ts';
import type { Ticket } from '../life/index.ts';
import { draw } from '../random/index.ts';
import { EventKind } from './event-kind.ts';
import type { Run } from './run.ts';

/** Self-service before a person: tried or not, and whether it helps (`ticket.outcome`), is drawn at once for each contact that it is offered to. */
export class SelfService {
  readonly #run: Run;

  constructor(run: Run) {
    this.#run = run;
  }

  /** Whether the customer is offered it and tries it: it ends later. */
  tries(ticket: Ticket): boolean {
    const { decider, draws, events, life, model, tell } = this.#run;
    const of = ticket.class;
    if (decider.offer[of]! < 0) return false;
    const index = ticket.contact - 1;
    draws.at(ticket.thing, Purpose.selfService, index);
    if (draws.share(draws.a) >= decider.tries[of]!) {
      tell.declinedSelfService(ticket);
      return false;
    }
    ticket.outcome = draws.share(draws.b) < decider.solves[of]! ? Outcome.solved : Outcome.unresolved;
    ticket.state = State.selfService;
    tell.triedSelfService(ticket);
    draws.at(ticket.thing, Purpose.selfServiceTime, index);
    const law = decider.selfServiceTime[of]!;
    const time = law < 0 ? 0 : draw(model.laws, law, draws, draws.a);
    events.schedule(life.now + time, EventKind.selfServiceEnds, ticket.slot, ticket.generation);
    return true;
  }
}
