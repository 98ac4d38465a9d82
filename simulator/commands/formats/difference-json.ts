import { tellNotCompared, tellRegion, tellTicket } from '../../difference/index.ts';
import type { Difference } from '../../difference/index.ts';

/** A difference for other programs. `tickets`: of each set of tickets what it is in words, and one of it. */
export function differenceJson({ settings, decisions, undecided, space }: Difference): string {
  const told = {
    decisions: decisions.map(({ event, thing, from, to, regions, tickets, more }) => ({
      event: event?.replaceAll('`', ''),
      thing,
      from,
      to,
      tickets: regions.map((region, i) => ({ told: tellRegion(space, region), example: tellTicket(space, tickets[i]!, region) })),
      more,
    })),
    settings: settings.map(({ of, what, from, to }) => ({ of, what, from: from ?? null, to: to ?? null })),
    notCompared: tellNotCompared(space),
    notDecided: undecided,
  };
  return `${JSON.stringify(told, undefined, 2)}\n`;
}
