import { mapOf } from '../../tables/index.ts';
import { readPromisedDuration } from '../../values/index.ts';
import type { PromisedDuration } from '../../values/index.ts';
import type { Context } from '../context.ts';
import type { DecisionRow } from './decision-tables.ts';
import { tableFor } from './decision-tables.ts';
import { once } from './once.ts';
import type { Path } from './places.ts';
import type { Domain } from './possible.ts';
import { meet, possibleAt, ticketIn } from './possible.ts';

/** One promise of one row. */
export interface PromiseMade {
  readonly row: DecisionRow;
  readonly kind: string;
  /** Rows before it that make the same promise. */
  readonly before: readonly DecisionRow[];
  readonly text: string;
  readonly within: PromisedDuration;
  /** Where its duration stands. */
  readonly path: Path;
  /** The calendar that it names itself. */
  readonly clock: string | undefined;
  /** Calendars that it can be counted on. */
  readonly clocks: readonly string[];
}

/** Every promise of this kind that a row makes; `none` and what is not a duration left out. */
export const promisesMade = once((context: Context, kind: string): readonly PromiseMade[] => {
  const domains = possibleAt(context, 'promises');
  return tableFor(context, 'promises', kind).rows.flatMap((row, i, rows) => {
    const says = row.says[kind];
    const text = typeof says === 'string' ? says : mapOf(says)['within'];
    const within = typeof text === 'string' ? readPromisedDuration(text) : undefined;
    if (typeof text !== 'string' || !within) return [];
    const before = rows.slice(0, i).filter(({ sound }) => sound);
    const path = [...row.path, kind, ...(typeof says === 'string' ? [] : ['within'])];
    const own = mapOf(says)['clock'];
    const clock = typeof own === 'string' ? own : undefined;
    const clocks = clock === undefined ? clocksOf(context, domains, row, before) : [clock];
    return [{ row, kind, before, text, within, path, clock, clocks }];
  });
});

/**
 * Whether one promise is surely due later than another of the same ticket's: counted in the same measure on one and the same clock, or longer than one
 * that never stands still. Promises that name no clock share theirs.
 */
export function isSurelyLater(one: PromiseMade, other: PromiseMade): boolean {
  const onlyClock = other.clocks.length === 1 ? other.clocks[0] : undefined;
  const same = one.clock === other.clock || (one.clocks.length === 1 && one.clocks[0] === onlyClock);
  if ('seconds' in one.within && 'seconds' in other.within)
    return (same || onlyClock === 'always') && one.within.seconds > other.within.seconds;
  return same && 'businessDays' in one.within && 'businessDays' in other.within && one.within.businessDays > other.within.businessDays;
}

/** The calendars of the rows that can decide the clock of a row's promises; the default, where some tickets are left. */
function clocksOf(context: Context, domains: readonly Domain[], row: DecisionRow, before: readonly DecisionRow[]): string[] {
  const meets = (boxes: DecisionRow['boxes'], covers: readonly DecisionRow[]): boolean =>
    ticketIn(
      context.space,
      domains,
      boxes,
      [...before, ...covers].flatMap((other) => other.boxes),
    ) !== undefined;
  const rows = tableFor(context, 'promises', 'clock').rows.filter(({ sound }) => sound);
  const said = rows.flatMap((other, i) => {
    const clock = other.says['clock'];
    const both = row.boxes.flatMap((box) => other.boxes.map((its) => meet(box, its)));
    return typeof clock === 'string' && meets(both, rows.slice(0, i)) ? [clock] : [];
  });
  const otherwise = mapOf(mapOf(context.words)['defaults'])['clock'];
  const left = meets(row.boxes, rows) ? [typeof otherwise === 'string' ? otherwise : 'always'] : [];
  return [...new Set([...said, ...left])];
}
