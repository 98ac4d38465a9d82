import { Variates, furtherBit } from './variates.ts';

/**
 * Draws that belong to things and not to the order of events, so that two policies meet the same customers and a new source of chance moves no old
 * number. Key = (seed, replication), counter = (thing, purpose and index).
 */
export class Draws extends Variates {
  /** `seed` is a whole number from 0 to 2^32 - 1, `replication` one from 0 to 2^20 - 1. */
  constructor(seed: number, replication: number) {
    if (seed >>> 0 !== seed) throw new RangeError(`a seed is a whole number from 0 to 4294967295, not ${seed}`);
    if (replication >>> 0 !== replication || replication >>> furtherBit > 0) throw new RangeError(`no replication ${replication}`);
    super(seed, replication);
  }

  /**
   * Makes the block of a place; its words `a` and `b` then serve two draws. `thing` is a 32-bit integer, `purpose` from 0 to 255, `index` from 0 to
   * 2^24 - 1.
   */
  at(thing: number, purpose: number, index: number): void {
    this.place(thing, (purpose << 24) | (index & 0xffffff));
  }
}
