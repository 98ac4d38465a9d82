import type { LifeEntry } from './life-entry.ts';

/** The life of one of the worst tickets, moment by moment. */
export interface LostLife {
  readonly ticket: number;
  readonly moments: LifeEntry[];
}

/** Where the time of a ticket goes: each instant belongs to one of these, by number. */
export const Part = {
  /** In a menu, or with self-service. */
  beforeQueue: 0,
  /** It waits for a team, a callback or an approval, and nobody who may take it is on duty. */
  closed: 1,
  queue: 2,
  callback: 3,
  /** It waits, and somebody is asked to approve what its customer shall be given. */
  approval: 4,
  work: 5,
  /** Work on it lies, because a live contact came. */
  laidAside: 6,
  /** The giver writes a summary, the taker reads it. */
  handOver: 7,
  customer: 8,
  /** The customer gave up or was turned away, and has not tried again yet. */
  away: 9,
  /** It was taken for solved, and has not come back yet. */
  solved: 10,
} as const;

/** The words for parts in results, by number. */
export const partNames = [
  'before_queue',
  'closed',
  'queue',
  'callback',
  'approval',
  'work',
  'laid_aside',
  'hand_over',
  'customer',
  'away',
  'solved',
] as const;

/** A stretch of a ticket's life: seconds from the run's start, its part, and the team that has the ticket then, or is asked to approve (none: no team). */
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
  /** Their lives, each once, in the order of their numbers. */
  readonly lives: LostLife[];
}
