import type { Monitor, Ticket } from '../life/index.ts';
import type { Decider } from '../model/index.ts';

/** A monitor that counts who arrives within the period: how many tickets of each class. */
export class ClassCount implements Monitor {
  readonly #decider: Decider;
  readonly #counts: number[] = [];

  constructor(decider: Decider) {
    this.#decider = decider;
  }

  /** Facts of each class met, as values of the model's facts, and how many tickets are of it. */
  *classes(): Generator<{ readonly facts: Int16Array; readonly count: number }> {
    for (const [of, count] of this.#counts.entries()) if (count > 0) yield { facts: this.#decider.factsOf(of), count };
  }

  arrived(ticket: Ticket): void {
    if (ticket.cohort === 1) this.#counts[ticket.class] = (this.#counts[ticket.class] ?? 0) + 1;
  }
  refused(): void {}
  leftMenu(): void {}
  queued(): void {}
  offered(): void {}
  started(): void {}
  laidAside(): void {}
  handedBack(): void {}
  takenUp(): void {}
  finished(): void {}
  handled(): void {}
  calledBack(): void {}
  abandoned(): void {}
  retried(): void {}
  leftQueue(): void {}
  joinedQueue(): void {}
  warned(): void {}
  breached(): void {}
  judged(): void {}
  reprioritised(): void {}
  notified(): void {}
  consulted(): void {}
  handedOver(): void {}
  paused(): void {}
  resumed(): void {}
  solved(): void {}
  reopened(): void {}
  ended(): void {}
  staffed(): void {}
  occupied(): void {}
  held(): void {}
  overran(): void {}
  stopped(): void {}
}
