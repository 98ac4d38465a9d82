import { Silent } from '../../../simulator/monitor/silent.ts';
import { Promised, State, Verdict } from '../../../simulator/life/index.ts';
import type { Life, Ticket } from '../../../simulator/life/index.ts';
import type { Model } from '../../../simulator/model/index.ts';

const all = [Promised.firstResponse, Promised.nextResponse, Promised.update, Promised.resolution];
const withTeam: readonly number[] = [State.waiting, State.working, State.withCustomer];
const once: readonly number[] = [Promised.firstResponse, Promised.resolution];

/** What has been told of a ticket. */
interface Told {
  readonly warned: Set<number>;
  readonly breached: Set<number>;
  transfers: number;
  priority: number;
}

/**
 * A monitor that holds events against what they are about: caps are kept, a breach is told once and never undone, a warning comes before it, and every
 * promise that ends broken was told of, every other was not. Knows of tickets that come during the run.
 */
export class Events extends Silent {
  readonly faults: string[] = [];
  readonly #life: Life;
  readonly #model: Model;
  readonly #told = new Map<number, Told>();

  constructor(life: Life, model: Model) {
    super();
    this.#life = life;
    this.#model = model;
  }

  override arrived(ticket: Ticket): void {
    if (ticket.arrived >= 0)
      this.#told.set(ticket.thing, { warned: new Set(), breached: new Set(), transfers: 0, priority: ticket.priority });
  }

  override warned(ticket: Ticket, promise: number): void {
    const told = this.#told.get(ticket.thing);
    if (!told) return;
    if (told.warned.has(promise) && once.includes(promise)) this.#fault(ticket, `warned twice of ${promise}`);
    if (ticket.verdict[promise] !== Verdict.undecided) this.#fault(ticket, `warned of ${promise}, which is decided`);
    if (this.#life.now > ticket.due[promise]!) this.#fault(ticket, `warned of ${promise}, which is over`);
    told.warned.add(promise);
  }

  override breached(ticket: Ticket, promise: number): void {
    const told = this.#told.get(ticket.thing);
    if (!told) return;
    if (told.breached.has(promise) && once.includes(promise)) this.#fault(ticket, `broke ${promise} twice`);
    if (ticket.state === State.withCustomer && ticket.terms.pauses > 0) this.#fault(ticket, `broke ${promise} while its clock stood still`);
    told.breached.add(promise);
  }

  override judged(ticket: Ticket, promise: number): void {
    const told = this.#told.get(ticket.thing);
    if (told && ticket.verdict[promise] === Verdict.broken && !told.breached.has(promise)) this.#fault(ticket, `${promise} broke untold`);
  }

  override reprioritised(ticket: Ticket): void {
    const told = this.#told.get(ticket.thing);
    if (told?.priority === ticket.priority) this.#fault(ticket, 'has the priority that it had');
    if (told) told.priority = ticket.priority;
  }

  override handedOver(ticket: Ticket): void {
    const told = this.#told.get(ticket.thing);
    if (told && ++told.transfers !== ticket.transfers) this.#fault(ticket, `${told.transfers} hand-overs, counted ${ticket.transfers}`);
    if (ticket.transfers > this.#model.limits.transfers) this.#fault(ticket, 'handed over beyond the cap');
  }

  override started(ticket: Ticket): void {
    if (ticket.contactVisit > 1 && ticket.touches > this.#model.limits.touches) this.#fault(ticket, 'goes on beyond the cap on touches');
  }

  override ended(ticket: Ticket): void {
    this.#compare(ticket);
  }

  override stopped(): void {
    // Before a team has it, a first response is judged by the run's end alone.
    for (const ticket of this.#life.tickets.living()) if (withTeam.includes(ticket.state)) this.#compare(ticket);
  }

  /** What is promised once, as it ended, is as it was told. */
  #compare(ticket: Ticket): void {
    const told = this.#told.get(ticket.thing);
    if (!told) return;
    for (const promise of all) {
      const isMade = ticket.terms.promised[promise]!.row >= 0;
      const isBroken = once.includes(promise) ? ticket.verdict[promise] === Verdict.broken : (ticket.broken & (1 << promise)) > 0;
      if (isMade && isBroken !== told.breached.has(promise)) this.#fault(ticket, `promise ${promise} ends ${isBroken}`);
    }
  }

  #fault(ticket: Ticket, says: string): void {
    this.faults.push(`${this.#life.now} ticket ${ticket.thing} ${says}`);
  }
}
