/** Where a ticket is. The last five are how a ticket ends, once; `open` is what a run's end finds. (semantics.md, 1) */
export const State = {
  selfService: 0,
  waiting: 1,
  working: 2,
  withCustomer: 3,
  menu: 4,
  /** The customer gave up or was turned away, and will try again; or comes back just now. */
  comingBack: 5,
  selfSolved: 6,
  /** Also of a ticket that is taken for solved and will be reopened. */
  solved: 7,
  closedUnsolved: 8,
  gaveUp: 9,
  turnedAway: 10,
} as const;

/** The words for states in logs and results, by state number. */
export const stateNames = [
  'self_service',
  'waiting',
  'working',
  'with_customer',
  'menu',
  'coming_back',
  'self_solved',
  'solved',
  'closed_unsolved',
  'gave_up',
  'turned_away',
] as const;

/** Whether a ticket in this state is solved, by people or by self-service: then `solved` says since when. */
export function isSolved(state: number): boolean {
  return state === State.solved || state === State.selfSolved;
}

/** How a visit's work ends: one draw decides. (semantics.md, 4) */
export const Outcome = { solved: 0, needsCustomer: 1, unresolved: 2 } as const;

/** The words for outcomes in logs, by number. */
export const outcomeNames = ['solved', 'needs_customer', 'unresolved'] as const;

/** What became of a promise. `leftOut`: nothing to judge (a caller who left before the promise was due, a ticket nobody was to answer). */
export const Verdict = { undecided: 0, kept: 1, broken: 2, leftOut: 3 } as const;

/** The words for verdicts in logs and results, by verdict number. */
export const verdictNames = ['undecided', 'kept', 'broken', 'left_out'] as const;

/** What can be promised, by number: the values of the fact `promise`. */
export const Promised = { firstResponse: 0, nextResponse: 1, update: 2, resolution: 3 } as const;

/** The words for promises, by number. */
export const promiseNames = ['first_response', 'next_response', 'update', 'resolution'] as const;

/** Whether a ticket's customer was asked how it went, and answered. */
export const Survey = { none: 0, asked: 1, answered: 2 } as const;

/** The words for it in logs, by number. */
export const surveyNames = ['none', 'asked', 'answered'] as const;

/** What a contact begins with: the ticket's first, another try after giving up or being turned away, a reply, a solved ticket that comes back, a callback that was taken. */
export const Coming = { first: 0, retry: 1, reply: 2, reopening: 3, callback: 4 } as const;

/** The words for it in logs, by number. */
export const comingNames = ['first', 'retry', 'reply', 'reopening', 'callback'] as const;

/** How a contact is served. A live one is waited for and may be given up; a deferred one is answered when its turn comes. */
export const Mode = { live: 0, deferred: 1 } as const;
