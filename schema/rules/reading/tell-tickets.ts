import type { Box, FactSpace, Region } from '../../tables/index.ts';
import { mapOf, showNumber, widen } from '../../tables/index.ts';
import type { Context } from '../context.ts';
import { anything } from './possible.ts';
import { knownAt } from './stages.ts';

/** Facts in the order in which they are told; all others come last and are the first to be left out if they do not matter. */
const telling = ['segment', 'topic', 'channel', 'team', 'priority', 'offer'];

/** Tickets of a region in as few words as it needs: `standard` tickets about `returns` by `phone`. What `within` says is not told. */
export function tellTickets(space: Pick<FactSpace, 'facts'>, region: Region, within: Box = anything, covers: readonly Box[] = []): string {
  const rank = (fact: number): number =>
    telling.includes(space.facts[fact]!.name) ? telling.indexOf(space.facts[fact]!.name) : telling.length;
  const told = space.facts.map((_, fact) => fact).sort((x, y) => rank(x) - rank(y));
  const wide = widen(region, within, covers, [...told].reverse());
  const phrases: string[] = [];
  let segment = '';
  for (const fact of told) {
    const { name, values, cuts } = space.facts[fact]!;
    const side = within.sides.find((one) => one.fact === fact);
    const can = values.filter((_, value) => side?.accepts[value] !== 0);
    const left = values.filter((_, value) => wide[fact]![value]);
    if (left.length === can.length || name === 'grade' || name === 'tier') continue;
    if (name === 'segment') segment = `${anyOf(left)} `;
    else phrases.push(cuts ? `with \`${name}\` ${left.join(' or ')}` : phrase(name, left, can));
  }
  if (!segment && !phrases.length) return 'any ticket';
  return [`${segment}tickets`, ...phrases].join(' ').replace(/(with .*?) (?=with )/g, '$1 and ');
}

function phrase(name: string, left: readonly string[], values: readonly string[]): string {
  const [fact, member] = name.split('.');
  if (fact === 'arrived') return left[0] === 'yes' ? `that arrive within \`${member}\`` : `that arrive outside \`${member}\``;
  if (member !== undefined) return `with \`${fact}\` ${left[0] === 'yes' ? '' : 'not '}\`${member}\``;
  const few = left.length <= values.length / 2 || left.length <= 3;
  const said = few ? anyOf(left) : `any but ${anyOf(values.filter((value) => !left.includes(value)))}`;
  const link = { topic: 'about', channel: 'by', language: 'in', team: 'of team', priority: 'of priority' }[name];
  return link ? `${link} ${said}` : `with \`${name}\` ${said}`;
}

function anyOf(names: readonly string[]): string {
  const quoted = names.slice(0, 5).map((name) => `\`${name}\``);
  if (names.length > 5) return `${quoted.join(', ')}, ...`;
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`;
}

/** One concrete ticket of a region, told by the facts known where a section is decided: a plausible value for each. */
export function concreteTicket({ words }: Context, space: FactSpace, region: Region, section: string): Record<string, string> {
  const { stages } = knownAt([section]);
  const ticket: Record<string, string> = {};
  space.facts.forEach((fact, i) => {
    const value = region[i]!.indexOf(1);
    if (value < 0 || !stages.includes(fact.stage) || fact.stage === 'event' || fact.name === 'grade' || fact.name === 'tier') return;
    const type = mapOf(mapOf(words.facts)[fact.name])['type'];
    const isNumber = type === 'money' || type === 'share' || type === 'duration' || type === 'number';
    const text = fact.cuts ? showNumber(isNumber ? type : 'number', space.numberIn(i, value)) : fact.values[value]!;
    if (fact.name === 'came_by' && text === 'none') return;
    if (fact.values.length > 1 || ['channel', 'topic', 'segment'].includes(fact.name)) ticket[fact.name] = text;
  });
  return ticket;
}
