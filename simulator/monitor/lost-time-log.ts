import { isSolved, none, Part, partNames, Promised, promiseNames, State, Verdict } from '../life/index.ts';
import type { Gift, Life, LostRow, LostTicket, LostTime, Ticket } from '../life/index.ts';
import { eachWeekHour, weekHours } from '../model/index.ts';
import type { Decider, Model } from '../model/index.ts';
import type { Awaited } from './awaited.ts';
import { Duty } from './duty.ts';
import type { KeptLife } from './kept-life.ts';
import { KeptLives } from './kept-lives.ts';
import { asBefore, nobodyElse, Timeline } from './timeline.ts';

/** Of each kind of promise, and of abandoned contacts. */
const mostOfAKind = 3;

/** With its life, once it is among the worst, as far as it has come. */
type Worst = LostTicket & { readonly life: KeptLife };

/**
 * A monitor that says where the time went of the cohort's broken promises and abandoned contacts (LOST-TIME.md). It marks where each
 * part of a ticket's life begins; only what is lost is cut and summed.
 */
export class LostTimeLog extends KeptLives {
  readonly #duty: Duty;
  /** By place: its parts, when the present contact began. */
  readonly #timelines: Timeline[] = [];
  readonly #knocked: number[] = [];
  /** By place of an approval that is asked for. */
  readonly #awaited: (Awaited | undefined)[] = [];
  readonly #rows = new Map<number, { -readonly [key in keyof LostRow]: LostRow[key] }>();
  readonly #worst: Worst[][] = [[], ...promiseNames.map(() => [])];

  constructor(life: Life, model: Model, decider: Decider) {
    super(life, model, decider);
    this.#duty = new Duty(model);
  }

  override staffed(group: number, change: number): void {
    this.#duty.staffed(group, change, this.life.now);
  }

  override arrived(ticket: Ticket): void {
    super.arrived(ticket);
    if (ticket.cohort === 0) return;
    (this.#timelines[ticket.slot] ??= new Timeline()).clear();
    this.#knocks(ticket);
  }
  override retried(ticket: Ticket): void {
    super.retried(ticket);
    this.#knocks(ticket);
  }
  override resumed(ticket: Ticket): void {
    super.resumed(ticket);
    this.#knocks(ticket);
  }
  override reopened(ticket: Ticket): void {
    super.reopened(ticket);
    this.#knocks(ticket);
  }

  override queued(ticket: Ticket): void {
    super.queued(ticket);
    this.#mark(ticket, Part.queue, nobodyElse);
  }
  override joinedQueue(ticket: Ticket): void {
    super.joinedQueue(ticket);
    this.#mark(ticket, ticket.callback === 1 ? Part.callback : Part.queue, nobodyElse);
  }
  override handedBack(ticket: Ticket): void {
    super.handedBack(ticket);
    this.#mark(ticket, Part.queue, nobodyElse);
  }
  override offered(ticket: Ticket, team: number): void {
    super.offered(ticket, team);
    this.#mark(ticket, ticket.callback === 1 ? Part.callback : Part.queue, team);
  }
  override calledBack(ticket: Ticket): void {
    super.calledBack(ticket);
    this.#mark(ticket, Part.callback, asBefore);
  }
  override started(ticket: Ticket): void {
    super.started(ticket);
    this.#mark(ticket, Part.work, ticket.reading);
  }
  override laidAside(ticket: Ticket): void {
    super.laidAside(ticket);
    this.#mark(ticket, Part.laidAside);
  }
  override takenUp(ticket: Ticket): void {
    super.takenUp(ticket);
    this.#mark(ticket, Part.work);
  }
  override finished(ticket: Ticket): void {
    super.finished(ticket);
    // Whatever else comes, comes at once: what takes time after the contact, of the ticket's, is its summary.
    this.#mark(ticket, Part.handOver);
  }
  override handedOver(ticket: Ticket): void {
    super.handedOver(ticket);
    if (ticket.state === State.withCustomer) this.#mark(ticket, Part.customer);
  }
  override paused(ticket: Ticket): void {
    super.paused(ticket);
    this.#mark(ticket, Part.customer);
  }
  override solved(ticket: Ticket): void {
    super.solved(ticket);
    this.#mark(ticket, Part.solved);
  }
  override refused(ticket: Ticket, team: number): void {
    super.refused(ticket, team);
    this.#mark(ticket, Part.away);
  }

  override askedApproval(ticket: Ticket, errand: Ticket, gift: Gift): void {
    super.askedApproval(ticket, errand, gift);
    this.#awaited[errand.slot] = ticket.cohort === 1 ? this.#timelines[ticket.slot]!.awaits(this.life.now, errand.team) : undefined;
  }
  override gave(ticket: Ticket, gift: Gift): void {
    super.gave(ticket, gift);
    const awaited = ticket.errand === 1 ? this.#awaited[ticket.slot] : undefined;
    if (awaited) awaited.to = this.life.now;
  }

  override abandoned(ticket: Ticket): void {
    super.abandoned(ticket);
    this.#gaveUp(ticket);
  }
  override leftMenu(ticket: Ticket): void {
    super.leftMenu(ticket);
    this.#gaveUp(ticket);
  }

  override judged(ticket: Ticket, promise: number): void {
    if (ticket.cohort === 1 && ticket.verdict[promise] === Verdict.broken) this.#lose(ticket, promise, this.life.now);
  }

  override ended(ticket: Ticket): void {
    super.ended(ticket);
    if (ticket.cohort === 0) return;
    this.#close(ticket, isSolved(ticket.state) ? ticket.solved : this.life.now);
  }

  override stopped(): void {
    super.stopped();
    for (const ticket of this.life.tickets.living()) {
      if (ticket.cohort === 0) continue;
      for (const promise of [Promised.nextResponse, Promised.update]) if (ticket.due[promise] !== Infinity) this.judged(ticket, promise);
      this.#close(ticket, this.life.now);
    }
  }

  /** What was lost. Called once, after the run. */
  lost(): LostTime {
    const rows = [...this.#rows.values()].sort((a, b) => a.promise - b.promise || a.row - b.row);
    const worst = this.#worst.flat();
    const lives = new Map(worst.map(({ ticket, life }) => [ticket, life]));
    return {
      rows,
      worst: worst.map(({ promise, row, ticket, late, from, until, pieces }) => ({ promise, row, ticket, late, from, until, pieces })),
      lives: [...lives].sort(([a], [b]) => a - b).map(([ticket, life]) => ({ ticket, moments: this.momentsOf(life) })),
    };
  }

  #knocks(ticket: Ticket): void {
    this.#knocked[ticket.slot] = this.life.now;
    this.#mark(ticket, Part.beforeQueue);
  }

  #mark(ticket: Ticket, part: number, beside?: number): void {
    if (ticket.cohort === 1) this.#timelines[ticket.slot]!.mark(this.life.now, part, ticket.team, beside);
  }

  #gaveUp(ticket: Ticket): void {
    if (ticket.cohort === 0) return;
    const from = this.#knocked[ticket.slot]!;
    this.#add(ticket, none, none, from, this.life.now, this.life.now - from);
    this.#mark(ticket, Part.away);
  }

  /** What is promised once is final now. */
  #close(ticket: Ticket, until: number): void {
    const { verdict, firstResponse } = ticket;
    if (verdict[Promised.firstResponse] === Verdict.broken)
      this.#lose(ticket, Promised.firstResponse, Number.isNaN(firstResponse) ? until : firstResponse);
    if (verdict[Promised.resolution] === Verdict.broken) this.#lose(ticket, Promised.resolution, until);
  }

  #lose(ticket: Ticket, promise: number, until: number): void {
    const late = Math.max(0, until - ticket.due[promise]!);
    this.#add(ticket, promise, ticket.madeBy[promise]!, ticket.since[promise]!, until, late);
  }

  #add(ticket: Ticket, promise: number, row: number, from: number, until: number, late: number): void {
    const pieces = this.#timelines[ticket.slot]!.pieces(from, until, this.#duty);
    const sums = this.#rowOf(promise, row);
    const teams = this.model.teams.length + 1;
    sums.count++;
    for (const { from, to, part, team } of pieces) {
      sums.byTeam[part * teams + team + 1]! += to - from;
      eachWeekHour(this.model, from, to, (hour, seconds) => void (sums.byHour[part * weekHours + hour]! += seconds));
    }
    this.#keep({ promise, row, ticket: this.numberOf(ticket), late, from, until, pieces }, ticket);
  }

  #rowOf(promise: number, row: number) {
    const key = (promise + 1) * 1e6 + row + 1;
    let sums = this.#rows.get(key);
    if (!sums) {
      const byTeam = new Float64Array(partNames.length * (this.model.teams.length + 1));
      sums = { promise, row, count: 0, byTeam, byHour: new Float64Array(partNames.length * weekHours) };
      this.#rows.set(key, sums);
    }
    return sums;
  }

  /** Keeps the worst of its kind, each ticket once. */
  #keep(one: LostTicket, ticket: Ticket): void {
    const kind = this.#worst[one.promise + 1]!;
    const same = kind.findIndex(({ ticket }) => ticket === one.ticket);
    const place = same >= 0 ? same : Math.min(kind.length, mostOfAKind - 1);
    if (place < kind.length && worstFirst(kind[place]!, one) <= 0) return;
    kind[place] = { ...one, life: this.hold(ticket) };
    kind.sort(worstFirst);
  }
}

function worstFirst(a: LostTicket, b: LostTicket): number {
  return b.late - a.late || a.ticket - b.ticket;
}
