import { Mode, none } from '../life/index.ts';
import type { TicketSlot, TicketStore } from '../life/index.ts';
import type { Run } from './run.ts';

/**
 * The queue of one team: live before deferred, then by rank of priority, then by time of entering less wait credit (semantics.md, 3).
 * A linked list for each band of mode and rank; a ticket enters at its end, or as far ahead as its credit carries it.
 */
export class WaitingLine {
  /** Tickets in the queue, and of them the live ones. */
  length = 0;
  live = 0;

  readonly #tickets: TicketStore;
  readonly #head: Int32Array;
  readonly #tail: Int32Array;
  readonly #bandOf: (ticket: TicketSlot) => number;

  constructor(tickets: TicketStore, bands: number, bandOf: (ticket: TicketSlot) => number) {
    this.#tickets = tickets;
    this.#head = new Int32Array(bands).fill(none);
    this.#tail = new Int32Array(bands).fill(none);
    this.#bandOf = bandOf;
  }

  join(ticket: TicketSlot): void {
    const { next, previous, order, mode } = this.#tickets;
    const band = this.#bandOf(ticket);
    let before = this.#tail[band]!;
    while (before !== none && order[before]! > order[ticket]!) before = previous[before]!;
    const after = before === none ? this.#head[band]! : next[before]!;
    previous[ticket] = before;
    next[ticket] = after;
    if (before === none) this.#head[band] = ticket;
    else next[before] = ticket;
    if (after === none) this.#tail[band] = ticket;
    else previous[after] = ticket;
    this.length++;
    if (mode[ticket] === Mode.live) this.live++;
  }

  leave(ticket: TicketSlot): void {
    const { next, previous, mode } = this.#tickets;
    const band = this.#bandOf(ticket);
    const before = previous[ticket]!;
    const after = next[ticket]!;
    if (before === none) this.#head[band] = after;
    else next[before] = after;
    if (after === none) this.#tail[band] = before;
    else previous[after] = before;
    this.length--;
    if (mode[ticket] === Mode.live) this.live--;
  }

  /** The ticket whose turn it is; `none` where nobody waits. */
  first(): TicketSlot {
    if (this.length === 0) return none;
    let band = 0;
    while (this.#head[band] === none) band++;
    return this.#head[band]!;
  }
}

/** Number of the band of each ticket: mode, then rank of its priority. Equal ranks share a band. */
export function bands({ model, decider, life }: Run): { readonly count: number; readonly bandOf: (ticket: TicketSlot) => number } {
  const ranks = [...new Set(model.priorities.map(({ rank }) => rank))].sort((a, b) => a - b);
  const place = Int32Array.from(model.priorities, ({ rank }) => ranks.indexOf(rank));
  const { tickets } = life;
  return {
    count: 2 * ranks.length,
    bandOf: (ticket) => tickets.mode[ticket]! * ranks.length + place[decider.priority[tickets.class[ticket]!]!]!,
  };
}
