import type { Ticket } from '../life/index.ts';
import type { Run } from './run.ts';

/**
 * The queue of one team: live before deferred, of which first what was begun and handed back, then by rank of priority, then by time of entering less wait
 * credit (semantics.md, 3).
 * A linked list for each band of these (`ticket.band`); a ticket enters at its end, or as far ahead as its credit carries it.
 */
export class WaitingLine {
  /** Tickets in the queue. */
  length = 0;

  readonly #head: (Ticket | undefined)[];
  readonly #tail: (Ticket | undefined)[];

  constructor(bands: number) {
    this.#head = new Array<undefined>(bands).fill(undefined);
    this.#tail = new Array<undefined>(bands).fill(undefined);
  }

  join(ticket: Ticket): void {
    const { band } = ticket;
    let before = this.#tail[band];
    while (before && before.order > ticket.order) before = before.previous;
    const after = before ? before.next : this.#head[band];
    ticket.previous = before;
    ticket.next = after;
    if (before) before.next = ticket;
    else this.#head[band] = ticket;
    if (after) after.previous = ticket;
    else this.#tail[band] = ticket;
    this.length++;
  }

  leave(ticket: Ticket): void {
    const { band, previous, next } = ticket;
    if (previous) previous.next = next;
    else this.#head[band] = next;
    if (next) next.previous = previous;
    else this.#tail[band] = previous;
    this.length--;
  }

  /** The ticket whose turn it is; none where nobody waits. */
  first(): Ticket | undefined {
    if (this.length === 0) return undefined;
    let band = 0;
    while (!this.#head[band]) band++;
    return this.#head[band];
  }

  /** The same of the tickets that fit. */
  firstThat(fits: (ticket: Ticket) => boolean): Ticket | undefined {
    for (const head of this.#head) {
      let ticket = head;
      while (ticket && !fits(ticket)) ticket = ticket.next;
      if (ticket) return ticket;
    }
    return undefined;
  }
}

/** The bands of a queue: live, handed back, deferred; within each by rank of the priority. Equal ranks share a band. */
export class Bands {
  readonly count: number;
  readonly #ranks: number;
  readonly #deferred: number;
  readonly #rankOf: Int32Array;

  constructor({ priorities, channels }: Run['model']) {
    const ranks = [...new Set(priorities.map(({ rank }) => rank))].sort((a, b) => a - b);
    const handedBack = channels.some(({ givesWayTo }) => givesWayTo.length > 0);
    this.#ranks = ranks.length;
    this.#deferred = handedBack ? 2 * this.#ranks : this.#ranks;
    this.count = this.#deferred + this.#ranks;
    this.#rankOf = Int32Array.from(priorities, ({ rank }) => ranks.indexOf(rank));
  }

  of(mode: number, priority: number): number {
    return mode * this.#deferred + this.#rankOf[priority]!;
  }

  ofHandedBack(priority: number): number {
    return this.#ranks + this.#rankOf[priority]!;
  }
}
