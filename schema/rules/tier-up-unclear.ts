import type { Finding } from '../finding.ts';
import { say } from '../said/index.ts';
import { mapOf } from '../tables/index.ts';
import type { Context } from './context.ts';
import type { DecisionRow } from './reading/decision-tables.ts';
import { decisionTables } from './reading/decision-tables.ts';
import { meet, possibleAt, ticketIn } from './reading/possible.ts';
import { lineOf, listed, report } from './reading/report.ts';
import { heldBy, takenBy, upFrom } from './reading/teams.ts';
import { concreteTicket, tellTickets } from './reading/tell-tickets.ts';
import type { Rule } from './rule.ts';

/** `tier: up` from a team with several teams above it to choose from, or none that takes the ticket. */
export const tierUpUnclear: Rule = {
  code: 'tier-up-unclear',
  severity: 'warning',
  sentence: '`tier: up` does not say to which team, or to none',
  avoid:
    'teams:\n  care:     { tier: front_line }\n  payments: { tier: experts }\n  product:  { tier: experts }\nescalation:\n  - { event: unresolved, tier: up }',
  prefer:
    'teams:\n  care:     { tier: front_line, up: [payments, product] }\n  payments: { tier: experts, takes: { topic: refunds } }\n  product:  { tier: experts }\nescalation:\n  - { event: unresolved, tier: up }',
  why: 'A ticket goes to the first team of `up` that takes it. Without that list and with two teams above, nobody has decided.',
  check: (context) => {
    const rows = decisionTables(context)
      .filter(({ section, thing }) => section === 'escalation' && thing === 'team')
      .flatMap(({ rows: all }) => all.map((row, i) => ({ row, before: all.slice(0, i).filter(({ sound }) => sound) })))
      .filter(({ row }) => row.says['tier'] === 'up' && row.sound);
    return Object.keys(mapOf(context.words.teams)).flatMap((team) => {
      for (const { row, before } of rows) {
        const found = unclear(context, team, row, before);
        if (found) return [found];
      }
      return [];
    });
  },
};

function unclear(context: Context, team: string, row: DecisionRow, before: readonly DecisionRow[]): Finding | undefined {
  const { listed: isListed, teams } = upFrom(context, team);
  if (!teams.length) return undefined;
  const held = takenBy(context, team).flatMap((takes) => row.boxes.map((box) => meet(heldBy(context, team), takes, box)));
  const earlier = before.flatMap(({ boxes }) => boxes);
  const domains = possibleAt(context, 'escalation');
  const path = isListed ? ['teams', team, 'up'] : ['teams', team];
  const line = say`\`tier: up\` in line ${lineOf(context.policy!, [...row.path, 'tier'])}`;

  const taken = teams.flatMap((other) => takenBy(context, other));
  const nobody = ticketIn(context.space, domains, held, [...earlier, ...taken]);
  if (nobody && nobody !== 'not decided') {
    const tickets = tellTickets(context.space, nobody.region, heldBy(context, team), taken);
    const message = say`no team above \`${team}\` takes ${tickets}: by ${line} they stay where they are`;
    const hint = say`add a team to \`up\` that takes them, or say \`tier: stay\` for them`;
    return report(tierUpUnclear, context.policy!, path, 'key', message, {
      hint,
      witness: concreteTicket(context, context.space, nobody.region, 'escalation'),
    });
  }
  if (isListed) return undefined;
  for (const [i, one] of teams.entries()) {
    for (const other of teams.slice(0, i)) {
      const both = held.flatMap((box) => takenBy(context, one).flatMap((a) => takenBy(context, other).map((b) => meet(box, a, b))));
      const found = ticketIn(context.space, domains, both, earlier);
      if (!found || found === 'not decided') continue;
      const message = say`${line} from \`${team}\` can go to ${listed([other, one])}: nothing says which`;
      const hint = say`list them in order: \`up: [${teams.join(', ')}]\``;
      return report(tierUpUnclear, context.policy!, path, 'key', message, {
        hint,
        witness: concreteTicket(context, context.space, found.region, 'escalation'),
      });
    }
  }
  return undefined;
}
