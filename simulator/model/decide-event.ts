import { firstRow } from './first-row.ts';
import { raised } from './raised.ts';
import type { Compensation, EventRules, Id, Row, Rulebook } from './rulebook.ts';
import { targetOf } from './target-of.ts';

/** What is decided of a ticket when something happens to it. */
export interface EventDecision {
  /** Each thing by its own row; undefined: no row speaks. */
  readonly rows: {
    readonly to: Row<Id | 'up' | 'stay'> | undefined;
    readonly priority: Row<Id | 'raise'> | undefined;
    readonly notify: Row<readonly string[]> | undefined;
    readonly consult: Row<readonly string[]> | undefined;
    readonly give: Row<Compensation> | undefined;
    readonly ask: Row<number> | undefined;
  };
  /** The team that gets the ticket; -1: it stays where it is. */
  readonly team: Id;
  /** Its priority from then on; -1: not known. */
  readonly priority: Id;
}

/**
 * Decides what an event leads to. `vector` holds the facts as they are when it happens: the team that has the ticket, its priority, what only the event
 * knows; a fact that is not known (-1) holds in no row.
 */
export function decideEvent({ factAt, priorities, teams }: Rulebook, rules: EventRules, vector: Int16Array): EventDecision {
  const rows = {
    to: firstRow(rules.to, vector),
    priority: firstRow(rules.priority, vector),
    notify: firstRow(rules.notify, vector),
    consult: firstRow(rules.consult, vector),
    give: firstRow(rules.give, vector),
    ask: firstRow(rules.ask, vector),
  };
  const now = factAt.priority < 0 ? 0 : vector[factAt.priority]!;
  const says = rows.priority?.says ?? now;
  return {
    rows,
    team: targetOf(teams, rules.to, vector, factAt.team < 0 ? -1 : vector[factAt.team]!),
    priority: says === 'raise' ? raised(priorities, now) : says,
  };
}
