import { isSolved, none, Part, partNames, Promised, promiseNames, State, Verdict } from '../life/index.ts';
import type { Life, LostRow, LostTicket, LostTime, Ticket } from '../life/index.ts';
import { eachWeekHour, weekHours } from '../model/index.ts';
import type { Decider, Model } from '../model/index.ts';
import type { Awaited } from './awaited.ts';
import { Duty } from './duty.ts';
import type { KeptLife } from './kept-life.ts';
import type { KeptLives } from './kept-lives.ts';
import { Silent } from './silent.ts';
import { asBefore, nobodyElse, Timeline } from './timeline.ts';

/** Of each kind of promise, and of abandoned contacts. */
const mostOfAKind = 3;

/** With its life as far as it has come. */
type Worst = LostTicket & { readonly life: KeptLife };

/**
 * A monitor that says where the time went of the cohort's broken promises and abandoned contacts (LOST-TIME.md). It marks where each
 * part of a ticket's life begins; only what is lost is cut and summed.
 */
export class LostTimeLog extends Silent {
  readonly #life: Life;
  readonly #model: Model;
  readonly #decider: Decider;
  readonly #lives: KeptLives;
  readonly #duty: Duty;
  /** By place: its life, its number, when the present contact began. */
  readonly #timelines: Timeline[] = [];
  readonly #numbers: number[] = [];
  readonly #knocked: number[] = [];
  /** By place of an approval that is asked for. */
  readonly #awaited: (Awaited | undefined)[] = [];
  readonly #rows = new Map<number, { -readonly [key in keyof LostRow]: LostRow[key] }>();
  readonly #worst: Worst[][] = [[], ...promiseNames.map(() => [])];
  #arrived = 0;

  constructor(life: Life, model: Model, decider: Decider, lives: KeptLives) {
    super();
    this.#life = life;
    this.#model = model;
    this.#decider = decider;
    this.#lives = lives;
    this.#duty = new Duty(model);
  }

  override staffed(group: number, change: number): void {
    this.#duty.staffed(group, change, this.#life.now);
  }

  override arrived(ticket: Ticket): void {
    const { slot } = ticket;
    this.#numbers[slot] = ++this.#arrived;
    if (ticket.cohort === 0) return;
    (this.#timelines[slot] ??= new Timeline()).clear();
    this.#knocks(ticket);
  }
  override retried(ticket: Ticket): void {
    this.#knocks(ticket);
  }
  override resumed(ticket: Ticket): void {
    this.#knocks(ticket);
  }
  override reopened(ticket: Ticket): void {
    this.#knocks(ticket);
  }

  override queued(ticket: Ticket): void {
    this.#mark(ticket, Part.queue, nobodyElse);
  }
  override joinedQueue(ticket: Ticket): void {
    this.#mark(ticket, ticket.callback === 1 ? Part.callback : Part.queue, nobodyElse);
  }
  override handedBack(ticket: Ticket): void {
    this.#mark(ticket, Part.queue, nobodyElse);
  }
  override offered(ticket: Ticket, team: number): void {
    this.#mark(ticket, ticket.callback === 1 ? Part.callback : Part.queue, team);
  }
  override calledBack(ticket: Ticket): void {
    this.#mark(ticket, Part.callback, asBefore);
  }
  override started(ticket: Ticket): void {
    this.#mark(ticket, Part.work, ticket.reading);
  }
  override laidAside(ticket: Ticket): void {
    this.#mark(ticket, Part.laidAside);
  }
  override takenUp(ticket: Ticket): void {
    this.#mark(ticket, Part.work);
  }
  override finished(ticket: Ticket): void {
    // Whatever else comes, comes at once: what takes time after the contact, of the ticket's, is its summary.
    this.#mark(ticket, Part.handOver);
  }
  override handedOver(ticket: Ticket): void {
    if (ticket.state === State.withCustomer) this.#mark(ticket, Part.customer);
  }
  override paused(ticket: Ticket): void {
    this.#mark(ticket, Part.customer);
  }
  override solved(ticket: Ticket): void {
    this.#mark(ticket, Part.solved);
  }
  override refused(ticket: Ticket): void {
    this.#mark(ticket, Part.away);
  }

  override askedApproval(ticket: Ticket, errand: Ticket): void {
    this.#awaited[errand.slot] = ticket.cohort === 1 ? this.#timelines[ticket.slot]!.awaits(this.#life.now, errand.team) : undefined;
  }
  override gave({ errand, slot }: Ticket): void {
    const awaited = errand === 1 ? this.#awaited[slot] : undefined;
    if (awaited) awaited.to = this.#life.now;
  }

  override abandoned(ticket: Ticket): void {
    this.#gaveUp(ticket);
  }
  override leftMenu(ticket: Ticket): void {
    this.#gaveUp(ticket);
  }

  override judged(ticket: Ticket, promise: number): void {
    if (ticket.cohort === 1 && ticket.verdict[promise] === Verdict.broken) this.#lose(ticket, promise, this.#life.now);
  }

  override ended(ticket: Ticket): void {
    if (ticket.cohort === 0) return;
    this.#close(ticket, isSolved(ticket.state) ? ticket.solved : this.#life.now);
  }

  override stopped(): void {
    for (const ticket of this.#life.tickets.living()) {
      if (ticket.cohort === 0) continue;
      for (const promise of [Promised.nextResponse, Promised.update]) if (ticket.due[promise] !== Infinity) this.judged(ticket, promise);
      this.#close(ticket, this.#life.now);
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
      lives: [...lives].sort(([a], [b]) => a - b).map(([ticket, life]) => ({ ticket, moments: life.moments() })),
    };
  }

  #knocks(ticket: Ticket): void {
    this.#knocked[ticket.slot] = this.#life.now;
    this.#mark(ticket, Part.beforeQueue);
  }

  #mark(ticket: Ticket, part: number, beside?: number): void {
    if (ticket.cohort === 1) this.#timelines[ticket.slot]!.mark(this.#life.now, part, ticket.team, beside);
  }

  #gaveUp(ticket: Ticket): void {
    if (ticket.cohort === 0) return;
    const from = this.#knocked[ticket.slot]!;
    this.#add(ticket, none, none, from, this.#life.now, this.#life.now - from);
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
    // As the figures have it: a promise is one of the row that made it first.
    const first = this.#decider.terms[ticket.class]!.promised[promise]!.row;
    const row = first < 0 ? ticket.terms.promised[promise]!.row : first;
    const late = Math.max(0, until - ticket.due[promise]!);
    this.#add(ticket, promise, row, ticket.since[promise]!, until, late);
  }

  #add(ticket: Ticket, promise: number, row: number, from: number, until: number, late: number): void {
    const pieces = this.#timelines[ticket.slot]!.pieces(from, until, this.#duty);
    const sums = this.#rowOf(promise, row);
    const teams = this.#model.teams.length + 1;
    sums.count++;
    for (const { from, to, part, team } of pieces) {
      sums.byTeam[part * teams + team + 1]! += to - from;
      eachWeekHour(this.#model, from, to, (hour, seconds) => void (sums.byHour[part * weekHours + hour]! += seconds));
    }
    this.#keep({ promise, row, ticket: this.#numbers[ticket.slot]!, late, from, until, pieces, life: this.#lives.of(ticket) });
  }

  #rowOf(promise: number, row: number) {
    const key = (promise + 1) * 1e6 + row + 1;
    let sums = this.#rows.get(key);
    if (!sums) {
      const byTeam = new Float64Array(partNames.length * (this.#model.teams.length + 1));
      sums = { promise, row, count: 0, byTeam, byHour: new Float64Array(partNames.length * weekHours) };
      this.#rows.set(key, sums);
    }
    return sums;
  }

  /** Keeps the worst of its kind, each ticket once. */
  #keep(one: Worst): void {
    const kind = this.#worst[one.promise + 1]!;
    const same = kind.findIndex(({ ticket }) => ticket === one.ticket);
    if (same >= 0 && kind[same]!.late >= one.late) return;
    if (same >= 0) kind.splice(same, 1);
    kind.push(one);
    kind.sort((a, b) => b.late - a.late || a.ticket - b.ticket);
    kind.length = Math.min(kind.length, mostOfAKind);
  }
}
