import type { Gift, Tallies, Ticket } from '../life/index.ts';
import { Counters, placesOf } from './counters.ts';

const names = ['given', 'withheld', 'notApproved', 'notApprovedGifts'] as const satisfies readonly (keyof Tallies['ticket'])[];
const at = placesOf(names);

/** What customers of the cohort are given, by class of their tickets, in the smallest coin of the currency. */
export class GiftTally {
  readonly #counters = new Counters(names);
  /** Smallest coins in one of the currency. */
  readonly #unit: number;

  constructor(decimals: number) {
    this.#unit = Number(`1e${decimals}`);
  }

  /** @param ticket of an approved gift its errand */
  gave(ticket: Ticket, gift: Gift): void {
    this.#add(ticket, at.given, gift);
    if (ticket.errand === 1) this.#await(ticket, gift, -1);
  }

  withheld(ticket: Ticket, gift: Gift): void {
    this.#add(ticket, at.withheld, gift);
  }

  restored(ticket: Ticket, gift: Gift): void {
    this.#add(ticket, at.withheld, gift, -1);
  }

  askedApproval(ticket: Ticket, gift: Gift): void {
    this.#await(ticket, gift, 1);
  }

  tally(rows: readonly number[]): Pick<Tallies['ticket'], (typeof names)[number]> {
    return this.#counters.pick(rows);
  }

  #await(ticket: Ticket, gift: Gift, sign: 1 | -1): void {
    this.#add(ticket, at.notApproved, gift, sign);
    this.#count(ticket, at.notApprovedGifts, sign);
  }

  #add(ticket: Ticket, place: number, { amount = 0 }: Gift, sign: 1 | -1 = 1): void {
    this.#count(ticket, place, sign * Math.round(amount * this.#unit));
  }

  #count(ticket: Ticket, place: number, by: number): void {
    if (ticket.cohort === 0) return;
    const row = this.#counters.row(ticket.class);
    this.#counters.cells[row + place]! += by;
  }
}
