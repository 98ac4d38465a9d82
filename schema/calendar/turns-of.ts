import type { OpenHours } from './open-hours.ts';

/**
 * The moments at which any of the calendars opens or closes, each once and in order, in seconds from the origin that they share. `before`: the moments
 * so many seconds before each of them instead.
 */
export function turnsOf(calendars: readonly OpenHours[], before: readonly number[] = [0]): Float64Array {
  const tables = calendars.flatMap(({ starts, ends }) => [starts, ends]).flatMap((table) => before.map((by) => table.map((at) => at - by)));
  const all = new Float64Array(tables.reduce((length, table) => length + table.length, 0));
  let filled = 0;
  for (const table of tables) {
    all.set(table, filled);
    filled += table.length;
  }
  return all.sort().filter((at, i) => i === 0 || at !== all[i - 1]);
}
