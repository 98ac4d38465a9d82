import { none } from '../life/index.ts';
import type { Ticket } from '../life/index.ts';
import { EventTable, rowsOfEvent } from '../model/index.ts';
import type { EventDecision, EventName } from '../model/index.ts';
import { Moment } from './moment.ts';
import type { Run } from './run.ts';

/** A part that acts on what the event tables say: compensation, surveys, escalation. */
export interface Consequence {
  /**
   * An event has happened to a ticket; the team that had it still has it.
   * @param facts what it was decided by: the ticket's facts at this moment, by their positions in `model.facts`; it holds until the next event.
   */
  follow(ticket: Ticket, decided: EventDecision, facts: Int16Array): void;
}

/**
 * Events of a ticket: when something happens to it, the tables of that event are decided by the facts as they are, and the parts that act on them follow
 * in turn: what is given and asked by the team that had the ticket, then where it goes (policy-language.md). An event of which no row speaks leads to
 * nothing, and whoever would plan it need not: `speaksOf`.
 *
 * At one instant a ticket's events come in the order unresolved, asked, warning, breach, waiting, aging, reopened, escalation_closed, closed.
 */
export class Occasions {
  /** Whether where an unresolved visit goes is all that its rows say, and the same at every moment, and nobody is told which row says it: then the decider has it looked up. */
  readonly looksUpUnresolved: boolean;
  readonly #run: Run;
  readonly #moment: Moment;
  readonly #tables: readonly EventTable[];
  /** Those of the ticket to which something happens. */
  readonly #facts: Int16Array;
  readonly #consequences: readonly Consequence[];

  /** @param consequences in the order in which they follow. */
  constructor(run: Run, consequences: readonly Consequence[]) {
    const { decider, model } = run;
    this.#run = run;
    this.#moment = new Moment(run);
    this.#tables = model.rules.events.map((rules) => new EventTable(model, rules));
    this.#facts = new Int16Array(model.facts.length);
    this.#consequences = consequences;
    const says = model.rules.events.find(({ event }) => event === 'unresolved');
    const sayMore = says !== undefined && rowsOfEvent(says).length > says.to.length;
    const changing = model.rules.events.some(({ priority }) => priority.length > 0);
    const ask = [...(says?.to ?? []).map(({ boxes }) => boxes), ...model.teams.map(({ takes }) => takes)].flat();
    const asksPriority = ask.some(({ sides }) => sides.some(({ fact }) => fact === model.factAt.priority));
    this.looksUpUnresolved = run.tell.decided === undefined && !decider.asksMoment && !sayMore && !(changing && asksPriority);
  }

  /** Whether any row speaks of the event. */
  speaksOf(event: EventName): boolean {
    return this.#tables.some(({ rules }) => rules.event === event);
  }

  /**
   * Something happens to a ticket now.
   * @param promise the one warned of or broken (life/states.ts, Promised).
   * @param after seconds, of `waiting` and `aging`.
   */
  happens(ticket: Ticket, event: EventName, promise: number = none, after?: number): void {
    const table = this.#tables.find(({ rules }) => rules.event === event && rules.after === after);
    if (!table) return;
    const { decider } = this.#run;
    const team = ticket.team === none ? decider.team[ticket.class]! : ticket.team;
    const facts = this.#facts;
    facts.set(decider.stand(ticket.class, team));
    this.#moment.fill(ticket, promise, facts);
    const decided = table.decide(facts);
    this.#run.tell.decided?.(ticket, event, decided.rows);
    for (const consequence of this.#consequences) consequence.follow(ticket, decided, facts);
  }
}
