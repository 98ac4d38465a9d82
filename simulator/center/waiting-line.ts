import type { Ticket } from '../life/index.ts';
import type { Run } from './run.ts';
import type { Wanted } from './wanted.ts';

/**
 * The queue of one team: live before deferred, of which first what was begun and handed back, then by rank of priority, then by time of entering less wait
 * credit (semantics.md, 3).
 * A linked list for each band of these (`ticket.band`) and channel, so that who wants some channels only looks at no other; a ticket enters at its end, or as
 * far ahead as its credit carries it.
 */
export class WaitingLine {
  readonly #bands: Bands;
  readonly #channels: number;
  readonly #head: (Ticket | undefined)[];
  readonly #tail: (Ticket | undefined)[];
  /** Tickets in the queue. */
  #length = 0;

  constructor(bands: Bands, channels: number) {
    this.#bands = bands;
    this.#channels = channels;
    this.#head = new Array<undefined>(bands.count * channels).fill(undefined);
    this.#tail = new Array<undefined>(bands.count * channels).fill(undefined);
  }

  join(ticket: Ticket): void {
    const list = this.#listOf(ticket);
    let before = this.#tail[list];
    while (before && before.order > ticket.order) before = before.previous;
    const after = before ? before.next : this.#head[list];
    ticket.previous = before;
    ticket.next = after;
    if (before) before.next = ticket;
    else this.#head[list] = ticket;
    if (after) after.previous = ticket;
    else this.#tail[list] = ticket;
    this.#length++;
  }

  leave(ticket: Ticket): void {
    const { previous, next } = ticket;
    const list = this.#listOf(ticket);
    if (previous) previous.next = next;
    else this.#head[list] = next;
    if (next) next.previous = previous;
    else this.#tail[list] = previous;
    this.#length--;
  }

  /** The wanted ticket whose turn it is; none where none waits. */
  first({ channels, live }: Wanted): Ticket | undefined {
    if (this.#length === 0) return undefined;
    const bands = live ? this.#bands.live : this.#bands.count;
    for (let band = 0; band < bands; band++) {
      const first = this.#firstOf(band, channels);
      if (first) return first;
    }
    return undefined;
  }

  #firstOf(band: number, channels: readonly number[]): Ticket | undefined {
    let first: Ticket | undefined;
    for (let i = 0; i < channels.length; i++) {
      const ticket = this.#head[band * this.#channels + channels[i]!];
      if (ticket && (!first || standsBefore(ticket, first))) first = ticket;
    }
    return first;
  }

  #listOf({ band, channel }: Ticket): number {
    return band * this.#channels + channel;
  }
}

/** Whether one of two tickets of a band comes first: by its order, then by who came into a queue first. */
function standsBefore(one: Ticket, other: Ticket): boolean {
  return one.order === other.order ? one.turn < other.turn : one.order < other.order;
}

/** The bands of a queue: live, handed back, deferred; within each by rank of the priority. Equal ranks share a band. */
export class Bands {
  readonly count: number;
  /** How many of them, the first, are of live tickets. */
  readonly live: number;
  readonly #deferred: number;
  readonly #rankOf: Int32Array;

  constructor({ priorities, channels }: Run['model']) {
    const ranks = [...new Set(priorities.map(({ rank }) => rank))].sort((a, b) => a - b);
    const handedBack = channels.some(({ givesWayTo }) => givesWayTo.length > 0);
    this.live = ranks.length;
    this.#deferred = handedBack ? 2 * this.live : this.live;
    this.count = this.#deferred + this.live;
    this.#rankOf = Int32Array.from(priorities, ({ rank }) => ranks.indexOf(rank));
  }

  of(mode: number, priority: number): number {
    return mode * this.#deferred + this.#rankOf[priority]!;
  }

  ofHandedBack(priority: number): number {
    return this.live + this.#rankOf[priority]!;
  }
}
