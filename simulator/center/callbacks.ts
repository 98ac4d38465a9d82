import { Purpose } from '../life/index.ts';
import type { Ticket } from '../life/index.ts';
import { EventKind } from './event-kind.ts';
import type { Run } from './run.ts';

/**
 * The offer to be called back, after the channel's stated wait in a queue. Who takes it hangs up: he keeps his place, holds no line, and does not give up
 * any more. He is called when his turn comes, by whoever is on duty then, also when the channel has closed. (semantics.md, 3)
 */
export class Callbacks {
  readonly #run: Run;

  constructor(run: Run) {
    this.#run = run;
  }

  /** Whether the customer of a visit that waits will take the offer, if nobody has begun by then: planned, if he is still there. */
  takes(ticket: Ticket, visit: number): boolean {
    const { decider, draws, events, life, model } = this.#run;
    const share = decider.callbacks[visit]!;
    if (share <= 0) return false;
    const offered = ticket.queued + model.channels[ticket.channel]!.callbackAfter;
    if (offered === Infinity || offered < life.now || offered > ticket.patienceEnds) return false;
    draws.at(ticket.thing, Purpose.callback, ticket.visit);
    if (draws.share(draws.a) >= share) return false;
    events.schedule(offered, EventKind.callbackTaken, ticket.slot, ticket.generation);
    return true;
  }
}
