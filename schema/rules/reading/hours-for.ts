import { daySeconds, turnsOf } from '../../calendar/index.ts';
import type { OpenHours } from '../../calendar/index.ts';
import { mapOf } from '../../tables/index.ts';
import { readDate } from '../../values/index.ts';
import type { Context } from '../context.ts';
import { hoursOf } from './hours-of.ts';
import type { CompiledHours } from './hours-of.ts';
import { once } from './once.ts';

/** Calendars with those that tickets are told apart by at arrival. */
export interface HoursFor extends CompiledHours {
  /** From when the policy holds, in seconds from the origin. */
  readonly since: number;
  /** Calendars of the facts `arrived.NAME`: position of the fact. */
  readonly asked: readonly { readonly fact: number; readonly hours: OpenHours }[];
  /** When any of those opens or closes. */
  readonly turns: Float64Array;
}

/** Where tickets are told apart by more calendars, no moment is looked for. */
const most = 8;

/** The openings of these calendars of the policy; undefined where `hoursOf` gives none. */
export function hoursFor(context: Context, names: readonly string[]): HoursFor | undefined {
  return compiled(context, [...new Set(names)].sort());
}

const compiled = once((context: Context, names: readonly string[]): HoursFor | undefined => {
  const { space, words } = context;
  const facts = space.facts.flatMap(({ name }, fact) =>
    name.startsWith('arrived.') ? [{ fact, name: name.slice('arrived.'.length) }] : [],
  );
  if (facts.length > most) return undefined;
  const found = hoursOf(words, [], [...new Set([...names, ...facts.map(({ name }) => name)])]);
  const effective = readDate(String(mapOf(words)['effective']));
  if (!found) return undefined;
  const asked = facts.map(({ fact, name }) => ({ fact, hours: found.hours.get(name)! }));
  const since = effective === undefined ? 0 : effective * daySeconds - found.origin;
  return { ...found, since, asked, turns: turnsOf(asked.map(({ hours }) => hours)) };
});
