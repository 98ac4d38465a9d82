import { State } from '../life/index.ts';
import type { Life, Monitor, Tallies, TicketSlot } from '../life/index.ts';
import type { Decider, Model } from '../model/index.ts';
import { Replies } from './replies.ts';
import { SelfChecks } from './self-checks.ts';
import { TeamTally } from './team-tally.ts';
import { TicketTally } from './ticket-tally.ts';
import { intervalsIn, TimeByInterval } from './time-by-interval.ts';
import { Waits } from './waits.ts';
import { Ways } from './ways.ts';

/** Seconds of an interval of the series and of the groups' figures. */
export const halfHour = 1800;

/** The one monitor on the path: counts as things happen, and hands the counts over when the replication is done. */
export class Recorder implements Monitor {
  readonly #life: Life;
  readonly #model: Model;
  readonly #decider: Decider;
  readonly #replication: number;
  readonly #teams: number;
  readonly #intervals: number;

  readonly #ticket: TicketTally;
  readonly #replies: Replies;
  readonly #contact: Waits;
  readonly #visit: Waits;
  readonly #team: TeamTally;
  readonly #staffed: TimeByInterval;
  readonly #occupied: TimeByInterval;
  readonly #overrun: TimeByInterval;
  readonly #series: Tallies['series'];
  readonly #ways: Ways;
  readonly #checks: SelfChecks;
  /** Classes of the tickets that the run's end found open. */
  readonly #open: number[] = [];

  constructor(life: Life, model: Model, decider: Decider, replication: number) {
    const { from, to } = model.window;
    this.#life = life;
    this.#model = model;
    this.#decider = decider;
    this.#replication = replication;
    this.#teams = model.teams.length;
    this.#intervals = intervalsIn(from, to, halfHour);
    this.#ways = new Ways(life, model, decider);
    this.#ticket = new TicketTally(life, decider, model.window);
    this.#replies = new Replies(life);
    this.#contact = new Waits(model.thresholds);
    this.#visit = new Waits(model.thresholds);
    this.#team = new TeamTally(life, model, this.#intervals, halfHour);
    const byGroup = () => new TimeByInterval(model.groups.length, from, to, halfHour);
    [this.#staffed, this.#occupied, this.#overrun] = [byGroup(), byGroup(), byGroup()];
    const byChannel = () => new Float64Array(model.channels.length * this.#intervals);
    this.#series = { arrived: byChannel(), answered: byChannel(), abandoned: byChannel() };
    this.#checks = new SelfChecks(this.#teams, from, to);
  }

  arrived(ticket: TicketSlot): void {
    const { tickets } = this.#life;
    const of = tickets.class[ticket]!;
    this.#checks.arrived(of);
    if (tickets.cohort[ticket] === 0) return;
    this.#ticket.arrived(of);
    this.#count(this.#series.arrived, ticket);
  }

  queued(ticket: TicketSlot): void {
    this.#checks.queued(this.#life.tickets.team[ticket]!, this.#life.now);
    this.#team.queued(ticket);
  }

  started(ticket: TicketSlot, group: number): void {
    const { now, tickets } = this.#life;
    this.#leaveQueue(ticket);
    this.#team.started(ticket, group);
    if (tickets.cohort[ticket] === 0) return;
    const row = this.#ways.rowOf(ticket);
    const wait = now - tickets.queued[ticket]!;
    this.#visit.answered(row * this.#teams + tickets.team[ticket]!, wait);
    if (tickets.contactVisit[ticket] !== 1) return;
    if (tickets.contact[ticket]! > 1) this.#replies.started(ticket);
    this.#contact.answered(row, wait);
    this.#count(this.#series.answered, ticket);
  }

  handled(ticket: TicketSlot): void {
    this.#team.handled(ticket);
  }

  abandoned(ticket: TicketSlot): void {
    const { now, tickets } = this.#life;
    this.#leaveQueue(ticket);
    if (tickets.cohort[ticket] === 0) return;
    const row = this.#ways.rowOf(ticket);
    const wait = now - tickets.queued[ticket]!;
    this.#visit.abandoned(row * this.#teams + tickets.team[ticket]!, wait);
    if (tickets.contactVisit[ticket] === 1) this.#contact.abandoned(row, wait);
    else this.#contact.abandonedLater(row);
    this.#count(this.#series.abandoned, ticket);
  }

  ended(ticket: TicketSlot): void {
    const { tickets } = this.#life;
    const of = tickets.class[ticket]!;
    this.#checks.ended(of);
    if (tickets.state[ticket] === State.turnedAway) this.#team.refused(ticket);
    this.#ticket.ended(ticket);
  }

  finished(ticket: TicketSlot): void {
    const { contact, contactVisit, cohort } = this.#life.tickets;
    if (contact[ticket]! > 1 && contactVisit[ticket] === 1 && cohort[ticket] === 1) this.#replies.finished(ticket);
  }

  resumed(ticket: TicketSlot): void {
    this.#replies.came(ticket);
  }

  handedOver(ticket: TicketSlot): void {
    this.#ticket.handedOver(ticket);
  }

  staffed(group: number, change: number): void {
    this.#staffed.change(group, change, this.#life.now);
  }

  occupied(group: number, change: number): void {
    this.#occupied.change(group, change, this.#life.now);
  }

  overran(group: number, change: number): void {
    this.#overrun.change(group, change, this.#life.now);
  }

  offered(): void {}
  paused(): void {}

  stopped(): void {
    const { now, tickets } = this.#life;
    for (let ticket = 0; ticket < tickets.high; ticket++) {
      if (!tickets.isLive(ticket)) continue;
      const of = tickets.class[ticket]!;
      this.#open.push(of);
      this.#ticket.leftOpen(ticket);
      if (tickets.state[ticket] === State.waiting) this.#stillWaits(ticket);
      if (tickets.cohort[ticket] === 1 && tickets.contact[ticket]! > 1) this.#replies.leftOpen(ticket);
    }
    for (const time of [this.#staffed, this.#occupied, this.#overrun]) time.stop(now);
  }

  /** What the replication found. Called once, after `stopped`. */
  tallies(): Tallies {
    const classes = this.#ways.classes();
    const rows = this.#ways.rows();
    const { ticket, responseTime, resolutionTime } = this.#ticket.tally(classes.count);
    const replies = this.#replies.tally(classes.count);
    const contact = this.#contact.tally(rows);
    const visit = this.#visit.tally(rows.flatMap((row) => Array.from({ length: this.#teams }, (_, team) => row * this.#teams + team)));
    return {
      replication: this.#replication,
      classes,
      ticket,
      reply: replies.counts,
      contact: contact.counts,
      visit: visit.counts,
      sketches: { responseTime, resolutionTime, answerTime: replies.answerTime, wait: contact.sketches, visitWait: visit.sketches },
      group: { staffed: this.#staffed.seconds, occupied: this.#occupied.seconds, overrun: this.#overrun.seconds },
      team: this.#team.tally,
      series: this.#series,
      checks: this.#checks.outcome(this.#open, this.#life.now),
    };
  }

  /** One more in the half hour that it is now, by the channel that serves the contact. */
  #count(series: Float64Array, ticket: TicketSlot): void {
    const { from, to } = this.#model.window;
    const { now, tickets } = this.#life;
    if (now < from || now >= to) return;
    series[tickets.channel[ticket]! * this.#intervals + Math.floor((now - from) / halfHour)]!++;
  }

  #stillWaits(ticket: TicketSlot): void {
    const { now, tickets } = this.#life;
    this.#waited(ticket);
    if (tickets.cohort[ticket] === 0) return;
    const row = this.#ways.rowOf(ticket);
    const wait = now - tickets.queued[ticket]!;
    this.#visit.stillWaiting(row * this.#teams + tickets.team[ticket]!, wait);
    if (tickets.contactVisit[ticket] === 1) this.#contact.stillWaiting(row, wait);
  }

  #leaveQueue(ticket: TicketSlot): void {
    this.#checks.leftQueue(this.#life.tickets.team[ticket]!, this.#life.now);
    this.#waited(ticket);
  }

  #waited(ticket: TicketSlot): void {
    const { tickets } = this.#life;
    this.#checks.waited(tickets.team[ticket]!, this.#withinWindow(tickets.queued[ticket]!));
  }

  /** Seconds of the window between a moment and now. */
  #withinWindow(since: number): number {
    const { from, to } = this.#model.window;
    return Math.max(0, Math.min(this.#life.now, to) - Math.max(since, from));
  }
}
