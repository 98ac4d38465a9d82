import type { Life, Ticket } from '../../simulator/life/index.ts';
import { Silent } from '../../simulator/monitor/silent.ts';

/** Stretches of the window that are looked at each for itself: so many, each so many seconds long, and in each the first customers. */
export interface Stretches {
  readonly count: number;
  readonly length: number;
  readonly customers: number;
}

/** Remembers the waits of the first customers of each stretch, in the order in which they were served. */
export class FirstServed extends Silent {
  /** Of stretch s the entries s * customers and on. */
  readonly waits: Float64Array;
  /** How many were served in each stretch, and in all, warm-up included. */
  readonly served: Int32Array;
  all = 0;
  readonly #life: Life;
  readonly #from: number;
  readonly #stretches: Stretches;

  constructor(life: Life, from: number, stretches: Stretches) {
    super();
    this.#life = life;
    this.#from = from;
    this.#stretches = stretches;
    this.waits = new Float64Array(stretches.count * stretches.customers);
    this.served = new Int32Array(stretches.count);
  }

  override started(ticket: Ticket): void {
    const { length, customers } = this.#stretches;
    this.all++;
    if (!ticket.cohort) return;
    const stretch = Math.floor((ticket.arrived - this.#from) / length);
    const place = this.served[stretch]!++;
    if (place < customers) this.waits[stretch * customers + place] = this.#life.now - ticket.queued;
  }

  /** Throws where fewer came than were to be looked at. */
  complete(): void {
    if (this.served.some((served) => served < this.#stretches.customers)) throw new Error('fewer came than were to be looked at');
  }
}
