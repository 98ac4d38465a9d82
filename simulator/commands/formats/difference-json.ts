import { inEnglish } from '../../../schema/said/index.ts';
import type { Language, Text } from '../../../schema/said/index.ts';
import { tellNotCompared, tellRegion, tellTicket } from '../../difference/index.ts';
import { speaking } from '../../host/index.ts';
import type { Compared } from '../compared.ts';

/**
 * A difference for other programs. `tickets`: of each set of tickets what it is in words, and one of it. What names a difference (`event`, `thing`,
 * `of`, `what`) is always in English, what is told of it in the language that is asked for.
 */
export function differenceJson(
  { difference: { settings, decisions, undecided, space }, shares }: Compared,
  language: Language = 'en',
): string {
  const tell = speaking(language);
  const orNull = (text: Text | undefined): string | null => (text === undefined ? null : tell(text));
  const told = {
    decisions: decisions.map(({ event, thing, from, to, regions, tickets, more }, at) => ({
      event: event === undefined ? undefined : inEnglish(event).replace(/^at /, '').replaceAll('`', ''),
      thing: inEnglish(thing),
      from: tell(from),
      to: tell(to),
      tickets: regions.map((region, i) => ({ told: tell(tellRegion(space, region)), example: tellTicket(space, tickets[i]!, region) })),
      more,
      ...(shares ? { share: shares.ofDecisions[at] } : {}),
    })),
    settings: settings.map(({ of, what, from, to }) => ({
      of: inEnglish(of),
      what: inEnglish(what),
      from: orNull(from),
      to: orNull(to),
    })),
    notCompared: tellNotCompared(space).map(tell),
    notDecided: undecided.map(tell),
    ...(shares ? { demand: { tickets: shares.tickets, atArrival: shares.atArrival, unclear: shares.unclear } } : {}),
  };
  return `${JSON.stringify(told, undefined, 2)}\n`;
}
