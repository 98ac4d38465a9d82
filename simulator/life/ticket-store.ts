import { State } from './states.ts';

/** A place in the store. Recycled when its ticket has ended; never leaves the run. */
export type TicketSlot = number;

/** No ticket, no agent, no link. */
export const none = -1;

/**
 * The live tickets, as columns of typed arrays: memory follows the number of tickets alive, not of tickets simulated.
 * Never keep a column in a variable across `take`: growing replaces it. Times are seconds from the run's start.
 */
export class TicketStore {
  /** Tickets alive now. */
  live = 0;
  /** Slots ever in use: every live ticket's slot is below it. */
  high = 0;

  /** Key of the ticket's draws: source and ordinal, the same under every policy. */
  thing = new Int32Array(0);
  /** Raised whenever what was planned for the ticket no longer holds: events in flight carry the old one. */
  generation = new Int32Array(0);
  state = new Uint8Array(0);
  /** Interned combination of the facts known at arrival; all that is decided at arrival is read from it. */
  class = new Int32Array(0);
  /** Team that has the ticket, or that it waits for; `none` before it has been routed. */
  team = new Int16Array(0);
  agent = new Int32Array(0);
  /** Team that takes the ticket over once the giver's summary is written. */
  successor = new Int16Array(0);
  mode = new Uint8Array(0);
  /** Channel by which the present contact is served: the ticket's own, or another way in where that was closed or full. */
  channel = new Int16Array(0);
  /** Contacts and visits so far, the present one included; from 1. */
  contact = new Uint16Array(0);
  visit = new Uint16Array(0);
  /** Visits of the present contact, the present one included. */
  contactVisit = new Uint16Array(0);
  transfers = new Uint16Array(0);
  /** 1: arrived within the window, so ticket and contact KPIs follow it. */
  cohort = new Uint8Array(0);
  firstVerdict = new Uint8Array(0);
  resolutionVerdict = new Uint8Array(0);
  /** How the present visit's work will end (states.ts, Outcome). */
  outcome = new Uint8Array(0);
  /** 1: this visit began with a hand-over, whose summary the taker reads. */
  handedOver = new Uint8Array(0);

  arrived = new Float64Array(0);
  /** When the ticket entered the present queue. */
  queued = new Float64Array(0);
  /** When the present work began. */
  begun = new Float64Array(0);
  /** Seconds of the visit's handling, after-contact work included; known when its contact work is over. */
  handled = new Float64Array(0);
  /** When the customer gives up if nobody has begun by then. */
  patienceEnds = new Float64Array(0);
  /** Work of the first visit as the log gives it, in seconds; NaN: drawn. */
  work = new Float64Array(0);
  /** First human reply; NaN: none yet. */
  firstResponse = new Float64Array(0);
  /** When the promises are due; Infinity: none made, or beyond the run. */
  firstDue = new Float64Array(0);
  resolutionDue = new Float64Array(0);
  /** When the ticket began to wait for its customer. */
  pausedSince = new Float64Array(0);
  /** Place in the order of its queue: time of entering less wait credit. */
  order = new Float64Array(0);

  /** Links of the queue that the ticket stands in. */
  next = new Int32Array(0);
  previous = new Int32Array(0);

  #free = new Int32Array(0);
  #freed = 0;
  #room = 0;

  /** A slot for a new ticket, its generation kept from its last use, the rest as a new ticket's. */
  take(): TicketSlot {
    const slot = this.#freed > 0 ? this.#free[--this.#freed]! : this.#append();
    this.live++;
    this.state[slot] = State.waiting;
    this.team[slot] = none;
    this.agent[slot] = none;
    this.contact[slot] = 1;
    this.visit[slot] = 0;
    this.contactVisit[slot] = 0;
    this.transfers[slot] = 0;
    this.firstVerdict[slot] = 0;
    this.resolutionVerdict[slot] = 0;
    this.handedOver[slot] = 0;
    this.patienceEnds[slot] = Infinity;
    this.work[slot] = NaN;
    this.firstResponse[slot] = NaN;
    this.firstDue[slot] = Infinity;
    this.resolutionDue[slot] = Infinity;
    this.next[slot] = none;
    this.previous[slot] = none;
    return slot;
  }

  /** Gives the slot back. Its events in flight are stale from here on. */
  release(slot: TicketSlot): void {
    this.generation[slot]!++;
    this.thing[slot] = none;
    this.#free[this.#freed++] = slot;
    this.live--;
  }

  /** Whether a slot below `high` holds a live ticket. */
  isLive(slot: TicketSlot): boolean {
    return this.thing[slot] !== none;
  }

  #append(): TicketSlot {
    if (this.high === this.#room) this.#grow();
    return this.high++;
  }

  #grow(): void {
    const room = (this.#room = Math.max(256, this.#room * 2));
    const wider = <Column extends Int32Array | Int16Array | Uint16Array | Uint8Array | Float64Array>(column: Column): Column => {
      const grown = new (column.constructor as new (length: number) => Column)(room);
      grown.set(column);
      return grown;
    };
    this.thing = wider(this.thing);
    this.generation = wider(this.generation);
    this.state = wider(this.state);
    this.class = wider(this.class);
    this.team = wider(this.team);
    this.agent = wider(this.agent);
    this.successor = wider(this.successor);
    this.mode = wider(this.mode);
    this.channel = wider(this.channel);
    this.contact = wider(this.contact);
    this.visit = wider(this.visit);
    this.contactVisit = wider(this.contactVisit);
    this.transfers = wider(this.transfers);
    this.cohort = wider(this.cohort);
    this.firstVerdict = wider(this.firstVerdict);
    this.resolutionVerdict = wider(this.resolutionVerdict);
    this.outcome = wider(this.outcome);
    this.handedOver = wider(this.handedOver);
    this.arrived = wider(this.arrived);
    this.queued = wider(this.queued);
    this.begun = wider(this.begun);
    this.handled = wider(this.handled);
    this.patienceEnds = wider(this.patienceEnds);
    this.work = wider(this.work);
    this.firstResponse = wider(this.firstResponse);
    this.firstDue = wider(this.firstDue);
    this.resolutionDue = wider(this.resolutionDue);
    this.pausedSince = wider(this.pausedSince);
    this.order = wider(this.order);
    this.next = wider(this.next);
    this.previous = wider(this.previous);
    this.#free = wider(this.#free);
  }
}
