import type { Finding } from '../finding.ts';
import { say } from '../said/index.ts';
import type { Said, Text } from '../said/index.ts';
import type { Context } from './context.ts';
import type { DecisionRow, DecisionTable } from './reading/decision-tables.ts';
import { conclusionOf, decisionTables } from './reading/decision-tables.ts';
import { tellNotDecided } from './reading/not-decided.ts';
import { meet, possibleAt, ticketIn } from './reading/possible.ts';
import { lineOf, report } from './reading/report.ts';
import type { Rule } from './rule.ts';

/** A row that decides tickets, and decides each as the rows below would. */
export const redundantRow: Rule = {
  code: 'redundant-row',
  severity: 'note',
  sentence: 'without this row every ticket would be decided the same',
  avoid:
    'priority:\n  - { when: { topic: legal }, priority: urgent }\n  - { when: { segment: vip }, priority: normal }\n  - priority: normal',
  prefer: 'priority:\n  - { when: { topic: legal }, priority: urgent }\n  - priority: normal',
  why: 'A row that changes nothing is read by everyone, and one day changed by someone who thinks that it decides. Or it was meant to say something else.',
  check: (context) => {
    if (!context.policy) return [];
    const tables = decisionTables(context).filter(({ section }) => !standsForItself.includes(section));
    const rows = new Map<string, { row: DecisionRow; found: (DecisionRow | 'not decided' | undefined)[] }>();
    for (const table of tables)
      for (const row of table.rows) {
        const key = row.path.join('/');
        const entry = rows.get(key) ?? { row, found: [] };
        entry.found.push(decidedAlikeBy(context, table, row));
        rows.set(key, entry);
      }
    const all = [...rows.values()].filter(({ found }) => !found.includes(undefined));
    const undecided = all.filter(({ found }) => found.includes('not decided')).map(({ row }) => row);
    return [
      ...all.flatMap(({ row, found }) => (undecided.includes(row) ? [] : [tell(context, row, found[0] as DecisionRow)])),
      ...tellNotDecided(context, redundantRow, undecided, tellOpen),
    ];
  },
};

const tellOpen = (section: string, row: Text): Said =>
  say`\`${section}\` is too intricate to tell of ${row} whether it changes anything: not decided`;

/** Tables whose rows are more than what they decide: a compensation is paid once a row, and a workflow is the row. */
const standsForItself = ['compensation', 'workflows'];

/** The row below that decides the same, if taking this one out changes nothing; the first where there are several. */
function decidedAlikeBy(
  context: Context,
  { section, thing, rows }: DecisionTable,
  row: DecisionRow,
): DecisionRow | 'not decided' | undefined {
  const { space } = context;
  const place = rows.indexOf(row);
  if (!row.sound || hasObjective(row, thing)) return undefined;
  const domains = possibleAt(context, section);
  const covers = rows.slice(0, place).flatMap(({ sound, boxes }) => (sound ? boxes : []));
  const reached = ticketIn(space, domains, row.boxes, covers);
  // What is never reached, or not known to be, is told on its own.
  if (!reached || reached === 'not decided') return undefined;
  const below = rows.slice(place + 1);
  if (below.some(({ sound }) => !sound)) return undefined;
  /** What a row below decides of this one's tickets, if it were not there. */
  const taken = (other: DecisionRow) => {
    const both = row.boxes.flatMap((box) => other.boxes.map((its) => meet(box, its)));
    return ticketIn(space, domains, both, [...covers, ...below.slice(0, below.indexOf(other)).flatMap(({ boxes }) => boxes)]);
  };
  for (const other of below) {
    if (conclusionOf(other, thing) === conclusionOf(row, thing)) continue;
    const found = taken(other);
    if (found === 'not decided') return found;
    if (found) return undefined;
  }
  const left = ticketIn(space, domains, row.boxes, [...covers, ...below.flatMap(({ boxes }) => boxes)]);
  if (left) return left === 'not decided' ? left : undefined;
  return below.find((other) => conclusionOf(other, thing) === conclusionOf(row, thing) && taken(other));
}

/** A promise with a share is an objective of its own row. */
function hasObjective({ says }: DecisionRow, thing: string): boolean {
  const promise = says[thing];
  return typeof promise === 'object' && promise !== null && 'share' in promise;
}

function tell(context: Context, row: DecisionRow, alike: DecisionRow): Finding {
  const policy = context.policy!;
  const message = say`row \`${row.label}\` changes nothing: without it \`${alike.label}\` (line ${lineOf(policy, alike.path)}) decides the same`;
  return report(redundantRow, policy, row.path, 'value', message, { hint: say`take it out, or say what it was meant to change` });
}
