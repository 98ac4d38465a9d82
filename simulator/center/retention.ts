import { State } from '../life/index.ts';
import type { Ticket } from '../life/index.ts';
import type { Retention as Coefficients } from '../model/index.ts';
import { exp } from '../random/index.ts';
import { brokenPromises } from './broken-promises.ts';
import type { Run } from './run.ts';
import type { Satisfaction } from './satisfaction.ts';

/** How likely customers are to stay for a month after what they went through: logistic (semantics.md, 7). Its coefficients are assumed. */
export class Retention {
  readonly #run: Run;
  readonly #of: Coefficients;
  readonly #satisfaction: Satisfaction | undefined;

  constructor(run: Run, of: Coefficients, satisfaction: Satisfaction | undefined) {
    this.#run = run;
    this.#of = of;
    this.#satisfaction = satisfaction;
  }

  /** The ticket has ended; its verdicts are final. */
  end(ticket: Ticket): void {
    const { base, satisfaction, breaches } = this.#of;
    const broken = brokenPromises(ticket, this.#run.life.now);
    ticket.stays = 1 / (1 + exp(breaches * broken - base - satisfaction * (this.#rating(ticket) - middle)));
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
