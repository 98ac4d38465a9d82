import { dayOf, daySeconds, instantOf, localOf } from '../../schema/calendar/index.ts';
import type { Source as Written } from '../../schema/index.ts';
import { readPercentage } from '../../schema/values/index.ts';
import { keyOf, must, ordinalBits } from '../model/index.ts';
import type { Level, Scope } from '../model/index.ts';

/**
 * The level of a rate that varies; undefined: it does not. Weeks count from the window's first day. A source whose channel the mix draws has a level of
 * its own. @param channel name of the channel of all its tickets.
 */
export function levelOf(entry: Written, number: number, channel: string | undefined, { laws, span }: Scope): Level | undefined {
  const variation = entry.varies === undefined ? 0 : must(readPercentage(entry.varies));
  if (variation === 0) return undefined;
  const { zone, origin, from, end } = span;
  const dayAt = (at: number): number => dayOf(localOf(zone, origin + at));
  const isDaily = (entry.per ?? 'day') === 'day';
  const [days, window] = [isDaily ? 1 : 7, dayAt(from)];
  const begins: number[] = [];
  for (let day = window + Math.floor((dayAt(0) - window) / days) * days; day <= dayAt(end); day += days) begins.push(day);
  const own = channel === undefined ? number << ordinalBits : keyOf(channel);
  return {
    law: laws.id({ mean: 1, sd: variation, shape: 'gamma' }),
    thing: entry.across === 'all' ? keyOf('') : own,
    starts: Float64Array.from(begins, (day) => Math.max(0, instantOf(zone, day * daySeconds) - origin)),
    // A day and the week that begins with it have draws of their own.
    index: Int32Array.from(begins, (day) => 2 * day + (isDaily ? 0 : 1)),
  };
}
