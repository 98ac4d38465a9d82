import { say } from '../../schema/said/index.ts';
import type { Said } from '../../schema/said/index.ts';
import { isOpen } from '../model/index.ts';
import type { Case } from '../../schema/index.ts';
import { listOf, readNumber, setFacts, witness } from '../../schema/tables/index.ts';
import type { Box, NumberType } from '../../schema/tables/index.ts';
import { quoted } from '../../schema/values/index.ts';
import type { Doubt } from './doubt.ts';
import { isValue } from './is-value.ts';
import { neverHappens } from './never-happens.ts';
import type { Service } from './service.ts';
import type { Occasion, Ticket } from './ticket.ts';

/**
 * A ticket as it is given (and checked): facts by their names, `arrives`, the policy's defaults for what is left out. Beside it, what follows from what:
 * the grade from the topic, the tier from the team, open calendars from the moment, on an event what that event says.
 */
export function readTicket(
  service: Service,
  given: Case['given'],
  on?: Occasion,
): { readonly ticket: Ticket; readonly doubts: readonly Doubt[] } {
  const { policy, space, book } = service;
  const doubts: Doubt[] = [];
  const values = new Int16Array(space.facts.length).fill(-1);
  const numbers = new Map<number, number>();

  const put = (name: string, raw: string | number): void => {
    const fact = space.at(name);
    if (fact < 0) return;
    values[fact] = space.valueOf(fact, raw);
    const number = space.facts[fact]!.cuts ? readNumber(typeOf(service, name), raw) : undefined;
    if (number !== undefined) numbers.set(fact, number);
  };
  const putSet = (name: string, members: readonly unknown[]): void => {
    for (const { name: fact } of space.facts)
      if (fact.startsWith(`${name}.`)) put(fact, members.includes(fact.slice(name.length + 1)) ? 'yes' : 'no');
  };

  space.facts.forEach(({ values: all }, fact) => {
    if (all.length === 1 && !space.facts[fact]!.cuts) values[fact] = 0;
  });
  for (const [name, { default: otherwise }] of Object.entries(policy.facts ?? {})) if (otherwise !== undefined) put(name, otherwise);
  put('came_by', 'none');
  if (on?.event === 'waiting' && on.after !== undefined) put('waited', on.after);
  if (on?.event === 'aging' && on.after !== undefined) put('age', on.after);
  for (const [name, value] of Object.entries(given)) {
    if (name === 'arrives') continue;
    if ((setFacts as readonly string[]).includes(name)) putSet(name, listOf(value));
    else put(name, Array.isArray(value) ? value[0]! : value);
  }
  const promise = given['promise'];
  if (on?.event === 'breach' && typeof promise === 'string') put(`breached.${promise}`, 'yes');

  const arrives = typeof given['arrives'] === 'string' ? service.instantOf(given['arrives']) : undefined;
  const age = numbers.get(space.at('age'));
  if (arrives !== undefined) {
    const said = given['arrived'] === undefined ? undefined : listOf(given['arrived']);
    openThen('arrived', arrives, said);
    if (age !== undefined && given['now'] === undefined) openThen('now', arrives + age, undefined);
  }
  follows('grade', 'topic', book.gradeOfTopic);
  follows(
    'tier',
    'team',
    book.teams.map(({ tier }) => tier),
  );

  const known: Box = { sides: [...values].flatMap((value, fact) => (value < 0 ? [] : [isValue(space, fact, value)])) };
  const within = space.ground(known);
  const sizes = space.facts.map((fact) => fact.values.length);
  const beyond = service.impossible(arrives !== undefined);
  const possible = witness(sizes, within, beyond) !== undefined;
  if (doubts.length === 0) doubts.push(...neverHappens(service, { values, arrives, within, possible }));
  return { ticket: { values, numbers, arrives, within, beyond: possible ? beyond : [] }, doubts };

  /** Which calendars are open at a moment. */
  function openThen(set: 'arrived' | 'now', at: number, said: readonly unknown[] | undefined): void {
    const { origin, hours } = service.calendarsAt(at);
    for (const { fact, hours: calendar } of set === 'arrived' ? book.arrivedFacts : book.nowFacts) {
      const open = isOpen(hours[calendar]!, at - origin);
      const name = service.clocks[calendar]!;
      if (said && said.includes(name) !== open) {
        const [calendar, moment] = [`\`${name}\``, quoted(given['arrives'])];
        const message = open
          ? say`\`arrived\` leaves out ${calendar}, which is open at ${moment}`
          : say`\`arrived\` names ${calendar}, which is closed at ${moment}`;
        doubts.push({ code: 'facts-disagree', fact: 'arrived', message, hint: leftOut('arrived', 'arrives') });
      }
      values[fact] = open ? 1 : 0;
    }
  }

  /** A fact that follows from another, which may say the same beside it and nothing else. */
  function follows(name: 'grade' | 'tier', from: 'topic' | 'team', of: readonly number[]): void {
    const [fact, source] = [space.at(name), space.at(from)];
    if (fact < 0 || source < 0 || values[source]! < 0) return;
    const value = of[values[source]!]!;
    if (values[fact]! >= 0 && values[fact] !== value && given[name] !== undefined) {
      const owner = `\`${space.facts[source]!.values[values[source]!]!}\``;
      const [said, its] = [quoted(given[name]), `\`${space.facts[fact]!.values[value]}\``];
      const ofTeam =
        value < 0 ? say`\`tier\` is ${said}, and the team ${owner} has no tier` : say`\`tier\` is ${said}, and the team ${owner} is ${its}`;
      const message = from === 'team' ? ofTeam : say`\`grade\` is ${said}, and the topic ${owner} is ${its}`;
      doubts.push({ code: 'facts-disagree', fact: name, message, hint: leftOut(name, from) });
    }
    values[fact] = value;
  }
}

const leftOut = (fact: string, source: string): Said => say`leave \`${fact}\` out: it follows from \`${source}\``;

function typeOf({ policy }: Service, name: string): NumberType {
  const own = policy.facts && Object.hasOwn(policy.facts, name) ? policy.facts[name]!.type : undefined;
  if (own !== undefined && own !== 'yes_no') return own;
  return name === 'waited' || name === 'age' ? 'duration' : 'number';
}
