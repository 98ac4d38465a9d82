import { dayOf, daySeconds, instantOf, localOf, nextOn, weekdayOfDay } from '../../schema/calendar/index.ts';
import type { Day } from '../../schema/calendar/index.ts';
import { mostOrdinals } from '../model/index.ts';
import type { Seconds, Span } from '../model/index.ts';
import { daysOf } from './days-of.ts';
import { Growing } from './growing.ts';
import type { Log } from './log.ts';
import { repetitionOf } from './repetition-of.ts';

/** The arrivals of the run that a log's rows give, ascending by `at`. `repetition` tells several uses of one row apart. */
export interface Placed {
  readonly at: Float64Array;
  readonly row: Int32Array;
  readonly repetition: Int32Array;
}

/** All rows, when they came: before the run. */
export function alignStart({ arrives }: Log, { origin }: Span): Placed {
  return {
    at: arrives.map((at) => at - origin),
    row: Int32Array.from(arrives, (_, row) => row),
    repetition: new Int32Array(arrives.length),
  };
}

/** The rows that fall into the run, when they came. */
export function alignDates({ arrives }: Log, { origin, end }: Span): Placed {
  const placing = new Placing(end);
  for (let row = 0; row < arrives.length; row++) placing.put(arrives[row]! - origin, row, 0);
  return placing.placed();
}

/**
 * Each day of the run takes one of the log's days of the same weekday in turn: the k-th such weekday from the window's first day on takes the log's
 * (k mod n)-th, k below 0 in the warm-up. So the window's days are the same whatever warm-up is before them. Times of day stay. Undefined where rows
 * would be used more often than there are keys for.
 */
export function alignWeekdays({ arrives }: Log, { zone, origin, from, end }: Span): Placed | undefined {
  const placing = new Placing(end);
  if (arrives.length === 0) return placing.placed();
  const { local, rowsOf, ...logged } = daysOf(arrives, zone);
  const dayAt = (at: Seconds): Day => dayOf(localOf(zone, origin + at));
  const days = pairDays(logged, dayAt(0), dayAt(from), dayAt(end));
  if (days.some(({ repetition }) => (repetition + 1) * arrives.length > mostOrdinals)) return undefined;
  for (const { day, loggedDay, repetition } of days) {
    for (const row of rowsOf.get(loggedDay) ?? []) {
      placing.put(instantOf(zone, local[row]! + (day - loggedDay) * daySeconds) - origin, row, repetition);
    }
  }
  return inOrder(placing.placed());
}

/** For each day of the run the log's day that it takes, if the log has that weekday, and which use of it this is. */
function pairDays(logged: { first: Day; last: Day }, start: Day, window: Day, end: Day) {
  const pairs: { day: Day; loggedDay: Day; repetition: number }[] = [];
  for (let day = start; day <= end; day++) {
    const first = nextOn(weekdayOfDay(day), logged.first);
    if (first > logged.last) continue;
    const days = Math.floor((logged.last - first) / 7) + 1;
    const k = (day - nextOn(weekdayOfDay(day), window)) / 7;
    const round = Math.floor(k / days);
    pairs.push({ day, loggedDay: first + 7 * (k - round * days), repetition: repetitionOf(round) });
  }
  return pairs;
}

class Placing {
  readonly #end: Seconds;
  readonly #at = new Growing<'Float64Array'>(Float64Array);
  readonly #row = new Growing<'Int32Array'>(Int32Array);
  readonly #repetition = new Growing<'Int32Array'>(Int32Array);

  constructor(end: Seconds) {
    this.#end = end;
  }

  /** Takes an arrival that falls into the run. */
  put(at: Seconds, row: number, repetition: number): void {
    if (at < 0 || at >= this.#end) return;
    this.#at.push(at);
    this.#row.push(row);
    this.#repetition.push(repetition);
  }

  placed(): Placed {
    return { at: this.#at.whole(), row: this.#row.whole(), repetition: this.#repetition.whole() };
  }
}

/** A clock change can bring neighbours out of order. */
function inOrder(placed: Placed): Placed {
  const { at, row, repetition } = placed;
  if (at.every((time, i) => i === 0 || at[i - 1]! <= time)) return placed;
  const order = Int32Array.from(at, (_, i) => i).sort((i, j) => at[i]! - at[j]! || i - j);
  return { at: Float64Array.from(order, (i) => at[i]!), row: order.map((i) => row[i]!), repetition: order.map((i) => repetition[i]!) };
}
