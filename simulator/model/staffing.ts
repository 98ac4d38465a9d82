import type { Shift } from '../../schema/index.ts';
import { readShare } from '../../schema/values/index.ts';
import { agentThing } from './keys.ts';
import { noLaw } from './law-book.ts';
import type { LawBook } from './law-book.ts';
import type { Agents, Group, Seconds } from './model.ts';
import { idOf, must } from './checked.ts';
import type { Scope } from './scope.ts';
import { breaksOf, lengthWithin, scheduled, without } from './shifts.ts';
import type { Spell } from './shifts.ts';

/** Seconds that one absence lasts on average, at least: of no length there would be endlessly many. What is no file `check` has looked at. */
const shortestAbsence = 60;
const tooShort = 'the mean of these times is too short for an absence: a minute at least';

interface Agent {
  readonly group: number;
  readonly thing: number;
  readonly spells: readonly Spell[];
  readonly shrinkage: number;
  readonly absence: number;
}

/** Groups of agents, every agent's time on duty, and what they are paid for. */
export function compileStaffing(scope: Scope): { groups: Group[]; agents: Agents } {
  const { scenario, names, span } = scope;
  const agents: Agent[] = [];
  const groups = names.group.map((name, group): Group => {
    const rows = scenario.staffing[name]!;
    const from = agents.length;
    let paid: Seconds = 0;
    let cost = 0;
    for (const [row, shift] of rows.entries()) {
      const planned = scheduled(shift, scope);
      agents.push(...agentsOf(shift, planned, group, row, scope));
      const seconds = planned.reduce((sum, spells) => sum + lengthWithin(spells, span.from, span.to), 0);
      paid += seconds;
      cost += (seconds / 3600) * (shift.per_hour ?? 0);
    }
    const serves = servedBy(name, rows, names.team);
    const team = names.team.indexOf(name);
    return { name, serves, team: team >= 0 ? team : serves[0]![0]!, from, to: agents.length, paid, cost };
  });
  return { groups, agents: columnsOf(agents, scope.laws) };
}

/** A group serves the team of its name, or those that one of its rows lists. */
function servedBy(name: string, rows: readonly Shift[], teams: readonly string[]): number[][] {
  const listed = rows.find(({ serves }) => serves)?.serves ?? [[name]];
  return listed.map((equals) => equals.map((team) => idOf(teams, team)));
}

function agentsOf(shift: Shift, planned: readonly (readonly Spell[])[], group: number, row: number, { span, laws, files }: Scope): Agent[] {
  const breaks = breaksOf(shift, span);
  const { shrinkage = '0%' } = shift;
  const written = typeof shrinkage === 'string' ? { share: shrinkage } : shrinkage;
  const share = must(readShare(written.share));
  const absence = share > 0 ? laws.id(written.time ?? { mean: '30m' }) : noLaw;
  const { file } = typeof written.time === 'object' ? written.time : {};
  if (file !== undefined && absence !== noLaw && laws.mean(absence) < shortestAbsence) files.tell(file, 'absence-too-short', tooShort);
  const onDuty = new Map<readonly Spell[], readonly Spell[]>();
  return planned.map((spells, number) => {
    if (!onDuty.has(spells)) onDuty.set(spells, without(spells, breaks));
    return { group, thing: agentThing(group, row, number), spells: onDuty.get(spells)!, shrinkage: share, absence };
  });
}

function columnsOf(agents: readonly Agent[], laws: LawBook): Agents {
  const firstOf = new Map<readonly Spell[], number>();
  const spells: { readonly agent: Agent; readonly spell: Spell }[] = [];
  for (const agent of agents) {
    if (firstOf.has(agent.spells)) continue;
    firstOf.set(agent.spells, spells.length);
    for (const spell of agent.spells) spells.push({ agent, spell });
  }
  const first = Int32Array.from(agents, (agent) => firstOf.get(agent.spells)!);
  return {
    count: agents.length,
    group: Int16Array.from(agents, ({ group }) => group),
    thing: Int32Array.from(agents, ({ thing }) => thing),
    first,
    last: first.map((from, i) => from + agents[i]!.spells.length),
    from: Float64Array.from(spells, ({ spell }) => spell[0]),
    to: Float64Array.from(spells, ({ spell }) => spell[1]),
    shrinkage: Float64Array.from(spells, ({ agent }) => agent.shrinkage),
    absence: Int16Array.from(spells, ({ agent }) => agent.absence),
    underWay: Int16Array.from(spells, ({ agent }) => laws.underWay(agent.absence)),
    meanAbsence: Float64Array.from(spells, ({ agent }) => laws.mean(agent.absence)),
  };
}
