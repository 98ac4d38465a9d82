import type { Finding } from '../finding.ts';
import { say } from '../said/index.ts';
import { listOf, mapOf } from '../tables/index.ts';
import type { Context } from './context.ts';
import type { DecisionRow, DecisionTable } from './reading/decision-tables.ts';
import { decisionTables } from './reading/decision-tables.ts';
import type { Path } from './reading/places.ts';
import { anything, possibleAt, ticketIn } from './reading/possible.ts';
import { report } from './reading/report.ts';
import { takenBy } from './reading/teams.ts';
import { concreteTicket, tellTickets } from './reading/tell-tickets.ts';
import type { Rule } from './rule.ts';

/** A row that gives a team tickets which it does not take. */
export const teamDoesNotTake: Rule = {
  code: 'team-does-not-take',
  severity: 'warning',
  sentence: 'a row hands tickets to a team that does not take them',
  avoid: 'teams:\n  returns_desk: { takes: { topic: returns } }\nrouting:\n  - team: returns_desk',
  prefer:
    'teams:\n  returns_desk: { takes: { topic: returns } }\n  care: {}\nrouting:\n  - { when: { topic: returns }, team: returns_desk }\n  - team: care',
  why: 'The team says that such tickets are not its own: either the row is too wide, or `takes` too narrow.',
  check: (context) =>
    decisionTables(context)
      .filter(({ section, thing }) => thing === 'team' && (section === 'routing' || section === 'escalation'))
      .flatMap((table) => table.rows.flatMap((row) => givenAway(context, table, row))),
};

function givenAway(context: Context, { section, rows }: DecisionTable, row: DecisionRow): Finding[] {
  const before = rows.slice(0, rows.indexOf(row)).filter(({ sound }) => sound);
  const earlier = before.flatMap(({ boxes }) => boxes);
  const overflow = listOf(row.says['overflow']).map((entry, i) => ({
    team: mapOf(entry)['team'],
    path: [...row.path, 'overflow', i, 'team'] as Path,
  }));
  const given = [{ team: row.says['team'], path: [...row.path, 'team'] as Path }, ...overflow];
  return given.flatMap(({ team, path }) => {
    if (typeof team !== 'string' || !row.sound || !Object.hasOwn(mapOf(context.words.teams), team)) return [];
    const takes = takenBy(context, team);
    const found = ticketIn(context.space, possibleAt(context, section), row.boxes, [...earlier, ...takes]);
    if (!found || found === 'not decided') return [];
    const tickets = tellTickets(context.space, found.region, anything, takes);
    const message = say`\`${team}\` does not take ${tickets}, and this row gives it such`;
    const hint = say`narrow the row, or let \`takes\` of the team include them`;
    return [
      report(teamDoesNotTake, context.policy!, path, 'value', message, {
        hint,
        witness: concreteTicket(context, context.space, found.region, section),
      }),
    ];
  });
}
