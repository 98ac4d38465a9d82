import { dayOf, daySeconds, localOf, weekdayOfDay } from '../../schema/calendar/index.ts';
import { writeDate } from '../../schema/values/index.ts';
import type { Model } from '../model/index.ts';
import type { Peak } from './capacity.ts';
import type { ModelContext } from './model-rule.ts';
import type { Shortage } from './shortages.ts';

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** Who is short: team `care`; teams `care` and `partner` together. */
export function tellTeams({ teams }: Shortage, { names }: Model): string {
  const quoted = teams.map((team) => `\`${names.team[team]!}\``);
  return quoted.length === 1 ? `team ${quoted[0]!}` : `teams ${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1)!} together`;
}

/** The hour, in the policy's time: Sunday 10:00-11:00, with its date where the window has several such days. */
export function tellHour({ hour }: Peak, { origin, window, zone }: Model): string {
  const at = (seconds: number): number => localOf(zone, origin + window.from + seconds);
  const [from, to] = [at(hour * 3600), at((hour + 1) * 3600)];
  const clock = (local: number): string => {
    const minutes = Math.floor((local - dayOf(local) * daySeconds) / 60);
    return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  };
  const date = window.to - window.from > 7.5 * daySeconds ? ` ${writeDate(dayOf(from))}` : '';
  return `${weekdays[weekdayOfDay(dayOf(from))]!}${date} ${clock(from)}-${clock(to)}`;
}

/** How many agents: 12, 7.2, nobody. */
export function tellAgents(agents: number): string {
  return agents < 0.05 ? 'nobody' : agents < 1.05 && agents > 0.95 ? '1 agent' : `${rounded(agents)} agents`;
}

/** Those among the agents who are not the teams' own: an overflow's, a group that serves several. */
export function tellHelpers({ groups, teams }: Shortage, { groups: all, names }: Model): string {
  const own = teams.map((team) => names.team[team]!);
  const helpers = [...new Set(groups.map((group) => all[group]!.name))].filter((name) => !own.includes(name)).map((name) => `\`${name}\``);
  return helpers.length > 0 ? ` (${helpers.join(', ')} among them)` : '';
}

export function rounded(number: number): string {
  return String(Math.round(number * 10) / 10);
}

/** Where staff of these teams is planned: the first group that serves them, as the scenario names it; the whole section if none does. */
export function staffedAt({ groups, teams }: Shortage, { model, scenario }: ModelContext): string[] {
  const own = teams.map((team) => model.names.team[team]!).find((name) => Object.hasOwn(scenario.value.staffing, name));
  const name = own ?? (groups.length > 0 ? model.groups[groups[0]!]!.name : undefined);
  return name === undefined ? ['staffing'] : ['staffing', name];
}
