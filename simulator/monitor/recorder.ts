import { State } from '../life/index.ts';
import type { Life, Monitor, Tallies, TicketSlot } from '../life/index.ts';
import type { Decider, Model } from '../model/index.ts';
import { Sketch } from '../stats/index.ts';
import { Columns } from './columns.ts';
import { intervalsIn, TimeByInterval } from './time-by-interval.ts';
import { Waits } from './waits.ts';

/** Seconds of an interval of the series and of the groups' figures. */
export const halfHour = 1800;

const ticketCounts = [
  'arrived',
  'selfSolved',
  'solved',
  'closedUnsolved',
  'gaveUp',
  'turnedAway',
  'open',
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

/** The one monitor on the path: counts as things happen, and hands the counts over when the replication is done. */
export class Recorder implements Monitor {
  readonly #life: Life;
  readonly #model: Model;
  readonly #decider: Decider;
  readonly #replication: number;
  readonly #teams: number;
  readonly #intervals: number;

  readonly #ticket = new Columns(ticketCounts);
  readonly #responseTime: Sketch[] = [];
  readonly #resolutionTime: Sketch[] = [];
  readonly #contact: Waits;
  readonly #visit: Waits;
  readonly #staffed: TimeByInterval;
  readonly #occupied: TimeByInterval;
  readonly #overrun: TimeByInterval;
  readonly #series: Readonly<Record<'arrived' | 'answered' | 'abandoned', Float64Array>>;

  /** Self-checks: every ticket, the cohort's or not. By class arrived less ended; by team the queue's length and what its visits waited. */
  readonly #alive = new Columns(['tickets']);
  readonly #queueLength: TimeByInterval;
  readonly #queueWaits: Float64Array;
  #arrived = 0;
  #ended = 0;
  #conserved = true;

  constructor(life: Life, model: Model, decider: Decider, replication: number) {
    const { from, to } = model.window;
    const groups = model.groups.length;
    this.#life = life;
    this.#model = model;
    this.#decider = decider;
    this.#replication = replication;
    this.#teams = model.teams.length;
    this.#intervals = intervalsIn(from, to, halfHour);
    this.#contact = new Waits(model.thresholds);
    this.#visit = new Waits(model.thresholds);
    this.#staffed = new TimeByInterval(groups, from, to, halfHour);
    this.#occupied = new TimeByInterval(groups, from, to, halfHour);
    this.#overrun = new TimeByInterval(groups, from, to, halfHour);
    const cells = model.channels.length * this.#intervals;
    this.#series = { arrived: new Float64Array(cells), answered: new Float64Array(cells), abandoned: new Float64Array(cells) };
    this.#queueLength = new TimeByInterval(this.#teams, from, to, to - from);
    this.#queueWaits = new Float64Array(this.#teams);
  }

  arrived(ticket: TicketSlot): void {
    const { tickets } = this.#life;
    const of = tickets.class[ticket]!;
    this.#alive.fit(of + 1);
    this.#alive.of.tickets[of]!++;
    this.#arrived++;
    if (tickets.cohort[ticket] === 0) return;
    this.#ticket.fit(of + 1);
    this.#ticket.of.arrived[of]!++;
    this.#count(this.#series.arrived, of);
  }

  queued(ticket: TicketSlot): void {
    this.#queueLength.change(this.#life.tickets.team[ticket]!, 1, this.#life.now);
  }

  offered(): void {}

  started(ticket: TicketSlot): void {
    const { now, tickets } = this.#life;
    this.#leaveQueue(ticket);
    if (tickets.cohort[ticket] === 0) return;
    const of = tickets.class[ticket]!;
    const wait = now - tickets.queued[ticket]!;
    this.#visit.answered(of * this.#teams + tickets.team[ticket]!, wait);
    if (tickets.contactVisit[ticket] !== 1) return;
    this.#contact.answered(of, wait);
    this.#count(this.#series.answered, of);
  }

  finished(): void {}

  abandoned(ticket: TicketSlot): void {
    const { now, tickets } = this.#life;
    this.#leaveQueue(ticket);
    if (tickets.cohort[ticket] === 0) return;
    const of = tickets.class[ticket]!;
    const wait = now - tickets.queued[ticket]!;
    this.#visit.abandoned(of * this.#teams + tickets.team[ticket]!, wait);
    if (tickets.contactVisit[ticket] === 1) this.#contact.abandoned(of, wait);
    else this.#contact.abandonedLater(of);
    this.#count(this.#series.abandoned, of);
  }

  handedOver(): void {}
  paused(): void {}
  resumed(): void {}

  ended(ticket: TicketSlot): void {
    const { now, tickets } = this.#life;
    const of = tickets.class[ticket]!;
    const state = tickets.state[ticket]!;
    this.#alive.of.tickets[of]!--;
    this.#ended++;
    this.#addOpenTime(ticket);
    if (tickets.cohort[ticket] === 0) return;
    const count = this.#ticket.of;
    count[outcomeColumn[state as keyof typeof outcomeColumn]][of]!++;
    this.#close(ticket);
    if (state !== State.solved && state !== State.selfSolved) return;
    const time = now - tickets.arrived[ticket]!;
    count.resolved[of]!++;
    count.resolutionTime[of]! += time;
    (this.#resolutionTime[of] ??= new Sketch()).add(time);
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

  stopped(): void {
    const { now, tickets } = this.#life;
    for (let ticket = 0; ticket < tickets.high; ticket++) {
      if (!tickets.isLive(ticket)) continue;
      const of = tickets.class[ticket]!;
      this.#alive.of.tickets[of]!--;
      this.#addOpenTime(ticket);
      if (tickets.state[ticket] === State.waiting) this.#addQueueWait(ticket);
      if (tickets.cohort[ticket] === 0) continue;
      this.#ticket.of.open[of]!++;
      this.#close(ticket);
    }
    for (const integral of [this.#staffed, this.#occupied, this.#overrun, this.#queueLength]) integral.stop(now);
    this.#conserved = this.#alive.of.tickets.every((left) => left === 0) && this.#arrived === this.#ended + tickets.live;
  }

  /** What the replication found. Called once, after `stopped`. */
  tallies(): Tallies {
    const classes = this.#decider.classes;
    const width = this.#model.facts.length;
    const facts = new Int16Array(classes * width);
    for (let of = 0; of < classes; of++) facts.set(this.#decider.factsOf(of), of * width);
    const contact = this.#contact.tally(classes);
    const visit = this.#visit.tally(classes * this.#teams);
    const none = new Sketch();
    const perClass = (sketches: readonly Sketch[]) => Array.from({ length: classes }, (_, of) => (sketches[of] ?? none).toSparse());
    return {
      replication: this.#replication,
      classes: {
        count: classes,
        facts,
        firstPromise: Int16Array.from(this.#decider.firstPromise.subarray(0, classes)),
        resolutionPromise: Int16Array.from(this.#decider.resolutionPromise.subarray(0, classes)),
      },
      ticket: this.#ticket.cut(classes),
      contact: contact.counts,
      visit: visit.counts,
      sketches: {
        responseTime: perClass(this.#responseTime),
        resolutionTime: perClass(this.#resolutionTime),
        wait: contact.sketches,
        visitWait: visit.sketches,
      },
      group: { staffed: this.#staffed.seconds, occupied: this.#occupied.seconds, overrun: this.#overrun.seconds },
      series: this.#series,
      checks: {
        conserved: this.#conserved,
        queueError: this.#queueError(),
        arrived: this.#arrived,
        ended: this.#ended,
        open: this.#life.tickets.live,
      },
    };
  }

  /** Counts that are final when a ticket of the cohort ends, or the run stops with it open. */
  #close(ticket: TicketSlot): void {
    const { tickets } = this.#life;
    const count = this.#ticket.of;
    const of = tickets.class[ticket]!;
    const promise = { first: this.#decider.firstPromise[of]!, resolution: this.#decider.resolutionPromise[of]! };
    if (promise.first >= 0) count[firstColumn[tickets.firstVerdict[ticket] as 0]][of]!++;
    if (promise.resolution >= 0) count[resolutionColumn[tickets.resolutionVerdict[ticket] as 0]][of]!++;
    if (tickets.transfers[ticket]! > 0) {
      count.escalated[of]!++;
      count.transfers[of]! += tickets.transfers[ticket]!;
    }
    if (Number.isNaN(tickets.firstResponse[ticket]!)) return;
    const time = tickets.firstResponse[ticket]! - tickets.arrived[ticket]!;
    count.worked[of]!++;
    count.responded[of]!++;
    count.responseTime[of]! += time;
    (this.#responseTime[of] ??= new Sketch()).add(time);
  }

  /** One more in the half hour that it is now, by the ticket's channel. */
  #count(series: Float64Array, of: number): void {
    const { from, to } = this.#model.window;
    const { now } = this.#life;
    if (now < from || now >= to) return;
    const channel = this.#decider.factsOf(of)[this.#model.factAt.channel]!;
    series[channel * this.#intervals + Math.floor((now - from) / halfHour)]!++;
  }

  #leaveQueue(ticket: TicketSlot): void {
    this.#queueLength.change(this.#life.tickets.team[ticket]!, -1, this.#life.now);
    this.#addQueueWait(ticket);
  }

  #addQueueWait(ticket: TicketSlot): void {
    const { tickets } = this.#life;
    this.#queueWaits[tickets.team[ticket]!]! += this.#withinWindow(tickets.queued[ticket]!);
  }

  #addOpenTime(ticket: TicketSlot): void {
    const { tickets } = this.#life;
    const of = tickets.class[ticket]!;
    this.#ticket.fit(of + 1);
    this.#ticket.of.openTime[of]! += this.#withinWindow(tickets.arrived[ticket]!);
  }

  /** Seconds of the window between a moment and now. */
  #withinWindow(since: number): number {
    const { from, to } = this.#model.window;
    return Math.max(0, Math.min(this.#life.now, to) - Math.max(since, from));
  }

  #queueError(): number {
    let worst = 0;
    for (let team = 0; team < this.#teams; team++) {
      const length = this.#queueLength.seconds[team]!;
      const waits = this.#queueWaits[team]!;
      worst = Math.max(worst, Math.abs(length - waits) / Math.max(1, length, waits));
    }
    return worst;
  }
}
