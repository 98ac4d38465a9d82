import type { Service } from './service.ts';
import type { Ticket } from './ticket.ts';

/** The least and the most that a number of the ticket can be, within the value of its fact; both the same where it is known, or where there is none. */
export function rangeOf({ space }: Service, ticket: Ticket, fact: number, facts: Int16Array): readonly [least: number, most: number] {
  if (fact < 0) return [0, 0];
  const exact = ticket.numbers.get(fact);
  return exact === undefined ? space.rangeIn(fact, facts[fact]!) : [exact, exact];
}
