import type { Document } from '../document.ts';
import type { Finding } from '../finding.ts';
import type { Scenario } from '../generated/scenario.ts';
import { counted, say } from '../said/index.ts';
import { readDate, readDuration, readPercentage } from '../values/index.ts';
import { report } from './reading/report.ts';
import type { Rule } from './rule.ts';

/** Days at most of warm-up, period and follow-up together: ten years. */
const mostDays = 3660;
/** Tickets that a rate may bring into one run: somewhat below the number of keys that its draws have (semantics: 2^26 for each source). */
const mostTickets = 60_000_000;
/** The same where demand grows: what is added has fewer keys. */
const mostGrown = 2_000_000;
/** Agents at most of all groups together. */
const mostAgents = 100_000;
/** A follow-up that is left out is the longest promise, 400 days at most, and a week. */
const longestFollowUp = 407;

const secondsOf = { hour: 3600, day: 86_400, week: 604_800, month: 2_629_800 };

/** A scenario that no machine gets through: mostly a slip in a year, a unit or a number of zeros. */
export const tooLargeToSimulate: Rule = {
  code: 'too-large-to-simulate',
  severity: 'error',
  sentence: 'a scenario holds more time, tickets or agents than can be simulated',
  avoid: 'period: { from: 2006-12-06, to: 2062-12-12 }',
  prefer: 'period: { from: 2026-12-06, to: 2026-12-12 }',
  why: 'A run may last ten years, warm-up and follow-up included, a source may bring 60 million tickets (2 million where `volume` makes it larger), and 100,000 agents may be on duty: beyond that there is mostly a slip in a year, a unit or the number of zeros.',
  check: ({ scenario }) => (scenario ? [...tooLong(scenario), ...tooManyTickets(scenario), ...tooManyAgents(scenario)] : []),
};

function tooLong(scenario: Document<Scenario>): Finding[] {
  // How long a follow-up is that is left out, the policy's promises say: a year or so at the most, which is none of the user's.
  const { total, period } = daysOf(scenario.value, 0);
  if (!(total > mostDays)) return [];
  const { warm_up, follow_up } = scenario.value.period;
  const key = period > mostDays ? 'to' : seconds(warm_up) >= seconds(follow_up) ? 'warm_up' : 'follow_up';
  const years = Math.round(total / 365.25);
  const message = say`with warm-up and follow-up this run lasts about ${counted(years, 'year')}, and ten are simulated at the most`;
  return [report(tooLargeToSimulate, scenario, ['period', key], 'value', message)];
}

function tooManyTickets(scenario: Document<Scenario>): Finding[] {
  const { total } = daysOf(scenario.value);
  if (!(daysOf(scenario.value, 0).total <= mostDays)) return [];
  const volume = readPercentage(scenario.value.volume ?? '') ?? 1;
  const most = volume > 1 ? mostGrown : mostTickets;
  return scenario.value.demand.flatMap(({ count, each = 'week', varies }, i) => {
    // A profile can lay a whole week's tickets on one day.
    const tickets = (volume * highestLevel(varies) * ((total + 7) * 86_400 * (count ?? 0))) / secondsOf[each];
    if (tickets <= most) return [];
    const million = Math.round(tickets / 1e6);
    const large = say`this source may bring ${million} million tickets into the ${counted(Math.round(total), 'day')} of the run, and ${most / 1e6} million are simulated at the most`;
    const message = volume > 1 ? say`${large} where \`volume\` is above \`100%\`` : large;
    const hint = scenario.value.period.follow_up === undefined ? { hint: say`a short \`follow_up\` makes the run shorter` } : {};
    return [report(tooLargeToSimulate, scenario, ['demand', i, 'count'], 'value', message, hint)];
  });
}

/** No level comes above it: a gamma factor of mean 1 exceeds it once in a million million days. */
function highestLevel(varies = '0%'): number {
  const variation = readPercentage(varies) ?? 0;
  return 1 + 8 * variation + 28 * variation * variation;
}

function tooManyAgents(scenario: Document<Scenario>): Finding[] {
  const shifts = Object.values(scenario.value.staffing).flat();
  const agents = shifts.reduce((sum, shift) => sum + (shift.agents ?? 0), 0);
  if (agents <= mostAgents) return [];
  const message = say`all shifts together have ${counted(agents, 'agent')}, and ${mostAgents} are simulated at the most`;
  return [report(tooLargeToSimulate, scenario, ['staffing'], 'key', message)];
}

/** Days of the period and of the whole run; NaN where a date is none. */
function daysOf({ period: { from, to, warm_up, follow_up } }: Scenario, leftOut = longestFollowUp): { period: number; total: number } {
  const period = (readDate(to) ?? NaN) - (readDate(from) ?? NaN) + 1;
  const followed = follow_up === undefined ? leftOut : seconds(follow_up) / 86_400;
  return { period, total: period + seconds(warm_up) / 86_400 + (period > mostDays ? 0 : followed) };
}

function seconds(duration = '0s'): number {
  return readDuration(duration) ?? 0;
}
