import { enumerated, say, together } from '../../said/index.ts';
import type { Text } from '../../said/index.ts';
import type { Box, FactSpace, Region } from '../../tables/index.ts';
import { mapOf, showNumber, widen } from '../../tables/index.ts';
import type { Context } from '../context.ts';
import { anything } from './possible.ts';
import { knownAt } from './stages.ts';

/** Facts in the order in which they are told; all others come last and are the first to be left out if they do not matter. */
const telling = ['segment', 'topic', 'channel', 'team', 'priority', 'offer'];

/** What is told where nothing is left out. */
export const anyTicket = say`any ticket`;

/** Tickets of a region in as few words as it needs: `standard` tickets about `returns` by `phone`. What `within` says is not told. */
export function tellTickets(space: Pick<FactSpace, 'facts'>, region: Region, within: Box = anything, covers: readonly Box[] = []): Text {
  const rank = (fact: number): number =>
    telling.includes(space.facts[fact]!.name) ? telling.indexOf(space.facts[fact]!.name) : telling.length;
  const told = space.facts.map((_, fact) => fact).sort((x, y) => rank(x) - rank(y));
  const wide = widen(region, within, covers, [...told].reverse());
  const phrases: Phrase[] = [];
  let segment: Text | undefined;
  for (const fact of told) {
    const { name, values, texts } = space.facts[fact]!;
    const side = within.sides.find((one) => one.fact === fact);
    const can = values.filter((_, value) => side?.accepts[value] !== 0);
    const left = values.filter((_, value) => wide[fact]![value]);
    if (left.length === can.length || name === 'grade' || name === 'tier') continue;
    if (name === 'segment') segment = anyOf(left);
    else if (texts) phrases.push(withOf(name, alternatives(texts.filter((_, value) => wide[fact]![value]))));
    else phrases.push(phrase(name, left, can));
  }
  if (phrases.length === 0) return segment === undefined ? anyTicket : say`any ${segment} ticket`;
  const which = phrases
    .slice(1)
    .reduce<Phrase>(
      (whole, { text, isWith }) =>
        isWith && whole.isWith
          ? { text: say`${whole.text} and ${text}`, isWith }
          : { text: say`${whole.text} ${text}`, isWith: isWith || whole.isWith },
      phrases[0]!,
    ).text;
  return segment === undefined ? say`tickets ${which}` : say`${segment} tickets ${which}`;
}

/** `isWith`: it begins with that word, which a second one of its kind is tied to by an `and`. */
interface Phrase {
  readonly text: Text;
  readonly isWith: boolean;
}

const withOf = (fact: string, said: Text): Phrase => ({ text: say`with \`${fact}\` ${said}`, isWith: true });
const alternatives = (texts: readonly Text[]): Text => texts.reduce((whole, text) => say`${whole} or ${text}`);

function phrase(name: string, left: readonly string[], values: readonly string[]): Phrase {
  const [fact, member] = name.split('.') as [string, string | undefined];
  const quoted = `\`${member}\``;
  if (fact === 'arrived') return linked(left[0] === 'yes' ? say`that arrive within ${quoted}` : say`that arrive outside ${quoted}`);
  if (member !== undefined) return withOf(fact, left[0] === 'yes' ? quoted : say`not ${quoted}`);
  const few = left.length <= values.length / 2 || left.length <= 3;
  const said = few ? anyOf(left) : say`any but ${anyOf(values.filter((value) => !left.includes(value)))}`;
  const link = Object.hasOwn(links, name) ? links[name] : undefined;
  return link ? linked(link(said)) : withOf(name, said);
}

const linked = (text: Text): Phrase => ({ text, isWith: false });

const links: Readonly<Record<string, (said: Text) => Text>> = {
  topic: (said) => say`about ${said}`,
  channel: (said) => say`by ${said}`,
  language: (said) => say`in ${said}`,
  team: (said) => say`of team ${said}`,
  priority: (said) => say`of priority ${said}`,
};

function anyOf(names: readonly string[]): Text {
  const quoted = names.slice(0, 5).map((name) => `\`${name}\``);
  return names.length > 5 ? say`${enumerated(quoted)}, ...` : together(quoted, 'or');
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
