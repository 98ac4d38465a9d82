import { none, State } from '../life/index.ts';
import type { Ticket } from '../life/index.ts';
import { namesCustomers } from '../model/index.ts';
import type { Retention as Coefficients } from '../model/index.ts';
import { exp } from '../random/index.ts';
import { brokenPromises } from './broken-promises.ts';
import { Customers } from './customers.ts';
import type { Run } from './run.ts';
import type { Satisfaction } from './satisfaction.ts';

/** What a customer with a name has gone through in the period so far. */
interface Experience {
  /** His number, in the order in which customers' first tickets end. */
  readonly customer: number;
  readonly isNew: boolean;
  tickets: number;
  ratings: number;
  broken: number;
}

/**
 * How likely customers are to stay for a month after what they went through: logistic (semantics.md, 7), by the mean rating of a customer's tickets of the
 * period and all promises broken to him. Its coefficients are assumed. Whom no log names has one ticket, and was a customer before.
 */
export class Retention {
  readonly #run: Run;
  readonly #of: Coefficients;
  readonly #satisfaction: Satisfaction | undefined;
  /** Undefined: no log names any. */
  readonly #customers: Customers | undefined;
  /** Who came before the window, in the run. */
  readonly #known = new Set<string>();
  readonly #experiences = new Map<string, Experience>();

  constructor(run: Run, of: Coefficients, satisfaction: Satisfaction | undefined) {
    this.#run = run;
    this.#of = of;
    this.#satisfaction = satisfaction;
    this.#customers = namesCustomers(run.model) ? new Customers(run.model) : undefined;
  }

  /** The ticket has come. */
  begin(ticket: Ticket): void {
    if (!this.#customers || ticket.arrived >= this.#run.model.window.from) return;
    const name = this.#customers.named(ticket);
    if (name !== undefined) this.#known.add(name);
  }

  /** The ticket has ended; its verdicts are final. Only the cohort's count. */
  end(ticket: Ticket): void {
    if (ticket.cohort === 0) return;
    const rating = this.#rating(ticket);
    const broken = brokenPromises(ticket, this.#run.life.now);
    const experience = this.#customers && this.#experienceOf(ticket, this.#customers);
    ticket.customer = experience ? experience.customer : none;
    ticket.isNew = experience?.isNew ? 1 : 0;
    if (!experience) {
      ticket.stays = this.#stays(rating, broken);
      return;
    }
    experience.tickets++;
    experience.ratings += rating;
    experience.broken += broken;
    ticket.stays = this.#stays(experience.ratings / experience.tickets, experience.broken);
  }

  #stays(rating: number, broken: number): number {
    const { base, satisfaction, breaches } = this.#of;
    return 1 / (1 + exp(breaches * broken - base - satisfaction * (rating - middle)));
  }

  #experienceOf(ticket: Ticket, customers: Customers): Experience | undefined {
    const name = customers.named(ticket);
    if (name === undefined) return undefined;
    let experience = this.#experiences.get(name);
    if (!experience) {
      const isNew = !this.#known.has(name) && !customers.cameBefore(ticket);
      experience = { customer: this.#experiences.size, isNew, tickets: 0, ratings: 0, broken: 0 };
      this.#experiences.set(name, experience);
    }
    return experience;
  }

  /** Whom nobody helped is as content as one can be least. */
  #rating(ticket: Ticket): number {
    if (!this.#satisfaction) return middle;
    const { state } = ticket;
    return state === State.gaveUp || state === State.turnedAway ? 1 : this.#satisfaction.rate(ticket);
  }
}

/** The rating that adds nothing and takes nothing. */
const middle = 3;
