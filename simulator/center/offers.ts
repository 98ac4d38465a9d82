import type { Ticket } from '../life/index.ts';
import { comesBefore, OfferHeap } from './offer-heap.ts';
import type { Offer } from './offer-heap.ts';
import type { Wanted } from './wanted.ts';

/** A ticket has at most so many overflow stages: the stage travels in an event's generation, beside the ticket's own. */
export const overflowStages = 8;

/**
 * Tickets of other teams' queues that a team may take too, in the order of a queue: a heap for each mode and channel, so that who wants only some of them
 * looks at no other. A ticket stays in its own queue: an offer lapses by itself when the ticket's generation has moved on.
 */
export class Offers {
  readonly #channels: number;
  readonly #differs: boolean;
  /** By mode and channel. */
  readonly #heaps: readonly OfferHeap[];
  #made = 0;

  /** `differs`: they come from teams that pick by different orders, so who came into his queue first is first. */
  constructor(channels: number, differs: boolean) {
    this.#channels = channels;
    this.#differs = differs;
    this.#heaps = Array.from({ length: modes * channels }, () => new OfferHeap());
  }

  add(ticket: Ticket): void {
    const { generation, band, mode, channel } = ticket;
    const order = this.#differs ? ticket.queued : ticket.order;
    this.#heaps[mode * this.#channels + channel]!.add({ ticket, generation, band, order, number: this.#made++ });
  }

  /** The offered ticket whose turn it is; none where nothing that is wanted is offered any more. */
  first({ channels, live }: Wanted): Ticket | undefined {
    let best: Offer | undefined;
    for (let mode = 0; mode < (live ? 1 : modes); mode++)
      for (const channel of channels) {
        const offer = this.#heaps[mode * this.#channels + channel]!.first();
        if (offer && (!best || comesBefore(offer, best))) best = offer;
      }
    return best?.ticket;
  }
}

/** Live, which is the first, and deferred. */
const modes = 2;
