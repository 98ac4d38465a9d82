import type { LostTime } from './lost-time.ts';

/**
 * Quantile sketches of rows, one behind the other: `count[i]` observations in log-linear bucket `bucket[i]` (stats/sketch); those of row r end before
 * `ends[r]`, where the next row's begin. Three arrays for all rows: one more costs some 400 bytes beside what it holds.
 */
export interface TallySketches {
  readonly ends: Int32Array;
  readonly bucket: Int32Array;
  readonly count: Float64Array;
}

/**
 * What one replication hands over: flat, mergeable, transferable. A KPI is a pure function of it and the model.
 * Columns `by class` have one entry for each class met in this replication; `by visit` one for each class that came to a team, as `visits` says.
 * Ticket and contact columns follow the cohort; the groups' columns, and those of tickets that say so, follow the window. (semantics.md, 2)
 */
export interface Tallies {
  readonly replication: number;
  /**
   * The classes met, in order of first meeting; then those of contacts that were served by another channel than their ticket (a reply to a closed
   * line, a full queue): alike but for the channel, with no tickets of their own.
   */
  readonly classes: {
    readonly count: number;
    /** Value of each fact of `model.facts` that is known when the ticket has been decided (priority, offer, team, tier included): `facts[class * model.facts.length + fact]`; -1: known only later. */
    readonly facts: Int16Array;
    /** Number of the row of the policy's `promises` that made the promise; -1: not made. */
    readonly firstPromise: Int16Array;
    readonly nextPromise: Int16Array;
    readonly updatePromise: Int16Array;
    readonly resolutionPromise: Int16Array;
  };
  /** Which class came to which team; by class, then by team. */
  readonly visits: { readonly class: Int32Array; readonly team: Int32Array };
  /** By class. Tickets of the cohort. */
  readonly ticket: {
    readonly arrived: Float64Array;
    readonly selfSolved: Float64Array;
    readonly solved: Float64Array;
    readonly closedUnsolved: Float64Array;
    readonly gaveUp: Float64Array;
    readonly turnedAway: Float64Array;
    /** Still open when the run stopped; of them, those that no person had answered yet. */
    readonly open: Float64Array;
    readonly unanswered: Float64Array;
    /** Where there is a menu or self-service: tickets whose first contact came to a queue; sum of seconds from arrival to it. */
    readonly cameToQueue: Float64Array;
    readonly beforeQueue: Float64Array;
    /** Tickets that a person worked on, or that were handed over, at least once. */
    readonly reached: Float64Array;
    /** Tickets handed over at least once; hand-overs. */
    readonly escalated: Float64Array;
    readonly transfers: Float64Array;
    /** Tickets with a first human response; sum of seconds from arrival to it. */
    readonly responded: Float64Array;
    readonly responseTime: Float64Array;
    /** Tickets solved (with or without a person); sum of seconds from arrival to it. */
    readonly resolved: Float64Array;
    readonly resolutionTime: Float64Array;
    readonly firstKept: Float64Array;
    readonly firstBroken: Float64Array;
    readonly firstLeftOut: Float64Array;
    readonly firstUndecided: Float64Array;
    readonly resolutionKept: Float64Array;
    readonly resolutionBroken: Float64Array;
    readonly resolutionLeftOut: Float64Array;
    readonly resolutionUndecided: Float64Array;
    /** Promises made again and again, each counted for itself: those of a next response, and of an update; `undecided`: run when the run stopped. */
    readonly nextKept: Float64Array;
    readonly nextBroken: Float64Array;
    readonly nextUndecided: Float64Array;
    readonly updateKept: Float64Array;
    readonly updateBroken: Float64Array;
    readonly updateUndecided: Float64Array;
    /** How often somebody was told of a ticket, or asked about it, by a row of `escalation`; of those told, the customer. */
    readonly notified: Float64Array;
    readonly informed: Float64Array;
    readonly consulted: Float64Array;
    /** Asked how it went; those who answered; of them, who rated, who gave 4 or 5; sum of the ratings. */
    readonly surveyed: Float64Array;
    readonly answered: Float64Array;
    readonly rated: Float64Array;
    readonly content: Float64Array;
    readonly ratings: Float64Array;
    /**
     * Where retention is measured: customers whose tickets ended, each once, with the last of them: who was one before the window; sum of how likely each of
     * these is to stay for a month; who is new in it.
     */
    readonly customers: Float64Array;
    readonly staying: Float64Array;
    readonly acquired: Float64Array;
    /** What customers were given in compensation, in the smallest coin of the policy's currency: so it sums up exactly. */
    readonly given: Float64Array;
    /** What caps withheld of it to the end, likewise. */
    readonly withheld: Float64Array;
    /** What still waited for an approval when the run stopped, likewise; and how many gifts that is. */
    readonly notApproved: Float64Array;
    readonly notApprovedGifts: Float64Array;
    /** Solved by the one visit of a person, without a question to the customer. */
    readonly oneTouch: Float64Array;
    /** Solved and come back at least once; of them, those that ended otherwise than solved, or are open. */
    readonly reopened: Float64Array;
    readonly reopenedUnsolved: Float64Array;
    /** Of those handed over: longer than `limits.escalation` from the first hand-over to the end, or open when the run stopped and so old; open and not so old yet. */
    readonly escalatedLong: Float64Array;
    readonly escalatedUndecided: Float64Array;
    /** Of any ticket (cohort or not): seconds that it was open within the window, those in which it was taken for solved left out; integral of its age over them, in seconds squared. */
    readonly openTime: Float64Array;
    readonly openAge: Float64Array;
    /** Any tickets open when the window ended. */
    readonly openAtEnd: Float64Array;
    /** Any tickets solved within the window; sum of seconds from arrival to it. */
    readonly closed: Float64Array;
    readonly closedTime: Float64Array;
  };
  /** By class: replies of customers to open tickets of the cohort, by the ticket's class. */
  readonly reply: {
    /** Answered by a person; sum of seconds from the reply to it. */
    readonly answered: Float64Array;
    readonly answerTime: Float64Array;
    /** Not answered when the run stopped. */
    readonly unanswered: Float64Array;
  };
  /** By class: contacts of the cohort's tickets that entered a queue; waits are those of a contact's first visit. */
  readonly contact: ContactTally;
  /** By visit: every wait at a team, also after a hand-over. */
  readonly visit: ContactTally;
  /** Times that ended. */
  readonly sketches: TimeSketches;
  /** Times that had not ended when the run stopped, as long as they had become by then: the ages of tickets still open, of waits still going on. */
  readonly running: TimeSketches;
  /** Seconds by group and half hour of the window: `[group * intervals + interval]`. */
  readonly group: {
    readonly staffed: Float64Array;
    readonly occupied: Float64Array;
    readonly overrun: Float64Array;
    /** Places filled: a contact is one of as many places as its channel lets an agent hold at once. */
    readonly placesFilled: Float64Array;
    /** By group, where it is paid by the contact: contacts of any tickets that it first worked on within the window. */
    readonly contacts: Float64Array;
  };
  /** What reaches each team within the window, whichever ticket's it is: what a formula for its queue would be given. */
  readonly team: {
    /** By team and half hour, `[team * intervals + interval]`: visits that entered its queue; contacts turned away because it had no room. */
    readonly queued: Float64Array;
    readonly refused: Float64Array;
    /** By team: of the visits, the deferred. */
    readonly deferred: Float64Array;
    /** By team, of the visits begun within the window: their number, the sum of their seconds of handling (after-contact work included), and of its squares. */
    readonly handled: Float64Array;
    readonly handling: Float64Array;
    readonly handlingSquared: Float64Array;
    /** Waiting tickets that went to another team's queue, or came from one; that took another place because their priority changed. */
    readonly passedOn: Float64Array;
    readonly reordered: Float64Array;
    /** Visits begun by a group, of a team's queue: `[group * teams + team]`. */
    readonly begun: Float64Array;
  };
  /** Counts by channel and half hour of the window, of the cohort's contacts: arrivals of tickets, answered, abandoned. */
  readonly series: {
    readonly arrived: Float64Array;
    readonly answered: Float64Array;
    readonly abandoned: Float64Array;
  };
  /** The same times counted on calendars, for objectives that ask for it; left out: none does. */
  readonly clocked?: readonly ClockedTallies[];
  /** Where lost time went, of the first replication, where that is asked for. */
  readonly lost?: LostTime;
  readonly checks: {
    /** Open at the start + arrived = ended + open at the end, for every class. */
    readonly conserved: boolean;
    /** Largest relative difference, over teams, between the integral of a queue's length over the window and the sum of its visits' overlaps with it. */
    readonly queueError: number;
    /** Tickets arrived, ended and still open, warm-up and follow-up included. */
    readonly arrived: number;
    readonly ended: number;
    readonly open: number;
  };
}

/** Those columns of the tallies that hold times, counted on one calendar: seconds of its opening. */
export interface ClockedTallies {
  /** The calendar's id. */
  readonly hours: number;
  readonly ticket: Pick<Tallies['ticket'], 'beforeQueue' | 'responseTime' | 'resolutionTime' | 'closedTime'>;
  readonly reply: Tallies['reply'];
  readonly contact: ContactTally;
  readonly visit: ContactTally;
  readonly sketches: TimeSketches;
  readonly running: TimeSketches;
}

/** Waits of contacts or of visits. `withinAnswered[i]` and its like belong to threshold i of `model.thresholds`: column * thresholds + i. */
export interface ContactTally {
  /** Entered a queue, and are decided: answered, or abandoned before an answer. */
  readonly offered: Float64Array;
  readonly answered: Float64Array;
  readonly abandoned: Float64Array;
  /** Contacts answered, then given up in a later visit, after a hand-over or a return to the queue; of visits always 0. */
  readonly abandonedLater: Float64Array;
  /** Contacts given up in the menu: they entered no queue, and are not among the offered; of visits always 0. */
  readonly leftMenu: Float64Array;
  /** Still waiting when the run stopped: not among the offered. Of contacts, in their first visit. */
  readonly waiting: Float64Array;
  /** Sum of seconds waited, by all offered and by the answered. */
  readonly wait: Float64Array;
  readonly waitAnswered: Float64Array;
  /** Answered, abandoned, or still waiting when the run stopped, after at most the threshold. */
  readonly withinAnswered: Float64Array;
  readonly withinAbandoned: Float64Array;
  readonly withinWaiting: Float64Array;
}

/** Distributions of the times that the cohort's tickets and contacts took. */
export interface TimeSketches {
  /** By class. */
  readonly responseTime: TallySketches;
  readonly resolutionTime: TallySketches;
  /** By class: from a customer's reply to the answer. */
  readonly answerTime: TallySketches;
  /** By class: waits of contacts in their first visit, answered or not. */
  readonly wait: TallySketches;
  /** By visit. */
  readonly visitWait: TallySketches;
}
