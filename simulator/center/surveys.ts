import { none, Purpose, Survey } from '../life/index.ts';
import type { Ticket } from '../life/index.ts';
import type { EventDecision } from '../model/index.ts';
import type { Consequence } from './occasions.ts';
import type { Run } from './run.ts';
import type { Satisfaction } from './satisfaction.ts';

/**
 * Asks customers how it went, each ticket once at the most. One draw a ticket decides: whom a share of 30 % asks, one of 50 % asks too, so a second event
 * asks only as many more as its share is larger.
 */
export class Surveys implements Consequence {
  readonly #run: Run;
  readonly #satisfaction: Satisfaction | undefined;

  constructor(run: Run, satisfaction: Satisfaction | undefined) {
    this.#run = run;
    this.#satisfaction = satisfaction;
  }

  follow(ticket: Ticket, { rows: { ask } }: EventDecision): void {
    if (!ask || ticket.survey !== Survey.none) return;
    const { decider, draws, tell } = this.#run;
    draws.at(ticket.thing, Purpose.survey, 0);
    if (draws.share(draws.a) >= ask.says) return;
    const team = ticket.team === none ? decider.team[ticket.class]! : ticket.team;
    // First, for deciding a visit may replace the column.
    const visit = decider.visitOf(ticket.class, team);
    const answers = draws.share(draws.b) < decider.answers[visit]!;
    ticket.survey = answers ? Survey.answered : Survey.asked;
    ticket.rating = answers && this.#satisfaction ? this.#satisfaction.rate(ticket) : 0;
    tell.surveyed(ticket);
  }
}
