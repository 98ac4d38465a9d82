import { groupsServing } from '../model/index.ts';
import type { Model } from '../model/index.ts';

/** When somebody is on duty who may take what waits for a team: by group, the moments at which its first agent came and its last one left, in turn. */
export class Duty {
  readonly #present: Int32Array;
  readonly #switches: number[][];
  /** Groups that serve each team's queue. */
  readonly #servedBy: readonly (readonly number[])[];

  constructor(model: Model) {
    const { groups, teams } = model;
    this.#present = new Int32Array(groups.length);
    this.#switches = groups.map(() => []);
    this.#servedBy = teams.map((_, team) => groupsServing(model, team));
  }

  /** Agents of a group who may take work: `change` more from `now` on. */
  staffed(group: number, change: number, now: number): void {
    const before = this.#present[group]!;
    const after = before + change;
    this.#present[group] = after;
    if (before > 0 === after > 0) return;
    const switches = this.#switches[group]!;
    // A shift that follows on another leaves no gap.
    if (switches.at(-1) === now) switches.pop();
    else switches.push(now);
  }

  /** The stretch cut where it changes whether anybody who serves one of these teams is on duty, in order. */
  *cut(
    from: number,
    to: number,
    teams: readonly number[],
  ): Generator<{ readonly from: number; readonly to: number; readonly open: boolean }> {
    const groups = [...new Set(teams.flatMap((team) => this.#servedBy[team] ?? []))];
    let at = from;
    while (at < to) {
      const spells = groups.map((group) => spellAt(this.#switches[group]!, at));
      const open = spells.some((spell) => spell.open);
      const ends = open
        ? Math.max(...spells.filter((spell) => spell.open).map((spell) => spell.until))
        : Math.min(Infinity, ...spells.map((spell) => spell.until));
      const until = Math.min(to, ends);
      yield { from: at, to: until, open };
      at = until;
    }
  }
}

/** Whether a group is there at a moment, and until when that stays so. */
function spellAt(switches: readonly number[], at: number): { readonly open: boolean; readonly until: number } {
  let low = 0;
  let high = switches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (switches[middle]! <= at) low = middle + 1;
    else high = middle;
  }
  return { open: low % 2 === 1, until: switches[low] ?? Infinity };
}
