/** What can happen in the life of a ticket. `left_out`: so many moments of a long life are not kept (`about`). */
export type Happening =
  | ('entered_menu' | 'tried_self_service' | 'declined_self_service' | 'self_service_failed')
  | ('arrives' | 'turned_away' | 'left_menu' | 'queued' | 'offered' | 'moved' | 'gave_up' | 'called_back' | 'retried')
  | ('started' | 'laid_aside' | 'handed_back' | 'taken_up' | 'finished' | 'handed_over' | 'warned' | 'breached' | 'reprioritised')
  | ('gave' | 'withheld' | 'approval_asked')
  | ('decided' | 'notified' | 'consulted' | 'surveyed' | 'paused' | 'resumed' | 'solved' | 'reopened' | 'ended' | 'open' | 'left_out');

/** A row that decided something: its section of the policy, its place there from 0, and its name. */
export interface LifeRow {
  readonly thing: string;
  readonly section: string;
  readonly position: number;
  readonly name: string;
}

/** A moment of one ticket's life, in the policy's names; times are seconds from the run's start. */
export interface LifeEntry {
  readonly at: number;
  readonly what: Happening;
  /** The promise, priority, agent, event, team, channel, offer, state, or rating (or `asked`, `answered`) that the moment is about. */
  readonly about?: string;
  /** By which it arrives, is turned away, or, where its team's queue is full, goes on. */
  readonly channel?: string;
  /** What is given, withheld or asked for, and how much of it. */
  readonly give?: string;
  readonly amount?: number;
  /** When it arrived or was solved, if that is not now. */
  readonly since?: number;
  readonly rows?: LifeRow[];
  /** Of the arrival: its number in order of arrival from 1, what its log calls it, what is known of it, and when its promises are due. */
  readonly ticket?: number;
  readonly id?: string;
  readonly facts?: Readonly<Record<string, string>>;
  readonly due?: Readonly<Record<string, number>>;
  /** Of the end, or where the run's end found it: what became of its promises. */
  readonly verdicts?: Readonly<Record<string, string>>;
}
