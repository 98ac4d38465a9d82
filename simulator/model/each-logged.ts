import { instantOf } from '../../schema/calendar/index.ts';
import type { LogSource, Model, Seconds } from './model.ts';

/** Calls `visit` with each moment of the run at which a row of the log can arrive, and how many tickets of it do, on average over replications. */
export function eachLogged(
  { arrives, volume, weeks }: LogSource,
  { origin, zone, window }: Pick<Model, 'origin' | 'zone' | 'window'>,
  visit: (at: Seconds, row: number, tickets: number) => void,
): void {
  for (let row = 0; row < arrives.length; row++) visit(arrives[row]!, row, volume);
  if (!weeks) return;
  const { begins, first, rows, into } = weeks;
  const tickets = volume / (first.length - 1);
  for (const begin of begins)
    for (let i = 0; i < rows.length; i++) {
      const at = instantOf(zone, begin + into[i]!) - origin;
      if (at >= 0 && at < window.end) visit(at, rows[i]!, tickets);
    }
}
