import { State } from '../life/index.ts';
import type { Ticket } from '../life/index.ts';
import type { Agenda } from './agenda.ts';
import type { Occasions } from './occasions.ts';
import type { Promises } from './promises.ts';
import { Reopenings } from './reopenings.ts';
import type { Retention } from './retention.ts';
import { Retries } from './retries.ts';
import type { Run } from './run.ts';

/** How a ticket ends, once; or does not yet, because its customer will come back. (semantics.md, 1) */
export class Endings {
  readonly #run: Run;
  readonly #promises: Promises;
  readonly #occasions: Occasions;
  readonly #agenda: Agenda;
  /** Whether rows speak of what ends. */
  readonly #speaksOfEnds: boolean;
  readonly #retries: Retries;
  readonly #reopenings: Reopenings;
  readonly #retention: Retention | undefined;
  #cohortOpen = 0;

  constructor(run: Run, promises: Promises, occasions: Occasions, agenda: Agenda, retention?: Retention) {
    this.#run = run;
    this.#promises = promises;
    this.#occasions = occasions;
    this.#agenda = agenda;
    this.#speaksOfEnds = occasions.speaksOf('escalation_closed') || occasions.speaksOf('closed');
    this.#retries = new Retries(run);
    this.#retention = retention;
    this.#reopenings = new Reopenings(run);
  }

  /** Whether tickets of the cohort have not ended. */
  get cohortOpen(): boolean {
    return this.#cohortOpen > 0;
  }

  /** A ticket has come, and is to end. */
  begin(ticket: Ticket): void {
    this.#cohortOpen += ticket.cohort;
    this.#retention?.begin(ticket);
  }

  /** @param state by self-service, or solved */
  solve(ticket: Ticket, state: number): void {
    const { life, tell } = this.#run;
    this.#promises.resolve(ticket);
    ticket.solved = life.now;
    if (state === State.solved && this.#reopenings.comesBack(ticket)) tell.solved(ticket);
    else this.#end(ticket, state);
  }

  /** Visited as often as may be, and not solved. */
  closeUnsolved(ticket: Ticket): void {
    this.#promises.failToResolve(ticket);
    this.#end(ticket, State.closedUnsolved);
  }

  /** The customer gave up, in the queue or in the menu. */
  giveUp(ticket: Ticket): void {
    this.#promises.judgeOverdue(ticket);
    if (this.#retries.comesBack(ticket)) return;
    this.#end(ticket, State.gaveUp);
  }

  /** The contact is turned away. `team`: whose queue is full; none: its channel is closed. What fell due before, in a menu or since earlier contacts, is broken. */
  turnAway(ticket: Ticket, team: number): void {
    this.#run.tell.refused(ticket, team);
    if (this.#retries.comesBack(ticket)) return;
    this.#promises.judgeOverdue(ticket);
    this.#end(ticket, State.turnedAway);
  }

  /** The run is over: a ticket that is taken for solved, and would come back later, has been solved. */
  stop(): void {
    for (const ticket of this.#run.life.tickets.living()) if (ticket.state === State.solved) this.#end(ticket, State.solved);
  }

  #end(ticket: Ticket, state: number): void {
    const { life, tell } = this.#run;
    const { tickets } = life;
    ticket.state = state;
    this.#promises.close(ticket);
    this.#agenda.close(ticket, this.#occasions);
    if (this.#speaksOfEnds) this.#close(ticket);
    this.#retention?.end(ticket);
    tell.ended(ticket);
    this.#cohortOpen -= ticket.cohort;
    tickets.release(ticket);
  }

  /** What people or self-service solved, and what is closed without a solution, is closed; whom the customer leaves, or who is turned away, is not. */
  #close(ticket: Ticket): void {
    if (ticket.state === State.gaveUp || ticket.state === State.turnedAway) return;
    if (ticket.transfers > 0) this.#occasions.happens(ticket, 'escalation_closed');
    this.#occasions.happens(ticket, 'closed');
  }
}
