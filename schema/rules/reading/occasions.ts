import { promised } from '../../tables/index.ts';
import { readDuration } from '../../values/index.ts';
import type { Context } from '../context.ts';
import type { DecisionRow } from './decision-tables.ts';
import { eventRows } from './decision-tables.ts';
import { once } from './once.ts';

/** When the rows of an event are asked. */
export interface Occasion {
  readonly event: string;
  /** Seconds, of `waiting` and `aging`. */
  readonly after: number | undefined;
  /** The promise that is warned of or broken. */
  readonly promise: string | undefined;
  /** The rows of this event that ask for what exists, in order. */
  readonly rows: readonly DecisionRow[];
}

/** Promises that a ticket can break only once. */
export const breaksOnce: readonly string[] = ['first_response', 'resolution'];

/** Whether an occasion comes only once in the life of a ticket. */
export function isOnce({ event, promise }: Pick<Occasion, 'event' | 'promise'>): boolean {
  return promise === undefined ? ['aging', 'escalation_closed', 'closed'].includes(event) : breaksOnce.includes(promise);
}

/** Every occasion that the rows of an event table speak of, in order; one for each promise, where a promise makes it. */
export const occasionsOf = once((context: Context, section: string): readonly Occasion[] => {
  const rows = eventRows(context, section).filter(({ sound }) => sound);
  const key = ({ says }: DecisionRow): string => JSON.stringify([says['event'], says['after']]);
  return [...new Set(rows.map(key))].flatMap((one): Occasion[] => {
    const own = rows.filter((row) => key(row) === one);
    const { event, after } = own[0]!.says;
    const seconds = typeof after === 'string' ? readDuration(after) : undefined;
    if (typeof event !== 'string' || ((event === 'waiting' || event === 'aging') && seconds === undefined)) return [];
    const promises = event === 'warning' || event === 'breach' ? promised : [undefined];
    return promises.map((promise) => ({ event, after: seconds, promise, rows: own }));
  });
});
