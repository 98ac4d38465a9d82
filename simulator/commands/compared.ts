import type { DemandShares, Difference } from '../difference/index.ts';

/** What is shown: two policies' difference, the files that they stand in, and of a demand how much it is about. */
export interface Compared {
  readonly difference: Difference;
  readonly old: string;
  readonly now: string;
  readonly shares?: DemandShares | undefined;
}
