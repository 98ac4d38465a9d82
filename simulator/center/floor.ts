import { Coming, none, State } from '../life/index.ts';
import type { Life, Monitor, Ticket } from '../life/index.ts';
import { groupsServing } from '../model/index.ts';
import type { Decider, Model } from '../model/index.ts';
import type { Agenda } from './agenda.ts';
import { Crew } from './crew.ts';
import { Desks } from './desks.ts';
import { isBegun } from './is-begun.ts';
import type { Promises } from './promises.ts';
import { Queues } from './queues.ts';
import { Room } from './room.ts';
import type { Run } from './run.ts';
import { Wait } from './wait.ts';
import type { Wanted } from './wanted.ts';
import { Work } from './work.ts';

/**
 * Where waiting tickets and agents meet: one visit, from entering a team's queue to the end of its work or to giving up. Who takes it: the
 * agent longest idle among the groups that serve the queue; if none is idle, who has room for it on his desk, then whose work gives way to it.
 * (semantics.md, 3 and 4)
 */
export class Floor {
  readonly crew: Crew;
  readonly work: Work;
  readonly room: Room;
  readonly #model: Model;
  readonly #decider: Decider;
  readonly #desks: Desks;
  readonly #life: Life;
  readonly #tell: Monitor;
  readonly #queues: Queues;
  readonly #wait: Wait;
  readonly #agenda: Agenda;
  /** Groups that serve each team's queue. */
  readonly #servedBy: readonly Int32Array[];
  readonly #anyLive: Wanted;
  readonly #ofChannel: readonly Wanted[];
  readonly #liveOfChannel: readonly Wanted[];

  constructor(run: Run, promises: Promises, agenda: Agenda) {
    const { model, decider, life, tell } = run;
    this.#model = model;
    this.#decider = decider;
    this.#life = life;
    this.#tell = tell;
    this.crew = new Crew(run);
    this.#desks = new Desks(run, this.crew);
    this.work = new Work(run, this.crew, this.#desks, promises);
    this.#queues = new Queues(run);
    this.#wait = new Wait(run, this.#queues);
    this.#agenda = agenda;
    this.#ofChannel = model.channels.map((_, channel) => ({ channels: [channel], live: false }));
    this.#liveOfChannel = this.#ofChannel.map(({ channels }) => ({ channels, live: true }));
    this.#anyLive = { channels: model.channels.map((_, channel) => channel), live: true };
    this.#servedBy = model.teams.map((_, team) => Int32Array.from(groupsServing(model, team)));
    this.room = new Room(run, this.#queues, this.#desks, this.work, this.#servedBy);
  }

  /** A visit begins: its work at once where an agent is idle, else the ticket waits in its team's queue. */
  enter(ticket: Ticket): void {
    const { now } = this.#life;
    const team = ticket.team;
    ticket.state = State.waiting;
    ticket.visit++;
    ticket.contactVisit++;
    ticket.queued = now;
    ticket.joined = now;
    ticket.waits = 0;
    this.#tell.queued(ticket);
    const agent = this.#desks.takerOf(ticket, this.#servedBy[team]!);
    if (agent === none) {
      this.#queues.join(ticket);
      this.#wait.begin(ticket);
    } else this.work.begin(ticket, agent);
    this.#agenda.plan(ticket);
  }

  /** A waiting ticket is taken out of its queue, to wait on in another team's. */
  withdraw(ticket: Ticket): void {
    this.#queues.withdraw(ticket);
    ticket.generation++;
    this.#tell.leftQueue(ticket);
  }

  /** ... and comes into that: its work begins at once, or it waits on as long as it has waited. */
  rejoin(ticket: Ticket): void {
    ticket.joined = this.#life.now;
    ticket.waits = 0;
    this.#tell.joinedQueue(ticket);
    const agent = this.#desks.takerOf(ticket, this.#servedBy[ticket.team]!);
    if (agent === none) return this.#stand(ticket);
    ticket.callback = 0;
    this.work.begin(ticket, agent);
  }

  /** A waiting ticket has another priority: it takes its place in its queue anew. */
  reorder(ticket: Ticket): void {
    this.#queues.withdraw(ticket);
    ticket.generation++;
    if (isBegun(ticket)) this.#queues.joinAgain(ticket);
    else this.#stand(ticket);
  }

  /** A ticket is due at another time: where it waits and its queue goes by that, it takes its place anew. */
  dueMoved(ticket: Ticket): void {
    if (ticket.state === State.waiting && !isBegun(ticket) && this.#queues.isMisplaced(ticket)) this.reorder(ticket);
  }

  /** The stated time in the queue is over: the visit is offered to a further team too. */
  overflow(ticket: Ticket, stage: number): void {
    const { team } = this.#decider.overflow[ticket.class]![stage]!;
    this.#tell.offered(ticket, team);
    const agent = this.#desks.takerOf(ticket, this.#servedBy[team]!);
    if (agent === none) this.#queues.offer(ticket, team);
    else this.#take(ticket, agent);
  }

  /** The customer takes the offer of a callback: he hangs up, and his ticket stays where it stands. */
  callBack(ticket: Ticket): void {
    this.#queues.hangUp(ticket);
    ticket.contact++;
    ticket.came = Coming.callback;
    ticket.patienceEnds = Infinity;
    this.#tell.calledBack(ticket);
  }

  /** The customer gives up: the ticket leaves its queue. */
  abandon(ticket: Ticket): void {
    ticket.unserved++;
    this.#queues.leave(ticket);
    ticket.generation++;
    this.#tell.abandoned(ticket);
  }

  /** An agent is through with a contact: he fills up his desk, or goes on with what he laid aside, or takes what is next, if his shift goes on. */
  release(agent: number): void {
    const { crew } = this;
    const desks = this.#desks;
    if (desks.leave(agent) > 0) return this.#fill(agent);
    if (desks.hasLaidAside(agent)) return this.#goOn(agent);
    if (!crew.isNext(agent)) return this.#free(agent);
    const ticket = this.#queues.nextFor(crew.groupOf(agent));
    if (!ticket) return void crew.free(agent);
    this.#take(ticket, agent);
    this.#fill(agent);
  }

  /** An idle agent takes what is next; `none`: nobody does. */
  serve(agent: number): void {
    if (agent === none) return;
    const ticket = this.#queues.nextFor(this.crew.groupOf(agent));
    if (!ticket) return;
    this.crew.occupy(agent);
    this.#take(ticket, agent);
    this.#fill(agent);
  }

  beginDuty(agent: number): void {
    this.#come(agent, this.crew.isLate(agent), this.crew.beginDuty(agent));
  }
  endAbsence(agent: number, generation: number): void {
    this.#come(agent, this.crew.isLate(agent), this.crew.endAbsence(agent, generation));
  }
  endDuty(agent: number): void {
    this.crew.endDuty(agent);
    this.#handBack(agent);
  }
  beginAbsence(agent: number, generation: number): void {
    if (this.crew.beginAbsence(agent, generation)) this.#handBack(agent);
  }

  /** An agent has come; one who is still at work on what he began before may take more, and so may others who stood back for that. */
  #come(agent: number, wasLate: boolean, next: number): void {
    this.serve(next);
    return wasLate ? this.#fillGroup(agent) : this.#fill(agent);
  }

  /** Live contacts that wait come before what was laid aside for others. */
  #goOn(agent: number): void {
    const live = this.crew.mayBegin(agent) ? this.#queues.nextFor(this.crew.groupOf(agent), this.#anyLive) : undefined;
    if (live) this.#take(live, agent);
    else this.#desks.takeUp(agent);
    this.#fill(agent);
  }

  /** An agent has nothing before him any more. Where he leaves, others of his group may begin something who stood back for him. */
  #free(agent: number): void {
    const leaves = !this.crew.mayBegin(agent);
    this.serve(this.crew.free(agent));
    if (leaves) this.#fillGroup(agent);
  }

  #fillGroup(agent: number): void {
    if (!this.#desks.inUse) return;
    const { from, to } = this.#model.groups[this.crew.groupOf(agent)]!;
    for (let other = from; other < to; other++) this.#fill(other);
  }

  /** What is on a desk gives way to a contact that waits, where it could not before; then there may be room for more of the channel, deferred work only where none is laid aside. */
  #fill(agent: number): void {
    const desks = this.#desks;
    if (!desks.inUse) return;
    const group = this.crew.groupOf(agent);
    const before = desks.givesWayTo(agent);
    if (before.length > 0 && this.crew.mayBegin(agent)) {
      const live = this.#queues.nextFor(group, { channels: before, live: true });
      if (live) {
        desks.layAside(agent);
        this.#take(live, agent);
      }
    }
    while (desks.hasRoom(agent)) {
      const wanted = desks.hasLaidAside(agent) ? this.#liveOfChannel : this.#ofChannel;
      const ticket = this.#queues.nextFor(group, wanted[desks.channelOf(agent)]);
      if (!ticket) return;
      this.#take(ticket, agent);
    }
  }

  /** An agent leaves: what he has laid aside, and what of his work gives way, waits in its queue once more, for whoever goes on with it. */
  #handBack(agent: number): void {
    if (!this.#desks.inUse) return;
    const wasAtWork = this.#desks.channelOf(agent) !== none;
    const tickets = this.#desks.handBack(agent);
    if (wasAtWork && this.#desks.channelOf(agent) === none) this.#free(agent);
    for (const ticket of tickets) {
      ticket.state = State.waiting;
      ticket.agent = none;
      ticket.heldUp += this.#life.now - ticket.stopped;
      ticket.stopped = this.#life.now;
      this.#tell.handedBack(ticket);
      const other = this.#desks.takerOf(ticket, this.#servedBy[ticket.team]!);
      if (other !== none) this.work.begin(ticket, other);
      else this.#queues.joinAgain(ticket);
    }
  }

  #stand(ticket: Ticket): void {
    this.#queues.join(ticket);
    this.#wait.goOn(ticket);
    this.#agenda.plan(ticket);
  }

  /** An agent who is busy with it already takes a ticket out of its queue. */
  #take(ticket: Ticket, agent: number): void {
    this.#queues.leave(ticket);
    ticket.generation++;
    this.work.begin(ticket, agent);
  }
}
