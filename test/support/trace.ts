import { none, promiseNames, stateNames, surveyNames, verdictNames } from '../../simulator/life/index.ts';
import type { Gift, Life, Monitor, Ticket } from '../../simulator/life/index.ts';
import type { Model } from '../../simulator/model/index.ts';

/** Something that happened to a ticket. Tickets are numbered from 1 in the order in which they arrived; `at` is in seconds from the run's start. */
export interface TicketEvent {
  readonly at: number;
  readonly what:
    | ('entered_menu' | 'tried_self_service' | 'declined_self_service' | 'self_service_failed')
    | ('arrived' | 'refused' | 'left_menu' | 'queued' | 'offered' | 'called_back' | 'abandoned' | 'retried')
    | ('left_queue' | 'joined_queue' | 'warned' | 'breached' | 'judged' | 'reprioritised' | 'notified' | 'consulted' | 'surveyed')
    | ('started' | 'laid_aside' | 'handed_back' | 'taken_up' | 'finished' | 'handed_over')
    | ('gave' | 'withheld' | 'restored' | 'approval_asked' | 'errand_queued' | 'errand_started' | 'errand_finished')
    | ('paused' | 'resumed' | 'solved' | 'reopened' | 'ended' | 'open');
  readonly ticket: number;
  readonly contact: number;
  readonly visit: number;
  /** Team that has the ticket, or that it is offered to as well. */
  readonly team: string | undefined;
  /** Number of the agent at work, in `model.agents`. */
  readonly agent: number | undefined;
  /** How the ticket ended, or where the run's end found it (`open`). */
  readonly state: string | undefined;
  /** The promise, the new priority, who is told or asked, or what is given. */
  readonly about?: string;
}

/** More (or fewer) agents of a group there, at work, or at work beyond their shift. */
export interface GroupEvent {
  readonly at: number;
  readonly what: 'staffed' | 'occupied' | 'overran';
  readonly group: string;
  readonly change: number;
}

export type TraceEvent = TicketEvent | GroupEvent;

/** What an agent does. */
const ofAgents: ReadonlySet<TicketEvent['what']> = new Set([
  'started',
  'errand_started',
  'errand_finished',
  'laid_aside',
  'taken_up',
  'finished',
]);

/** A monitor that writes down everything that happens: for hand traces and for looking closely. Memory grows with the run. */
export class Trace implements Monitor {
  readonly events: TraceEvent[] = [];
  readonly #life: Life;
  readonly #model: Model;
  readonly #numbers: number[] = [];
  #arrived = 0;

  constructor(life: Life, model: Model) {
    this.#life = life;
    this.#model = model;
  }

  arrived(ticket: Ticket): void {
    this.#numbers[ticket.slot] = ++this.#arrived;
    this.#tell('arrived', ticket);
  }
  refused(ticket: Ticket): void {
    this.#tell('refused', ticket);
  }
  leftMenu(ticket: Ticket): void {
    this.#tell('left_menu', ticket);
  }
  enteredMenu(ticket: Ticket): void {
    this.#tell('entered_menu', ticket);
  }
  triedSelfService(ticket: Ticket): void {
    this.#tell('tried_self_service', ticket);
  }
  declinedSelfService(ticket: Ticket): void {
    this.#tell('declined_self_service', ticket);
  }
  selfServiceFailed(ticket: Ticket): void {
    this.#tell('self_service_failed', ticket);
  }
  queued(ticket: Ticket): void {
    this.#tell(ticket.errand === 1 ? 'errand_queued' : 'queued', ticket);
  }
  offered(ticket: Ticket, team: number): void {
    this.#tell('offered', ticket, { team: this.#model.names.team[team] });
  }
  started(ticket: Ticket): void {
    this.#tell(ticket.errand === 1 ? 'errand_started' : 'started', ticket);
  }
  laidAside(ticket: Ticket): void {
    this.#tell('laid_aside', ticket);
  }
  handedBack(ticket: Ticket): void {
    this.#tell('handed_back', ticket);
  }
  takenUp(ticket: Ticket): void {
    this.#tell('taken_up', ticket);
  }
  finished(ticket: Ticket): void {
    this.#tell(ticket.errand === 1 ? 'errand_finished' : 'finished', ticket);
  }
  handled(): void {}
  calledBack(ticket: Ticket): void {
    this.#tell('called_back', ticket);
  }
  abandoned(ticket: Ticket): void {
    this.#tell('abandoned', ticket);
  }
  retried(ticket: Ticket): void {
    this.#tell('retried', ticket);
  }
  leftQueue(ticket: Ticket): void {
    this.#tell('left_queue', ticket);
  }
  joinedQueue(ticket: Ticket): void {
    this.#tell('joined_queue', ticket);
  }
  warned(ticket: Ticket, promise: number): void {
    this.#tell('warned', ticket, { about: promiseNames[promise]! });
  }
  breached(ticket: Ticket, promise: number): void {
    this.#tell('breached', ticket, { about: promiseNames[promise]! });
  }
  judged(ticket: Ticket, promise: number): void {
    this.#tell('judged', ticket, { about: promiseNames[promise]!, state: verdictNames[ticket.verdict[promise] as 0] });
  }
  reprioritised(ticket: Ticket): void {
    this.#tell('reprioritised', ticket, { about: this.#model.names.priority[ticket.priority]! });
  }
  notified(ticket: Ticket, team: number): void {
    this.#tell('notified', ticket, { about: this.#model.names.team[team] ?? 'customer' });
  }
  consulted(ticket: Ticket, team: number): void {
    this.#tell('consulted', ticket, { about: this.#model.names.team[team]! });
  }
  surveyed(ticket: Ticket): void {
    this.#tell('surveyed', ticket, { about: surveyNames[ticket.survey as 0] + (ticket.rating > 0 ? ` ${ticket.rating}` : '') });
  }
  gave(ticket: Ticket, { give, amount }: Gift): void {
    this.#tell('gave', ticket, { about: amount === undefined ? give : `${give} ${amount}` });
  }
  withheld(ticket: Ticket, { give, amount }: Gift): void {
    this.#tell('withheld', ticket, { about: `${give} ${amount}` });
  }
  restored(ticket: Ticket, { give, amount }: Gift): void {
    this.#tell('restored', ticket, { about: `${give} ${amount}` });
  }
  askedApproval(ticket: Ticket, errand: Ticket): void {
    this.#numbers[errand.slot] = this.#numbers[ticket.slot]!;
    this.#tell('approval_asked', ticket, { about: this.#model.names.team[errand.team]! });
  }
  handedOver(ticket: Ticket): void {
    this.#tell('handed_over', ticket);
  }
  paused(ticket: Ticket): void {
    this.#tell('paused', ticket);
  }
  resumed(ticket: Ticket): void {
    this.#tell('resumed', ticket);
  }
  solved(ticket: Ticket): void {
    this.#tell('solved', ticket);
  }
  reopened(ticket: Ticket): void {
    this.#tell('reopened', ticket);
  }
  ended(ticket: Ticket): void {
    this.#tell('ended', ticket, { state: stateNames[ticket.state] });
  }
  staffed(group: number, change: number): void {
    this.#tellGroup('staffed', group, change);
  }
  occupied(group: number, change: number): void {
    this.#tellGroup('occupied', group, change);
  }
  held(): void {}
  overran(group: number, change: number): void {
    this.#tellGroup('overran', group, change);
  }

  stopped(): void {
    const { tickets } = this.#life;
    for (const ticket of tickets.living()) {
      this.#tell('open', ticket, { state: stateNames[ticket.state] });
    }
  }

  #tell(what: TicketEvent['what'], ticket: Ticket, beside: Partial<Pick<TicketEvent, 'team' | 'state' | 'about'>> = {}): void {
    const { now } = this.#life;
    // Before it is routed a ticket has no team and, between visits, no agent.
    const visit = ticket.visit;
    const agent = ticket.agent;
    this.events.push({
      at: now,
      what,
      ticket: this.#numbers[ticket.slot]!,
      contact: ticket.contact,
      visit,
      team: ticket.team === none ? undefined : this.#model.names.team[ticket.team],
      agent: agent === none || !ofAgents.has(what) ? undefined : agent,
      state: undefined,
      ...beside,
    });
  }

  #tellGroup(what: GroupEvent['what'], group: number, change: number): void {
    this.events.push({ at: this.#life.now, what, group: this.#model.groups[group]!.name, change });
  }
}

/** An event as one line: `60 ticket 1 started: contact 1, visit 1, team care, agent 0`. */
export function traceLine(event: TraceEvent): string {
  if ('group' in event) return `${event.at} ${event.group} ${event.what} ${event.change > 0 ? '+' : ''}${event.change}`;
  const { at, what, ticket, contact, visit, team, agent, state, about } = event;
  const parts = [`contact ${contact}`, `visit ${visit}`];
  if (team !== undefined) parts.push(`team ${team}`);
  if (agent !== undefined) parts.push(`agent ${agent}`);
  if (about !== undefined) parts.push(about);
  if (state !== undefined) parts.push(state);
  return `${at} ticket ${ticket} ${what}: ${parts.join(', ')}`;
}
