import { State } from '../life/index.ts';
import type { Life, Tallies, TallySketch, TicketSlot } from '../life/index.ts';
import type { Decider } from '../model/index.ts';
import { Sketch } from '../stats/index.ts';
import { Columns } from './columns.ts';
import { exact } from './exact.ts';

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
  'openTime',
] as const satisfies readonly (keyof Tallies['ticket'])[];

const outcomeColumn = {
  [State.selfSolved]: 'selfSolved',
  [State.solved]: 'solved',
  [State.closedUnsolved]: 'closedUnsolved',
  [State.gaveUp]: 'gaveUp',
  [State.turnedAway]: 'turnedAway',
} as const;
const firstColumn = ['firstUndecided', 'firstKept', 'firstBroken', 'firstLeftOut'] as const;
const resolutionColumn = ['resolutionUndecided', 'resolutionKept', 'resolutionBroken', 'resolutionLeftOut'] as const;

/** What became of the cohort's tickets, by class: counts, sums, and sketches of the times to respond and to resolve. */
export class TicketTally {
  readonly #life: Life;
  readonly #decider: Decider;
  readonly #columns = new Columns(counts);
  readonly #responseTime: Sketch[] = [];
  readonly #resolutionTime: Sketch[] = [];

  constructor(life: Life, decider: Decider) {
    this.#life = life;
    this.#decider = decider;
  }

  arrived(of: number): void {
    this.#columns.fit(of + 1);
    this.#columns.of.arrived[of]!++;
  }

  /** Adds to the time that tickets of any cohort were open within the window. */
  wasOpen(of: number, seconds: number): void {
    this.#columns.fit(of + 1);
    this.#columns.of.openTime[of]! += exact(seconds);
  }

  ended(ticket: TicketSlot): void {
    const { now, tickets } = this.#life;
    const of = tickets.class[ticket]!;
    const state = tickets.state[ticket]!;
    const count = this.#columns.of;
    count[outcomeColumn[state as keyof typeof outcomeColumn]][of]!++;
    this.#close(ticket);
    if (state !== State.solved && state !== State.selfSolved) return;
    const time = now - tickets.arrived[ticket]!;
    count.resolved[of]!++;
    count.resolutionTime[of]! += exact(time);
    (this.#resolutionTime[of] ??= new Sketch()).add(time);
  }

  /** The run has stopped with the ticket open. */
  leftOpen(ticket: TicketSlot): void {
    const { tickets } = this.#life;
    const count = this.#columns.of;
    const of = tickets.class[ticket]!;
    count.open[of]!++;
    if (Number.isNaN(tickets.firstResponse[ticket]!)) count.unanswered[of]!++;
    this.#close(ticket);
  }

  /** The first `classes` classes; one that no ticket has holds zeros. */
  tally(classes: number): Pick<Tallies, 'ticket'> & { readonly responseTime: TallySketch[]; readonly resolutionTime: TallySketch[] } {
    const rows = Array.from({ length: classes }, (_, of) => of);
    const none = new Sketch();
    const sparse = (sketches: readonly Sketch[]) => rows.map((of) => (sketches[of] ?? none).toSparse());
    return {
      ticket: this.#columns.pick(rows),
      responseTime: sparse(this.#responseTime),
      resolutionTime: sparse(this.#resolutionTime),
    };
  }

  /** What is final once a ticket has ended, or the run has stopped. */
  #close(ticket: TicketSlot): void {
    const { tickets } = this.#life;
    const count = this.#columns.of;
    const of = tickets.class[ticket]!;
    if (this.#decider.firstPromise[of]! >= 0) count[firstColumn[tickets.firstVerdict[ticket] as 0]][of]!++;
    if (this.#decider.resolutionPromise[of]! >= 0) count[resolutionColumn[tickets.resolutionVerdict[ticket] as 0]][of]!++;
    if (tickets.transfers[ticket]! > 0) {
      count.escalated[of]!++;
      count.transfers[of]! += tickets.transfers[ticket]!;
    }
    if (Number.isNaN(tickets.firstResponse[ticket]!)) return;
    const time = tickets.firstResponse[ticket]! - tickets.arrived[ticket]!;
    count.worked[of]!++;
    count.responded[of]!++;
    count.responseTime[of]! += exact(time);
    (this.#responseTime[of] ??= new Sketch()).add(time);
  }
}
