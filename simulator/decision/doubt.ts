import type { Said } from '../../schema/said/index.ts';

/** What two facts of a ticket say against each other (`facts-disagree`: it cannot be decided), or a ticket that cannot be (`never-happens`: it can). */
export interface Doubt {
  readonly code: 'facts-disagree' | 'never-happens';
  /** The fact that it is told at. */
  readonly fact: string;
  readonly message: Said;
  readonly hint: Said;
}
