import { enumerated, say } from '../../schema/said/index.ts';
import type { Text } from '../../schema/said/index.ts';
import { tellTickets } from '../../schema/index.ts';
import { showNumber } from '../../schema/tables/index.ts';
import type { Box, Fact, NumberType, Region } from '../../schema/tables/index.ts';
import type { CommonSpace } from './common-space.ts';
import { named } from './plain-words.ts';

/** Facts in the order in which they are told, the most telling first. */
const telling = ['segment', 'topic', 'channel', 'team', 'promise', 'priority', 'offer'];

/** Positions of the facts, the most telling first. */
export function inTellingOrder(facts: readonly Fact[]): number[] {
  const rank = ({ name }: Fact): number => (telling.includes(name) ? telling.indexOf(name) : telling.length);
  return facts.map((_, i) => i).sort((x, y) => rank(facts[x]!) - rank(facts[y]!));
}

/** A region of tickets in few words, as it is. */
export function tellRegion({ facts }: CommonSpace, region: Region): Text {
  const others: Box[] = region.flatMap((values, fact) =>
    values.includes(0) ? [{ sides: [{ fact, accepts: values.map((value) => 1 - value) }] }] : [],
  );
  return tellTickets({ facts }, region, { sides: [] }, others);
}

/** One ticket of a region, fact by fact: all that is known of it at arrival, and of later facts those that count. */
export function tellTicket(space: CommonSpace, ticket: readonly number[], region: Region): Record<string, string> {
  const told: [string, string][] = space.facts.flatMap((fact, i) => {
    const matters = region[i]!.includes(0);
    if (fact.name === 'grade' || fact.name === 'tier' || (fact.stage !== 'arrival' && !matters)) return [];
    const value = fact.cuts ? showNumber(typeOf(space, fact.name), space.numberIn(i, ticket[i]!)) : fact.values[ticket[i]!]!;
    return (fact.values.length > 1 || matters) && !(fact.name === 'came_by' && value === 'none') ? [[fact.name, value]] : [];
  });
  return Object.fromEntries(told);
}

/** What kind of number a common fact holds. */
export function typeOf({ sides }: CommonSpace, name: string): NumberType {
  if (name === 'waited' || name === 'age') return 'duration';
  for (const { policy, commonName } of sides.toReversed()) {
    const found = Object.entries(policy.facts ?? {}).find(([own]) => commonName(own) === name)?.[1].type;
    if (found !== undefined && found !== 'yes_no') return found;
  }
  return 'number';
}

/** Which values only one of the policies knows, of what is known when a ticket arrives. */
export function tellNotCompared({ facts, onlyOne }: CommonSpace): Text[] {
  return onlyOne.flatMap(({ fact, side, values }) => {
    const { stage } = facts.find(({ name }) => name === fact)!;
    if (stage !== 'arrival' || fact === 'came_by') return [];
    const [tickets, one] = [say`tickets with ${named(fact)} ${enumerated(values.map(named))}`, values.length === 1];
    if (side === 0) return one ? say`${tickets}: only the old policy knows it` : say`${tickets}: only the old policy knows them`;
    return one ? say`${tickets}: only the new policy knows it` : say`${tickets}: only the new policy knows them`;
  });
}
