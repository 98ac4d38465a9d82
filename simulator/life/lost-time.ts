/** Where the time of a ticket goes: each instant belongs to one of these, by number. */
export const Part = {
  /** In a menu, or with self-service. */
  beforeQueue: 0,
  /** It waits for a team, or for a callback, and nobody who may take it is on duty. */
  closed: 1,
  queue: 2,
  callback: 3,
  work: 4,
  /** Work on it lies, because a live contact came. */
  laidAside: 5,
  /** The giver writes a summary, the taker reads it. */
  handOver: 6,
  customer: 7,
  /** The customer gave up or was turned away, and has not tried again yet. */
  away: 8,
  /** It was taken for solved, and has not come back yet. */
  solved: 9,
} as const;

/** The words for parts in results, by number. */
export const partNames = [
  'before_queue',
  'closed',
  'queue',
  'callback',
  'work',
  'laid_aside',
  'hand_over',
  'customer',
  'away',
  'solved',
] as const;

/** A stretch of a ticket's life: seconds from the run's start, its part, and the team that has the ticket then (none: no team). */
export interface LostPiece {
  readonly from: number;
  readonly to: number;
  readonly part: number;
  readonly team: number;
}

/** All broken promises of one row of the policy's `promises`, or all abandoned contacts. */
export interface LostRow {
  /** What was promised (states.ts, Promised), and by which row; both none: contacts that were abandoned. */
  readonly promise: number;
  readonly row: number;
  readonly count: number;
  /** Seconds by part and team, `[part * (teams + 1) + team + 1]`: first those without a team. */
  readonly byTeam: Float64Array;
  /** Seconds by part and hour of the week, `[part * 168 + hour]`, from Monday 00:00 of the policy's time zone. */
  readonly byHour: Float64Array;
}

/** One of the worst. */
export interface LostTicket {
  readonly promise: number;
  readonly row: number;
  /** Its number, from 1 in order of arrival. */
  readonly ticket: number;
  /** Seconds beyond the due time; of an abandoned contact, seconds until it was given up. */
  readonly late: number;
  /** The time that is split, in seconds from the run's start, and its pieces. */
  readonly from: number;
  readonly until: number;
  readonly pieces: readonly LostPiece[];
}

/** Where the time of the cohort's broken promises and abandoned contacts went. */
export interface LostTime {
  readonly rows: readonly LostRow[];
  /** The worst of each kind of promise, worst first. */
  readonly worst: readonly LostTicket[];
}
