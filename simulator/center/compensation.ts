import { none } from '../life/index.ts';
import type { Ticket } from '../life/index.ts';
import { amountGiven, approvalOf, approverOf } from '../model/index.ts';
import type { EventDecision } from '../model/index.ts';
import type { Approvals } from './approvals.ts';
import { BesideTickets } from './beside-tickets.ts';
import { Budgets } from './budgets.ts';
import { ExactNumbers } from './exact-numbers.ts';
import type { Consequence } from './occasions.ts';
import type { Run } from './run.ts';

/**
 * What the compensation table says of an event: it is given by the team that has the ticket, at once where its tier may give so much, else when another has
 * approved it. Each row pays at most once a ticket; one that gave nothing, because a cap was spent or nobody may approve so much, may on a later event.
 */
export class Compensation implements Consequence {
  readonly #run: Run;
  readonly #approvals: Approvals;
  readonly #budgets: Budgets;
  readonly #numbers: ExactNumbers;
  /** As if nothing had been spent. */
  readonly #unspent: readonly number[];
  /** How much caps have withheld, by row. */
  readonly #withheld = new BesideTickets(() => new Map<number, number>());
  /** Rows that have paid, or are to be approved. */
  readonly #paid = new BesideTickets(() => new Set<number>());

  constructor(run: Run, approvals: Approvals) {
    this.#run = run;
    this.#approvals = approvals;
    this.#budgets = new Budgets(run);
    this.#numbers = new ExactNumbers(run);
    this.#unspent = run.model.caps.map(() => Infinity);
  }

  follow(ticket: Ticket, { rows: { give: row } }: EventDecision): void {
    if (!row || row.says.give === 'none') return;
    const paid = this.#paid.of(ticket);
    if (paid.has(row.position)) return;
    const { decider, model, tell } = this.#run;
    const left = this.#budgets.left(ticket);
    const { give, amount: written } = row.says;
    const of = typeof written === 'object' ? this.#numbers.of(ticket, written.of) : 0;
    const whole = amountGiven(model, row.says, of, this.#unspent);
    const amount = amountGiven(model, row.says, of, left);
    const team = ticket.team === none ? decider.team[ticket.class]! : ticket.team;
    const { tier } = model.teams[team]!;
    const approval = approvalOf(model, row.says, amount === 0 ? whole : amount, tier, left);
    const approver = typeof approval === 'string' || approval === tier ? none : approverOf(model.teams, team, approval);
    // What nobody may give is withheld by no cap.
    if (approval === 'nobody' || approver === undefined) return;
    this.#withhold(ticket, row, whole, amount);
    if (amount === 0) return;
    paid.add(row.position);
    this.#budgets.spend(ticket, amount ?? 0);
    const gift = { give, amount, row };
    if (approver !== none) return this.#approvals.ask(ticket, gift, approver);
    ticket.gifts++;
    tell.gave(ticket, gift);
  }

  /** Caps leave so much of the whole. What they left less of at an earlier event, when the row paid nothing, is withheld no more. */
  #withhold(ticket: Ticket, row: NonNullable<EventDecision['rows']['give']>, whole = 0, given = 0): void {
    const unit = Number(`1e${this.#run.model.decimals}`);
    const amount = Math.round((whole - given) * unit) / unit;
    const withheld = this.#withheld.of(ticket);
    const before = withheld.get(row.position) ?? 0;
    if (amount === before) return;
    withheld.set(row.position, amount);
    const { give } = row.says;
    if (before > 0) this.#run.tell.restored(ticket, { give, amount: Math.round((before - amount) * unit) / unit, row });
    else this.#run.tell.withheld(ticket, { give, amount, row });
  }
}
