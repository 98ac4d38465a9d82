import type { Ticket } from '../life/index.ts';
import type { Decider, Model } from '../model/index.ts';

/** Which row of `promises` made a promise to the tickets of a class: at arrival, else when the first of them was raised. Its figures are that row's. */
export class PromisedBy {
  readonly #decider: Decider;
  readonly #redecides: boolean;
  /** By promise and class, where only a raise made it. */
  readonly #raised: readonly number[][] = [[], [], [], []];

  constructor(decider: Decider, { redecides }: Model) {
    this.#decider = decider;
    this.#redecides = redecides;
  }

  /** Below 0: none did. */
  rowOf(of: number, promise: number): number {
    const { row } = this.#decider.terms[of]!.promised[promise]!;
    return row >= 0 ? row : (this.#raised[promise]![of] ?? row);
  }

  /** Whether the promise was made to a ticket, at arrival or as it is promised now. */
  isMade(ticket: Ticket, promise: number): boolean {
    return this.#decider.terms[ticket.class]!.promised[promise]!.row >= 0 || (this.#redecides && this.#isRaised(ticket, promise));
  }

  #isRaised({ class: of, terms }: Ticket, promise: number): boolean {
    const { row } = terms.promised[promise]!;
    if (row >= 0) this.#raised[promise]![of] ??= row;
    return row >= 0;
  }
}
