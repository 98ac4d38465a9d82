import { Promised } from '../life/index.ts';
import type { Tallies, Ticket } from '../life/index.ts';
import type { Decider } from '../model/index.ts';
import { Counters } from './counters.ts';
import type { OtherPromises } from './other-promises.ts';

/** What can become of each promise, in the order of their numbers (states.ts, Promised and Verdict): those made again and again are never left out. */
const columns = [
  ...['firstUndecided', 'firstKept', 'firstBroken', 'firstLeftOut'],
  ...['nextUndecided', 'nextKept', 'nextBroken', 'nextLeftOut'],
  ...['updateUndecided', 'updateKept', 'updateBroken', 'updateLeftOut'],
  ...['resolutionUndecided', 'resolutionKept', 'resolutionBroken', 'resolutionLeftOut'],
] as const;
const verdicts = 4;

type Counts = Pick<Tallies['ticket'], Extract<(typeof columns)[number], keyof Tallies['ticket']>>;

/** What became of promises, by class and by the row that made them. */
export class PromiseTally {
  readonly #decider: Decider;
  readonly #others: OtherPromises;
  readonly #counters = new Counters(columns);
  /** Of promises that another row made than that of the class, by their number. */
  readonly #ofOthers = new Counters(columns);

  constructor(decider: Decider, others: OtherPromises) {
    this.#decider = decider;
    this.#others = others;
  }

  /** A promise is over, whichever row made it. */
  judged(ticket: Ticket, promise: number): void {
    const row = ticket.madeBy[promise]!;
    if (row < 0) return;
    const of = ticket.class;
    const isOwn = row === this.#decider.terms[of]!.promised[promise]!.row;
    const counters = isOwn ? this.#counters : this.#ofOthers;
    const first = counters.row(isOwn ? of : this.#others.numberOf(of, promise, row));
    counters.cells[first + promise * verdicts + ticket.verdict[promise]!]!++;
  }

  /** The ticket has ended. */
  ended(ticket: Ticket): void {
    this.judged(ticket, Promised.firstResponse);
    this.judged(ticket, Promised.resolution);
  }

  /** The run has stopped with the ticket open. */
  leftOpen(ticket: Ticket): void {
    for (const promise of [Promised.nextResponse, Promised.update]) if (ticket.due[promise] !== Infinity) this.judged(ticket, promise);
    this.ended(ticket);
  }

  /** The first `classes` classes, the last of them those of other rows' promises. */
  tally(classes: number): Counts {
    const { length } = this.#others.list;
    for (let other = 0; other < length; other++) this.#counters.add(classes - length + other, this.#ofOthers, other);
    return this.#counters.pick(Array.from({ length: classes }, (_, of) => of));
  }
}
