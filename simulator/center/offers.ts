import type { Ticket } from '../life/index.ts';

/** A ticket has at most so many overflow stages: the stage travels in an event's generation, beside the ticket's own. */
export const overflowStages = 8;

interface Offer {
  readonly ticket: Ticket;
  /** That of the ticket when it was offered. */
  readonly generation: number;
  readonly band: number;
  readonly order: number;
  /** How many were offered before it. */
  readonly number: number;
}

/**
 * Tickets of other teams' queues that a team may take too, in the order of a queue: a binary heap, for an overloaded day offers many thousands. A ticket
 * stays in its own queue: an offer lapses by itself when the ticket's generation has moved on.
 */
export class Offers {
  #heap: Offer[] = [];
  #made = 0;
  #tidyAt = 64;
  readonly #differs: boolean;

  /** `differs`: they come from teams that pick by different orders, so who came into his queue first is first. */
  constructor(differs: boolean) {
    this.#differs = differs;
  }

  add(ticket: Ticket): void {
    if (this.#heap.length >= this.#tidyAt) this.#tidy();
    const { generation, band } = ticket;
    const order = this.#differs ? ticket.queued : ticket.order;
    this.#rise({ ticket, generation, band, order, number: this.#made++ });
  }

  /** The offered ticket whose turn it is; none where nothing is offered any more. */
  first(): Ticket | undefined {
    while (this.#heap.length > 0) {
      if (this.#stands(this.#heap[0]!)) return this.#heap[0]!.ticket;
      const last = this.#heap.pop()!;
      if (this.#heap.length > 0) this.#sink(last);
    }
    return undefined;
  }

  /** The same of the tickets that fit. */
  firstThat(fits: (ticket: Ticket) => boolean): Ticket | undefined {
    let best: Offer | undefined;
    for (const offer of this.#heap) if (this.#stands(offer) && fits(offer.ticket) && (!best || comesBefore(offer, best))) best = offer;
    return best?.ticket;
  }

  #stands(offer: Offer): boolean {
    return offer.ticket.generation === offer.generation;
  }

  /** Drops what has lapsed. What is in order is a heap. */
  #tidy(): void {
    this.#heap = this.#heap.filter((offer) => this.#stands(offer)).sort((a, b) => (comesBefore(a, b) ? -1 : 1));
    this.#tidyAt = Math.max(64, 2 * this.#heap.length);
  }

  /** Puts an offer in at the end and lifts it to its place. */
  #rise(offer: Offer): void {
    const heap = this.#heap;
    let hole = heap.push(offer) - 1;
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      if (!comesBefore(offer, heap[parent]!)) break;
      heap[hole] = heap[parent]!;
      hole = parent;
    }
    heap[hole] = offer;
  }

  /** Puts an offer in the first's place and lets it down to its own. */
  #sink(offer: Offer): void {
    const heap = this.#heap;
    let hole = 0;
    for (;;) {
      let child = 2 * hole + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && comesBefore(heap[child + 1]!, heap[child]!)) child++;
      if (!comesBefore(heap[child]!, offer)) break;
      heap[hole] = heap[child]!;
      hole = child;
    }
    heap[hole] = offer;
  }
}

function comesBefore(a: Offer, b: Offer): boolean {
  if (a.band !== b.band) return a.band < b.band;
  return a.order !== b.order ? a.order < b.order : a.number < b.number;
}
