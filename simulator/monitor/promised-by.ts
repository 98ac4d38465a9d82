import type { Ticket } from '../life/index.ts';
import type { Decider } from '../model/index.ts';

/** The row of `promises` whose promise a ticket has: the one that made it at arrival, else the one that makes it now; below 0: none does. */
export function madeBy(decider: Decider, ticket: Ticket, promise: number): number {
  const { row } = decider.terms[ticket.class]!.promised[promise]!;
  return row >= 0 ? row : ticket.terms.promised[promise]!.row;
}

/** Which row of `promises` made a promise to the tickets of a class: at arrival, else when the first of them was raised. Its figures are that row's. */
export class PromisedBy {
  readonly #decider: Decider;
  /** By promise and class, of those a ticket of which was seen to have it. */
  readonly #made: readonly number[][] = [[], [], [], []];

  constructor(decider: Decider) {
    this.#decider = decider;
  }

  /** Below 0: none did. */
  rowOf(of: number, promise: number): number {
    return this.#made[promise]![of] ?? this.#decider.terms[of]!.promised[promise]!.row;
  }

  /** Whether the promise was made to a ticket, at arrival or as it is promised now. */
  isMade(ticket: Ticket, promise: number): boolean {
    const row = madeBy(this.#decider, ticket, promise);
    if (row >= 0) this.#made[promise]![ticket.class] ??= row;
    return row >= 0;
  }
}
