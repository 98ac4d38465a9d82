import { readDate } from '../../values/index.ts';
import type { Context } from '../context.ts';

/** First day of the scenario's period, in days since 1970-01-01, and how many days it has; undefined: there is none, or it is no period. */
export function daysSimulated({ scenario }: Context): { readonly first: number; readonly days: number } | undefined {
  const [first, last] = [readDate(String(scenario?.value.period?.from)), readDate(String(scenario?.value.period?.to))];
  if (first === undefined || last === undefined || last < first) return undefined;
  return { first, days: last - first + 1 };
}
