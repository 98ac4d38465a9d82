import { finding } from '../../schema/index.ts';
import { counted, say } from '../../schema/said/index.ts';
import type { Said } from '../../schema/said/index.ts';
import type { Model } from '../model/index.ts';
import type { ModelRule } from './model-rule.ts';
import type { Shortage } from './shortages.ts';
import { rounded, staffedAt, tellAgents, tellHour, tellTeams, withHelpers } from './tell-shortage.ts';

/** A period in which more work comes to a team than its agents have hours for: no order of work helps. */
export const loadAboveCapacity: ModelRule = {
  code: 'load-above-capacity',
  severity: 'warning',
  sentence: 'a team is offered more work in the period than its agents have hours for',
  avoid:
    'demand: [{ channel: phone, count: 1000, each: week }]      # of 9 minutes: 150 hours\nstaffing:\n  care: [{ hours: office, agents: 2 }]      # 80 hours',
  prefer: 'staffing:\n  care: [{ hours: office, agents: 5 }]      # 200 hours',
  why: 'What is left over waits for the week after, which has as much of its own: the backlog grows without end, or callers give up. All work counts: handling with the notes after it, hand-overs and replies. Absences (`shrinkage`, `no_show`) and breaks are taken off the hours on duty. What to plan more is told with them. Some time must be free beside the work, too: who is busy all the time leaves every caller waiting.',
  check: (context) => {
    const { capacity, model, scenario } = context;
    return capacity.period.map((shortage) => {
      const { offered, onDuty, teams } = shortage;
      const work = counted(rounded(offered), 'hour of work', 'hours of work');
      const duty =
        onDuty < 0.05 ? say`nobody on duty` : withHelpers(say`agents on duty for ${counted(rounded(onDuty), 'hour')}`, shortage, model);
      const message =
        teams.length > 1
          ? say`teams ${tellTeams(shortage, model)} together are offered ${work} in the period and have ${duty}`
          : say`team ${tellTeams(shortage, model)} is offered ${work} in the period and has ${duty}`;
      const more = whatToPlan(shortage, model);
      const worst = capacity.peaks.find((peak) => peak.teams.some((team) => teams.includes(team)));
      const hint = worst
        ? say`${more}; the worst hour on the line is ${tellHour(worst, model)}: ${rounded(worst.offered)} Erlang for ${tellAgents(worst.onDuty)}`
        : more;
      return finding(scenario, loadAboveCapacity.code, loadAboveCapacity.severity, staffedAt(shortage, context), 'key', message, hint);
    });
  },
};

/** Hours as planners count them: of an hour planned only a part is worked, by the breaks and absences of those who are planned already. */
function whatToPlan({ groups, offered, onDuty }: Shortage, { groups: all }: Model): Said {
  const missing = offered - onDuty;
  const planned = groups.reduce((sum, group) => sum + all[group]!.paid / 3600, 0);
  const presence = planned > 0 ? onDuty / planned : 0;
  if (presence < 0.001) return say`plan ${counted(rounded(missing), 'hour')} of presence more at the least`;
  const hours = counted(rounded(missing / presence), 'hour');
  return presence > 0.999 ? say`plan ${hours} more at the least` : say`plan ${hours} more at the least, breaks and absences among them`;
}
