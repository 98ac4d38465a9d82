import type { Scenario } from '../generated/scenario.ts';
import type { Finding } from '../finding.ts';
import { say } from '../said/index.ts';
import type { Said } from '../said/index.ts';
import { mapOf } from '../tables/index.ts';
import { approversAmong } from './reading/approvers.ts';
import { piecesAt } from './reading/places.ts';
import { report } from './reading/report.ts';
import { teamsReached } from './reading/teams.ts';
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
    const isMissing = (team: string): boolean => !staffed.has(team);
    const reached = teamsReached(context).filter(isMissing);
    const others = Object.keys(mapOf(context.words.teams)).filter((team) => isMissing(team) && !reached.includes(team));
    const asked = approversAmong(context, others);
    const tell = (team: string, message: Said): Finding => {
      const hint = say`add \`${team}\` with its shifts, or name it in a group's \`serves\``;
      return report(teamWithoutStaff, scenario, ['staffing'], 'key', message, { hint });
    };
    return [
      ...reached.map((team) => tell(team, say`team \`${team}\` gets tickets and nobody works for it`)),
      ...asked.map((team) => tell(team, say`team \`${team}\` is asked to approve compensation and nobody works for it`)),
    ];
  },
};

/** A shift that lists queues serves those; any other the team of its name. */
function teamsStaffed(scenario: Scenario): Set<string> {
  const own = piecesAt(scenario, 'staffing.*.*').filter(({ value }) => mapOf(value)['serves'] === undefined);
  return new Set([
    ...own.map(({ path }) => String(path[1])),
    ...piecesAt(scenario, 'staffing.*.*.serves.*.*').map(({ value }) => String(value)),
  ]);
}
