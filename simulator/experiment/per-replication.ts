import type { Tallies } from '../life/index.ts';
import { written } from './written.ts';

/** How many there are in these columns: in all, and as a text in the mean of a replication, in units of so many. */
export function perReplication(
  tallies: readonly Tallies[],
  columns: (one: Tallies) => readonly Float64Array[],
  unit = 1,
): { readonly total: number; readonly each: string } {
  const total = tallies.reduce((sum, one) => sum + columns(one).reduce((most, column) => most + column.reduce((x, y) => x + y, 0), 0), 0);
  return { total, each: written(total / unit / Math.max(1, tallies.length), 3) };
}
