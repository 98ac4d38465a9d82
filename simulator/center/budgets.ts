import type { Ticket } from '../life/index.ts';
import { dayOf, localOf, localTime } from '../model/index.ts';
import type { Cap } from '../model/index.ts';
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
  /** The day by the policy's clock, written once. */
  #day = NaN;
  #date = '';

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
    return `${number} ${each === undefined ? '' : this.#period(each)} ${whose}`;
  }

  /** The period that this moment is in, by a text of its own. */
  #period(each: NonNullable<Cap['each']>): string {
    const { model, life } = this.#run;
    const day = dayOf(localOf(model.zone, model.origin + life.now));
    if (day !== this.#day) {
      this.#day = day;
      this.#date = localTime(model, life.now).slice(0, 10);
    }
    return periodOf(each, day, this.#date);
  }
}

/** `day`: whole days since 1970. */
function periodOf(each: NonNullable<Cap['each']>, day: number, date: string): string {
  switch (each) {
    case 'year':
      return date.slice(0, 4);
    case 'quarter':
      return `${date.slice(0, 4)} ${Math.floor((Number(date.slice(5, 7)) - 1) / 3)}`;
    case 'month':
      return date.slice(0, 7);
    case 'week':
      // 1970 began on a Thursday: the Monday of its first week is the third day before, 1969-12-29.
      return String(Math.floor((day + 3) / 7));
    case 'day':
      return date;
  }
}
