import { none, State } from '../life/index.ts';
import type { Gift, Life, Tallies, Ticket } from '../life/index.ts';
import type { Decider, Model } from '../model/index.ts';
import { ContactSeries } from './contact-series.ts';
import { CurrentInterval } from './current-interval.ts';
import { GroupTally } from './group-tally.ts';
import { Replies } from './replies.ts';
import { SelfChecks } from './self-checks.ts';
import { Silent } from './silent.ts';
import { TeamTally } from './team-tally.ts';
import { TicketTally } from './ticket-tally.ts';
import { Waits } from './waits.ts';
import { Ways } from './ways.ts';

/** Seconds of an interval of the series and of the groups' figures. */
export const halfHour = 1800;

/** The one monitor on the path: counts as things happen, and hands the counts over when the replication is done. */
export class Recorder extends Silent {
  readonly #life: Life;
  readonly #replication: number;
  readonly #teams: number;
  readonly #ticket: TicketTally;
  readonly #replies: Replies;
  /** Waits by row and team, `row * teams + team`: in a contact's first visit, and in those after a hand-over or a return. */
  readonly #first: Waits;
  readonly #later: Waits;
  readonly #contact: Waits;
  readonly #team: TeamTally;
  readonly #group: GroupTally;
  readonly #series: ContactSeries;
  readonly ways: Ways;
  readonly #checks: SelfChecks;
  /** Classes of the tickets that the run's end found open. */
  readonly #open: number[] = [];

  constructor(life: Life, model: Model, decider: Decider, replication: number) {
    super();
    const { from, to } = model.window;
    this.#life = life;
    this.#replication = replication;
    this.#teams = model.teams.length;
    const halfHours = new CurrentInterval(life, from, to, halfHour);
    this.ways = new Ways(life, model, decider);
    this.#ticket = new TicketTally(life, model, decider, this.ways.others);
    this.#replies = new Replies(life, model);
    this.#first = new Waits(model);
    this.#later = new Waits(model);
    this.#contact = new Waits(model);
    this.#team = new TeamTally(halfHours, model);
    this.#group = new GroupTally(life, model, halfHour);
    this.#series = new ContactSeries(halfHours, model.channels.length);
    this.#checks = new SelfChecks(life, this.#teams, from, to);
  }

  override arrived(ticket: Ticket): void {
    this.#checks.arrived(ticket.class);
    if (ticket.cohort === 0) return;
    this.#ticket.arrived(ticket.class);
    this.#series.arrived(ticket);
  }

  override refused(ticket: Ticket, team: number): void {
    if (team !== none) this.#team.refused(ticket);
  }

  override leftMenu(ticket: Ticket): void {
    if (ticket.cohort === 0) return;
    this.#contact.leftMenu(this.ways.rowOf(ticket));
    this.#series.abandoned(ticket);
  }

  override queued(ticket: Ticket): void {
    this.#checks.queued(ticket.team);
    this.#team.queued(ticket);
    this.#ticket.queued(ticket);
  }

  override started(ticket: Ticket, group: number): void {
    this.#checks.leftQueue(ticket.team, ticket.joined);
    this.#team.started(ticket, group);
    this.#group.worked(ticket, group);
    if (ticket.cohort === 0) return;
    this.#waits(ticket).answered(this.#place(ticket), this.#life.now - ticket.queued);
    if (ticket.contactVisit !== 1) return;
    if (ticket.contact > 1) this.#replies.started(ticket);
    this.#series.answered(ticket);
  }

  override handled(ticket: Ticket): void {
    this.#team.handled(ticket);
  }

  override abandoned(ticket: Ticket): void {
    this.#checks.leftQueue(ticket.team, ticket.joined);
    if (ticket.cohort === 0) return;
    this.#waits(ticket).abandoned(this.#place(ticket), this.#life.now - ticket.queued);
    if (ticket.contactVisit !== 1) this.#contact.abandonedLater(this.ways.rowOf(ticket));
    this.#series.abandoned(ticket);
  }

  override ended(ticket: Ticket): void {
    this.#checks.ended(ticket.class);
    this.#ticket.ended(ticket);
  }

  override finished(ticket: Ticket): void {
    if (ticket.contact > 1 && ticket.contactVisit === 1 && ticket.cohort === 1) this.#replies.finished(ticket);
  }

  override resumed(ticket: Ticket): void {
    this.#replies.came(ticket);
  }

  override retried(ticket: Ticket): void {
    this.#replies.triedAgain(ticket);
  }

  override calledBack(ticket: Ticket): void {
    this.#replies.calledBack(ticket);
  }

  override reopened(ticket: Ticket): void {
    this.#replies.came(ticket);
    this.#ticket.reopened(ticket);
  }

  override leftQueue(ticket: Ticket): void {
    this.#checks.leftQueue(ticket.team, ticket.joined);
    this.#team.passedOn(ticket);
  }
  override joinedQueue(ticket: Ticket): void {
    this.#checks.queued(ticket.team);
    this.#team.queued(ticket);
    this.#team.passedOn(ticket);
  }

  override reprioritised(ticket: Ticket): void {
    if (ticket.state === State.waiting) this.#team.reordered(ticket);
  }

  override judged(ticket: Ticket, promise: number): void {
    if (ticket.cohort === 1) this.#ticket.promises.judged(ticket, promise);
  }

  override notified(ticket: Ticket, team: number): void {
    if (ticket.cohort === 1) this.#ticket.notified(ticket, team);
  }
  override consulted(ticket: Ticket): void {
    if (ticket.cohort === 1) this.#ticket.consulted(ticket);
  }
  override surveyed(ticket: Ticket): void {
    if (ticket.cohort === 1) this.#ticket.surveyed(ticket);
  }
  override gave(ticket: Ticket, gift: Gift): void {
    this.#ticket.gifts.gave(ticket, gift);
  }
  override withheld(ticket: Ticket, gift: Gift): void {
    this.#ticket.gifts.withheld(ticket, gift);
  }
  override restored(ticket: Ticket, gift: Gift): void {
    this.#ticket.gifts.restored(ticket, gift);
  }
  override askedApproval(ticket: Ticket, _: Ticket, gift: Gift): void {
    this.#ticket.gifts.askedApproval(ticket, gift);
  }

  override handedOver(ticket: Ticket): void {
    this.#ticket.handedOver(ticket);
  }

  override staffed(group: number, change: number): void {
    this.#group.staffed(group, change);
  }

  override occupied(group: number, change: number): void {
    this.#group.occupied(group, change);
  }

  override held(group: number, channel: number, change: number): void {
    this.#group.held(group, channel, change);
  }

  override overran(group: number, change: number): void {
    this.#group.overran(group, change);
  }

  override handedBack(ticket: Ticket): void {
    this.#checks.queued(ticket.team);
  }

  override takenUp(ticket: Ticket, group: number): void {
    this.#group.worked(ticket, group);
    if (ticket.state === State.waiting) this.#checks.leftQueue(ticket.team, ticket.stopped);
  }

  override stopped(): void {
    for (const ticket of this.#life.tickets.living()) {
      this.#open.push(ticket.class);
      this.#ticket.leftOpen(ticket);
      if (ticket.state === State.waiting) this.#stillWaits(ticket);
      if (ticket.cohort === 1 && ticket.contact > 1) this.#replies.leftOpen(ticket);
    }
    for (const errand of this.#life.tickets.errands()) if (errand.state === State.waiting) this.#stillWaits(errand);
    this.#group.stop();
  }

  /** What the replication found. Called once, after `stopped`. */
  tallies(): Tallies {
    const classes = this.ways.classes();
    const ticket = this.#ticket.tally(classes.count);
    const replies = this.#replies.tally(classes.count);
    const places = this.ways.places().filter((place) => this.#first.has(place) || this.#later.has(place));
    for (const place of places) this.#contact.add(Math.floor(place / this.#teams), this.#first, place);
    for (const place of places) this.#later.add(place, this.#first, place);
    const contact = this.#contact.tally(this.ways.rows());
    const visit = this.#later.tally(places);
    return {
      replication: this.#replication,
      classes,
      visits: this.ways.visitsOf(places),
      ticket: ticket.counts,
      reply: replies.counts,
      contact: contact.counts,
      visit: visit.counts,
      sketches: { ...ticket.sketches, answerTime: replies.sketches, wait: contact.sketches, visitWait: visit.sketches },
      running: { ...ticket.running, answerTime: replies.running, wait: contact.running, visitWait: visit.running },
      group: this.#group.tally(),
      team: this.#team.tally(),
      series: this.#series.tally(),
      checks: this.#checks.outcome(this.#open),
    };
  }

  #waits({ contactVisit }: Ticket): Waits {
    return contactVisit === 1 ? this.#first : this.#later;
  }

  #place(ticket: Ticket): number {
    return this.ways.rowOf(ticket) * this.#teams + ticket.team;
  }

  #stillWaits(ticket: Ticket): void {
    // What has been handed back has been answered before.
    if (!Number.isNaN(ticket.left)) return this.#checks.waited(ticket.team, ticket.stopped);
    this.#checks.waited(ticket.team, ticket.joined);
    if (ticket.cohort === 0) return;
    this.#waits(ticket).stillWaiting(this.#place(ticket), this.#life.now - ticket.queued);
  }
}
