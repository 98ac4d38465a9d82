import { dayOf, daySeconds, localOf, weekdayOfDay } from '../../schema/calendar/index.ts';
import { counted, enumerated, say, together } from '../../schema/said/index.ts';
import type { Said, Text } from '../../schema/said/index.ts';
import { writeDate } from '../../schema/values/index.ts';
import type { Model } from '../model/index.ts';
import type { Peak } from './capacity.ts';
import type { ModelContext } from './model-rule.ts';
import type { Shortage } from './shortages.ts';

const weekdays = [say`Sunday`, say`Monday`, say`Tuesday`, say`Wednesday`, say`Thursday`, say`Friday`, say`Saturday`];

/** Who is short: `care`; `care` and `partner`. */
export function tellTeams({ teams }: Shortage, { names }: Model): Text {
  return together(teams.map((team) => `\`${names.team[team]!}\``));
}

/** The hour, in the policy's time: Sunday 10:00-11:00, with its date where the window has several such days. */
export function tellHour({ hour }: Peak, { origin, window, zone }: Model): Said {
  const at = (seconds: number): number => localOf(zone, origin + window.from + seconds);
  const [from, to] = [at(hour * 3600), at((hour + 1) * 3600)];
  const clock = (local: number): string => {
    const minutes = Math.floor((local - dayOf(local) * daySeconds) / 60);
    return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  };
  const weekday = weekdays[weekdayOfDay(dayOf(from))]!;
  const day = window.to - window.from > 7.5 * daySeconds ? say`${weekday} ${writeDate(dayOf(from))}` : weekday;
  return say`${day} ${`${clock(from)}-${clock(to)}`}`;
}

/** How many agents: 12, 7.2, nobody. */
export function tellAgents(agents: number): Said {
  return agents < 0.05 ? say`nobody` : counted(rounded(agents), 'agent');
}

/** `duty`, with those among the agents who are not the teams' own: an overflow's, a group that serves several. */
export function withHelpers(duty: Said, { groups, teams }: Shortage, { groups: all, names }: Model): Said {
  const own = teams.map((team) => names.team[team]!);
  const helpers = [...new Set(groups.map((group) => all[group]!.name))].filter((name) => !own.includes(name)).map((name) => `\`${name}\``);
  return helpers.length > 0 ? say`${duty} (${enumerated(helpers)} among them)` : duty;
}

export function rounded(number: number): number {
  return Math.round(number * 10) / 10;
}

/** Where staff of these teams is planned: the first group that serves them, as the scenario names it; the whole section if none does. */
export function staffedAt({ groups, teams }: Shortage, { model, scenario }: ModelContext): string[] {
  const own = teams.map((team) => model.names.team[team]!).find((name) => Object.hasOwn(scenario.value.staffing, name));
  const name = own ?? (groups.length > 0 ? model.groups[groups[0]!]!.name : undefined);
  return name === undefined ? ['staffing'] : ['staffing', name];
}
