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
  /** Rows of which a cap has withheld something. */
  readonly #withheld = new BesideTickets(() => new Set<number>());
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
    const amount = amountGiven(model, row.says, of, left);
    this.#withhold(ticket, row, amountGiven(model, row.says, of, this.#unspent), amount);
    if (amount === 0) return;
    const team = ticket.team === none ? decider.team[ticket.class]! : ticket.team;
    const { tier } = model.teams[team]!;
    const approval = approvalOf(model, row.says, amount, tier, left);
    const approver = typeof approval === 'string' || approval === tier ? none : approverOf(model.teams, team, approval);
    if (approval === 'nobody' || approver === undefined) return;
    paid.add(row.position);
    this.#budgets.spend(ticket, amount ?? 0);
    const gift = { give, amount, row };
    if (approver !== none) return this.#approvals.ask(ticket, gift, approver);
    ticket.gifts++;
    tell.gave(ticket, gift);
  }

  #withhold(ticket: Ticket, row: NonNullable<EventDecision['rows']['give']>, whole = 0, given = 0): void {
    if (given === whole || this.#withheld.of(ticket).has(row.position)) return;
    this.#withheld.of(ticket).add(row.position);
    const unit = Number(`1e${this.#run.model.decimals}`);
    this.#run.tell.withheld(ticket, { give: row.says.give, amount: Math.round((whole - given) * unit) / unit, row });
  }
}
