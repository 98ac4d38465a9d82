import { Silent } from '../../../simulator/monitor/silent.ts';
import { State } from '../../../simulator/life/index.ts';
import type { Life, Ticket } from '../../../simulator/life/index.ts';

/** A monitor that counts how contacts begin and fail, and follows for each ticket how many it has made. */
export class Contacts extends Silent {
  readonly counts = {
    /** Of all tickets: contacts that failed, tries after that, tickets that ended by it or were still away. */
    ...{ failed: 0, tries: 0, lost: 0 },
    /** How often tickets were taken for solved, came back from it, and did not within the run. */
    ...{ solved: 0, returns: 0, stayed: 0 },
    /** Of the cohort: contacts that entered a queue, and that were given up in a menu. */
    ...{ queued: 0, inMenu: 0 },
  };
  /** Tickets of which not so many contacts were told as they have. */
  readonly miscounted: number[] = [];
  readonly #life: Life;
  readonly #contacts = new Map<number, number>();
  readonly #resting = new Set<number>();

  constructor(life: Life) {
    super();
    this.#life = life;
  }

  override arrived(ticket: Ticket): void {
    this.#begins(ticket);
  }
  override resumed(ticket: Ticket): void {
    this.#begins(ticket);
  }
  override calledBack(ticket: Ticket): void {
    this.#begins(ticket);
  }
  override retried(ticket: Ticket): void {
    this.counts.tries++;
    this.#begins(ticket);
  }
  override solved(ticket: Ticket): void {
    this.counts.solved++;
    this.#resting.add(ticket.thing);
  }
  override reopened(ticket: Ticket): void {
    this.counts.returns++;
    this.#resting.delete(ticket.thing);
    this.#begins(ticket);
  }

  override queued(ticket: Ticket): void {
    if (ticket.contactVisit === 1) this.counts.queued += ticket.cohort;
  }
  override refused(): void {
    this.counts.failed++;
  }
  override leftMenu(ticket: Ticket): void {
    this.counts.failed++;
    this.counts.inMenu += ticket.cohort;
  }
  override abandoned(): void {
    this.counts.failed++;
  }

  override ended(ticket: Ticket): void {
    if (ticket.state === State.gaveUp || ticket.state === State.turnedAway) this.counts.lost++;
    if (this.#resting.delete(ticket.thing)) this.counts.stayed++;
  }

  override stopped(): void {
    for (const ticket of this.#life.tickets.living()) if (ticket.state === State.comingBack) this.counts.lost++;
  }

  #begins(ticket: Ticket): void {
    const told = (this.#contacts.get(ticket.thing) ?? 0) + 1;
    this.#contacts.set(ticket.thing, told);
    if (told !== ticket.contact) this.miscounted.push(ticket.thing);
  }
}
