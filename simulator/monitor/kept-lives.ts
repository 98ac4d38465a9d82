import type { Gift, LifeEntry, Ticket } from '../life/index.ts';
import { KeptLife } from './kept-life.ts';
import { LifeLog } from './life-log.ts';

/** A monitor that keeps the lives of the cohort's tickets as long as they live; of those that have ended, what somebody holds. */
export class KeptLives extends LifeLog<KeptLife> {
  /** By place: what the next ticket's life is written over. */
  readonly #free: (KeptLife | undefined)[] = [];

  protected override follow({ cohort, slot }: Ticket): KeptLife | undefined {
    if (cohort === 0) return undefined;
    const life = (this.#free[slot] ??= new KeptLife());
    life.clear();
    return life;
  }

  /** What is approved is told of the ticket's life, also where it has ended by then. */
  override askedApproval(ticket: Ticket, errand: Ticket, gift: Gift): void {
    super.askedApproval(ticket, errand, gift);
    if (ticket.cohort === 1) this.hold(ticket);
  }

  /** The life of a ticket of the cohort, which goes on until the ticket ends, and is nobody else's then. */
  protected hold({ slot }: Ticket): KeptLife {
    this.#free[slot] = undefined;
    return this.keeperOf(slot)!;
  }

  /** The moments of such a life, in order; of a long one the first and the last. */
  protected momentsOf(life: KeptLife): LifeEntry[] {
    return life.moments((at, told) => this.entryOf(life, at, told));
  }
}
