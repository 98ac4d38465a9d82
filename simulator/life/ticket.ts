import { Coming, State } from './states.ts';
import { noTerms } from './terms.ts';
import type { Terms } from './terms.ts';

/** No agent, no team, no key. */
export const none = -1;

/**
 * One ticket as it lives. Its place is recycled when it has ended, so nobody keeps one beyond that. Times are seconds from the run's start.
 *
 * Each field begins with a value of the kind that it will hold, a fraction where a time comes: the engine then lays it out once and for all, and
 * writes times in place.
 */
export class Ticket {
  /** Its place in the store, by which events name it. */
  readonly slot: number;
  /** Raised whenever what was planned for the ticket no longer holds: events in flight carry the old one. */
  generation = 0;
  /** Key of the ticket's draws: source and ordinal, the same under every policy; none: nobody's place. */
  thing = none;
  state: number = State.waiting;
  /** Interned combination of the facts known at arrival; all that is decided at arrival is read from it. */
  class = 0;
  /** Team that has the ticket, or that it waits for; none: not routed yet. */
  team = none;
  agent = none;
  /** Team that takes the ticket over when the present work has ended and the giver's summary is written; none: it stays. */
  successor = none;
  /** Its priority now: that of its class, until an event changes it. */
  priority = 0;
  mode = 0;
  /** Channel by which the present contact is served: the ticket's own, or another way in where that was closed or full. */
  channel = 0;
  /** Contacts and visits so far, the present one included; from 1. */
  contact = 1;
  visit = 0;
  /** Visits of the present contact, the present one included. */
  contactVisit = 0;
  /** What the present contact began with (states.ts, Coming). */
  came: number = Coming.first;
  /** Of the visits, those in which the customer gave up: no work was done. */
  unserved = 0;
  /** 1: its customer has hung up and waits to be called back. */
  callback = 0;
  transfers = 0;
  /** How often it was solved and came back. */
  reopens = 0;
  /** Band of its queue that it stands in, or last stood in: mode and rank of priority. */
  band = 0;
  /** How many have come into any queue when it came into its own, itself included. */
  turn = 0;
  /** 1: arrived within the window, so ticket and contact KPIs follow it. */
  cohort = 0;
  /** How the present visit's work will end (states.ts, Outcome). */
  outcome = 0;
  /** What came of a survey (states.ts, Survey); once it was asked, the rating given, 1 to 5 (0: none). */
  survey = 0;
  rating = 0;
  /** Once it has ended, where retention is measured: its customer's number (none: he has this ticket only); 1: he is new in the period. */
  customer = none;
  isNew = 0;
  /** 1: this visit began with a hand-over, whose summary the taker reads. */
  handedOver = 0;

  arrived = NaN;
  /** When the ticket began to wait for the present visit, and when it entered the present queue: later, where it was moved while it waited. */
  queued = NaN;
  joined = NaN;
  /** When the present work began. */
  begun = NaN;
  /** Seconds that the last visit took its agent: contact work, summary and after-contact work. */
  handled = NaN;
  /** When the customer gives up if nobody has begun by then. */
  patienceEnds = Infinity;
  /**
   * Where the pace of work may change: seconds of it left, at that of one contact alone, when it was last planned or laid aside (NaN: none is under way);
   * and when it ends, as planned.
   */
  left = NaN;
  ends = NaN;
  /** When the present work was laid aside, or handed back to its queue, and for how many seconds it has lain until then. */
  stopped = NaN;
  heldUp = NaN;
  /** Seconds of the present visit's work in which the giver's summary is read, where the visit began with a hand-over. */
  reading = NaN;
  /** Patience that the customer brings from his last try, in seconds; NaN: drawn. */
  patience = NaN;
  /** Work of the first visit as the log gives it, in seconds; NaN: drawn. */
  work = NaN;
  /** First human reply; NaN: none yet. */
  firstResponse = NaN;
  /** When it was last solved. */
  solved = NaN;
  /** Once it has ended, where retention is measured: how likely its customer is to stay for a month, by all of his tickets that have ended by then. */
  stays = NaN;
  /** When the ticket began to wait for its customer, or its clock, which stands still for that, was last counted. */
  pausedSince = NaN;
  /** Approvals that it waits for, and since when it has waited for any. */
  approvals = 0;
  approvalSince = NaN;
  /** 1: an errand, which stands in a queue and is no ticket. */
  errand = 0;
  /** How often its customer has been given something for it so far. */
  gifts = 0;
  /** Place in the order of its band: time of entering less wait credit. */
  order = NaN;

  /** What is promised to it, and the class by whose facts that is decided: its own, or where its contact goes on by another channel, the one it is like then. */
  terms: Terms = noTerms;
  promisedAs = 0;
  /** By number of the promise: of `promises` the row in whose figures it counts, the first that made it, or that of the channel by which it goes on; below 0: none has. */
  readonly madeBy = new Int16Array(4);
  /**
   * By number of the promise (states.ts, Promised): from when it counts, when it is due and to be warned of (Infinity: it is not made, does not run now,
   * or ends beyond the run), and what became of it; of one that is made again and again, the last.
   */
  readonly since = new Float64Array(4);
  readonly due = new Float64Array(4).fill(Infinity);
  readonly warnAt = new Float64Array(4).fill(Infinity);
  readonly verdict = new Uint8Array(4);
  /** Sets of promises, as bits by their numbers: those broken ever so far; of those that run, or ran last, which were warned of, and whose breach has come. */
  broken = 0;
  warned = 0;
  told = 0;
  /** Spans in which its promises may have stood still: from, to, and for what reason (terms.ts, Pause); kept where they may be made anew. */
  readonly stoodStill: number[] = [];
  /** Events of waiting in the present queue, and of age, that have come. */
  waits = 0;
  ages = 0;
  /** When what is planned for it next comes, if it does; and which plan holds: events of others in flight are stale. */
  planned = Infinity;
  plan = 0;

  /** Its neighbours in the queue that it stands in. */
  next: Ticket | undefined = undefined;
  previous: Ticket | undefined = undefined;

  constructor(slot: number) {
    this.slot = slot;
  }

  /** Visits that were worked on, the present one included. */
  get touches(): number {
    return this.visit - this.unserved;
  }
}
