import { finding } from '../../schema/index.ts';
import type { ModelRule } from './model-rule.ts';
import { rounded, staffedAt, tellAgents, tellHelpers, tellHour, tellTeams } from './tell-shortage.ts';

/** A period in which more work comes to a team than its agents have hours for: no order of work helps. */
export const loadAboveCapacity: ModelRule = {
  code: 'load-above-capacity',
  severity: 'warning',
  sentence: 'a team is offered more work in the period than its agents have hours for',
  avoid:
    'demand: [{ channel: phone, count: 1000, each: week }]      # of 9 minutes: 150 hours\nstaffing:\n  care: [{ hours: office, agents: 2 }]      # 80 hours',
  prefer: 'staffing:\n  care: [{ hours: office, agents: 5 }]      # 200 hours',
  why: 'What is left over waits for the week after, which has as much of its own: the backlog grows without end, or callers give up. All work counts: handling with the notes after it, hand-overs and replies. Absences (`shrinkage`) and breaks are taken off the hours on duty. Some time must be free beside the work, too: who is busy all the time leaves every caller waiting.',
  check: (context) => {
    const { capacity, model, scenario } = context;
    return capacity.period.map((shortage) => {
      const { offered, onDuty, teams } = shortage;
      const has = onDuty < 0.05 ? 'nobody on duty' : `agents on duty for ${rounded(onDuty)} hours${tellHelpers(shortage, model)}`;
      const message = `${tellTeams(shortage, model)} ${teams.length > 1 ? 'are' : 'is'} offered ${rounded(offered)} hours of work in the period and ${teams.length > 1 ? 'have' : 'has'} ${has}`;
      const worst = capacity.peaks.find((peak) => peak.teams.some((team) => teams.includes(team)));
      const peak = worst
        ? `; the worst hour on the line is ${tellHour(worst, model)}: ${rounded(worst.offered)} Erlang for ${tellAgents(worst.onDuty)}`
        : '';
      return finding(
        scenario,
        loadAboveCapacity.code,
        loadAboveCapacity.severity,
        staffedAt(shortage, context),
        'key',
        message,
        `plan ${rounded(offered - onDuty)} hours more at the least${peak}`,
      );
    });
  },
};
