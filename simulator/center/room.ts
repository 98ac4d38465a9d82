import { Mode } from '../life/index.ts';
import type { Ticket } from '../life/index.ts';
import type { Desks } from './desks.ts';
import type { Queues } from './queues.ts';
import type { Run } from './run.ts';
import type { Work } from './work.ts';

/** Whether a contact finds room at its team. (semantics.md, 3) */
export class Room {
  readonly #run: Run;
  readonly #queues: Queues;
  readonly #desks: Desks;
  readonly #work: Work;
  readonly #servedBy: readonly Int32Array[];

  /** @param servedBy groups that serve each team's queue */
  constructor(run: Run, queues: Queues, desks: Desks, work: Work, servedBy: readonly Int32Array[]) {
    this.#run = run;
    this.#queues = queues;
    this.#desks = desks;
    this.#work = work;
    this.#servedBy = servedBy;
  }

  /** A live one finds none where no line is free, or where nobody takes it at once and the queue is at its limit. A deferred one always does. */
  isMissing(ticket: Ticket): boolean {
    if (ticket.mode !== Mode.live) return false;
    const { team } = ticket;
    const { atMost, lines } = this.#run.model.teams[team]!;
    const waiting = this.#queues.live(team);
    return waiting + this.#work.live(team) >= lines || (waiting >= atMost && !this.#anybodyTakes(ticket));
  }

  /** Of its team, or of one that it is offered to without delay. */
  #anybodyTakes(ticket: Ticket): boolean {
    const { decider } = this.#run;
    const takes = (team: number): boolean => this.#desks.wouldTake(ticket, this.#servedBy[team]!);
    const stages = decider.team[ticket.class] === ticket.team ? decider.overflow[ticket.class]! : [];
    return takes(ticket.team) || stages.some(({ after, team }) => after === 0 && takes(team));
  }
}
