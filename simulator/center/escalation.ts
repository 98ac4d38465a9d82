import { State } from '../life/index.ts';
import type { Ticket } from '../life/index.ts';
import type { EventDecision } from '../model/index.ts';
import type { Consequence } from './occasions.ts';
import type { Run } from './run.ts';

/** Where an event sends its ticket. One in work goes when that has ended and its summary is written; where several events send it, the last says whither. */
export class Escalation implements Consequence {
  readonly #run: Run;

  constructor(run: Run) {
    this.#run = run;
  }

  follow(ticket: Ticket, { team }: EventDecision): void {
    if (team >= 0 && ticket.state === State.working && this.mayMove(ticket)) ticket.successor = team;
  }

  /** Whether a ticket may be handed over once more: not beyond the cap on transfers, nor when it has been visited as often as it may. */
  mayMove({ transfers, touches }: Ticket): boolean {
    const { limits } = this.#run.model;
    return transfers < limits.transfers && touches < limits.touches;
  }
}
