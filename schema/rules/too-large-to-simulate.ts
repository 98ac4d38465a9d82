import type { Document } from '../document.ts';
import type { Finding } from '../finding.ts';
import type { Scenario } from '../generated/scenario.ts';
import { counted, say } from '../said/index.ts';
import { readDate, readDuration } from '../values/index.ts';
import { report } from './reading/report.ts';
import type { Rule } from './rule.ts';

/** Days at most of warm-up, period and follow-up together: ten years. */
const mostDays = 3660;
/** Agents at most of all groups together. */
const mostAgents = 100_000;
/** A scenario that no machine gets through: mostly a slip in a year, a unit or a number of zeros. */
export const tooLargeToSimulate: Rule = {
  code: 'too-large-to-simulate',
  severity: 'error',
  sentence: 'a scenario holds more time or agents than can be simulated',
  avoid: 'period: { from: 2006-12-06, to: 2062-12-12 }',
  prefer: 'period: { from: 2026-12-06, to: 2026-12-12 }',
  why: 'A run may last ten years, warm-up and follow-up included, and 100,000 agents may be on duty: beyond that there is mostly a slip in a year, a unit or the number of zeros.',
  check: ({ scenario }) => (scenario ? [...tooLong(scenario), ...tooManyAgents(scenario)] : []),
};

function tooLong(scenario: Document<Scenario>): Finding[] {
  // How long a follow-up is that is left out, the policy's promises say: a year or so at the most, which is none of the user's.
  const { total, period } = daysOf(scenario.value);
  if (!(total > mostDays)) return [];
  const { warm_up, follow_up } = scenario.value.period;
  const key = period > mostDays ? 'to' : seconds(warm_up) >= seconds(follow_up) ? 'warm_up' : 'follow_up';
  const years = Math.round(total / 365.25);
  const message = say`with warm-up and follow-up this run lasts about ${counted(years, 'year')}, and ten are simulated at the most`;
  return [report(tooLargeToSimulate, scenario, ['period', key], 'value', message)];
}

function tooManyAgents(scenario: Document<Scenario>): Finding[] {
  const shifts = Object.values(scenario.value.staffing).flat();
  const agents = shifts.reduce((sum, shift) => sum + (shift.agents ?? 0), 0);
  if (agents <= mostAgents) return [];
  const message = say`all shifts together have ${counted(agents, 'agent')}, and ${mostAgents} are simulated at the most`;
  return [report(tooLargeToSimulate, scenario, ['staffing'], 'key', message)];
}

/** Days of the period and of the whole run; NaN where a date is none. */
function daysOf({ period: { from, to, warm_up, follow_up } }: Scenario): { period: number; total: number } {
  const period = (readDate(to) ?? NaN) - (readDate(from) ?? NaN) + 1;
  return { period, total: period + (seconds(warm_up) + (period > mostDays ? 0 : seconds(follow_up))) / 86_400 };
}

function seconds(duration = '0s'): number {
  return readDuration(duration) ?? 0;
}
