import type { Ticket } from '../life/index.ts';

/** Something kept for each living ticket that needs it, made when it is first asked for. It lies at the ticket's place in the store, and is no other's who gets that. */
export class BesideTickets<Kept> {
  readonly #make: () => Kept;
  readonly #kept: { readonly thing: number; readonly what: Kept }[] = [];

  constructor(make: () => Kept) {
    this.#make = make;
  }

  of({ slot, thing }: Ticket): Kept {
    if (this.#kept[slot]?.thing !== thing) this.#kept[slot] = { thing, what: this.#make() };
    return this.#kept[slot].what;
  }
}
