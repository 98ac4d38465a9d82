import { clauses, counted, enumerated, say, word } from '../../schema/said/index.ts';
import type { Text } from '../../schema/said/index.ts';
import { readDuration, readMoment, sayDuration } from '../../schema/values/index.ts';
import { weekday } from '../../schema/calendar/index.ts';
import type { Decision, PromiseMade } from '../decision/index.ts';
import type { CallNames } from '../story/index.ts';

const asWritten: CallNames = (_, name) => word(name);

/** A decision's value in words: `high`, `by Sat 2026-12-05 19:30 (8h of office)`, `nobody`. */
export function sayValue(thing: string, value: unknown, call: CallNames = asWritten): Text {
  if (value === undefined) return thing === 'amount' ? say`nothing` : say`no row says it`;
  if (Array.isArray(value)) return value.length === 0 ? say`nobody` : enumerated(value.map((one) => sayEntry(thing, one, call)));
  if (typeof value === 'object' && value !== null) return sayPromise(thing, value as PromiseMade, call);
  return typeof value === 'string' && !/^\d/.test(value) ? call(thing, value) : `${value as string | number}`;
}

/** Why nothing is decided: `depends on segment (vip: high; standard: normal)`. */
export function sayBecause(thing: string, because: NonNullable<Decision['because']>, call?: CallNames): Text {
  if (because === 'gap') return say`no row decides it`;
  if (because === 'too-intricate') return say`too intricate to tell: not decided`;
  const facts = because.missing.map(({ fact, examples }): Text => {
    const said = examples.map(({ value, leadsTo }) => say`${value}: ${sayValue(thing, leadsTo, call)}`);
    return said.length === 0 ? word(fact) : say`${word(fact)} (${clauses(said)})`;
  });
  return say`depends on ${facts.reduce((whole, fact) => say`${whole}, and on ${fact}`)}`;
}

/** `Sat 2026-12-05 19:30`, in the policy's time zone. */
export function sayMoment(moment: string): Text {
  const written = readMoment(moment);
  if (!written) return moment === 'never' ? say`no day within thirty years` : moment;
  const [date, time] = moment.replace(/(?:Z|[+-]\d\d:\d\d)$/, '').split('T') as [string, string];
  return onDay[weekday(written.local)]!(date, time);
}

/** Sunday first. */
const onDay: readonly ((date: string, time: string) => Text)[] = [
  (date, time) => say`Sun ${date} ${time}`,
  (date, time) => say`Mon ${date} ${time}`,
  (date, time) => say`Tue ${date} ${time}`,
  (date, time) => say`Wed ${date} ${time}`,
  (date, time) => say`Thu ${date} ${time}`,
  (date, time) => say`Fri ${date} ${time}`,
  (date, time) => say`Sat ${date} ${time}`,
];

function sayPromise(thing: string, { due, within, clock, share }: PromiseMade, call: CallNames): Text {
  const days = /^(\d+)bd$/.exec(within)?.[1];
  const time = days === undefined ? sayDuration(readDuration(within)!, clock) : counted(Number(days), 'business day');
  const counts = clock === 'always' ? time : say`${time} ${say`of ${call('clock', clock)}`}`;
  const length = share === undefined ? counts : say`${counts}, for ${share} of tickets`;
  if (thing === 'next_response') return say`${length}, after each message`;
  if (thing === 'update') return say`every ${length}`;
  return due === undefined ? say`within ${length}` : say`by ${sayMoment(due)} (${length})`;
}

function sayEntry(thing: string, one: unknown, call: CallNames): Text {
  if (typeof one !== 'object' || one === null) return call(thing, String(one));
  const { team, after } = one as { readonly team: string; readonly after: string };
  return say`${call('team', team)} after ${sayDuration(readDuration(after)!)}`;
}
