import { finding } from '../../schema/index.ts';
import { counted, say } from '../../schema/said/index.ts';
import type { ModelRule } from './model-rule.ts';
import { rounded, staffedAt, tellAgents, tellHour, tellTeams, withHelpers } from './tell-shortage.ts';

/** An hour in which more customers wait on the line than a team can serve, in a period that it masters as a whole. */
export const peakAboveCapacity: ModelRule = {
  code: 'peak-above-capacity',
  severity: 'note',
  sentence: 'in some hour a team is offered more live work than it has agents on duty',
  avoid: 'staffing:\n  care: [{ days: sun-thu, shift: 09:00-17:00, agents: 12 }]      # and 14 Erlang at ten',
  prefer:
    'staffing:\n  care:\n    - { days: sun-thu, shift: 09:00-17:00, agents: 12 }\n    - { days: sun-thu, shift: 09:30-13:30, agents: 4 }',
  why: 'An Erlang is the work that keeps one agent busy. Above as many Erlang as there are agents the queue grows until the hour is over; who waits on the line gives up. A short peak may be cheaper than staff for it: the simulation says what it costs. Letters, replies and hand-overs can wait and do not count here.',
  check: (context) => {
    const { capacity, model, scenario } = context;
    const told = new Set(capacity.period.flatMap(({ teams }) => teams));
    return capacity.peaks.flatMap((peak) => {
      const { hours, offered, onDuty, teams } = peak;
      if (teams.some((team) => told.has(team))) return [];
      const duty = withHelpers(say`${tellAgents(onDuty)} on duty`, peak, model);
      const hour = tellHour(peak, model);
      const short =
        teams.length > 1
          ? say`teams ${tellTeams(peak, model)} together are offered ${rounded(offered)} Erlang on ${hour} and have ${duty}`
          : say`team ${tellTeams(peak, model)} is offered ${rounded(offered)} Erlang on ${hour} and has ${duty}`;
      const message = hours > 1 ? say`${short}, the worst of ${counted(hours, 'such hour')}` : short;
      return [
        finding(
          scenario,
          peakAboveCapacity.code,
          peakAboveCapacity.severity,
          staffedAt(peak, context),
          'key',
          message,
          say`the queue grows as long as that lasts; the simulation shows what it costs`,
        ),
      ];
    });
  },
};
