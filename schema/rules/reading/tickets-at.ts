import { isOpen } from '../../calendar/index.ts';
import type { Box } from '../../tables/index.ts';
import type { Context } from '../context.ts';
import type { HoursFor } from './hours-for.ts';
import { meet, possibleAt, ticketIn } from './possible.ts';
import { concreteTicket } from './tell-tickets.ts';

/** Whether, and which, a ticket within one of `boxes` and outside all of `covers` comes to `promises` at a moment; searched once for each combination of open calendars. */
export function ticketsAt(context: Context, { asked }: HoursFor, boxes: readonly Box[], covers: readonly Box[]) {
  const { space } = context;
  const known = new Map<string, Readonly<Record<string, string>> | undefined>();
  return (at: number): Readonly<Record<string, string>> | undefined => {
    const open = asked.map(({ hours }) => isOpen(hours, at));
    const key = open.join();
    if (known.has(key)) return known.get(key);
    const sides = asked.map(({ fact }, i) => ({ fact, accepts: Uint8Array.from(open[i] ? [0, 1] : [1, 0]) }));
    const then = boxes.map((box) => meet(box, { sides }));
    const found = ticketIn(space, possibleAt(context, 'promises'), then, covers);
    const ticket = found && found !== 'not decided' ? concreteTicket(context, space, found.region, 'promises') : undefined;
    known.set(key, ticket);
    return ticket;
  };
}
