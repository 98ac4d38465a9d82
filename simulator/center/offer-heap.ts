import type { Ticket } from '../life/index.ts';

/** A ticket's place among those that may be taken. */
export interface Offer {
  readonly ticket: Ticket;
  /** That of the ticket when it was offered: it lapses by itself when that has moved on. */
  readonly generation: number;
  readonly band: number;
  readonly order: number;
  /** How many were offered before it. */
  readonly number: number;
}

/** Offers in the order of a queue: a binary heap, for an overloaded day offers many thousands. */
export class OfferHeap {
  #heap: Offer[] = [];
  #tidyAt = 64;

  /** Puts an offer in at the end and lifts it to its place. */
  add(offer: Offer): void {
    if (this.#heap.length >= this.#tidyAt) this.#tidy();
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

  /** The first that has not lapsed; none where nothing is offered any more. */
  first(): Offer | undefined {
    while (this.#heap.length > 0) {
      if (stands(this.#heap[0]!)) return this.#heap[0];
      const last = this.#heap.pop()!;
      if (this.#heap.length > 0) this.#sink(last);
    }
    return undefined;
  }

  /** Drops what has lapsed. What is in order is a heap. */
  #tidy(): void {
    this.#heap = this.#heap.filter(stands).sort((a, b) => (comesBefore(a, b) ? -1 : 1));
    this.#tidyAt = Math.max(64, 2 * this.#heap.length);
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

/** Whether one of two offers comes first. */
export function comesBefore(a: Offer, b: Offer): boolean {
  if (a.band !== b.band) return a.band < b.band;
  return a.order !== b.order ? a.order < b.order : a.number < b.number;
}

function stands({ ticket, generation }: Offer): boolean {
  return ticket.generation === generation;
}
