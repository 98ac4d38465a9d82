import { Mode, Promised, Purpose, Verdict } from '../life/index.ts';
import type { Gift, Term, Terms, Ticket } from '../life/index.ts';
import { draw } from '../random/index.ts';
import { BesideTickets } from './beside-tickets.ts';
import type { Floor } from './floor.ts';
import type { Promises } from './promises.ts';
import type { Run } from './run.ts';

/** A gift that waits for an approval, and the ticket that it is for, if that still lives. */
interface Pending {
  readonly gift: Gift;
  readonly ticket: Ticket;
  readonly thing: number;
  readonly cohort: number;
}

const noTerm: Term = { row: -1, within: 0, businessDays: 0, hours: 0 };
const nothingPromised: Terms = { promised: Object.values(Promised).map(() => noTerm), pauses: 0, warnAt: Infinity };

/**
 * Approvals of gifts: each stands as an errand in the queue of the team that approves, as deferred work of the ticket's channel and priority, and takes that
 * team's time. The ticket goes its way meanwhile; when the work ends the gift is made, also where the ticket has ended by then.
 */
export class Approvals {
  readonly #run: Run;
  readonly #floor: Floor;
  readonly #promises: Promises;
  readonly #out = new Map<Ticket, Pending>();
  #cohortOut = 0;
  #isOver = false;
  /** How many each ticket has asked for. */
  readonly #asked = new BesideTickets(() => ({ count: 0 }));

  constructor(run: Run, floor: Floor, promises: Promises) {
    this.#run = run;
    this.#floor = floor;
    this.#promises = promises;
  }

  /** Whether tickets of the cohort wait for an approval, also those that have ended. */
  get cohortOut(): boolean {
    return this.#cohortOut > 0;
  }

  /** The run is over: nobody is asked any more. */
  stop(): void {
    this.#isOver = true;
  }

  /** A team is to approve a gift. */
  ask(ticket: Ticket, gift: Gift, team: number): void {
    const { life, tell } = this.#run;
    if (this.#isOver) return;
    const errand = life.tickets.take();
    this.#out.set(errand, { gift, ticket, thing: ticket.thing, cohort: ticket.cohort });
    this.#cohortOut += ticket.cohort;
    errand.errand = 1;
    errand.thing = ticket.thing;
    errand.class = ticket.class;
    errand.channel = ticket.channel;
    errand.priority = ticket.priority;
    errand.arrived = ticket.arrived;
    errand.team = team;
    errand.mode = Mode.deferred;
    errand.cohort = 0;
    errand.terms = nothingPromised;
    errand.due.fill(Infinity);
    errand.verdict.fill(Verdict.leftOut);
    // Nothing ever comes earlier: no event of waiting or age is about it.
    errand.planned = -Infinity;
    errand.work = this.#workOf(ticket, team);
    this.#promises.awaitApproval(ticket);
    tell.askedApproval(ticket, errand, gift);
    this.#floor.enter(errand);
  }

  /** The work of an errand ends: what it approves is given. */
  workEnds(errand: Ticket): void {
    const { life, tell } = this.#run;
    const { agent } = errand;
    const { gift, ticket, thing, cohort } = this.#out.get(errand)!;
    this.#floor.work.finish(errand);
    errand.handled = life.now - errand.begun - errand.heldUp;
    tell.handled(errand);
    if (ticket.thing === thing) {
      ticket.gifts++;
      this.#promises.approved(ticket);
      this.#floor.dueMoved(ticket);
    }
    errand.cohort = cohort;
    tell.gave(errand, gift);
    this.#out.delete(errand);
    this.#cohortOut -= cohort;
    errand.errand = 0;
    life.tickets.release(errand);
    this.#floor.release(agent);
  }

  #workOf(ticket: Ticket, team: number): number {
    const { decider, draws, model } = this.#run;
    const visit = decider.visitOf(ticket.class, team);
    const law = decider.approval[visit]!;
    draws.at(ticket.thing, Purpose.approval, ++this.#asked.of(ticket).count);
    return law < 0 ? 0 : draw(model.laws, law, draws, draws.a);
  }
}
