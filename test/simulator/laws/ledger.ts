import type { Center } from '../../../simulator/center/index.ts';
import type { Monitor, Ticket } from '../../../simulator/life/index.ts';
import type { Model } from '../../../simulator/model/index.ts';

/** One wait at a team and the work after it. */
export interface Visit {
  readonly thing: number;
  readonly ofClass: number;
  readonly cohort: boolean;
  readonly contact: number;
  readonly number: number;
  team: number;
  readonly live: boolean;
  readonly channel: number;
  /** Where it stands in its queue: mode (between them what was handed back), rank, what its team picks by, sequence. */
  place: readonly number[];
  readonly queued: number;
  /** When it came to the present team's queue, and its stays in others' before. */
  joined: number;
  readonly moved: { readonly team: number; readonly queued: number; readonly left: number }[];
  readonly offeredTo: number[];
  agent: number | undefined;
  /** When it left the queue: work began, the customer gave up, or the run stopped. */
  left: number | undefined;
  /** Further stays in the queue, after its work was handed back: from, to. */
  readonly handedBack: { readonly queued: number; left: number }[];
  finished: number | undefined;
  abandoned: boolean;
  /** The customer hung up and waited to be called. */
  calledBack: boolean;
}

/** What a law was broken by. */
export type Fault = 'lost' | 'overtaken' | 'too many at once' | 'may not' | 'off duty' | 'idle' | 'laid aside';

/** What an agent has before him: contacts in work, and until when he does what is left of others. */
interface Desk {
  readonly inWork: Set<Visit>;
  readonly rest: Map<Visit, number>;
  readonly laidAside: Set<Visit>;
}

/**
 * A monitor that keeps every visit and watches laws while time passes, from what it is told alone: it counts the open tickets by walking the store, and
 * knows no queue, agent or event of the living part.
 */
export class Ledger implements Monitor {
  readonly visits: Visit[] = [];
  readonly faults: { readonly law: Fault; readonly says: string }[] = [];
  readonly arrivals = new Map<number, { readonly at: number; readonly ofClass: number }>();
  readonly #model: Model;
  readonly #center: Center;
  readonly #wrapUp: number;
  readonly #present: (Visit | undefined)[] = [];
  readonly #waiting: Set<Visit>[];
  readonly #idle: number[];
  readonly #desks = new Map<number, Desk>();
  readonly #alive: number[] = [];
  #now = 0;

  /** `wrapUp`: seconds of after-contact work that every visit leaves. */
  constructor(model: Model, center: Center, wrapUp: number) {
    this.#model = model;
    this.#center = center;
    this.#wrapUp = wrapUp;
    this.#waiting = model.teams.map(() => new Set());
    this.#idle = model.groups.map(() => 0);
  }

  broken(...laws: readonly Fault[]): string[] {
    return this.faults.filter(({ law }) => laws.includes(law)).map(({ law, says }) => `${law}: ${says}`);
  }

  /** The facts of a class, once the run is over. */
  factsOf(ofClass: number): Int16Array {
    return this.#center.decider.factsOf(ofClass);
  }

  arrived(ticket: Ticket): void {
    const { now } = this.#step();
    const ofClass = ticket.class;
    this.arrivals.set(ticket.thing, { at: now, ofClass });
    this.#alive[ofClass] = (this.#alive[ofClass] ?? 0) + 1;
    this.#walk(0);
  }

  refused(): void {
    this.#step();
  }
  gave(): void {
    this.#step();
  }
  withheld(): void {
    this.#step();
  }
  restored(): void {
    this.#step();
  }
  askedApproval(): void {
    this.#step();
  }
  leftMenu(): void {
    this.#step();
  }

  queued(ticket: Ticket): void {
    const { now } = this.#step();
    const ofClass = ticket.class;
    const visit: Visit = {
      thing: ticket.thing,
      ofClass,
      cohort: ticket.cohort === 1,
      contact: ticket.contact,
      number: ticket.visit,
      team: ticket.team,
      live: ticket.mode === 0,
      channel: ticket.channel,
      place: [2 * ticket.mode, this.#rank(ticket), this.#order(ticket), this.visits.length],
      queued: now,
      joined: now,
      moved: [],
      offeredTo: [],
      agent: undefined,
      left: undefined,
      handedBack: [],
      finished: undefined,
      abandoned: false,
      calledBack: false,
    };
    this.visits.push(visit);
    this.#present[ticket.slot] = visit;
    this.#waiting[visit.team]!.add(visit);
  }

  offered(ticket: Ticket, team: number): void {
    this.#step();
    this.#present[ticket.slot]!.offeredTo.push(team);
  }

  started(ticket: Ticket, group: number): void {
    const { now } = this.#step();
    const visit = this.#leave(ticket);
    const agent = ticket.agent;
    visit.agent = agent;
    const offeredTo = visit.offeredTo.splice(0);
    const { serves } = this.#model.groups[group]!;
    // What overflow offers comes after everything of the group's own.
    const desk = this.#desk(agent);
    // What ends at this very moment may not have been left yet.
    const fills = heldOn(desk, now, true).length > 0;
    const own = serves.findIndex((equals) => equals.includes(visit.team));
    const rung = own < 0 ? Infinity : own;
    const says = `${now} ticket ${visit.thing} by agent ${agent}`;
    if (own < 0 && !offeredTo.some((team) => serves.flat().includes(team))) this.#fault('may not', says);
    const aside = [...desk.laidAside][0];
    const { givesWayTo } = this.#model.channels[aside?.channel ?? 0]!;
    const mayInterrupt = (other: Visit): boolean => !aside || (other.live && givesWayTo.includes(other.channel));
    for (const [i, equals] of serves.entries())
      for (const team of equals)
        for (const other of this.#waiting[team]!)
          if ((!fills || other.channel === visit.channel) && mayInterrupt(other) && (i < rung || (i === rung && isBefore(other, visit))))
            this.#fault('overtaken', says);
    this.#hold(visit, now);
    if (!this.#onDuty(agent, now)) this.#fault('off duty', says);
    if (desk.laidAside.size > 0 && !visit.live) this.#fault('laid aside', says);
  }

  laidAside(ticket: Ticket): void {
    this.#step();
    const visit = this.#present[ticket.slot]!;
    if (visit.live) this.#fault('laid aside', `ticket ${visit.thing}, which is live`);
    const desk = this.#desk(visit.agent!);
    desk.inWork.delete(visit);
    desk.laidAside.add(visit);
  }

  handedBack(ticket: Ticket): void {
    const { now } = this.#step();
    const visit = this.#present[ticket.slot]!;
    if (visit.live) this.#fault('laid aside', `ticket ${visit.thing}, which is live, is handed back`);
    visit.place = [1, visit.place[1]!, ticket.begun, visit.place[3]!];
    visit.handedBack.push({ queued: now, left: Infinity });
    const { inWork, laidAside } = this.#desk(visit.agent!);
    inWork.delete(visit);
    laidAside.delete(visit);
    this.#waiting[visit.team]!.add(visit);
  }

  takenUp(ticket: Ticket, group: number): void {
    const { now } = this.#step();
    const visit = this.#present[ticket.slot]!;
    visit.agent = ticket.agent;
    if (this.#waiting[visit.team]!.delete(visit)) {
      visit.handedBack.at(-1)!.left = now;
      if (!this.#model.groups[group]!.serves.flat().includes(visit.team)) this.#fault('may not', `${now} ticket ${visit.thing} goes on`);
    } else this.#desk(visit.agent).laidAside.delete(visit);
    this.#hold(visit, now);
  }

  finished(ticket: Ticket): void {
    const { now } = this.#step();
    const visit = this.#present[ticket.slot]!;
    visit.finished = now;
    const desk = this.#desk(visit.agent!);
    desk.inWork.delete(visit);
    desk.rest.set(visit, Infinity);
  }

  handled(ticket: Ticket): void {
    const { now } = this.#step();
    const visit = this.#present[ticket.slot]!;
    this.#desk(visit.agent!).rest.set(visit, now + this.#wrapUp);
  }

  abandoned(ticket: Ticket): void {
    this.#step();
    this.#leave(ticket).abandoned = true;
  }

  handedOver(): void {
    this.#step();
  }

  leftQueue(ticket: Ticket): void {
    const { now } = this.#step();
    const visit = this.#present[ticket.slot]!;
    visit.moved.push({ team: visit.team, queued: visit.joined, left: now });
    visit.offeredTo.splice(0);
    this.#waiting[visit.team]!.delete(visit);
  }
  joinedQueue(ticket: Ticket): void {
    const { now } = this.#step();
    const visit = this.#present[ticket.slot]!;
    visit.team = ticket.team;
    visit.joined = now;
    this.#placeAnew(ticket, visit);
    this.#waiting[visit.team]!.add(visit);
  }
  reprioritised(ticket: Ticket): void {
    this.#step();
    const visit = this.#present[ticket.slot];
    if (visit && this.#waiting[visit.team]!.has(visit)) this.#placeAnew(ticket, visit);
  }
  warned(): void {
    this.#step();
  }
  breached(): void {
    this.#step();
  }
  judged(): void {
    this.#step();
  }
  surveyed(): void {
    this.#step();
  }
  /** News to the customer move what is due after them: where queues go by that, nobody says whither, until its place is told anew. */
  notified(ticket: Ticket, team: number): void {
    this.#step();
    const visit = this.#present[ticket.slot];
    if (team >= 0 || !visit || !this.#waiting[visit.team]!.has(visit) || this.#model.teams[visit.team]!.pick !== 'due_first') return;
    const [mode, rank, begun] = visit.place;
    visit.place = [mode!, rank!, mode === 1 ? begun! : NaN, NaN];
  }
  consulted(): void {
    this.#step();
  }

  calledBack(ticket: Ticket): void {
    this.#step();
    this.#present[ticket.slot]!.calledBack = true;
  }
  retried(): void {
    this.#step();
  }
  paused(): void {
    this.#step();
  }
  solved(): void {
    this.#step();
  }
  reopened(): void {
    this.#step();
  }
  resumed(): void {
    this.#step();
  }

  ended(ticket: Ticket): void {
    this.#step();
    this.#alive[ticket.class]!--;
    this.#walk(1);
  }

  staffed(group: number, change: number): void {
    this.#step();
    this.#idle[group]! += change;
  }
  occupied(group: number, change: number): void {
    this.#step();
    this.#idle[group]! -= change;
  }
  held(): void {}
  enteredMenu(): void {}
  triedSelfService(): void {}
  declinedSelfService(): void {}
  selfServiceFailed(): void {}
  overran(group: number, change: number): void {
    this.#step();
    this.#idle[group]! += change;
  }

  stopped(): void {
    const { now, tickets } = this.#step();
    this.#walk(0);
    for (const ticket of tickets.living()) this.#alive[ticket.class]!--;
    if (this.#alive.some((left) => left !== 0)) this.#fault('lost', `${now} a class does not add up`);
    for (const visit of this.visits) visit.left ??= now;
    for (const visit of this.#waiting.flatMap((set) => [...set])) if (visit.handedBack.length > 0) visit.handedBack.at(-1)!.left = now;
  }

  #rank({ priority }: Ticket): number {
    return this.#model.priorities[priority]!.rank;
  }

  /** Among equals of its new place nobody says which is first. */
  #placeAnew(ticket: Ticket, visit: Visit): void {
    const [mode, , begun] = visit.place;
    visit.place = [mode!, this.#rank(ticket), mode === 1 ? begun! : this.#order(ticket), NaN];
  }

  /** The later, the later its turn among tickets of its mode and rank. */
  #order(ticket: Ticket): number {
    const { credit } = this.#model.priorities[ticket.priority]!;
    const [first, ...others] = ticket.due;
    const due = Number.isNaN(ticket.firstResponse) ? [first!, ...others] : others;
    return { most_urgent: ticket.queued - credit, oldest: ticket.arrived - credit, due_first: Math.min(...due) }[
      this.#model.teams[ticket.team]!.pick
    ];
  }

  #leave(ticket: Ticket): Visit {
    const visit = this.#present[ticket.slot]!;
    visit.left = this.#center.life.now;
    this.#waiting[visit.team]!.delete(visit);
    return visit;
  }

  /** Once an instant is over, nobody who may take a waiting ticket is idle. */
  #step(): Center['life'] {
    const { life } = this.#center;
    if (life.now > this.#now)
      this.#model.groups.forEach(({ name, serves }, group) => {
        if (this.#idle[group]! === 0) return;
        const takes = serves.flat();
        const waits = [...this.#waiting.flatMap((set) => [...set])].some(
          (visit) => takes.includes(visit.team) || visit.offeredTo.some((team) => takes.includes(team)),
        );
        if (waits) this.#fault('idle', `${this.#now} ${name} ${this.#idle[group]}`);
      });
    this.#now = life.now;
    return life;
  }

  /** Arrived less ended are those in the store; `leaving` of them are about to leave it. */
  #walk(leaving: number): void {
    const { now, tickets } = this.#center.life;
    const live = tickets.living().length;
    const alive = this.#alive.reduce((sum, count) => sum + (count ?? 0), 0);
    if (live !== alive + leaving || live !== tickets.live) this.#fault('lost', `${now} ${live} in the store, ${alive} alive`);
  }

  #desk(agent: number): Desk {
    const desk = this.#desks.get(agent) ?? { inWork: new Set(), rest: new Map(), laidAside: new Set() };
    this.#desks.set(agent, desk);
    return desk;
  }

  /** A contact comes onto its agent's desk: all are of one channel, and no more than that allows. */
  #hold(visit: Visit, now: number): void {
    const desk = this.#desk(visit.agent!);
    const held = heldOn(desk, now);
    const says = `${now} ticket ${visit.thing} by agent ${visit.agent}`;
    const { atOnce } = this.#model.channels[visit.channel]!;
    if (held.length >= atOnce || held.some(({ channel }) => channel !== visit.channel)) this.#fault('too many at once', says);
    desk.inWork.add(visit);
  }

  #onDuty(agent: number, now: number): boolean {
    const { first, last, from, to } = this.#model.agents;
    for (let spell = first[agent]!; spell < last[agent]!; spell++) if (from[spell]! <= now && now < to[spell]!) return true;
    return false;
  }

  #fault(law: Fault, says: string): void {
    this.faults.push({ law, says });
  }
}

/** Contacts that an agent holds: in work, or summary or after-contact work of it not done. */
function heldOn({ inWork, rest }: Desk, now: number, still = false): Visit[] {
  for (const [visit, until] of rest) if (still ? until < now : until <= now) rest.delete(visit);
  return [...inWork, ...rest.keys()];
}

function isBefore(a: Visit, b: Visit): boolean {
  const differs = a.place.findIndex((value, i) => value !== b.place[i]);
  return differs >= 0 && a.place[differs]! < b.place[differs]!;
}
