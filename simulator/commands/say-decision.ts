import type { Decision, PromiseMade } from '../decision/index.ts';
import { readMoment, weekdays } from '../../schema/values/index.ts';
import { weekday } from '../../schema/calendar/index.ts';

/** A decision's value in words: `high`, `by Sat 2026-12-05 19:30 (8h of office)`, `nobody`. */
export function sayValue(thing: string, value: unknown): string {
  if (value === undefined) return thing === 'amount' ? 'nothing' : 'no row says it';
  if (Array.isArray(value)) return value.length === 0 ? 'nobody' : value.map((one) => sayEntry(one)).join(', ');
  if (typeof value !== 'object' || value === null) return `${value as string | number}`;
  const { due, within, clock, share } = value as PromiseMade;
  const time = within.replace(/^(\d+)bd$/, (_, days: string) => (days === '1' ? '1 business day' : `${days} business days`));
  const length = `${time}${clock === 'always' ? '' : ` of ${clock}`}${share === undefined ? '' : `, for ${share} of tickets`}`;
  if (thing === 'next_response') return `${length}, after each message`;
  if (thing === 'update') return `every ${length}`;
  return due === undefined ? `within ${length}` : `by ${sayMoment(due)} (${length})`;
}

/** Why nothing is decided: `depends on segment (vip: high; standard: normal)`. */
export function sayBecause(thing: string, because: NonNullable<Decision['because']>): string {
  if (because === 'gap') return 'no row decides it';
  if (because === 'too-intricate') return 'too intricate to tell: not decided';
  const facts = because.missing.map(({ fact, examples }) => {
    const said = examples.map(({ value, leadsTo }) => `${value}: ${sayValue(thing, leadsTo)}`).join('; ');
    return said === '' ? fact : `${fact} (${said})`;
  });
  return `depends on ${facts.join(', and on ')}`;
}

/** `Sat 2026-12-05 19:30`, in the policy's time zone. */
export function sayMoment(moment: string): string {
  const written = readMoment(moment);
  if (!written) return moment === 'never' ? 'no day within thirty years' : moment;
  const day = weekdays[weekday(written.local)]!;
  return `${day[0]!.toUpperCase()}${day.slice(1)} ${moment.replace('T', ' ').replace(/(?:Z|[+-]\d\d:\d\d)$/, '')}`;
}

function sayEntry(one: unknown): string {
  if (typeof one !== 'object' || one === null) return String(one);
  const { team, after } = one as { readonly team: string; readonly after: string };
  return `${team} after ${after}`;
}
