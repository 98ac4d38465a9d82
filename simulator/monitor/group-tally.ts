import type { Life, Tallies, Ticket } from '../life/index.ts';
import type { Model } from '../model/index.ts';
import { PaidContacts } from './paid-contacts.ts';
import { TimeByInterval } from './time-by-interval.ts';

/** Seconds of agents by group and interval of the window: there, at work, at work beyond their shift; and places filled. Beside them, the contacts that it is paid for. */
export class GroupTally {
  readonly #staffed: TimeByInterval;
  readonly #occupied: TimeByInterval;
  readonly #overrun: TimeByInterval;
  /** Contacts held, each as the share of an agent that it takes; the same as `occupied` where that is always 1. */
  readonly #placesFilled: TimeByInterval;
  readonly #shareOfAgent: Float64Array;
  readonly #paid: PaidContacts;

  constructor(life: Life, model: Model, interval: number) {
    const { channels, groups, window } = model;
    const byGroup = () => new TimeByInterval(life, groups.length, window.from, window.to, interval);
    [this.#staffed, this.#occupied, this.#overrun] = [byGroup(), byGroup(), byGroup()];
    this.#shareOfAgent = Float64Array.from(channels, ({ atOnce }) => 1 / atOnce);
    this.#placesFilled = channels.some(({ atOnce }) => atOnce > 1) ? byGroup() : this.#occupied;
    this.#paid = new PaidContacts(life, model);
  }

  worked(ticket: Ticket, group: number): void {
    this.#paid.worked(ticket, group);
  }

  staffed(group: number, change: number): void {
    this.#staffed.change(group, change);
  }

  occupied(group: number, change: number): void {
    this.#occupied.change(group, change);
  }

  held(group: number, channel: number, change: number): void {
    if (this.#placesFilled !== this.#occupied) this.#placesFilled.change(group, change * this.#shareOfAgent[channel]!);
  }

  overran(group: number, change: number): void {
    this.#overrun.change(group, change);
  }

  stop(): void {
    for (const time of new Set([this.#staffed, this.#occupied, this.#overrun, this.#placesFilled])) time.stop();
  }

  tally(): Tallies['group'] {
    return {
      staffed: this.#staffed.seconds,
      occupied: this.#occupied.seconds,
      overrun: this.#overrun.seconds,
      placesFilled: this.#placesFilled.seconds,
      contacts: this.#paid.count,
    };
  }
}
