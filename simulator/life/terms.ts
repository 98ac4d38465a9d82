/** A promise as a ticket gets it: so many seconds, or business days, of a calendar. `row`: of the policy's `promises`, the one that makes it; -1: none does. */
export interface Term {
  readonly row: number;
  readonly within: number;
  readonly businessDays: number;
  readonly hours: number;
}

/** What is promised to a ticket. */
export interface Terms {
  /** By number of the promise (states.ts, Promised). */
  readonly promised: readonly Term[];
  /** States in which the promises' clocks stand still, as the sum of their numbers in `Pause`. */
  readonly pauses: number;
  /** Part of a promise's time after which its warning is given; Infinity: none is. */
  readonly warnAt: number;
}

/** Reasons for which clocks stand still: two where a policy says so, and always while a ticket is taken for solved. */
export const Pause = { customer: 1, approval: 2, solved: 4 } as const;

/** Of a ticket of which nothing has been decided yet. */
export const noTerms: Terms = { promised: [], pauses: 0, warnAt: Infinity };
