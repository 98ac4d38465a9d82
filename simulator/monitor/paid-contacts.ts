import { none } from '../life/index.ts';
import type { Life, Ticket } from '../life/index.ts';
import type { Model } from '../model/index.ts';

/** A contact, and who has worked on it. */
interface Worked {
  readonly thing: number;
  readonly contact: number;
  readonly payees: number[];
}

/**
 * Contacts that groups are paid for (`per_contact`): each once, when an agent of the group first works on it, if that is within the window. Groups of one
 * name, which differ in their price or their queues, are paid as one. An approval is no contact.
 */
export class PaidContacts {
  /** By group. */
  readonly count: Float64Array;
  readonly #life: Life;
  readonly #window: Model['window'];
  /** By group: the first of its name; `none`: it is not paid by the contact. */
  readonly #payee: readonly number[];
  readonly #anybody: boolean;
  /** By slot: the contact of its ticket that was last worked on. */
  readonly #worked: Worked[] = [];

  constructor(life: Life, { groups, window }: Model) {
    this.#life = life;
    this.#window = window;
    this.count = new Float64Array(groups.length);
    this.#payee = groups.map(({ name, perContact }) => (perContact > 0 ? groups.findIndex((other) => other.name === name) : none));
    this.#anybody = this.#payee.some((payee) => payee !== none);
  }

  worked(ticket: Ticket, group: number): void {
    if (!this.#anybody || this.#payee[group] === none || ticket.errand === 1) return;
    const { payees } = this.#contactOf(ticket);
    const payee = this.#payee[group]!;
    if (payees.includes(payee)) return;
    payees.push(payee);
    const { now } = this.#life;
    if (now >= this.#window.from && now < this.#window.to) this.count[group]!++;
  }

  #contactOf({ slot, thing, contact }: Ticket): Worked {
    const last = this.#worked[slot];
    if (last?.thing === thing && last.contact === contact) return last;
    return (this.#worked[slot] = { thing, contact, payees: [] });
  }
}
