import { isSolved, State } from '../life/index.ts';
import type { ClockedTallies, Life, Tallies, Ticket } from '../life/index.ts';
import { openBetween } from '../model/index.ts';
import type { Id, Model } from '../model/index.ts';
import { inRows, Sketch } from '../stats/index.ts';
import { Counters, placesOf } from './counters.ts';
import { exact } from './exact.ts';
import { Replies } from './replies.ts';
import { Silent } from './silent.ts';
import { Waits } from './waits.ts';
import type { Ways } from './ways.ts';

const names = ['beforeQueue', 'responseTime', 'resolutionTime', 'closedTime'] as const;
const at = placesOf(names);

/**
 * Times as the recorder takes them, counted on a calendar: the seconds of its opening between the two moments. It stands beside the recorder, and only
 * where an objective names the calendar. Counts are the recorder's; so is the order of rows (`ways`).
 */
export class ClockTimes extends Silent {
  readonly #life: Life;
  readonly #ways: Ways;
  readonly #model: Model;
  readonly #id: Id;
  readonly #hours: Model['hours'][number];
  readonly #counters = new Counters(names);
  readonly #replies: Replies;
  readonly #contact: Waits;
  readonly #visit: Waits;
  readonly #responded: Sketch[] = [];
  readonly #resolved: Sketch[] = [];
  readonly #unanswered: Sketch[] = [];
  readonly #unsolved: Sketch[] = [];

  constructor(life: Life, ways: Ways, model: Model, id: Id) {
    super();
    this.#life = life;
    this.#ways = ways;
    this.#model = model;
    this.#id = id;
    this.#hours = model.hours[id]!;
    this.#replies = new Replies(life, model, this.#hours);
    this.#contact = new Waits(model);
    this.#visit = new Waits(model);
  }

  override queued(ticket: Ticket): void {
    if (ticket.visit === 1 && ticket.cohort === 1) this.#add(ticket, at.beforeQueue, this.#since(ticket.arrived));
  }

  override started(ticket: Ticket): void {
    if (ticket.cohort === 0) return;
    const wait = this.#since(ticket.queued);
    this.#visit.answered(this.#place(ticket), wait);
    if (ticket.contactVisit !== 1) return;
    this.#contact.answered(this.#ways.rowOf(ticket), wait);
    if (ticket.contact > 1) this.#replies.started(ticket);
  }

  override finished(ticket: Ticket): void {
    if (ticket.contact > 1 && ticket.contactVisit === 1 && ticket.cohort === 1) this.#replies.finished(ticket);
  }

  override abandoned(ticket: Ticket): void {
    if (ticket.cohort === 0) return;
    const wait = this.#since(ticket.queued);
    this.#visit.abandoned(this.#place(ticket), wait);
    if (ticket.contactVisit === 1) this.#contact.abandoned(this.#ways.rowOf(ticket), wait);
    else this.#contact.abandonedLater(this.#ways.rowOf(ticket));
  }

  override leftMenu(ticket: Ticket): void {
    if (ticket.cohort === 1) this.#contact.leftMenu(this.#ways.rowOf(ticket));
  }

  override resumed(ticket: Ticket): void {
    this.#replies.came(ticket);
  }

  override reopened(ticket: Ticket): void {
    this.#replies.came(ticket);
  }

  override retried(ticket: Ticket): void {
    this.#replies.triedAgain(ticket);
  }

  override calledBack(ticket: Ticket): void {
    this.#replies.calledBack(ticket);
  }

  override ended(ticket: Ticket): void {
    const { state, solved, arrived, cohort } = ticket;
    const { from, to } = this.#model.window;
    if (cohort === 1) this.#respond(ticket);
    if (!isSolved(state)) return;
    const time = openBetween(this.#hours, arrived, solved);
    if (solved >= from && solved < to) this.#add(ticket, at.closedTime, time);
    if (cohort === 0) return;
    this.#add(ticket, at.resolutionTime, time);
    (this.#resolved[ticket.class] ??= new Sketch(this.#model.quantileTargets)).add(time);
  }

  override stopped(): void {
    for (const ticket of this.#life.tickets.living()) {
      if (ticket.cohort === 0) continue;
      const age = this.#since(ticket.arrived);
      (this.#unsolved[ticket.class] ??= new Sketch(this.#model.quantileTargets)).add(age);
      if (Number.isNaN(ticket.firstResponse)) (this.#unanswered[ticket.class] ??= new Sketch(this.#model.quantileTargets)).add(age);
      this.#respond(ticket);
      if (ticket.contact > 1) this.#replies.leftOpen(ticket);
      // What has been handed back has been answered before.
      if (ticket.state !== State.waiting || !Number.isNaN(ticket.left)) continue;
      const wait = this.#since(ticket.queued);
      this.#visit.stillWaiting(this.#place(ticket), wait);
      if (ticket.contactVisit === 1) this.#contact.stillWaiting(this.#ways.rowOf(ticket), wait);
    }
  }

  /** What the replication found, by the visits that the recorder knows. Called once, after `stopped`. */
  tallies(visits: Tallies['visits']): ClockedTallies {
    const classes = this.#ways.rows().length;
    const rows = Array.from({ length: classes }, (_, of) => of);
    const contact = this.#contact.tally(this.#ways.rows());
    const visit = this.#visit.tally(this.#ways.placesOf(visits));
    const replies = this.#replies.tally(classes);
    return {
      hours: this.#id,
      ticket: this.#counters.pick(rows),
      reply: replies.counts,
      contact: contact.counts,
      visit: visit.counts,
      sketches: {
        responseTime: inRows(this.#responded, rows),
        resolutionTime: inRows(this.#resolved, rows),
        answerTime: replies.sketches,
        wait: contact.sketches,
        visitWait: visit.sketches,
      },
      running: {
        responseTime: inRows(this.#unanswered, rows),
        resolutionTime: inRows(this.#unsolved, rows),
        answerTime: replies.running,
        wait: contact.running,
        visitWait: visit.running,
      },
    };
  }

  #respond(ticket: Ticket): void {
    if (Number.isNaN(ticket.firstResponse)) return;
    const time = openBetween(this.#hours, ticket.arrived, ticket.firstResponse);
    this.#add(ticket, at.responseTime, time);
    (this.#responded[ticket.class] ??= new Sketch(this.#model.quantileTargets)).add(time);
  }

  #add(ticket: Ticket, place: number, time: number): void {
    const row = this.#counters.row(ticket.class);
    this.#counters.cells[row + place]! += exact(time);
  }

  #since(moment: number): number {
    return openBetween(this.#hours, moment, this.#life.now);
  }

  #place(ticket: Ticket): number {
    return this.#ways.rowOf(ticket) * this.#model.teams.length + ticket.team;
  }
}
