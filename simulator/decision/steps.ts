import type { Box } from '../../schema/tables/index.ts';
import type { Row } from '../model/index.ts';
import { isValue } from './is-value.ts';
import type { Service } from './service.ts';
import type { Ticket } from './ticket.ts';
import type { Step } from './ways.ts';

/** The tables that are decided before others and whose facts these see: priority, self-service, routing. What the ticket brings is not decided. */
export function stepsBefore({ space, book }: Service, ticket: Ticket): Record<'priority' | 'offer' | 'team', readonly Step[]> {
  const { rules, factAt } = book;
  const step = (name: 'priority' | 'offer' | 'team', rows: Step['rows'], otherwise?: Box['sides']): readonly Step[] => {
    const brought = factAt[name] < 0 || ticket.values[factAt[name]]! >= 0 || (name === 'team' && ticket.values[factAt.tier]! >= 0);
    return brought ? [] : [{ rows, fact: factAt[name], wanted: false, ...(otherwise ? { otherwise } : {}) }];
  };
  const adding = <Says>(rows: readonly Row<Says>[], fact: number, valueOf: (says: Says) => number): Step['rows'] =>
    rows.map(({ boxes, says }) => ({ boxes, adds: [isValue(space, fact, valueOf(says))] }));
  return {
    priority: step('priority', factAt.priority < 0 ? [] : adding(rules.priority, factAt.priority, (priority) => priority)),
    offer: step(
      'offer',
      adding(rules.offer, factAt.offer, (offer) => offer + 1),
      [isValue(space, factAt.offer, 0)],
    ),
    team: step(
      'team',
      adding(rules.routing, factAt.team, ({ team }) => team),
    ),
  };
}

/** A table that is asked for its own sake. */
export function wanted(rows: Step['rows']): Step {
  return { rows, fact: -1, wanted: true };
}
