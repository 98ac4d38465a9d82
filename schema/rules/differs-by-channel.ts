import type { Finding } from '../finding.ts';
import { say } from '../said/index.ts';
import type { Text } from '../said/index.ts';
import type { Box, Region } from '../tables/index.ts';
import type { Context } from './context.ts';
import { ask } from './reading/ask.ts';
import type { DecisionRow, DecisionTable } from './reading/decision-tables.ts';
import { conclusionOf, decisionTables } from './reading/decision-tables.ts';
import { isEmpty, meet, possibleAt } from './reading/possible.ts';
import { lineOf, report } from './reading/report.ts';
import { concreteTicket } from './reading/tell-tickets.ts';
import type { Rule } from './rule.ts';

/** The same ticket gets another priority, or something else is given, only because it came by another channel. */
export const differsByChannel: Rule = {
  code: 'differs-by-channel',
  severity: 'warning',
  sentence: 'the same ticket is decided otherwise by another channel',
  avoid: 'priority:\n  - { when: { topic: legal, channel: email }, priority: high }\n  - priority: normal',
  prefer: 'priority:\n  - { when: { topic: legal }, priority: high }\n  - priority: normal',
  why: 'Everyone decides the same case the same way, through whatever channel. Promises and teams differ by channel on purpose, and are not compared.',
  check: (context) => {
    if (!context.policy || context.space.at('channel') < 0) return [];
    const compared = decisionTables(context).filter(
      ({ thing, section }) => (section === 'priority' && thing === 'priority') || thing === 'give',
    );
    return compared.flatMap((table) => differences(context, table));
  },
};

/** What stands below the last row: nothing is given. A priority that no row gives is a gap, and told as such. */
const nothing = 'nothing';

/** The first difference that each row makes. */
function differences(context: Context, table: DecisionTable): Finding[] {
  const channel = context.space.at('channel');
  const rows = table.rows.filter(({ sound }) => sound);
  if (!rows.some(({ boxes }) => boxes.some(({ sides }) => sides.some(({ fact }) => fact === channel)))) return [];
  const others: (DecisionRow | typeof nothing)[] = table.thing === 'give' ? [...rows, nothing] : rows;
  return rows.flatMap((row, i) => {
    for (const other of others.slice(i + 1)) {
      if (other !== nothing && conclusionOf(other, table.thing) === conclusionOf(row, table.thing)) continue;
      const found = ticketByTwo(context, table, rows, row, other);
      if (found) return [tell(context, table, row, other, found)];
    }
    return [];
  });
}

/**
 * A ticket that one row decides by one channel and the other by another. The channel by which it comes to the other is a further fact; of a ticket that
 * found its channel closed nothing is asked here.
 */
function ticketByTwo(
  context: Context,
  { section }: DecisionTable,
  rows: readonly DecisionRow[],
  row: DecisionRow,
  other: DecisionRow | typeof nothing,
): Region | 'not decided' | undefined {
  const { space } = context;
  const [channel, cameBy] = [space.at('channel'), space.at('came_by')];
  const sizes = [...space.facts, space.facts[channel]!].map(({ values }) => values.length);
  const byOther = ({ sides }: Box): Box => ({
    sides: sides.map(({ fact, accepts }) => ({ fact: fact === channel ? space.facts.length : fact, accepts })),
  });
  const direct: Box =
    cameBy < 0
      ? { sides: [] }
      : { sides: [{ fact: cameBy, accepts: Uint8Array.from(space.facts[cameBy]!.values, (_, i) => (i === 0 ? 1 : 0)) }] };
  const before = (until: DecisionRow | typeof nothing): Box[] =>
    rows.slice(0, until === nothing ? rows.length : rows.indexOf(until)).flatMap(({ boxes }) => boxes);
  const its = other === nothing ? [{ sides: [] }] : other.boxes.map(byOther);
  let undecided = false;
  for (const { within, beyond } of possibleAt(context, section))
    for (const box of row.boxes)
      for (const another of its) {
        const both = meet(within, byOther(within), direct, box, another);
        if (isEmpty(both)) continue;
        const covers = [...beyond, ...before(row), ...[...beyond, ...before(other)].map(byOther)];
        const found = ask(space, both, covers, { sizes });
        if (found === 'not decided') undecided = true;
        else if (found) return found;
      }
  return undecided ? 'not decided' : undefined;
}

function tell(
  context: Context,
  { section, thing }: DecisionTable,
  row: DecisionRow,
  other: DecisionRow | typeof nothing,
  found: Region | 'not decided',
): Finding {
  const policy = context.policy!;
  const { space } = context;
  if (found === 'not decided') {
    const message = say`\`${section}\` is too intricate to tell whether row \`${row.label}\` decides the same by every channel: not decided`;
    return report(differsByChannel, policy, row.path, 'value', message);
  }
  const nameOf = (values: Uint8Array): string => space.facts[space.at('channel')]!.values[values.indexOf(1)]!;
  const said = (one: DecisionRow | typeof nothing): Text => {
    if (one === nothing) return say`nothing`;
    const what = String(one.says[thing]);
    return thing === 'give' && one !== row && what === row.says[thing] ? say`\`${what}\` of another amount` : `\`${what}\``;
  };
  const [by, byOther] = [nameOf(found[space.at('channel')]!), nameOf(found[space.facts.length]!)];
  const gets = say`the same ticket gets ${said(row)} by \`${by}\` and ${said(other)} by \`${byOther}\``;
  const message = other === nothing ? gets : say`${gets} (line ${lineOf(policy, other.path)})`;
  return report(differsByChannel, policy, row.path, 'value', message, {
    hint: say`leave the channel out of the condition: the same case is decided the same way`,
    witness: concreteTicket(context, space, found.slice(0, space.facts.length), section),
  });
}
