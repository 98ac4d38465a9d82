import { isSolved, none, Outcome, State, Survey } from '../life/index.ts';
import type { Life, Tallies, Ticket, TimeSketches } from '../life/index.ts';
import type { Decider, Model } from '../model/index.ts';
import { inRows, Sketch } from '../stats/index.ts';
import { Counters, placesOf } from './counters.ts';
import { CustomerTally } from './customer-tally.ts';
import { exact } from './exact.ts';
import { GiftTally } from './gift-tally.ts';
import type { OtherPromises } from './other-promises.ts';
import { PromiseTally } from './promise-tally.ts';
import { ticketColumns } from './ticket-columns.ts';

const at = placesOf(ticketColumns);

type Times = Pick<TimeSketches, 'responseTime' | 'resolutionTime'>;

/** What became of tickets, by class: counts, sums, and sketches of the times to respond and to resolve. */
export class TicketTally {
  readonly promises: PromiseTally;
  readonly #life: Life;
  readonly #from: number;
  readonly #to: number;
  /** Seconds after which an escalation has been open too long. */
  readonly #tooLong: number;
  readonly #edges: readonly number[];
  readonly #counters = new Counters(ticketColumns);
  readonly #responseTime: (Sketch | undefined)[] = [];
  readonly #resolutionTime: (Sketch | undefined)[] = [];
  /** Ages at the run's end of tickets not solved by then, and of those that no person had answered. */
  readonly #unsolved: (Sketch | undefined)[] = [];
  readonly #unanswered: (Sketch | undefined)[] = [];
  readonly gifts: GiftTally;
  /** When each ticket last came back; of those never reopened nothing. */
  readonly #reopened: number[] = [];
  /** When each ticket was first handed over; of those never handed over nothing. */
  readonly #escalated: number[] = [];

  /** Whether anything takes time before a queue, and whether customers may leave. */
  readonly #hasEntrance: boolean;
  readonly #hasRetention: boolean;
  readonly #customers = new CustomerTally();

  constructor(life: Life, model: Model, decider: Decider, others: OtherPromises) {
    const { window, limits, channels, retention, rules, decimals, quantileTargets } = model;
    this.#edges = quantileTargets;
    this.#life = life;
    this.promises = new PromiseTally(decider, others);
    this.#from = window.from;
    this.#to = window.to;
    this.#tooLong = limits.escalation;
    this.#hasRetention = retention !== undefined;
    this.gifts = new GiftTally(decimals);
    this.#hasEntrance = rules.selfService.length > 0 || channels.some(({ menu }) => menu > 0);
  }

  arrived(of: number): void {
    const row = this.#counters.row(of);
    this.#counters.cells[row + at.arrived]!++;
  }

  queued(ticket: Ticket): void {
    if (!this.#hasEntrance || ticket.visit !== 1 || ticket.cohort === 0) return;
    const row = this.#counters.row(ticket.class);
    const { cells } = this.#counters;
    cells[row + at.cameToQueue]!++;
    cells[row + at.beforeQueue]! += exact(this.#life.now - ticket.arrived);
  }

  handedOver(ticket: Ticket): void {
    if (ticket.transfers === 1) this.#escalated[ticket.slot] = this.#life.now;
  }

  notified(ticket: Ticket, team: number): void {
    const row = this.#counters.row(ticket.class);
    this.#counters.cells[row + at.notified]!++;
    if (team === none) this.#counters.cells[row + at.informed]!++;
  }

  consulted(ticket: Ticket): void {
    this.#counters.cells[this.#counters.row(ticket.class) + at.consulted]!++;
  }

  surveyed({ class: of, survey, rating }: Ticket): void {
    const row = this.#counters.row(of);
    const { cells } = this.#counters;
    cells[row + at.surveyed]!++;
    if (survey === Survey.answered) cells[row + at.answered]!++;
    if (rating === 0) return;
    cells[row + at.rated]!++;
    cells[row + at.ratings]! += rating;
    if (rating >= 4) cells[row + at.content]!++;
  }

  reopened(ticket: Ticket): void {
    this.#wasOpen(this.#counters.row(ticket.class), ticket, ticket.reopens - 1);
    this.#reopened[ticket.slot] = this.#life.now;
  }

  ended(ticket: Ticket): void {
    const from = this.#from;
    const to = this.#to;
    const of = ticket.class;
    const state = ticket.state;
    const arrived = ticket.arrived;
    const inCohort = ticket.cohort === 1;
    const row = this.#counters.row(of);
    const { cells } = this.#counters;
    this.#wasOpen(row, ticket, ticket.reopens);
    if (inCohort) {
      cells[row + at.selfSolved + state - State.selfSolved]!++;
      this.#close(ticket, row);
      this.promises.ended(ticket);
      if (this.#hasRetention) this.#customers.ended(ticket);
    }
    if (!isSolved(state)) return;
    const solved = ticket.solved;
    const time = solved - arrived;
    if (inCohort !== (solved >= from && solved < to)) {
      const by = inCohort ? -1 : 1;
      cells[row + at.closed]! += by;
      cells[row + at.closedTime]! += by * exact(time);
    }
    if (!inCohort) return;
    cells[row + at.resolutionTime]! += exact(time);
    (this.#resolutionTime[of] ??= new Sketch(this.#edges)).add(time);
    const isOneTouch = state !== State.solved || (ticket.touches === 1 && ticket.transfers === 0 && ticket.outcome === Outcome.solved);
    if (!isOneTouch) cells[row + at.oneTouch]!--;
  }

  /** The run has stopped with the ticket open. */
  leftOpen(ticket: Ticket): void {
    const { now } = this.#life;
    const of = ticket.class;
    const arrived = ticket.arrived;
    const row = this.#counters.row(of);
    const { cells } = this.#counters;
    this.#wasOpen(row, ticket, ticket.reopens);
    if (ticket.cohort === 0) return;
    cells[row + at.open]!++;
    (this.#unsolved[of] ??= new Sketch(this.#edges)).add(now - arrived);
    if (Number.isNaN(ticket.firstResponse)) {
      cells[row + at.unanswered]!++;
      (this.#unanswered[of] ??= new Sketch(this.#edges)).add(now - arrived);
      // A letter is answered when its work ends: one in work, or laid aside, has been worked on all the same.
      if (ticket.transfers === 0 && (ticket.state === State.working || !Number.isNaN(ticket.left))) cells[row + at.reached]!++;
    }
    if (ticket.transfers > 0 && now - this.#escalated[ticket.slot]! <= this.#tooLong) cells[row + at.escalatedUndecided]!++;
    this.promises.leftOpen(ticket);
    this.#close(ticket, row);
  }

  /** The first `classes` classes; one that no ticket has holds zeros. */
  tally(classes: number): { readonly counts: Tallies['ticket']; readonly sketches: Times; readonly running: Times } {
    const rows = Array.from({ length: classes }, (_, of) => of);
    const counted = this.#counters.pick(rows);
    const { solved, selfSolved, oneTouch, closed, closedTime, resolutionTime, reached, responded } = counted;
    const resolved = solved.map((number, of) => number + selfSolved[of]!);
    // On the path only what differs is counted, and nothing twice: solved otherwise than at one touch, or on the other side of the window's edge than it
    // arrived; handed over and never worked on.
    for (const of of rows) {
      oneTouch[of]! += solved[of]!;
      reached[of]! += responded[of]!;
      closed[of]! += resolved[of]!;
      closedTime[of]! += resolutionTime[of]!;
    }
    return {
      counts: { ...counted, ...this.promises.tally(classes), ...this.#customers.tally(rows), ...this.gifts.tally(rows), resolved },
      sketches: {
        responseTime: inRows(this.#responseTime, rows),
        resolutionTime: inRows(this.#resolutionTime, rows),
      },
      running: {
        responseTime: inRows(this.#unanswered, rows),
        resolutionTime: inRows(this.#unsolved, rows),
      },
    };
  }

  /**
   * A ticket of any cohort has been open until now, or until it was solved, since it arrived or last came back: the time within the window, the
   * integral of its age over that time, and whether it was open when the window ended. `reopens`: how often it had come back by then.
   */
  #wasOpen(row: number, ticket: Ticket, reopens: number): void {
    const { cells } = this.#counters;
    const from = this.#from;
    const to = this.#to;
    const state = ticket.state;
    const arrived = ticket.arrived;
    const opened = reopens === 0 ? arrived : this.#reopened[ticket.slot]!;
    const closed = isSolved(state) ? ticket.solved : this.#life.now;
    if (closed >= to && opened < to) cells[row + at.openAtEnd]!++;
    const since = Math.max(opened, from);
    const until = Math.min(closed, to);
    if (since >= until) return;
    const seconds = until - since;
    cells[row + at.openTime]! += exact(seconds);
    // Whole squares, for the same reason that makes `exact`.
    cells[row + at.openAge]! += Math.round(seconds * ((since + until) / 2 - arrived));
  }

  /** What is final once a ticket of the cohort has ended, or the run has stopped. */
  #close(ticket: Ticket, row: number): void {
    const { cells } = this.#counters;
    const of = ticket.class;
    if (ticket.reopens > 0) {
      cells[row + at.reopened]!++;
      if (ticket.state !== State.solved) cells[row + at.reopenedUnsolved]!++;
    }
    const isResponded = !Number.isNaN(ticket.firstResponse);
    if (ticket.transfers > 0) {
      const until = isSolved(ticket.state) ? ticket.solved : this.#life.now;
      cells[row + at.escalated]!++;
      cells[row + at.transfers]! += ticket.transfers;
      if (until - this.#escalated[ticket.slot]! > this.#tooLong) cells[row + at.escalatedLong]!++;
      if (!isResponded) cells[row + at.reached]!++;
    }
    if (!isResponded) return;
    const time = ticket.firstResponse - ticket.arrived;
    cells[row + at.responded]!++;
    cells[row + at.responseTime]! += exact(time);
    (this.#responseTime[of] ??= new Sketch(this.#edges)).add(time);
  }
}
