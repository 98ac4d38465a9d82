import { Coming, Mode, none, Outcome, State } from '../life/index.ts';
import type { Ticket } from '../life/index.ts';
import type { Agenda } from './agenda.ts';
import type { Arrivals } from './arrivals.ts';
import type { Endings } from './endings.ts';
import type { Floor } from './floor.ts';
import { Intake } from './intake.ts';
import { Menu } from './menu.ts';
import { openBacklog } from './open-backlog.ts';
import type { Occasions } from './occasions.ts';
import type { Promises } from './promises.ts';
import type { Run } from './run.ts';
import { SelfService } from './self-service.ts';

/**
 * How a contact gets to its queue:
 *
 *     first, or another try -> [menu] -> [self-service] -> the team that the routing names, or that has the ticket
 *     reply, or reopened    -> [menu] -> the team that has the ticket
 *     closed channel -> other way in, or turned away        full queue -> other way in, or turned away
 */
export class Entrance {
  readonly #run: Run;
  readonly #floor: Floor;
  readonly #promises: Promises;
  readonly #endings: Endings;
  readonly #occasions: Occasions;
  readonly #agenda: Agenda;
  readonly #intake: Intake;
  readonly #menu: Menu;
  readonly #selfService: SelfService;

  constructor(run: Run, floor: Floor, promises: Promises, endings: Endings, occasions: Occasions, agenda: Agenda) {
    this.#run = run;
    this.#floor = floor;
    this.#promises = promises;
    this.#endings = endings;
    this.#occasions = occasions;
    this.#agenda = agenda;
    this.#intake = new Intake(run);
    this.#menu = new Menu(run);
    this.#selfService = new SelfService(run);
  }

  /** What is open when the run starts stands in its teams' queues. */
  begin(): void {
    openBacklog(this.#run, this.#intake, this.#promises, this.#floor);
  }

  arrive(arrivals: Arrivals): void {
    const { life, tell } = this.#run;
    const ticket = life.tickets.take();
    const admitted = this.#intake.admit(ticket, arrivals);
    ticket.priority = this.#run.decider.priority[ticket.class]!;
    this.#endings.begin(ticket);
    this.#promises.make(ticket);
    tell.arrived(ticket);
    if (admitted) this.#comeIn(ticket);
    else this.#endings.turnAway(ticket, none);
  }

  /** The customer has heard the menu to its end. */
  menuEnds(ticket: Ticket): void {
    if (ticket.came >= Coming.reply) this.#floor.enter(ticket);
    else if (!Number.isNaN(ticket.firstResponse) || !this.#selfService.tries(ticket)) this.#route(ticket);
  }

  menuLeft(ticket: Ticket): void {
    this.#run.tell.leftMenu(ticket);
    this.#endings.giveUp(ticket);
  }

  /** Self-service is over: it solved the ticket, or the customer goes on to a person. */
  selfServiceEnds(ticket: Ticket): void {
    if (ticket.outcome === Outcome.solved) return this.#endings.solve(ticket, State.selfSolved);
    this.#run.tell.selfServiceFailed(ticket);
    this.#route(ticket);
  }

  /** Who gave up or was turned away tries again, by the channel of the first try or its other way in. */
  customerRetries(ticket: Ticket): void {
    const { decider, model, tell } = this.#run;
    const channel = decider.factsOf(ticket.class)[model.factAt.channel]!;
    const way = this.#intake.wayIn(channel);
    this.#begin(ticket, Coming.retry, way === none ? channel : way);
    tell.retried(ticket);
    this.#promises.wrote(ticket);
    if (way === none) this.#endings.turnAway(ticket, none);
    else this.#comeIn(ticket);
  }

  customerReplies(ticket: Ticket): void {
    this.#promises.resume(ticket);
    this.#begin(ticket, Coming.reply, this.#wayBack(ticket));
    this.#run.tell.resumed(ticket);
    ticket.state = State.comingBack;
    this.#promises.wrote(ticket);
    this.#comeIn(ticket);
  }

  /** A ticket that was solved comes back. */
  customerReopens(ticket: Ticket): void {
    this.#promises.reopen(ticket);
    ticket.reopens++;
    ticket.handedOver = 0;
    this.#begin(ticket, Coming.reopening, this.#wayBack(ticket));
    this.#run.tell.reopened(ticket);
    ticket.state = State.comingBack;
    this.#promises.wrote(ticket);
    this.#agenda.catchUp(ticket, this.#occasions);
    this.#occasions.happens(ticket, 'reopened');
    this.#comeIn(ticket);
  }

  #comeIn(ticket: Ticket): void {
    if (!this.#menu.enters(ticket)) this.menuEnds(ticket);
  }

  /** A further contact of the ticket begins. */
  #begin(ticket: Ticket, came: number, channel: number): void {
    ticket.contact++;
    ticket.contactVisit = 0;
    ticket.came = came;
    ticket.mode = this.#intake.modeOf(channel);
    ticket.channel = channel;
    if (came !== Coming.retry) ticket.patience = NaN;
  }

  /** The channel by which a customer comes back to the team that has his ticket, at a moment at which he is taken in. */
  #wayBack(ticket: Ticket): number {
    const { decider, model } = this.#run;
    return this.#intake.wayIn(decider.factsOf(ticket.class)[model.factAt.channel]!);
  }

  /** On to the team; where its queue is full, by the other way in that it states, or turned away. */
  #route(ticket: Ticket): void {
    const { decider, model } = this.#run;
    if (ticket.team === none) ticket.team = decider.team[ticket.class]!;
    if (this.#floor.room.isMissing(ticket)) {
      const { whenFull } = model.teams[ticket.team]!;
      const way = whenFull === 'refuse' ? none : this.#intake.wayIn(whenFull);
      if (way === none || this.#intake.modeOf(way) === Mode.live) return this.#endings.turnAway(ticket, ticket.team);
      ticket.mode = Mode.deferred;
      ticket.channel = way;
      this.#promises.reclassify(ticket, this.#intake.classBy(way, ticket));
    }
    this.#floor.enter(ticket);
  }
}
