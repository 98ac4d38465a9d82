import type { Ticket } from '../life/index.ts';
import type { Decider } from '../model/index.ts';
import { Silent } from './silent.ts';

/** A monitor that counts who arrives within the period: how many tickets of each class. */
export class ClassCount extends Silent {
  readonly #decider: Decider;
  readonly #counts: number[] = [];

  constructor(decider: Decider) {
    super();
    this.#decider = decider;
  }

  /** Facts of each class met, as values of the model's facts, and how many tickets are of it. */
  *classes(): Generator<{ readonly facts: Int16Array; readonly count: number }> {
    for (const [of, count] of this.#counts.entries()) if (count > 0) yield { facts: this.#decider.factsOf(of), count };
  }

  override arrived(ticket: Ticket): void {
    if (ticket.cohort === 1) this.#counts[ticket.class] = (this.#counts[ticket.class] ?? 0) + 1;
  }
}
