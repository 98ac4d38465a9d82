import type { Finding } from '../finding.ts';
import { say } from '../said/index.ts';
import { mapOf } from '../tables/index.ts';
import type { Context } from './context.ts';
import { couldBe } from './reading/anywhere.ts';
import type { DecisionRow } from './reading/decision-tables.ts';
import { teamsAfter } from './reading/hand-overs.ts';
import { occasionsOf } from './reading/occasions.ts';
import { meet } from './reading/possible.ts';
import { report } from './reading/report.ts';
import { heldBy, upFrom } from './reading/teams.ts';
import { budgetOfWalk, keyOf, walk } from './reading/walk.ts';
import type { Rule } from './rule.ts';

/** A row that hands tickets over to the team that has them. */
export const handOverToItself: Rule = {
  code: 'hand-over-to-itself',
  severity: 'warning',
  sentence: 'a row hands tickets over to the team that has them already',
  avoid: 'escalation:\n  - { event: unresolved, when: { topic: refunds }, team: payments }',
  prefer:
    'escalation:\n  - { event: unresolved, when: { topic: refunds, tier: front_line }, team: payments }\n  - { event: unresolved, tier: up }',
  why: 'Such a ticket stays where it is, unsolved, and no row below is asked. Say for which teams the row is, and what follows at the last one.',
  check: (context) => {
    const occasions = occasionsOf(context, 'escalation').filter(({ rows }) => rows.some((row) => couldKeep(context, row)));
    if (!occasions.length) return [];
    const budget = budgetOfWalk();
    const found = new Map<string, Finding>();
    for (const way of walk(context).ways) {
      for (const occasion of occasions) {
        const then = way.course.then(occasion);
        for (const led of then ? teamsAfter(context, occasion.rows, then.team) : []) {
          const { to, row, hands } = led;
          const key = row?.path.join('/') ?? '';
          if (!row || !hands || to !== then?.team || found.has(key)) continue;
          // One that says a team and a tier too is told of as that.
          if (row.says['team'] !== undefined && row.says['tier'] !== undefined) continue;
          const course = then.fork();
          led.applies(course);
          const region = course.ask(budget);
          if (!region || region === 'not decided') continue;
          const witness = course.ticketIn(region, way.start);
          const message =
            row.says['team'] === undefined
              ? say`\`tier: up\` leads tickets of \`${to}\` to \`${to}\`, which has them already: they stay`
              : say`this row hands tickets of \`${to}\` to \`${to}\`, which has them already: they stay`;
          const hint = say`say in \`when\` which teams or tiers it is for: \`tier: { below: ... }\`, \`team: { not: ... }\``;
          found.set(key, report(handOverToItself, context.policy!, [...row.path, ...keyOf(row)], 'value', message, { hint, witness }));
        }
      }
    }
    return [...found.values()];
  },
};

/** Whether a row could hand some team's tickets to that team. */
function couldKeep(context: Context, { says, boxes }: DecisionRow): boolean {
  const { team, tier } = says;
  const own = tier === 'up' ? Object.keys(mapOf(context.words.teams)).filter((one) => upFrom(context, one).teams.includes(one)) : [team];
  return own.some(
    (one) =>
      typeof one === 'string' &&
      couldBe(
        context,
        boxes.map((box) => meet(box, heldBy(context, one))),
        [],
      ),
  );
}
