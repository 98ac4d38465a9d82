import type { Ticket } from '../life/index.ts';
import { KeptLife } from './kept-life.ts';
import { LifeLog } from './life-log.ts';

/** A monitor that keeps the lives of the cohort's tickets as long as they live; of those that have ended, what somebody holds. */
export class KeptLives extends LifeLog<KeptLife> {
  protected override follow({ cohort }: Ticket): KeptLife | undefined {
    return cohort === 1 ? new KeptLife() : undefined;
  }

  /** The life of a ticket of the cohort, which goes on until the ticket ends. */
  of(ticket: Ticket): KeptLife {
    return this.keeperOf(ticket)!;
  }
}
