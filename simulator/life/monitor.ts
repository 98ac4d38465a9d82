import type { Ticket } from './ticket.ts';

/** The rows that decided what an event leads to, by thing; undefined: none spoke. */
export type DecidedRows = Readonly<Record<string, { readonly name: string; readonly position: number } | undefined>>;

/** What a ticket's customer is given: of how much, in the policy's currency (undefined: it costs nothing), by which row of `compensation`. */
export interface Gift {
  readonly give: string;
  readonly amount: number | undefined;
  readonly row: { readonly name: string; readonly position: number };
}

/**
 * Told of facts as they happen, asks nothing back. Only tickets and ids cross the call (a double would be boxed): times and states stand in the
 * ticket, the present moment in `Life.now`. Contact and visit are the ticket's present ones.
 */
export interface Monitor {
  /** A ticket has arrived and its class is known. */
  arrived(ticket: Ticket): void;
  /** The contact is turned away: its channel is closed (`team` is none), or that team's queue is full. */
  refused(ticket: Ticket, team: number): void;
  /** The contact comes into its channel's menu. Only watchers are told of this, and of self-service. */
  enteredMenu(ticket: Ticket): void;
  /** The customer hangs up in the menu. */
  leftMenu(ticket: Ticket): void;
  /** The customer is offered self-service, and tries it, or does not. */
  triedSelfService(ticket: Ticket): void;
  declinedSelfService(ticket: Ticket): void;
  /** It did not help: the customer goes on to a person. */
  selfServiceFailed(ticket: Ticket): void;
  /** A visit begins: the ticket has entered its team's queue (`queued` = now). Also before work that starts at once. */
  queued(ticket: Ticket): void;
  /** After the stated time in the queue the visit is offered to a further team too. */
  offered(ticket: Ticket, team: number): void;
  /** An agent of `group` begins the visit's work. */
  started(ticket: Ticket, group: number): void;
  /** The visit's work is laid aside for a live contact; its agent keeps it. */
  laidAside(ticket: Ticket): void;
  /** The visit's unfinished work, laid aside before or not, goes back to the team's queue (`stopped` = now): its agent leaves. */
  handedBack(ticket: Ticket): void;
  /** Work that was laid aside goes on, by its agent; or, where the state says `waiting`, what was handed back, by whoever takes it out of the queue. */
  takenUp(ticket: Ticket, group: number): void;
  /** The visit's contact work has ended; the state still says `working`. */
  finished(ticket: Ticket, group: number): void;
  /** Nothing of the visit is left but its after-contact work: the whole of its handling stands in `handled`. */
  handled(ticket: Ticket): void;
  /** The customer has taken the offer to be called back: a new contact, which goes on with the visit in its place. */
  calledBack(ticket: Ticket): void;
  /** The visit ended without work: the customer gave up. */
  abandoned(ticket: Ticket): void;
  /** Who gave up or was turned away tries again: a new contact begins. */
  retried(ticket: Ticket): void;
  /** The waiting ticket is taken out of its queue, to wait on in another team's. */
  leftQueue(ticket: Ticket): void;
  /** ... and comes into that (`joined` = now). */
  joinedQueue(ticket: Ticket): void;
  /** A promise (states.ts, Promised) is warned of, or broken. Told where a row of the policy speaks of it only. */
  warned(ticket: Ticket, promise: number): void;
  breached(ticket: Ticket, promise: number): void;
  /** A promise that is made again and again is over: kept or broken, as its verdict says. */
  judged(ticket: Ticket, promise: number): void;
  /** An event has happened to the ticket, and these rows of its tables spoke (by thing); it is told before they act. Only watchers are told. */
  decided?(ticket: Ticket, event: string, rows: DecidedRows): void;
  /** The ticket has another priority now. */
  reprioritised(ticket: Ticket): void;
  /** A team is told of the ticket, or its customer (`team` is none); or a team is asked about it. */
  notified(ticket: Ticket, team: number): void;
  consulted(ticket: Ticket, team: number): void;
  /** The customer is asked how it went; what comes of it stands in `survey` and `rating`. */
  surveyed(ticket: Ticket): void;
  /** Something is given to the ticket's customer, now. `gift` holds how much: few tickets get something. Of an approved one, `ticket` is its errand. */
  gave(ticket: Ticket, gift: Gift): void;
  /** Caps are spent: of what a row says, this is not given (`gift.amount`), at least not now. Told once a row and ticket. */
  withheld(ticket: Ticket, gift: Gift): void;
  /** So much of what caps have withheld of a row is given after all, at a later event. */
  restored(ticket: Ticket, gift: Gift): void;
  /** A gift needs the approval of another team, and waits in its queue as an errand (`errand.team`), which is no ticket; what becomes of it there is told as of a ticket outside the cohort. */
  askedApproval(ticket: Ticket, errand: Ticket, gift: Gift): void;
  /** The ticket goes to another team (`team` is already the new one). */
  handedOver(ticket: Ticket): void;
  /** The ticket waits for its customer from now on. */
  paused(ticket: Ticket): void;
  /** The customer has replied: a new contact begins. */
  resumed(ticket: Ticket): void;
  /** The ticket is taken for solved, but has not ended: it will come back. */
  solved(ticket: Ticket): void;
  /** ... and comes back: a new contact begins. */
  reopened(ticket: Ticket): void;
  /** The ticket has ended; how stands in its state, its verdicts are final; one that is solved ended when it was solved (`solved`), which may be earlier. The slot is released after this call. */
  ended(ticket: Ticket): void;
  /** Agents of a group who may take work now: `change` more. */
  staffed(group: number, change: number): void;
  /** Agents of a group at work, after-contact work included: `change` more. Nothing is told of one who goes on with the next at once. */
  occupied(group: number, change: number): void;
  /** Contacts of a channel that agents of a group hold, where several may be held at once: `change` more. */
  held(group: number, channel: number, change: number): void;
  /** Agents of a group at work beyond their shift, or into a break or an absence: `change` more. */
  overran(group: number, change: number): void;
  /** The run is over; tickets still in the store are open. */
  stopped(): void;
}
