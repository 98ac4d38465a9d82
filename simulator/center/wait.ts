import { Mode } from '../life/index.ts';
import type { Ticket } from '../life/index.ts';
import { EventKind } from './event-kind.ts';
import { overflowStages } from './offers.ts';
import { Patience } from './patience.ts';
import type { Queues } from './queues.ts';
import type { Run } from './run.ts';

/** What can come of it that a visit waits in a queue: its customer gives up, or it is offered to further teams. */
export class Wait {
  readonly #run: Run;
  readonly #queues: Queues;
  readonly #patience: Patience;

  constructor(run: Run, queues: Queues) {
    this.#run = run;
    this.#queues = queues;
    this.#patience = new Patience(run);
  }

  /** A visit begins to wait. */
  begin(ticket: Ticket): void {
    if (ticket.mode === Mode.live) this.#patience.begin(ticket);
    this.#overflow(ticket, true);
  }

  /** It waits on, in another place of its queue or in another team's: as patient as it was. */
  goOn(ticket: Ticket): void {
    if (ticket.mode === Mode.live) this.#patience.goOn(ticket);
    this.#overflow(ticket, false);
  }

  /** Overflow is stated for the team that the ticket was routed to, and of no approval. `isFirst`: nothing has been offered yet. */
  #overflow(ticket: Ticket, isFirst: boolean): void {
    const { decider, events, life } = this.#run;
    const of = ticket.class;
    if (ticket.team !== decider.team[of] || ticket.errand === 1) return;
    const stages = decider.overflow[of]!;
    for (let stage = 0; stage < stages.length; stage++) {
      const at = ticket.joined + stages[stage]!.after;
      if (isFirst || at >= life.now) events.schedule(at, EventKind.overflows, ticket.slot, ticket.generation * overflowStages + stage);
      else this.#queues.offer(ticket, stages[stage]!.team);
    }
  }
}
