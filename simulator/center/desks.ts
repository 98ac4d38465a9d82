import { Mode, none } from '../life/index.ts';
import type { Ticket } from '../life/index.ts';
import type { Crew } from './crew.ts';
import { EventKind } from './event-kind.ts';
import type { Run } from './run.ts';

const nothing: readonly number[] = [];

/**
 * What each agent has before him, where channels let him hold several contacts at once or interrupt his work (semantics.md, 4). All contacts on a desk
 * are of one channel. With n of them, wrap-up included, the work of each goes on more slowly by what `concurrency` says of n: whenever n changes, what is
 * left of each is worked out and its end planned anew. Where every contact of a desk is deferred and gives way to the channel of a live one, they are
 * laid aside for it together, and taken up again when it is done. When their agent leaves, each that gives way is handed back for itself, whatever lies beside it.
 */
export class Desks {
  /** Whether any channel lets agents hold several contacts or be interrupted. Where none does, desks stay empty. */
  readonly inUse: boolean;
  readonly #run: Run;
  readonly #crew: Crew;
  /** By agent: contacts held, by what channel, when the last one was taken. */
  readonly #held: Int16Array;
  readonly #channel: Int16Array;
  readonly #taken: Float64Array;
  /** By agent: contacts in work, in the order in which they were taken (those in wrap-up are held, and not among them), and those laid aside. */
  readonly #inWork: Ticket[][];
  readonly #laidAside: Ticket[][];

  constructor(run: Run, crew: Crew) {
    const { channels, agents } = run.model;
    this.#run = run;
    this.#crew = crew;
    this.inUse = channels.some(({ atOnce, givesWayTo }) => atOnce > 1 || givesWayTo.length > 0);
    const count = this.inUse ? agents.count : 0;
    this.#held = new Int16Array(count);
    this.#channel = new Int16Array(count).fill(none);
    this.#taken = new Float64Array(count);
    this.#inWork = Array.from({ length: count }, () => []);
    this.#laidAside = Array.from({ length: count }, () => []);
  }

  /** The channel of the contacts on a desk; `none`: it is empty. */
  channelOf(agent: number): number {
    return this.#channel[agent]!;
  }

  hasRoom(agent: number): boolean {
    return (
      this.#held[agent]! > 0 && this.#held[agent]! < this.#run.model.channels[this.#channel[agent]!]!.atOnce && this.#crew.mayBegin(agent)
    );
  }

  /** Who of these groups takes a visit up at once, and is at work from now on; `none`: nobody. */
  takerOf(ticket: Ticket, groups: Int32Array): number {
    const crew = this.#crew;
    const idle = crew.longestIdle(groups);
    if (idle !== none) crew.occupy(idle);
    if (idle !== none || !this.inUse) return idle;
    const busy = this.#withRoom(ticket, groups);
    if (busy !== none) return busy;
    const other = this.#givingWay(ticket, groups);
    if (other !== none) this.layAside(other);
    return other;
  }

  /** Whether anybody would. */
  wouldTake(ticket: Ticket, groups: Int32Array): boolean {
    if (this.#crew.longestIdle(groups) !== none) return true;
    return this.inUse && (this.#withRoom(ticket, groups) !== none || this.#givingWay(ticket, groups) !== none);
  }

  /** A contact comes onto a desk, with so much work. */
  take(ticket: Ticket, agent: number, work: number): void {
    this.#count(agent);
    ticket.left = work;
    this.#inWork[agent]!.push(ticket);
    this.#channel[agent] = ticket.channel;
    this.#taken[agent] = this.#run.life.now;
    this.#hold(agent, 1);
  }

  /** A contact's work is over; what its agent still does for it keeps its place. */
  finish(ticket: Ticket): void {
    const contacts = this.#inWork[ticket.agent]!;
    contacts.splice(contacts.indexOf(ticket), 1);
    ticket.left = NaN;
  }

  /** An agent is through with a contact: how many he still holds. */
  leave(agent: number): number {
    if (!this.inUse) return 0;
    this.#count(agent);
    this.#hold(agent, -1);
    return this.#held[agent]!;
  }

  /** Lays all contacts of a desk aside for a live one. */
  layAside(agent: number): void {
    const contacts = this.#inWork[agent]!;
    this.#stop(agent, contacts);
    this.#laidAside[agent]!.push(...contacts);
    for (const ticket of contacts) this.#run.tell.laidAside(ticket);
  }

  /** Channels to whose live contacts all on a desk gives way. */
  givesWayTo(agent: number): readonly number[] {
    const contacts = this.#inWork[agent]!;
    const gives = contacts.length > 0 && contacts.length === this.#held[agent] && contacts.every((ticket) => this.#mayStop(ticket));
    return gives ? this.#run.model.channels[this.#channel[agent]!]!.givesWayTo : nothing;
  }

  hasLaidAside(agent: number): boolean {
    return this.inUse && this.#laidAside[agent]!.length > 0;
  }

  /** Takes up what was laid aside. */
  takeUp(agent: number): void {
    const { life, tell } = this.#run;
    const contacts = this.#laidAside[agent]!.splice(0);
    this.#inWork[agent]!.push(...contacts);
    this.#channel[agent] = contacts[0]!.channel;
    this.#taken[agent] = life.now;
    for (const ticket of contacts) {
      ticket.heldUp += life.now - ticket.stopped;
      tell.takenUp(ticket, this.#crew.groupOf(agent));
    }
    this.#hold(agent, contacts.length);
  }

  /** An agent leaves: what he has laid aside, and what of his work gives way to anybody, to go back to its queue. He finishes the rest. */
  handBack(agent: number): Ticket[] {
    const { channels } = this.#run.model;
    const goes = this.#inWork[agent]!.filter((ticket) => this.#mayStop(ticket) && channels[ticket.channel]!.givesWayTo.length > 0);
    if (goes.length > 0) this.#stop(agent, goes);
    return [...this.#laidAside[agent]!.splice(0), ...goes];
  }

  /**
   * Of the agents who hold contacts of a ticket's channel and have room for another, the one who holds fewest, then who took one longest ago. Deferred work
   * goes to nobody who has laid some aside: he goes on with that first.
   */
  #withRoom({ channel, mode }: Ticket, groups: Int32Array): number {
    const mayTake = (agent: number): boolean => mode === Mode.live || this.#laidAside[agent]!.length === 0;
    return this.#bestOf(groups, (agent) => this.#channel[agent] === channel && this.hasRoom(agent) && mayTake(agent));
  }

  /** Of the agents whose work gives way to a contact, the one who holds least, then who began longest ago. */
  #givingWay({ mode, channel }: Ticket, groups: Int32Array): number {
    if (mode !== Mode.live) return none;
    return this.#bestOf(groups, (agent) => this.givesWayTo(agent).includes(channel) && this.#crew.mayBegin(agent));
  }

  /** Deferred work stops where its channel lets it. What ends at this very moment is done, though that is told later in it. */
  #mayStop({ mode, ends }: Ticket): boolean {
    return mode === Mode.deferred && ends > this.#run.life.now;
  }

  /** Work on some contacts of a desk stops; the others go on, at the pace of those that are still held. */
  #stop(agent: number, contacts: readonly Ticket[]): void {
    this.#count(agent);
    this.#inWork[agent] = this.#inWork[agent]!.filter((ticket) => !contacts.includes(ticket));
    this.#hold(agent, -contacts.length);
    for (const ticket of contacts) {
      ticket.generation++;
      ticket.stopped = this.#run.life.now;
    }
  }

  #bestOf(groups: Int32Array, fits: (agent: number) => boolean): number {
    let best = none;
    for (const group of groups) {
      const { from, to } = this.#run.model.groups[group]!;
      for (let agent = from; agent < to; agent++) if (fits(agent) && (best === none || this.#isBetter(agent, best))) best = agent;
    }
    return best;
  }

  #isBetter(agent: number, other: number): boolean {
    const [held, others] = [this.#held[agent]!, this.#held[other]!];
    return held < others || (held === others && this.#taken[agent]! < this.#taken[other]!);
  }

  /** What is left of each contact, by when it would end at the pace of now. */
  #count(agent: number): void {
    const { now } = this.#run.life;
    for (const ticket of this.#inWork[agent]!) ticket.left = (ticket.ends - now) / this.#stretch(ticket, agent);
  }

  /** So many contacts more are held: the work of all goes on at another pace. */
  #hold(agent: number, more: number): void {
    const { events, life, tell } = this.#run;
    tell.held(this.#crew.groupOf(agent), this.#channel[agent]!, more);
    this.#held[agent]! += more;
    if (this.#held[agent] === 0) this.#channel[agent] = none;
    for (const ticket of this.#inWork[agent]!) {
      ticket.generation++;
      ticket.ends = life.now + ticket.left * this.#stretch(ticket, agent);
      events.schedule(ticket.ends, EventKind.workEnds, ticket.slot, ticket.generation);
    }
  }

  /** How many times as long the work of a contact takes now. */
  #stretch(ticket: Ticket, agent: number): number {
    const { decider, model } = this.#run;
    const held = this.#held[agent]!;
    if (held < 2) return 1;
    const stretch = decider.stretch[decider.visitOf(ticket.class, ticket.team)]!;
    return stretch < 0 ? 1 : model.stretches[stretch]![held - 1]!;
  }
}
