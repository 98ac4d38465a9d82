import type { ContactTally, Tallies } from '../life/index.ts';
import type { Model } from '../model/index.ts';
import type { Selection } from './selection.ts';

/** Sum of the entries that the mask keeps. A column with several entries a place (`width`) is read at `at` of each. */
export function sum(column: Float64Array, mask: Uint8Array, width = 1, at = 0): number {
  let total = 0;
  for (let i = 0; i < mask.length; i++) if (mask[i]) total += column[i * width + at]!;
  return total;
}

/** Waits of the contacts by class, or at the teams that the row names. */
export function waits(tallies: Tallies, of: Selection): { readonly tally: ContactTally; readonly mask: Uint8Array } {
  return of.visits ? { tally: tallies.visit, mask: of.visits } : { tally: tallies.contact, mask: of.classes };
}

/** Contacts answered, given up, or still waiting when the run stopped, after at most the asked threshold. */
export function within(tallies: Tallies, { thresholds: { length } }: Model, of: Selection) {
  const { tally, mask } = waits(tallies, of);
  const at = of.threshold ?? 0;
  return {
    answered: sum(tally.withinAnswered, mask, length, at),
    abandoned: sum(tally.withinAbandoned, mask, length, at),
    waiting: sum(tally.withinWaiting, mask, length, at),
  };
}

/** Contacts that queued and were answered, gave up, or had waited longer than the threshold when the run stopped. */
export function decided(tallies: Tallies, model: Model, of: Selection): number {
  const { tally, mask } = waits(tallies, of);
  return sum(tally.offered, mask) + sum(tally.waiting, mask) - within(tallies, model, of).waiting;
}
