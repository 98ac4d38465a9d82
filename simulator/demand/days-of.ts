import { dayOf, localOf } from '../../schema/calendar/index.ts';
import type { Day, LocalSeconds, Zone } from '../../schema/calendar/index.ts';

/** A log by its days on the wall clock: when each row comes on it, the rows of each day, the first and the last day. */
export interface LoggedDays {
  readonly local: Float64Array & ArrayLike<LocalSeconds>;
  readonly rowsOf: ReadonlyMap<Day, readonly number[]>;
  readonly first: Day;
  readonly last: Day;
}

/** The days of a log that has rows. */
export function daysOf(arrives: Float64Array, zone: Zone): LoggedDays {
  const local = arrives.map((instant) => localOf(zone, instant));
  const rowsOf = new Map<Day, number[]>();
  local.forEach((time, row) => {
    const rows = rowsOf.get(dayOf(time));
    if (rows) rows.push(row);
    else rowsOf.set(dayOf(time), [row]);
  });
  // In order of arrival, but for what a clock change puts back.
  let [first, last] = [dayOf(local[0]!), dayOf(local.at(-1)!)];
  for (const day of rowsOf.keys()) {
    if (day < first) first = day;
    if (day > last) last = day;
  }
  return { local, rowsOf, first, last };
}
