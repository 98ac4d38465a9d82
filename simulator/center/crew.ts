import { none } from '../life/index.ts';
import type { Life, Monitor } from '../life/index.ts';
import { Attendance } from './attendance.ts';
import { EventKind } from './event-kind.ts';
import type { Run } from './run.ts';

const { dutyBegins, dutyEnds, absenceBegins, absenceEnds } = EventKind;

/**
 * The agents: who is on duty, absent, idle, at work. An agent may take work while on duty and not absent; work begun is finished, whatever
 * the hour (overrun). Where a row says a number of agents and it falls, whoever finishes first leaves: as long as so many are at work past the end
 * of their shift, as many others may begin nothing. A person of a roster stands for himself alone. An absence that falls into work begins when that
 * ends, and ends as planned. Idle agents of a group stand in a list, longest idle first.
 */
export class Crew {
  readonly #run: Run;
  readonly #life: Life;
  readonly #tell: Monitor;
  readonly #group: Int16Array;
  readonly #onDuty: Uint8Array;
  readonly #absent: Uint8Array;
  readonly #busy: Uint8Array;
  readonly #spell: Int32Array;
  /** Raised when a spell ends: what was planned within it no longer holds. */
  readonly #generation: Int32Array;
  readonly #attendance: Attendance;
  readonly #idleSince: Float64Array;
  readonly #next: Int32Array;
  readonly #previous: Int32Array;
  readonly #longestIdle: Int32Array;
  readonly #lastIdle: Int32Array;
  /** By group: how many are idle; how many of a number work past the end of their duty (and which: `#late`), and for how many of these nobody idle stands back. */
  readonly #idle: Int32Array;
  readonly #surplus: Int32Array;
  readonly #beyond: Int32Array;
  readonly #late: Uint8Array;

  constructor(run: Run) {
    const { count } = run.model.agents;
    const groups = run.model.groups.length;
    this.#run = run;
    this.#life = run.life;
    this.#tell = run.tell;
    this.#group = run.model.agents.group;
    this.#onDuty = new Uint8Array(count);
    this.#absent = new Uint8Array(count);
    this.#busy = new Uint8Array(count);
    this.#spell = Int32Array.from(run.model.agents.first);
    this.#generation = new Int32Array(count);
    this.#attendance = new Attendance(run);
    this.#idleSince = new Float64Array(count);
    this.#next = new Int32Array(count).fill(none);
    this.#previous = new Int32Array(count).fill(none);
    this.#longestIdle = new Int32Array(groups).fill(none);
    this.#lastIdle = new Int32Array(groups).fill(none);
    this.#idle = new Int32Array(groups);
    this.#surplus = new Int32Array(groups);
    this.#beyond = new Int32Array(groups);
    this.#late = new Uint8Array(count);
    for (let agent = 0; agent < count; agent++) this.#planSpell(agent);
  }

  groupOf(agent: number): number {
    return this.#group[agent]!;
  }

  /** The idle agent of these groups who has been idle longest and may begin something; `none` where all are at work, away or stand back. */
  longestIdle(groups: Int32Array): number {
    let best = none;
    for (let i = 0; i < groups.length; i++) {
      const agent = this.#nextIdle(groups[i]!);
      if (agent !== none && (best === none || this.#idleSince[agent]! < this.#idleSince[best]!)) best = agent;
    }
    return best;
  }

  /** Whether an agent, idle or at work, may begin something more: he is on duty, and nobody is to leave in his place. */
  mayBegin(agent: number): boolean {
    return this.#available(agent) && this.#surplus[this.groupOf(agent)] === 0;
  }

  /** Whether an agent works past the end of his duty as one of a number: others stand back for him. */
  isLate(agent: number): boolean {
    return this.#late[agent] === 1;
  }

  /** An idle agent goes to work. */
  occupy(agent: number): void {
    this.#leaveIdle(agent);
    this.#busy[agent] = 1;
    this.#tell.occupied(this.groupOf(agent), 1);
  }

  /** Whether an agent at work who has done with it would be the one to take what is next: he stays on duty, nobody is idle, nobody is to leave in his place. */
  isNext(agent: number): boolean {
    return this.mayBegin(agent) && this.#idle[this.groupOf(agent)] === 0;
  }

  /** An agent's work, after-contact work included, is done: the agent who may take the next; `none`: nobody. */
  free(agent: number): number {
    const group = this.groupOf(agent);
    this.#busy[agent] = 0;
    this.#tell.occupied(group, -1);
    if (this.#available(agent)) this.#joinIdle(agent);
    else this.#endOverrun(agent);
    return this.#nextIdle(group);
  }

  /** A spell of duty begins: the agent who may begin something for it; `none`: nobody. */
  beginDuty(agent: number): number {
    const spell = this.#lastTouching(agent, this.#spell[agent]!);
    this.#spell[agent] = spell;
    this.#onDuty[agent] = 1;
    this.#run.events.schedule(this.#run.model.agents.to[spell]!, dutyEnds, agent, 0);
    const attendance = this.#attendance;
    attendance.begin(agent, spell);
    this.#absent[agent] = attendance.absent ? 1 : 0;
    this.#plan(agent, attendance.absent ? absenceEnds : absenceBegins, attendance.lasts);
    if (!attendance.absent) this.#come(agent);
    return this.#nextIdle(this.groupOf(agent));
  }

  endDuty(agent: number): void {
    const wasAvailable = this.#available(agent);
    this.#onDuty[agent] = 0;
    this.#absent[agent] = 0;
    this.#generation[agent]!++;
    if (wasAvailable) this.#go(agent, this.#run.model.agents.ofNumber[agent] === 1);
    this.#spell[agent]!++;
    this.#planSpell(agent);
  }

  /** Whether an absence begins: what was planned may no longer hold. */
  beginAbsence(agent: number, generation: number): boolean {
    if (generation !== this.#generation[agent]) return false;
    this.#go(agent, false);
    this.#absent[agent] = 1;
    this.#plan(agent, absenceEnds, this.#attendance.absence(agent, this.#spell[agent]!));
    return true;
  }

  /** An absence ends: the agent who may begin something for it; `none`: nobody. */
  endAbsence(agent: number, generation: number): number {
    if (generation !== this.#generation[agent]) return none;
    this.#absent[agent] = 0;
    this.#plan(agent, absenceBegins, this.#attendance.presence(agent, this.#spell[agent]!));
    this.#come(agent);
    return this.#nextIdle(this.groupOf(agent));
  }

  #planSpell(agent: number): void {
    const { last, from } = this.#run.model.agents;
    let spell = this.#spell[agent]!;
    while (spell < last[agent]! && !this.#attendance.comes(agent, spell)) spell++;
    this.#spell[agent] = spell;
    if (spell < last[agent]!) this.#run.events.schedule(from[spell]!, dutyBegins, agent, 0);
  }

  /** Who comes to shifts that follow one another without a gap stays. */
  #lastTouching(agent: number, first: number): number {
    const { last, from, to } = this.#run.model.agents;
    let spell = first;
    while (spell + 1 < last[agent]! && from[spell + 1] === to[spell] && this.#attendance.comes(agent, spell + 1)) spell++;
    return spell;
  }

  #plan(agent: number, event: number, after: number): void {
    if (after < Infinity) this.#run.events.schedule(this.#life.now + after, event, agent, this.#generation[agent]!);
  }

  #available(agent: number): boolean {
    return this.#onDuty[agent] === 1 && this.#absent[agent] === 0;
  }

  #come(agent: number): void {
    this.#tell.staffed(this.groupOf(agent), 1);
    if (this.#busy[agent] === 1) this.#endOverrun(agent);
    else this.#joinIdle(agent);
  }

  /** @param late whether one of a number leaves at the end of his duty: at work, he finishes, and the first of them who comes free leaves in his place. */
  #go(agent: number, late: boolean): void {
    const group = this.groupOf(agent);
    this.#tell.staffed(group, -1);
    if (this.#busy[agent] === 0) this.#leaveIdle(agent);
    else if (late) {
      this.#late[agent] = 1;
      this.#surplus[group]!++;
      this.#tellBeyond(group);
    } else this.#tell.overran(group, 1);
  }

  #endOverrun(agent: number): void {
    const group = this.groupOf(agent);
    if (this.#late[agent] === 0) return this.#tell.overran(group, -1);
    this.#late[agent] = 0;
    this.#surplus[group]!--;
    this.#tellBeyond(group);
  }

  /** The idle agent of a group who is next; `none` where nobody is idle, or all who are stand back for those who work past their duty. */
  #nextIdle(group: number): number {
    return this.#idle[group]! > this.#surplus[group]! ? this.#longestIdle[group]! : none;
  }

  /** One who stands back is there in the place of one who works past his duty: beyond the number are only those for whom nobody does. */
  #tellBeyond(group: number): void {
    const beyond = Math.max(0, this.#surplus[group]! - this.#idle[group]!);
    const change = beyond - this.#beyond[group]!;
    this.#beyond[group] = beyond;
    if (change !== 0) this.#tell.overran(group, change);
  }

  #joinIdle(agent: number): void {
    const group = this.groupOf(agent);
    const last = this.#lastIdle[group]!;
    this.#idleSince[agent] = this.#life.now;
    this.#previous[agent] = last;
    this.#next[agent] = none;
    if (last === none) this.#longestIdle[group] = agent;
    else this.#next[last] = agent;
    this.#lastIdle[group] = agent;
    this.#idle[group]!++;
    if (this.#surplus[group]! > 0) this.#tellBeyond(group);
  }

  #leaveIdle(agent: number): void {
    const group = this.groupOf(agent);
    const before = this.#previous[agent]!;
    const after = this.#next[agent]!;
    if (before === none) this.#longestIdle[group] = after;
    else this.#next[before] = after;
    if (after === none) this.#lastIdle[group] = before;
    else this.#previous[after] = before;
    this.#idle[group]!--;
    if (this.#surplus[group]! > 0) this.#tellBeyond(group);
  }
}
