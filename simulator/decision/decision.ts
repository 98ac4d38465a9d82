import type { Text } from '../../schema/said/index.ts';
import type { RowAt } from '../story/index.ts';

/** A fact that the ticket lacks and on which a decision depends, with two values that lead to different ones. */
export interface MissingFact {
  readonly fact: string;
  readonly examples: readonly { readonly value: Text; readonly leadsTo: unknown }[];
}

/** One thing decided of a ticket: `priority`, `team`, `first_response`, `give` ... Words are those of `expect` in cases. */
export interface Decision {
  readonly thing: string;
  /** What is decided; undefined: nothing can be, and `because` says why. */
  readonly value: unknown;
  /** The row that decides it: several, if the facts that the ticket lacks lead to the same by different rows; none: no row speaks, or the ticket brings it. */
  readonly rows: readonly RowAt[];
  /** Rows that had their say beside these: the clock of a promise. */
  readonly beside: readonly RowAt[];
  /** `gap`: no row speaks where one must. `too-intricate`: the search ran out of its budget. */
  readonly because?: { readonly missing: readonly MissingFact[] } | 'gap' | 'too-intricate';
}

/** A promise as it is made to one ticket. */
export interface PromiseMade {
  /** As written: `8h`, `2bd`. */
  readonly within: string;
  readonly clock: string;
  /** `95%`, where the policy states one. */
  readonly share?: string;
  /** When it is due if nothing stops the clock, `2026-12-05T19:30+03:00`; `never`: not within thirty years. Left out: it is not known when the ticket arrives. */
  readonly due?: string;
}
