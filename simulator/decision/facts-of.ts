import type { Service } from './service.ts';
import type { Ticket } from './ticket.ts';

/** A concrete ticket of a way, before its tables are asked: what these decide is not known yet, unless the ticket brings it. */
export function factsOf({ space, book }: Service, ticket: Ticket, way: Int16Array, onEvent: boolean): Int16Array {
  const vector = way.slice();
  const { priority, offer, team, tier } = book.factAt;
  const inTeam = tier >= 0 && ticket.values[tier]! >= 0;
  for (const fact of inTeam ? [priority, offer] : [priority, offer, team, tier]) if (fact >= 0) vector[fact] = ticket.values[fact]!;
  if (!onEvent) space.facts.forEach(({ stage }, fact) => stage === 'event' && (vector[fact] = ticket.values[fact]!));
  return vector;
}
