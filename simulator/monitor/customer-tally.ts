import { none } from '../life/index.ts';
import type { Tallies, Ticket } from '../life/index.ts';
import { Counters, placesOf } from './counters.ts';
import { exact } from './exact.ts';

const names = ['customers', 'staying', 'acquired'] as const satisfies readonly (keyof Tallies['ticket'])[];
const at = placesOf(names);

/** Whose tickets ended, by class: each customer once, with the last of them. */
export class CustomerTally {
  readonly #counters = new Counters(names);
  /** By number of the customer, where he is counted, and how likely he is to stay. */
  readonly #counted: { readonly row: number; readonly stays: number }[] = [];

  /** A ticket of the cohort has ended: its customer counts with it from now on, and no more with the one before. */
  ended({ class: of, customer, isNew, stays: chance }: Ticket): void {
    const row = this.#counters.row(of);
    const { cells } = this.#counters;
    const kind = isNew === 1 ? at.acquired : at.customers;
    const before = this.#counted[customer];
    if (before) {
      cells[before.row + kind]!--;
      cells[before.row + at.staying]! -= before.stays;
    }
    const stays = isNew === 1 ? 0 : exact(chance);
    cells[row + kind]!++;
    cells[row + at.staying]! += stays;
    if (customer !== none) this.#counted[customer] = { row, stays };
  }

  tally(rows: readonly number[]): Pick<Tallies['ticket'], (typeof names)[number]> {
    return this.#counters.pick(rows);
  }
}
