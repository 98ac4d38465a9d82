import { Mode } from '../life/index.ts';
import type { Life, Tallies, TallySketches, Ticket } from '../life/index.ts';
import { openBetween } from '../model/index.ts';
import type { Model } from '../model/index.ts';
import { inRows, Sketch } from '../stats/index.ts';
import { Counters, placesOf } from './counters.ts';
import { exact } from './exact.ts';

const names = ['answered', 'answerTime', 'unanswered'] as const;
const at = placesOf(names);

/**
 * How soon people answer what customers write to an open ticket, by class: a live contact is answered when its first work begins, a deferred one
 * when that ends. The ticket's first message is not among them: its answer is the first response. A solved ticket that comes back brings a message;
 * another try or a callback only where people have answered and nothing else is open.
 */
export class Replies {
  readonly #life: Life;
  readonly #hours: Model['hours'][number] | undefined;
  readonly #edges: readonly number[];
  readonly #counters = new Counters(names);
  readonly #answerTime: Sketch[] = [];
  readonly #unanswered: Sketch[] = [];
  /** By ticket of more than one contact: when the message came that is not answered yet; NaN: none. */
  readonly #came: number[] = [];

  /** `hours`: times are counted on this calendar; left out: day and night. */
  constructor(life: Life, { quantileTargets }: Model, hours?: Model['hours'][number]) {
    this.#life = life;
    this.#edges = quantileTargets;
    this.#hours = hours;
  }

  came(ticket: Ticket): void {
    this.#came[ticket.slot] = this.#life.now;
  }

  /** The customer tries again: if he has not written since the last answer, this is his message. */
  triedAgain(ticket: Ticket): void {
    this.calledBack(ticket);
    if (!Number.isNaN(ticket.firstResponse) && Number.isNaN(this.#came[ticket.slot]!)) this.came(ticket);
  }

  /** The contact goes on as one that is to be called back. */
  calledBack(ticket: Ticket): void {
    if (ticket.contact === 2) this.#came[ticket.slot] = NaN;
  }

  /** The first work of the contact begins. */
  started(ticket: Ticket): void {
    if (ticket.mode === Mode.live) this.#answer(ticket);
  }

  /** ... and ends. */
  finished(ticket: Ticket): void {
    if (ticket.mode === Mode.deferred) this.#answer(ticket);
  }

  /** The run has stopped with the ticket open. */
  leftOpen(ticket: Ticket): void {
    if (Number.isNaN(this.#came[ticket.slot]!)) return;
    const of = ticket.class;
    const first = this.#counters.row(of);
    this.#counters.cells[first + at.unanswered]!++;
    (this.#unanswered[of] ??= new Sketch(this.#edges)).add(this.#sinceItCame(ticket));
  }

  /** The first `classes` classes; one that no reply has holds zeros. */
  tally(classes: number): {
    readonly counts: Tallies['reply'];
    readonly sketches: TallySketches;
    readonly running: TallySketches;
  } {
    const rows = Array.from({ length: classes }, (_, of) => of);
    return {
      counts: this.#counters.pick(rows),
      sketches: inRows(this.#answerTime, rows),
      running: inRows(this.#unanswered, rows),
    };
  }

  #answer(ticket: Ticket): void {
    const of = ticket.class;
    const time = this.#sinceItCame(ticket);
    if (Number.isNaN(time)) return;
    this.#came[ticket.slot] = NaN;
    const first = this.#counters.row(of);
    this.#counters.cells[first + at.answered]!++;
    this.#counters.cells[first + at.answerTime]! += exact(time);
    (this.#answerTime[of] ??= new Sketch(this.#edges)).add(time);
  }

  #sinceItCame(ticket: Ticket): number {
    const came = this.#came[ticket.slot]!;
    return this.#hours && !Number.isNaN(came) ? openBetween(this.#hours, came, this.#life.now) : this.#life.now - came;
  }
}
