import type { Box } from '../../schema/tables/index.ts';
import type { Model, Row, Rules, Team } from './model.ts';
import { rowsOfEvent } from './rows-of-event.ts';
import { sharedFacts } from './shared-facts.ts';

/** What is no table, and tables that the simulator does not act on. */
const others: ReadonlySet<keyof Rules> = new Set([...(['mix', 'defaultClock', 'defaultPause', 'defaultWarnAt', 'events'] as const)]);

/**
 * The facts that a ticket's fate depends on: those that any table or team asks for, or that an amount is a share of, a grade as its topic, and the channel,
 * which is always asked.
 */
export function askedFacts(rules: Rules, teams: readonly Team[], { channel, grade, topic }: Model['factAt']): ReadonlySet<number> {
  const tables = (Object.keys(rules) as (keyof Rules)[])
    // What workflows there are matters only where they save time.
    .filter((key) => !others.has(key) && (key !== 'workflows' || rules.savings.length > 0))
    .map((key) => rules[key] as readonly Row<never>[]);
  const rows = [...tables, ...rules.mix.map((table) => table.rows), ...rules.events.map(rowsOfEvent)].flat();
  const boxes: readonly Box[] = [...rows.flatMap((row) => row.boxes), ...teams.flatMap(({ takes }) => takes)];
  const asked = new Set(boxes.flatMap(({ sides }) => sides.map(({ fact }) => fact)));
  for (const fact of sharedFacts(rules)) asked.add(fact);
  if (asked.has(grade)) asked.add(topic);
  return asked.add(channel);
}
