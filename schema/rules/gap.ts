import type { Finding } from '../finding.ts';
import { say } from '../said/index.ts';
import type { Said, Text } from '../said/index.ts';
import { mapOf } from '../tables/index.ts';
import type { Context } from './context.ts';
import type { DecisionTable } from './reading/decision-tables.ts';
import { tableFor } from './reading/decision-tables.ts';
import { anything, possibleAt, ticketIn } from './reading/possible.ts';
import { report } from './reading/report.ts';
import { concreteTicket, tellTickets } from './reading/tell-tickets.ts';
import type { Rule } from './rule.ts';

/** Tickets for which a table decides nothing, where it must. For promises a warning. */
export const gap: Rule = {
  code: 'gap',
  severity: 'error',
  sentence: 'no row of a table speaks for some tickets',
  avoid: 'routing:\n  - { when: { segment: vip }, team: care }',
  prefer: 'routing:\n  - { when: { segment: vip }, team: care }\n  - team: partner',
  why: 'A ticket that no row speaks for gets no team or no priority: nobody would know what to do with it.',
  check: (context) => {
    const { policy, words } = context;
    if (!policy) return [];
    const has = (section: string): boolean => Object.keys(mapOf(mapOf(words)[section])).length > 0 || Array.isArray(mapOf(words)[section]);
    return [
      ...(has('priorities')
        ? gaps(context, tableFor(context, 'priority', 'priority'), (tickets) => say`no row gives a priority to ${tickets}`, 'error')
        : []),
      ...gaps(context, tableFor(context, 'routing', 'team'), (tickets) => say`no row gives a team to ${tickets}`, 'error'),
      ...(has('promises')
        ? gaps(
            context,
            tableFor(context, 'promises', 'first_response'),
            (tickets) => say`no row promises a first response to ${tickets}`,
            'warning',
          )
        : []),
      ...(has('promises')
        ? gaps(
            context,
            tableFor(context, 'promises', 'resolution'),
            (tickets) => say`no row promises a resolution to ${tickets}`,
            'warning',
          )
        : []),
    ];
  },
};

function gaps(
  context: Context,
  { section, thing, rows }: DecisionTable,
  told: (tickets: Text) => Said,
  severity: 'error' | 'warning',
): Finding[] {
  const policy = context.policy!;
  const covers = rows.flatMap(({ boxes }) => boxes);
  const found = ticketIn(context.space, possibleAt(context, section), [anything], covers);
  if (!found) return [];
  const path = Object.hasOwn(policy.value, section) ? [section] : ['policy'];
  const rule = { code: gap.code, severity };
  if (found === 'not decided') {
    const message = say`\`${section}\` is too intricate to tell whether every ticket gets its \`${thing}\`: not decided`;
    return [report(rule, policy, path, 'key', message)];
  }
  const tickets = tellTickets(context.space, found.region, anything, covers);
  const hint =
    severity === 'error'
      ? say`add a last row without \`when\``
      : say`add a last row without \`when\`; where nothing is promised, it says \`${thing}: none\``;
  return [
    report(rule, policy, path, 'key', told(tickets), {
      hint,
      witness: concreteTicket(context, context.space, found.region, section),
    }),
  ];
}
