/** Every agent's time on duty, breaks cut out: spells `first[agent]` to `last[agent]` (exclusive), in order; they touch only where not everybody comes to every shift. Agents of one row share theirs. */
export interface Agents {
  readonly count: number;
  readonly group: Int16Array;
  /** Key of the agent's draws. */
  readonly thing: Int32Array;
  /** 1: one of a stated number of agents; 0: a person of a roster, whom nobody leaves in place of. */
  readonly ofNumber: Uint8Array;
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly from: Float64Array;
  readonly to: Float64Array;
  /** By spell: share of the time absent, the law of the length of one absence (-1: never absent) and its mean. */
  readonly shrinkage: Float64Array;
  readonly absence: Int16Array;
  /** The law of the whole length of an absence that the spell begins with. */
  readonly underWay: Int16Array;
  readonly meanAbsence: Float64Array;
  /** By spell: share of shifts for which an agent does not come at all, and the local day on which its shift begins. */
  readonly noShow: Float64Array;
  readonly day: Int32Array;
}
