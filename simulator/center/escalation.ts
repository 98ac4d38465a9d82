import { State } from '../life/index.ts';
import type { Ticket } from '../life/index.ts';
import type { EventDecision } from '../model/index.ts';
import type { Floor } from './floor.ts';
import type { Moves } from './moves.ts';
import type { Consequence } from './occasions.ts';
import type { Promises } from './promises.ts';
import type { Run } from './run.ts';

/**
 * What the escalation table says of an event: the ticket's priority, which moves it in its queue; the team that it goes to; who is told and who is asked,
 * which is counted and takes nobody's time.
 */
export class Escalation implements Consequence {
  readonly #run: Run;
  readonly #floor: Floor;
  readonly #promises: Promises;
  readonly #moves: Moves;

  constructor(run: Run, floor: Floor, promises: Promises, moves: Moves) {
    this.#run = run;
    this.#floor = floor;
    this.#promises = promises;
    this.#moves = moves;
  }

  follow(ticket: Ticket, { team, priority, rows }: EventDecision): void {
    const { model, tell } = this.#run;
    // What has ended is told of, and no more.
    if (rows.priority && ticket.state <= State.comingBack) this.#prioritise(ticket, priority);
    if (team >= 0) this.#moves.send(ticket, team);
    for (const name of rows.notify?.says ?? []) {
      // Of no team: the customer.
      tell.notified(ticket, model.names.team.indexOf(name));
      if (name !== 'customer') continue;
      this.#promises.notify(ticket);
      this.#floor.dueMoved(ticket);
    }
    for (const name of rows.consult?.says ?? []) tell.consulted(ticket, model.names.team.indexOf(name));
  }

  #prioritise(ticket: Ticket, priority: number): void {
    if (priority === ticket.priority) return;
    ticket.priority = priority;
    this.#promises.redecide(ticket);
    this.#run.tell.reprioritised(ticket);
    if (ticket.state === State.waiting) this.#floor.reorder(ticket);
  }
}
