import type { Finding } from '../../finding.ts';
import { say } from '../../said/index.ts';
import type { Said, Text } from '../../said/index.ts';
import type { Context } from '../context.ts';
import type { Rule } from '../rule.ts';
import type { DecisionRow } from './decision-tables.ts';
import { report } from './report.ts';

/** Rows of which the search gave up, as one finding a section, at the first of them. `told`: what is not known of that row, and of others. */
export function tellNotDecided(
  context: Context,
  rule: Rule,
  rows: readonly DecisionRow[],
  told: (section: string, row: Text) => Said,
): Finding[] {
  const sections = new Map<string, Map<string, DecisionRow>>();
  for (const row of rows) {
    const section = String(row.path[0]);
    const own = sections.get(section) ?? new Map<string, DecisionRow>();
    sections.set(section, own.set(row.path.join('/'), row));
  }
  return [...sections].map(([section, own]) => {
    const first = [...own.values()].reduce((one, other) => (Number(other.path[1]) < Number(one.path[1]) ? other : one));
    const row = own.size > 1 ? say`row \`${first.label}\` (and of ${own.size - 1} more)` : say`row \`${first.label}\``;
    return report(rule, context.policy!, first.path, 'value', told(section, row));
  });
}
