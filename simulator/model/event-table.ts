import { ClassTable } from './class-table.ts';
import { decideEvent } from './decide-event.ts';
import type { EventDecision } from './decide-event.ts';
import type { EventRules, Rulebook } from './rulebook.ts';
import { rowsOfEvent } from './rows-of-event.ts';

/** The tables of one event: each combination met of the facts that they ask for is decided once. */
export class EventTable {
  readonly rules: EventRules;
  readonly #book: Rulebook;
  readonly #met: ClassTable;
  readonly #decided: EventDecision[] = [];

  constructor(book: Rulebook, rules: EventRules) {
    const { factAt, facts, teams } = book;
    const rows = rowsOfEvent(rules).flatMap(({ boxes }) => boxes);
    const asked = [...rows, ...teams.flatMap(({ takes }) => takes)].flatMap(({ sides }) => sides.map(({ fact }) => fact));
    const keys = new Set([factAt.team, factAt.priority, ...asked].filter((fact) => fact >= 0));
    this.rules = rules;
    this.#book = book;
    this.#met = new ClassTable(facts.length, [...keys]);
  }

  /** What the event leads to for a ticket of these facts (see `decideEvent`). */
  decide(facts: Int16Array): EventDecision {
    const combination = this.#met.intern(facts);
    return (this.#decided[combination] ??= decideEvent(this.#book, this.rules, facts));
  }
}
