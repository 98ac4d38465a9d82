import type { Box } from '../../schema/tables/index.ts';

/** A ticket as far as it is known. */
export interface Ticket {
  /** Value of each fact; -1: not known. */
  readonly values: Int16Array;
  /** Facts that are numbers, exactly: by their place among the facts. */
  readonly numbers: ReadonlyMap<number, number>;
  /** When it arrives, in epoch seconds. */
  readonly arrives: number | undefined;
  /** What is known, as a box, and what cannot be beside. */
  readonly within: Box;
  readonly beyond: readonly Box[];
}

/** What happens to a ticket. */
export interface Occasion {
  readonly event: string;
  /** Seconds in the queue or since arrival. */
  readonly after: number | undefined;
}
