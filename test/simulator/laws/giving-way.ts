import { Silent } from '../../../simulator/monitor/silent.ts';
import { Mode } from '../../../simulator/life/index.ts';
import type { Life, Ticket } from '../../../simulator/life/index.ts';
import type { Model } from '../../../simulator/model/index.ts';

/** A contact that waits for a team, or for those that its overflow asks too, or lies on an agent's desk. */
interface Contact {
  readonly live: boolean;
  readonly channel: number;
  readonly teams: number[];
}

/** What an agent has before him: contacts in work, and until when he does what is left of others. */
interface Desk {
  readonly inWork: Map<number, Contact>;
  readonly rest: Map<number, number>;
}

/**
 * A monitor that watches work that gives way, from what it is told and the spells of duty alone: once an instant is over, nobody off duty is at such work, no
 * more are than are on duty and present, and no live contact waits while such work lies on a desk of somebody who may take the contact instead.
 */
export class GivingWay extends Silent {
  readonly faults: string[] = [];
  /** How often such work was handed back, and laid aside: what has not happened proves nothing. */
  readonly met = { handedBack: 0, laidAside: 0 };
  readonly #life: Life;
  readonly #model: Model;
  readonly #wrapUp: number;
  readonly #waiting = new Map<number, Contact>();
  readonly #desks: Desk[];
  readonly #staffed: number[];
  #now = 0;
  #last = 0;

  /** `wrapUp`: seconds of after-contact work that every visit leaves. */
  constructor(life: Life, model: Model, wrapUp: number) {
    super();
    this.#life = life;
    this.#model = model;
    this.#wrapUp = wrapUp;
    this.#desks = Array.from({ length: model.agents.count }, () => ({
      inWork: new Map<number, Contact>(),
      rest: new Map<number, number>(),
    }));
    this.#staffed = model.groups.map(() => 0);
  }

  override queued(ticket: Ticket): void {
    this.#step();
    this.#waiting.set(ticket.slot, contactOf(ticket));
  }
  override offered({ slot }: Ticket, team: number): void {
    this.#step();
    this.#waiting.get(slot)!.teams.push(team);
  }
  override leftQueue({ slot }: Ticket): void {
    this.#step();
    this.#waiting.delete(slot);
  }
  override joinedQueue(ticket: Ticket): void {
    this.queued(ticket);
  }
  override abandoned(ticket: Ticket): void {
    this.leftQueue(ticket);
  }

  override started(ticket: Ticket): void {
    this.leftQueue(ticket);
    this.#desks[ticket.agent]!.inWork.set(ticket.slot, contactOf(ticket));
  }
  override takenUp(ticket: Ticket): void {
    this.started(ticket);
  }
  override laidAside({ slot }: Ticket): void {
    this.#step();
    this.met.laidAside++;
    this.#take(slot);
  }
  override handedBack(ticket: Ticket): void {
    this.queued(ticket);
    this.met.handedBack++;
    this.#take(ticket.slot);
  }
  override finished({ slot, agent }: Ticket): void {
    this.#step();
    this.#take(slot);
    this.#desks[agent]!.rest.set(slot, Infinity);
  }
  override handled({ slot, agent }: Ticket): void {
    this.#step();
    const { rest } = this.#desks[agent]!;
    rest.delete(slot);
    // Before that is over its ticket, or another in its place, may lie on the same desk again.
    rest.set(--this.#last, this.#life.now + this.#wrapUp);
  }

  override staffed(group: number, change: number): void {
    this.#step();
    this.#staffed[group]! += change;
  }
  override stopped(): void {
    this.#step();
  }

  #take(slot: number): void {
    for (const { inWork } of this.#desks) inWork.delete(slot);
  }

  #step(): void {
    const { now } = this.#life;
    if (now > this.#now) this.#look();
    this.#now = now;
  }

  /** Looks at the instant that is over. */
  #look(): void {
    for (const { rest } of this.#desks) for (const [key, until] of rest) if (until <= this.#now) rest.delete(key);
    this.#model.groups.forEach(({ name, from, to }, group) => {
      const atIt = range(from, to).filter((agent) => [...this.#desks[agent]!.inWork.values()].some((contact) => this.#givesWay(contact)));
      for (const agent of atIt) if (!this.#onDuty(agent)) this.#fault(`agent ${agent} is off duty at work that gives way`);
      if (atIt.length > this.#staffed[group]!)
        this.#fault(`${name} has ${this.#staffed[group]} on duty, ${atIt.length} at work that gives way`);
      const free = range(from, to).some((agent) => this.#isLate(agent)) ? [] : atIt.filter((agent) => this.#desks[agent]!.rest.size === 0);
      if (free.length > 0) for (const contact of this.#waiting.values()) if (contact.live) this.#lookFor(contact, group, free);
    });
  }

  /** Whether any of these agents, who may begin something, should have taken a live contact that waits. */
  #lookFor({ teams, channel }: Contact, group: number, agents: readonly number[]): void {
    const { serves } = this.#model.groups[group]!;
    if (!teams.some((team) => serves.some((equals) => equals.includes(team)))) return;
    for (const agent of agents)
      if ([...this.#desks[agent]!.inWork.values()].every((contact) => this.#givesWay(contact, channel)))
        this.#fault(`agent ${agent} is at work that gives way to a contact that waits`);
  }

  /** One of a number, beyond his duty: until he is done somebody stands back for him. */
  #isLate(agent: number): boolean {
    const { inWork, rest } = this.#desks[agent]!;
    return this.#model.agents.ofNumber[agent] === 1 && inWork.size + rest.size > 0 && !this.#onDuty(agent);
  }

  #givesWay({ live, channel }: Contact, to?: number): boolean {
    const { givesWayTo } = this.#model.channels[channel]!;
    return !live && (to === undefined ? givesWayTo.length > 0 : givesWayTo.includes(to));
  }

  #onDuty(agent: number): boolean {
    const { first, last, from, to } = this.#model.agents;
    return range(first[agent]!, last[agent]!).some((spell) => from[spell]! <= this.#now && this.#now < to[spell]!);
  }

  #fault(says: string): void {
    this.faults.push(`${this.#now} ${says}`);
  }
}

function contactOf({ mode, channel, team }: Ticket): Contact {
  return { live: mode === Mode.live, channel, teams: [team] };
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}
