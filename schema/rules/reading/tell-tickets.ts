import type { FactSpace, Region } from '../../tables/index.ts';
import { showNumber, widen } from '../../tables/index.ts';
import type { Context } from '../context.ts';
import { anything } from './possible.ts';
import type { Box } from '../../tables/index.ts';

/** Facts in the order in which they are left out of a telling if they do not matter: the most telling last. */
const telling = ['segment', 'topic', 'channel', 'team', 'priority', 'offer'];

/** Tickets of a region in as few words as it needs: `standard` tickets about `returns` by `phone`. */
export function tellTickets(space: FactSpace, region: Region, within: Box = anything, covers: readonly Box[] = []): string {
  const last = (name: string): number => telling.length - telling.indexOf(name) - (telling.includes(name) ? 0 : telling.length + 1);
  const order = space.facts.map((_, fact) => fact).sort((x, y) => last(space.facts[x]!.name) - last(space.facts[y]!.name));
  const wide = widen(region, within, covers, order);
  const words = { before: '', after: [] as string[] };
  space.facts.forEach(({ name, values }, fact) => {
    const left = values.filter((_, value) => wide[fact]![value]);
    if (left.length === values.length || name === 'grade' || name === 'tier') return;
    if (name === 'segment') words.before = `${anyOf(left)} `;
    else words.after.push(` ${phrase(name, left, values)}`);
  });
  return words.before || words.after.length ? `${words.before}tickets${words.after.join('')}` : 'any ticket';
}

function phrase(name: string, left: readonly string[], values: readonly string[]): string {
  const [fact, member] = name.split('.');
  if (fact === 'arrived') return left[0] === 'yes' ? `that arrive within \`${member}\`` : `that arrive outside \`${member}\``;
  if (member !== undefined) return `with \`${fact}\` ${left[0] === 'yes' ? '' : 'not '}\`${member}\``;
  const few = left.length <= values.length / 2 || left.length <= 3;
  const said = few ? anyOf(left) : `any but ${anyOf(values.filter((value) => !left.includes(value)))}`;
  const link = { topic: 'about', channel: 'by', language: 'in', team: 'with' }[name];
  return link ? `${link} ${said}` : `with \`${name}\` ${said}`;
}

function anyOf(names: readonly string[]): string {
  const quoted = names.slice(0, 5).map((name) => `\`${name}\``);
  if (names.length > 5) return `${quoted.join(', ')}, ...`;
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`;
}

/** One concrete ticket of a region: facts of arrival and what was decided, a plausible value for each. */
export function concreteTicket({ words }: Context, space: FactSpace, region: Region): Record<string, string> {
  const ticket: Record<string, string> = {};
  space.facts.forEach((fact, i) => {
    const value = region[i]!.indexOf(1);
    if (fact.stage === 'event' || fact.name === 'grade' || fact.name === 'tier' || value < 0) return;
    const own = (words.facts as Record<string, { type?: unknown } | null> | undefined)?.[fact.name]?.type;
    const type = own === 'money' || own === 'share' || own === 'duration' || own === 'number' ? own : undefined;
    const text = fact.cuts ? showNumber(type ?? 'number', space.numberIn(i, value)) : fact.values[value]!;
    if (fact.name === 'came_by' && text === 'none') return;
    if (fact.values.length > 1 || ['channel', 'topic', 'segment'].includes(fact.name)) ticket[fact.name] = text;
  });
  return ticket;
}
