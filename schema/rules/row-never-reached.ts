import type { Finding } from '../finding.ts';
import { enumerated, say, together } from '../said/index.ts';
import type { Said, Text } from '../said/index.ts';
import { mapOf } from '../tables/index.ts';
import type { Box } from '../tables/index.ts';
import type { Context } from './context.ts';
import type { DecisionRow, DecisionTable } from './reading/decision-tables.ts';
import { decisionTables, tableFor } from './reading/decision-tables.ts';
import { priorityBy } from './reading/hand-overs.ts';
import { tellNotDecided } from './reading/not-decided.ts';
import { possibleAt, ticketIn } from './reading/possible.ts';
import type { Domain } from './reading/possible.ts';
import { lineOf, report } from './reading/report.ts';
import type { Rule } from './rule.ts';

/** A row, or one thing that it says, that earlier rows leave no ticket for. */
export const rowNeverReached: Rule = {
  code: 'row-never-reached',
  severity: 'warning',
  sentence: 'a row can never decide anything',
  avoid: 'priority:\n  - { name: rest, priority: normal }\n  - { name: vip, when: { segment: vip }, priority: high }',
  prefer: 'priority:\n  - { name: vip, when: { segment: vip }, priority: high }\n  - { name: rest, priority: normal }',
  why: 'The first row that holds decides. A general row above a special one takes all of its tickets, and the special one is dead letter.',
  check: (context) => {
    if (!context.policy) return [];
    const tables = decisionTables(context);
    const undecided: DecisionRow[] = [];
    const missed = tables.flatMap((table) => missedRows(context, table, undecided));
    const keyOf = ({ path }: DecisionRow): string => path.join('/');
    const said = countsOf(tables.flatMap(({ rows }) => rows).map(keyOf));
    const never = countsOf(missed.map(({ row }) => keyOf(row)));
    const wholly = new Set<string>();
    const told = missed.flatMap((one) => {
      const key = keyOf(one.row);
      if (never.get(key) !== said.get(key)) return [oneThing(context, one)];
      if (wholly.has(key)) return [];
      wholly.add(key);
      return [wholeRow(context, one)];
    });
    return [...told, ...tellNotDecided(context, rowNeverReached, undecided, tellOpen)];
  },
};

const tellOpen = (section: string, row: Text): Said =>
  say`\`${section}\` is too intricate to tell of ${row} whether it is ever reached: not decided`;

function countsOf(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

interface Missed {
  readonly row: DecisionRow;
  readonly thing: string;
  /** The rows before it that take its tickets; empty if no ticket can be like it. */
  readonly by: readonly DecisionRow[];
}

/** The rows that are not reached; those of which the search gave up are added to `undecided`. */
function missedRows(context: Context, { section, thing, rows }: DecisionTable, undecided: DecisionRow[]): Missed[] {
  const domains = [...possibleAt(context, section), ...(section === 'promises' ? raisedTickets(context) : [])];
  return rows.flatMap((row, i) => {
    if (!row.sound) return [];
    const before = rows.slice(0, i).filter(({ sound }) => sound);
    const needed = new Set<Box>();
    const ticketBeyond = (covers: readonly DecisionRow[], by?: Set<Box>) =>
      ticketIn(
        context.space,
        domains,
        row.boxes,
        covers.flatMap(({ boxes }) => boxes),
        by,
      );
    const found = ticketBeyond(before, needed);
    if (found === 'not decided') undecided.push(row);
    if (found) return [];
    const reached = (covers: readonly DecisionRow[]): boolean => ticketBeyond(covers) !== undefined;
    const taking = before.filter(({ boxes }) => boxes.some((box) => needed.has(box)));
    return [{ row, thing, by: fewest(taking, reached) }];
  });
}

/** Tickets of the priorities that escalation leads to, where promises are made anew for them. */
function raisedTickets(context: Context): Domain[] {
  const { space, words } = context;
  const fact = space.at('priority');
  if (fact < 0 || mapOf(mapOf(words)['defaults'])['when_raised'] !== 'redecide') return [];
  const priorities = space.facts[fact]!.values;
  const rows = tableFor(context, 'escalation', 'priority').rows.filter(({ says }) => says['priority'] !== undefined);
  const raised = new Set(rows.flatMap((row) => priorities.map((_, from) => priorityBy(context, row, from))));
  const accepts = Uint8Array.from(priorities, (_, priority) => (raised.has(priority) ? 1 : 0));
  return possibleAt(context, 'escalation').map(({ beyond }) => ({ within: { sides: [{ fact, accepts }] }, beyond }));
}

/** Of more rows no fewest is looked for: that takes as many questions as there are rows, and four of them are named. */
const mostCompared = 300;

/** One row that alone leaves nothing; else as few as still do, the first ones kept. */
function fewest(rows: readonly DecisionRow[], reached: (rows: readonly DecisionRow[]) => boolean): readonly DecisionRow[] {
  if (rows.length > mostCompared) return rows;
  const alone = rows.find((row) => !reached([row]));
  if (alone && reached([])) return [alone];
  return rows.reduceRight<readonly DecisionRow[]>((kept, row) => {
    const without = kept.filter((other) => other !== row);
    return reached(without) ? kept : without;
  }, rows);
}

function wholeRow(context: Context, { row, by }: Missed): Finding {
  const message = say`row \`${row.label}\` is never reached: ${cause(context, by)}`;
  return report(rowNeverReached, context.policy!, row.path, 'value', message, { hint: advice(by) });
}

function oneThing(context: Context, { row, thing, by }: Missed): Finding {
  const key = row.says[thing] === undefined ? 'tier' : thing;
  const message = say`\`${key}\` of row \`${row.label}\` never counts: ${cause(context, by)}`;
  return report(rowNeverReached, context.policy!, [...row.path, key], 'key', message, { hint: advice(by) });
}

function cause({ policy }: Context, by: readonly DecisionRow[]): Said {
  if (!by.length) return say`no ticket can be like this`;
  const rows = by.slice(0, 4).map(({ label, path }) => say`\`${label}\` (line ${lineOf(policy!, path)})`);
  if (by.length === 1) return say`${rows[0]!} takes every such ticket before it`;
  return say`${by.length > 4 ? say`${enumerated(rows)}, ...` : together(rows)} together take every such ticket before it`;
}

function advice(by: readonly DecisionRow[]): Said {
  return by.length ? say`put the special row above the general one, or take it out` : say`change what it asks for, or take it out`;
}
