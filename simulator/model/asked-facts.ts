import type { Box } from '../../schema/tables/index.ts';
import type { Model, Row, Rules, Team } from './model.ts';

/** The facts that a ticket's fate depends on: those that any table or team asks for, a grade as its topic, and the channel, which is always asked. */
export function askedFacts(rules: Rules, teams: readonly Team[], { channel, grade, topic }: Model['factAt']): ReadonlySet<number> {
  const { mix, ...others } = rules;
  const tables = Object.values(others).filter((table): table is readonly Row<never>[] => Array.isArray(table));
  const rows = [...tables, ...mix.map((table) => table.rows)].flat();
  const boxes: readonly Box[] = [...rows.flatMap((row) => row.boxes), ...teams.flatMap(({ takes }) => takes)];
  const asked = new Set(boxes.flatMap(({ sides }) => sides.map(({ fact }) => fact)));
  if (asked.has(grade)) asked.add(topic);
  return asked.add(channel);
}
