import { Purpose, State } from '../life/index.ts';
import type { Ticket } from '../life/index.ts';
import type { Satisfaction as Coefficients } from '../model/index.ts';
import { log } from '../random/index.ts';
import { brokenPromises } from './broken-promises.ts';
import type { Run } from './run.ts';

/** How content customers are with a ticket as it stands, from 1 to 5: the ordinal model of semantics.md, 7. Its coefficients are assumed. */
export class Satisfaction {
  readonly #run: Run;
  readonly #of: Coefficients;

  constructor(run: Run, of: Coefficients) {
    this.#run = run;
    this.#of = of;
  }

  /** The rating that the ticket's customer gives, or would give, now. What chance adds to it is the same whenever it is asked for. */
  rate(ticket: Ticket): number {
    const { draws, life } = this.#run;
    const { base, expected, wait, transfers, reopens, breaches, compensation, cuts } = this.#of;
    draws.at(ticket.thing, Purpose.rating, 0);
    const latent =
      base -
      wait * log(1 + waited(ticket, life.now) / expected) -
      transfers * ticket.transfers -
      reopens * ticket.reopens -
      breaches * brokenPromises(ticket, life.now) +
      (ticket.gifts > 0 ? compensation : 0) +
      draws.logistic(draws.a);
    return 1 + cuts.reduce((reached, cut) => (latent >= cut ? reached + 1 : reached), 0);
  }
}

/** Seconds until a person answered, or until now; whom self-service helped has waited for nobody. */
function waited({ state, firstResponse, arrived }: Ticket, now: number): number {
  if (!Number.isNaN(firstResponse)) return firstResponse - arrived;
  return state === State.selfSolved ? 0 : now - arrived;
}
