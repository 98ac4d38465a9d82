import type { Scenario } from '../generated/scenario.ts';
import { mapOf } from '../tables/index.ts';
import type { Context } from './context.ts';
import { piecesAt } from './reading/places.ts';
import { report } from './reading/report.ts';
import { upFrom } from './reading/teams.ts';
import type { Rule } from './rule.ts';

/** A team that tickets go to and that nobody works for in the scenario. */
export const teamWithoutStaff: Rule = {
  code: 'team-without-staff',
  severity: 'error',
  sentence: 'a team gets tickets and nobody works for it',
  avoid: 'staffing:\n  care: [{ hours: office, agents: 6 }]      # and `escalation` sends tickets to `payments`',
  prefer: 'staffing:\n  care:     [{ hours: office, agents: 6 }]\n  payments: [{ hours: office, agents: 2 }]',
  why: 'What goes to a team without people waits for ever, and every promise for it breaks.',
  check: (context) => {
    const { scenario, policy } = context;
    if (!scenario || !policy) return [];
    const staffed = teamsStaffed(scenario.value);
    return [...teamsUsed(context)]
      .filter((team) => !staffed.has(team) && Object.hasOwn(mapOf(context.words.teams), team))
      .map((team) => {
        const hint = `add \`${team}\` with its shifts, or name it in a group's \`serves\``;
        return report(teamWithoutStaff, scenario, ['staffing'], 'key', `team \`${team}\` gets tickets and nobody works for it`, { hint });
      });
  },
};

/** Teams that a row gives tickets to; overflow alone does not count, since the ticket stays in its first queue. */
function teamsUsed(context: Context): Set<string> {
  const { words } = context;
  const named = ['routing.*.team', 'escalation.*.team'].flatMap((pattern) => piecesAt(words, pattern).map(({ value }) => String(value)));
  const used = new Set(named);
  if (!piecesAt(words, 'escalation.*.tier').some(({ value }) => value === 'up')) return used;
  // A set grows while it is walked: what is above a team above is met too.
  for (const team of used) for (const above of upFrom(context, team).teams) used.add(above);
  return used;
}

function teamsStaffed(scenario: Scenario): Set<string> {
  const groups = piecesAt(scenario, 'staffing.*').map(({ path }) => String(path[1]));
  return new Set([...groups, ...piecesAt(scenario, 'staffing.*.*.serves.*.*').map(({ value }) => String(value))]);
}
