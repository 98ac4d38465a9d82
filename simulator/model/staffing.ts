import type { Shift } from '../../schema/index.ts';
import { say } from '../../schema/said/index.ts';
import { readShare } from '../../schema/values/index.ts';
import { agentThing } from './keys.ts';
import { noLaw } from './law-book.ts';
import type { LawBook } from './law-book.ts';
import type { Group, Seconds } from './model.ts';
import { idOf, must } from './checked.ts';
import type { Scope } from './scope.ts';
import { breaksOf, cutIntoShifts, dayOfShift, lengthWithin, scheduled, without } from './shifts.ts';
import type { Schedule, Spell } from './shifts.ts';
import type { Agents } from './agents.ts';

/** Seconds that one absence lasts on average, at least: of no length there would be endlessly many. What is no file `check` has looked at. */
const shortestAbsence = 60;
const tooShort = say`the mean of these times is too short for an absence: a minute at least`;

interface Agent {
  readonly group: number;
  readonly thing: number;
  readonly ofNumber: boolean;
  readonly shifts: Schedule['shifts'];
  /** Without breaks; where not everybody comes, cut into shifts. */
  readonly spells: readonly Spell[];
  readonly shrinkage: number;
  readonly absence: number;
  readonly noShow: number;
}

/** A row of a name's shifts, and its place there. */
interface Row {
  readonly shift: Shift;
  readonly place: number;
}

/** Groups of agents, every agent's time on duty, and what they are paid for. The rows of one name that serve the same queues for the same price of a contact are one group. */
export function compileStaffing(scope: Scope): { groups: Group[]; agents: Agents } {
  const { scenario, names, span } = scope;
  const agents: Agent[] = [];
  const groups: Group[] = [];
  for (const [number, name] of names.group.entries()) {
    for (const { serves, perContact, rows } of rowsByQueues(name, scenario.staffing[name]!, names.team)) {
      const from = agents.length;
      let paid: Seconds = 0;
      let cost = 0;
      for (const { shift, place } of rows) {
        const planned = scheduled(shift, scope);
        const found = agentsOf(shift, planned, scope);
        agents.push(...found.map((agent, i) => ({ ...agent, group: groups.length, thing: agentThing(number, place, i) })));
        const seconds = planned.reduce((sum, { spells }) => sum + lengthWithin(spells, span.from, span.to), 0);
        paid += seconds;
        cost += (seconds / 3600) * (shift.per_hour ?? 0);
      }
      const team = names.team.indexOf(name);
      groups.push({ name, serves, team: team >= 0 ? team : serves[0]![0]!, from, to: agents.length, paid, cost, perContact });
    }
  }
  return { groups, agents: columnsOf(agents, scope.laws) };
}

interface RowsOfGroup {
  readonly serves: number[][];
  readonly perContact: number;
  readonly rows: Row[];
}

/** The rows of a name by the queues that they serve and what a contact costs: the queues that they list, else the team of that name, else what the first row that lists some does. */
function rowsByQueues(name: string, shifts: readonly Shift[], teams: readonly string[]): RowsOfGroup[] {
  const otherwise = teams.includes(name) ? [[name]] : (shifts.find(({ serves }) => serves)?.serves ?? [[name]]);
  const found = new Map<string, RowsOfGroup>();
  shifts.forEach((shift, place) => {
    const listed = shift.serves ?? otherwise;
    const perContact = shift.per_contact ?? 0;
    const key = JSON.stringify([listed, perContact]);
    if (!found.has(key)) found.set(key, { serves: listed.map((equals) => equals.map((team) => idOf(teams, team))), perContact, rows: [] });
    found.get(key)!.rows.push({ shift, place });
  });
  return [...found.values()];
}

function agentsOf(shift: Shift, planned: readonly Schedule[], { span, laws, files }: Scope): Omit<Agent, 'group' | 'thing'>[] {
  const breaks = breaksOf(shift, span);
  const { shrinkage = '0%' } = shift;
  const written = typeof shrinkage === 'string' ? { share: shrinkage } : shrinkage;
  const share = must(readShare(written.share));
  const absence = share > 0 ? laws.id(written.time ?? { mean: '30m' }) : noLaw;
  const { file } = typeof written.time === 'object' ? written.time : {};
  if (file !== undefined && absence !== noLaw && laws.mean(absence) < shortestAbsence) files.tell(file, 'absence-too-short', tooShort);
  const noShow = must(readShare(shift.no_show ?? '0%'));
  const onDuty = new Map<Schedule, readonly Spell[]>();
  return planned.map((schedule) => {
    const { spells, shifts } = schedule;
    if (!onDuty.has(schedule)) onDuty.set(schedule, without(noShow > 0 ? cutIntoShifts(spells, shifts) : spells, breaks));
    return { ofNumber: shift.file === undefined, shifts, spells: onDuty.get(schedule)!, shrinkage: share, absence, noShow };
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
    ofNumber: Uint8Array.from(agents, ({ ofNumber }) => (ofNumber ? 1 : 0)),
    first,
    last: first.map((from, i) => from + agents[i]!.spells.length),
    from: Float64Array.from(spells, ({ spell }) => spell[0]),
    to: Float64Array.from(spells, ({ spell }) => spell[1]),
    shrinkage: Float64Array.from(spells, ({ agent }) => agent.shrinkage),
    absence: Int16Array.from(spells, ({ agent }) => agent.absence),
    underWay: Int16Array.from(spells, ({ agent }) => laws.underWay(agent.absence)),
    meanAbsence: Float64Array.from(spells, ({ agent }) => laws.mean(agent.absence)),
    noShow: Float64Array.from(spells, ({ agent }) => agent.noShow),
    day: Int32Array.from(spells, ({ agent, spell }) => (agent.noShow > 0 ? dayOfShift(agent.shifts, spell[0]) : 0)),
  };
}
