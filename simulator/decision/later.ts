import type { Case } from '../../schema/index.ts';
import { promised } from '../../schema/tables/index.ts';
import { decideOnEvent } from './decide-on-event.ts';
import type { Decision } from './decision.ts';
import { readTicket } from './read-ticket.ts';
import type { Service } from './service.ts';

/** What an event would lead to. */
export interface Later {
  readonly event: string;
  readonly after: number | undefined;
  /** The promise that would be warned of or broken. */
  readonly promise: string | undefined;
  readonly decisions: readonly Decision[];
}

/** What every event that the policy speaks of would lead to, if it happened to a ticket with the team that it is routed to. `made`: what is promised to it. */
export function later(service: Service, given: Case['given'], made: readonly Decision[]): Later[] {
  const promises = promised.filter((kind) => made.some(({ thing, value }) => thing === kind && value !== 'none'));
  return service.book.rules.events.flatMap(({ event, after }) => {
    const about = event === 'warning' || event === 'breach' ? promises : [undefined];
    return about.map((promise) => {
      const facts = promise === undefined ? given : { ...given, promise };
      const { ticket } = readTicket(service, facts, { event, after });
      return { event, after, promise, decisions: decideOnEvent(service, ticket, { event, after }) };
    });
  });
}
