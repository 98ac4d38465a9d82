import type { Ticket } from '../life/index.ts';
import { dayOf, localOf, localTime } from '../model/index.ts';
import type { Cap, Model } from '../model/index.ts';
import { BesideTickets } from './beside-tickets.ts';
import { Customers } from './customers.ts';
import type { Run } from './run.ts';

/**
 * What the policy's caps on compensation leave: for a ticket, its customer, all tickets together; each over its days, weeks (from Monday), months, quarters or years
 * by the policy's clock. A gift counts when it is decided, also one that still needs an approval; what was given before the run is not known.
 */
export class Budgets {
  readonly #run: Run;
  readonly #customers: Customers;
  /** What has been given, by cap, period and customer: for each ticket, and for what is more than one ticket. */
  readonly #ofTickets = new BesideTickets(() => new Map<string, number>());
  readonly #ofOthers = new Map<string, number>();

  constructor(run: Run) {
    this.#run = run;
    this.#customers = new Customers(run.model);
  }

  /** What is left now, by cap. */
  left(ticket: Ticket): number[] {
    const unit = Number(`1e${this.#run.model.decimals}`);
    return this.#run.model.caps.map((cap, number) => {
      const spent = this.#bookOf(cap, ticket).get(this.#keyOf(cap, number, ticket)) ?? 0;
      return Math.max(0, Math.round((cap.atMost - spent) * unit * 1e3) / (unit * 1e3));
    });
  }

  spend(ticket: Ticket, amount: number): void {
    for (const [number, cap] of this.#run.model.caps.entries()) {
      const book = this.#bookOf(cap, ticket);
      const key = this.#keyOf(cap, number, ticket);
      book.set(key, (book.get(key) ?? 0) + amount);
    }
  }

  #bookOf({ per }: Cap, ticket: Ticket): Map<string, number> {
    return per === 'ticket' ? this.#ofTickets.of(ticket) : this.#ofOthers;
  }

  #keyOf({ per, each }: Cap, number: number, ticket: Ticket): string {
    const whose = per === 'customer' ? this.#customers.of(ticket) : '';
    return `${number} ${periodAt(this.#run.model, each, this.#run.life.now)} ${whose}`;
  }
}

/** The period that a moment is in, by a text of its own. */
function periodAt(model: Model, each: Cap['each'], now: number): string {
  const date = localTime(model, now);
  const month = Number(date.slice(5, 7));
  switch (each) {
    case undefined:
      return '';
    case 'year':
      return date.slice(0, 4);
    case 'quarter':
      return `${date.slice(0, 4)} ${Math.floor((month - 1) / 3)}`;
    case 'month':
      return date.slice(0, 7);
    case 'week':
      // The first Monday of all was the fourth day before 1970.
      return String(Math.floor((dayOf(localOf(model.zone, model.origin + now)) + 3) / 7));
    case 'day':
      return date.slice(0, 10);
  }
}
