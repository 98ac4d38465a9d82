import { Outcome, State } from '../life/index.ts';
import type { Life, Tallies, Ticket, TimeSketches } from '../life/index.ts';
import type { Decider, Model } from '../model/index.ts';
import { Sketch } from '../stats/index.ts';
import { Counters, placesOf } from './counters.ts';
import { exact } from './exact.ts';
import { sparse } from './sparse.ts';

/** Outcomes stand by the number of their state, verdicts by their own. */
const names = [
  ...['selfSolved', 'solved', 'closedUnsolved', 'gaveUp', 'turnedAway'],
  ...['firstUndecided', 'firstKept', 'firstBroken', 'firstLeftOut'],
  ...['resolutionUndecided', 'resolutionKept', 'resolutionBroken', 'resolutionLeftOut'],
  ...['arrived', 'open', 'unanswered', 'responded', 'responseTime', 'resolutionTime', 'oneTouch', 'closed', 'closedTime'],
  ...['escalated', 'transfers', 'escalatedLong', 'escalatedUndecided'],
  ...['openTime', 'openAge', 'openAtEnd'],
] as const satisfies readonly (keyof Tallies['ticket'])[];
const at = placesOf(names);

/** An escalation older than this is one too many: 30 days. (domain.md, 8) */
const longEscalation = 30 * 86400;

type Times = Pick<TimeSketches, 'responseTime' | 'resolutionTime'>;

/** What became of tickets, by class: counts, sums, and sketches of the times to respond and to resolve. */
export class TicketTally {
  readonly #life: Life;
  readonly #decider: Decider;
  readonly #from: number;
  readonly #to: number;
  readonly #counters = new Counters(names);
  readonly #responseTime: (Sketch | undefined)[] = [];
  readonly #resolutionTime: (Sketch | undefined)[] = [];
  /** Ages at the run's end of tickets not solved by then, and of those that no person had answered. */
  readonly #unsolved: (Sketch | undefined)[] = [];
  readonly #unanswered: (Sketch | undefined)[] = [];
  /** When each ticket was first handed over; of those never handed over nothing. */
  readonly #escalated: number[] = [];

  constructor(life: Life, decider: Decider, { from, to }: Model['window']) {
    this.#life = life;
    this.#decider = decider;
    this.#from = from;
    this.#to = to;
  }

  arrived(of: number): void {
    const row = this.#counters.row(of);
    this.#counters.cells[row + at.arrived]!++;
  }

  handedOver(ticket: Ticket): void {
    if (ticket.transfers === 1) this.#escalated[ticket.slot] = this.#life.now;
  }

  ended(ticket: Ticket): void {
    const { now } = this.#life;
    const from = this.#from;
    const to = this.#to;
    const of = ticket.class;
    const state = ticket.state;
    const arrived = ticket.arrived;
    const inCohort = ticket.cohort === 1;
    const row = this.#counters.row(of);
    const { cells } = this.#counters;
    this.#wasOpen(row, ticket);
    if (now >= to && arrived < to) cells[row + at.openAtEnd]!++;
    if (inCohort) {
      cells[row + at.selfSolved + state - State.selfSolved]!++;
      this.#close(ticket, row);
    }
    if (state !== State.solved && state !== State.selfSolved) return;
    const time = now - arrived;
    if (inCohort !== (now >= from && now < to)) {
      const by = inCohort ? -1 : 1;
      cells[row + at.closed]! += by;
      cells[row + at.closedTime]! += by * exact(time);
    }
    if (!inCohort) return;
    cells[row + at.resolutionTime]! += exact(time);
    (this.#resolutionTime[of] ??= new Sketch()).add(time);
    if (state === State.solved && (ticket.visit !== 1 || ticket.outcome !== Outcome.solved)) cells[row + at.oneTouch]!--;
  }

  /** The run has stopped with the ticket open. */
  leftOpen(ticket: Ticket): void {
    const { now } = this.#life;
    const of = ticket.class;
    const arrived = ticket.arrived;
    const row = this.#counters.row(of);
    const { cells } = this.#counters;
    this.#wasOpen(row, ticket);
    if (arrived < this.#to) cells[row + at.openAtEnd]!++;
    if (ticket.cohort === 0) return;
    cells[row + at.open]!++;
    (this.#unsolved[of] ??= new Sketch()).add(now - arrived);
    if (Number.isNaN(ticket.firstResponse)) {
      cells[row + at.unanswered]!++;
      (this.#unanswered[of] ??= new Sketch()).add(now - arrived);
    }
    if (ticket.transfers > 0 && now - this.#escalated[ticket.slot]! <= longEscalation) cells[row + at.escalatedUndecided]!++;
    this.#close(ticket, row);
  }

  /** The first `classes` classes; one that no ticket has holds zeros. */
  tally(classes: number): { readonly counts: Tallies['ticket']; readonly sketches: Times; readonly running: Times } {
    const rows = Array.from({ length: classes }, (_, of) => of);
    const counted = this.#counters.pick(rows);
    const { solved, selfSolved, oneTouch, closed, closedTime, resolutionTime } = counted;
    const resolved = solved.map((number, of) => number + selfSolved[of]!);
    // On the path only what differs is counted, and nothing twice: solved otherwise than at one touch, or on the other side of the window's edge than it arrived.
    for (const of of rows) {
      oneTouch[of]! += solved[of]!;
      closed[of]! += resolved[of]!;
      closedTime[of]! += resolutionTime[of]!;
    }
    return {
      counts: { ...counted, resolved, worked: counted.responded.slice() },
      sketches: { responseTime: sparse(this.#responseTime, rows), resolutionTime: sparse(this.#resolutionTime, rows) },
      running: { responseTime: sparse(this.#unanswered, rows), resolutionTime: sparse(this.#unsolved, rows) },
    };
  }

  /** The time within the window that a ticket of any cohort has been open, and the integral of its age over that time. */
  #wasOpen(row: number, ticket: Ticket): void {
    const { cells } = this.#counters;
    const arrived = ticket.arrived;
    const since = Math.max(arrived, this.#from);
    const until = Math.min(this.#life.now, this.#to);
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
    if (this.#decider.firstPromise[of]! >= 0) cells[row + at.firstUndecided + ticket.firstVerdict]!++;
    if (this.#decider.resolutionPromise[of]! >= 0) cells[row + at.resolutionUndecided + ticket.resolutionVerdict]!++;
    if (ticket.transfers > 0) {
      cells[row + at.escalated]!++;
      cells[row + at.transfers]! += ticket.transfers;
      if (this.#life.now - this.#escalated[ticket.slot]! > longEscalation) cells[row + at.escalatedLong]!++;
    }
    if (Number.isNaN(ticket.firstResponse)) return;
    const time = ticket.firstResponse - ticket.arrived;
    cells[row + at.responded]!++;
    cells[row + at.responseTime]! += exact(time);
    (this.#responseTime[of] ??= new Sketch()).add(time);
  }
}
