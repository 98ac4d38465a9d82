import { State } from '../life/index.ts';
import type { Ticket } from '../life/index.ts';
import type { Floor } from './floor.ts';
import { isBegun } from './is-begun.ts';
import { mostVisits } from './most-visits.ts';
import type { Promises } from './promises.ts';
import type { Run } from './run.ts';

/**
 * Hand-overs from team to team: one that only waits, in a queue or for its customer, moves at once and costs nobody a summary; one in work moves when that
 * has ended and the giver's summary is written. Each counts, and the customer hears of it. (semantics.md, 5)
 */
export class Moves {
  readonly #run: Run;
  readonly #floor: Floor;
  readonly #promises: Promises;
  readonly #mostTransfers: number;

  constructor(run: Run, floor: Floor, promises: Promises) {
    this.#run = run;
    this.#floor = floor;
    this.#promises = promises;
    this.#mostTransfers = Math.min(run.model.limits.transfers, mostVisits);
  }

  /** An event sends the ticket to a team. Where several do before it can go, the last says whither; beyond the caps it stays. */
  send(ticket: Ticket, team: number): void {
    if (ticket.transfers >= this.#mostTransfers || ticket.state > State.comingBack) return;
    if (ticket.state === State.working || isBegun(ticket)) {
      if (this.mayMove(ticket)) ticket.successor = team;
    } else if (ticket.state !== State.waiting) this.handOver(ticket, team);
    else {
      this.#floor.withdraw(ticket);
      this.handOver(ticket, team);
      this.#floor.rejoin(ticket);
    }
  }

  /** Whether a ticket in work may be handed over when that ends: not beyond the cap on transfers, nor when it has been visited as often as it may. */
  mayMove({ transfers, touches }: Ticket): boolean {
    return transfers < this.#mostTransfers && touches < this.#run.model.limits.touches;
  }

  handOver(ticket: Ticket, team: number): void {
    ticket.team = team;
    ticket.transfers++;
    this.#run.tell.handedOver(ticket);
    this.#promises.hear(ticket);
  }
}
