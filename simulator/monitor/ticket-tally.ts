import { Outcome, State, Verdict } from '../life/index.ts';
import type { Life, Tallies, Ticket, TimeSketches } from '../life/index.ts';
import type { Decider, Model } from '../model/index.ts';
import { Sketch } from '../stats/index.ts';
import { Columns } from './columns.ts';
import { exact } from './exact.ts';
import { sparse } from './sparse.ts';

const counts = [
  'arrived',
  'selfSolved',
  'solved',
  'closedUnsolved',
  'gaveUp',
  'turnedAway',
  'open',
  'unanswered',
  'worked',
  'escalated',
  'transfers',
  'responded',
  'responseTime',
  'resolved',
  'resolutionTime',
  'firstKept',
  'firstBroken',
  'firstLeftOut',
  'firstUndecided',
  'resolutionKept',
  'resolutionBroken',
  'resolutionLeftOut',
  'resolutionUndecided',
  'oneTouch',
  'escalatedLong',
  'escalatedUndecided',
  'openTime',
  'openAge',
  'openAtEnd',
  'closed',
  'closedTime',
] as const satisfies readonly (keyof Tallies['ticket'])[];

/** An escalation older than this is one too many: 30 days. (domain.md, 8) */
const longEscalation = 30 * 86400;

type Times = Pick<TimeSketches, 'responseTime' | 'resolutionTime'>;

/** What became of tickets, by class: counts, sums, and sketches of the times to respond and to resolve. */
export class TicketTally {
  readonly #life: Life;
  readonly #decider: Decider;
  readonly #window: Model['window'];
  readonly #columns = new Columns(counts);
  readonly #responseTime: Sketch[] = [];
  readonly #resolutionTime: Sketch[] = [];
  /** Ages at the run's end of tickets not solved by then, and of those that no person had answered. */
  readonly #unsolved: Sketch[] = [];
  readonly #unanswered: Sketch[] = [];
  /** When each ticket was first handed over; of those never handed over nothing. */
  readonly #escalated: number[] = [];

  constructor(life: Life, decider: Decider, window: Model['window']) {
    this.#life = life;
    this.#decider = decider;
    this.#window = window;
  }

  arrived(of: number): void {
    this.#columns.fit(of + 1);
    this.#columns.of.arrived[of]!++;
  }

  handedOver(ticket: Ticket): void {
    if (ticket.transfers === 1) this.#escalated[ticket.slot] = this.#life.now;
  }

  ended(ticket: Ticket): void {
    const { now } = this.#life;
    const { from, to } = this.#window;
    const of = ticket.class;
    const state = ticket.state;
    const arrived = ticket.arrived;
    const inCohort = ticket.cohort === 1;
    this.#columns.fit(of + 1);
    const count = this.#columns.of;
    this.#wasOpen(of, arrived);
    if (now >= to && arrived < to) count.openAtEnd[of]!++;
    if (inCohort) {
      outcome(count, state)[of]!++;
      this.#close(ticket);
    }
    if (state !== State.solved && state !== State.selfSolved) return;
    const time = now - arrived;
    if (inCohort !== (now >= from && now < to)) {
      const by = inCohort ? -1 : 1;
      count.closed[of]! += by;
      count.closedTime[of]! += by * exact(time);
    }
    if (!inCohort) return;
    count.resolutionTime[of]! += exact(time);
    (this.#resolutionTime[of] ??= new Sketch()).add(time);
    if (state === State.solved && (ticket.visit !== 1 || ticket.outcome !== Outcome.solved)) count.oneTouch[of]!--;
  }

  /** The run has stopped with the ticket open. */
  leftOpen(ticket: Ticket): void {
    const { now } = this.#life;
    const of = ticket.class;
    const arrived = ticket.arrived;
    this.#columns.fit(of + 1);
    const count = this.#columns.of;
    this.#wasOpen(of, arrived);
    if (arrived < this.#window.to) count.openAtEnd[of]!++;
    if (ticket.cohort === 0) return;
    count.open[of]!++;
    (this.#unsolved[of] ??= new Sketch()).add(now - arrived);
    if (Number.isNaN(ticket.firstResponse)) {
      count.unanswered[of]!++;
      (this.#unanswered[of] ??= new Sketch()).add(now - arrived);
    }
    if (ticket.transfers > 0 && now - this.#escalated[ticket.slot]! <= longEscalation) count.escalatedUndecided[of]!++;
    this.#close(ticket);
  }

  /** The first `classes` classes; one that no ticket has holds zeros. */
  tally(classes: number): { readonly counts: Tallies['ticket']; readonly sketches: Times; readonly running: Times } {
    const rows = Array.from({ length: classes }, (_, of) => of);
    const counts = this.#columns.pick(rows);
    // On the path only what differs is counted, and nothing twice: solved otherwise than at one touch, or on the other side of the window's edge than it arrived.
    for (const of of rows) {
      counts.resolved[of] = counts.solved[of]! + counts.selfSolved[of]!;
      counts.worked[of] = counts.responded[of]!;
      counts.oneTouch[of]! += counts.solved[of]!;
      counts.closed[of]! += counts.resolved[of];
      counts.closedTime[of]! += counts.resolutionTime[of]!;
    }
    return {
      counts,
      sketches: { responseTime: sparse(this.#responseTime, rows), resolutionTime: sparse(this.#resolutionTime, rows) },
      running: { responseTime: sparse(this.#unanswered, rows), resolutionTime: sparse(this.#unsolved, rows) },
    };
  }

  /** The time within the window that a ticket of any cohort has been open, and the integral of its age over that time. */
  #wasOpen(of: number, arrived: number): void {
    const { from, to } = this.#window;
    const since = Math.max(arrived, from);
    const until = Math.min(this.#life.now, to);
    if (since >= until) return;
    const seconds = until - since;
    this.#columns.of.openTime[of]! += exact(seconds);
    // Whole squares, for the same reason that makes `exact`.
    this.#columns.of.openAge[of]! += Math.round(seconds * ((since + until) / 2 - arrived));
  }

  /** What is final once a ticket of the cohort has ended, or the run has stopped. */
  #close(ticket: Ticket): void {
    const { now } = this.#life;
    const count = this.#columns.of;
    const of = ticket.class;
    if (this.#decider.firstPromise[of]! >= 0) first(count, ticket.firstVerdict)[of]!++;
    if (this.#decider.resolutionPromise[of]! >= 0) resolution(count, ticket.resolutionVerdict)[of]!++;
    if (ticket.transfers > 0) {
      count.escalated[of]!++;
      count.transfers[of]! += ticket.transfers;
      if (now - this.#escalated[ticket.slot]! > longEscalation) count.escalatedLong[of]!++;
    }
    if (Number.isNaN(ticket.firstResponse)) return;
    const time = ticket.firstResponse - ticket.arrived;
    count.responded[of]!++;
    count.responseTime[of]! += exact(time);
    (this.#responseTime[of] ??= new Sketch()).add(time);
  }
}

type Counts = Tallies['ticket'];

// A column by a name that is looked up would be a search at each ticket.

function outcome(count: Counts, state: number): Float64Array {
  switch (state) {
    case State.selfSolved:
      return count.selfSolved;
    case State.solved:
      return count.solved;
    case State.closedUnsolved:
      return count.closedUnsolved;
    case State.gaveUp:
      return count.gaveUp;
    default:
      return count.turnedAway;
  }
}

function first(count: Counts, verdict: number): Float64Array {
  switch (verdict) {
    case Verdict.kept:
      return count.firstKept;
    case Verdict.broken:
      return count.firstBroken;
    case Verdict.leftOut:
      return count.firstLeftOut;
    default:
      return count.firstUndecided;
  }
}

function resolution(count: Counts, verdict: number): Float64Array {
  switch (verdict) {
    case Verdict.kept:
      return count.resolutionKept;
    case Verdict.broken:
      return count.resolutionBroken;
    case Verdict.leftOut:
      return count.resolutionLeftOut;
    default:
      return count.resolutionUndecided;
  }
}
