import { tellNotCompared, tellRegion, tellTicket } from '../../difference/index.ts';
import type { Compared } from '../compared.ts';

/** A difference for other programs. `tickets`: of each set of tickets what it is in words, and one of it. */
export function differenceJson({ difference: { settings, decisions, undecided, space }, shares }: Compared): string {
  const told = {
    decisions: decisions.map(({ event, thing, from, to, regions, tickets, more }, at) => ({
      event: event?.replaceAll('`', ''),
      thing,
      from,
      to,
      tickets: regions.map((region, i) => ({ told: tellRegion(space, region), example: tellTicket(space, tickets[i]!, region) })),
      more,
      ...(shares ? { share: shares.ofDecisions[at] } : {}),
    })),
    settings: settings.map(({ of, what, from, to }) => ({ of, what, from: from ?? null, to: to ?? null })),
    notCompared: tellNotCompared(space),
    notDecided: undecided,
    ...(shares ? { demand: { tickets: shares.tickets, atArrival: shares.atArrival, unclear: shares.unclear } } : {}),
  };
  return `${JSON.stringify(told, undefined, 2)}\n`;
}
