import { none, stateNames } from '../life/index.ts';
import type { Life, Monitor, TicketSlot } from '../life/index.ts';
import type { Model } from '../model/index.ts';

/** Something that happened to a ticket. Tickets are numbered from 1 in the order in which they arrived; `at` is in seconds from the run's start. */
export interface TicketEvent {
  readonly at: number;
  readonly what:
    'arrived' | 'queued' | 'offered' | 'started' | 'finished' | 'abandoned' | 'handed_over' | 'paused' | 'resumed' | 'ended' | 'open';
  readonly ticket: number;
  readonly contact: number;
  readonly visit: number;
  /** Team that has the ticket, or that it is offered to as well. */
  readonly team: string | undefined;
  /** Number of the agent at work, in `model.agents`. */
  readonly agent: number | undefined;
  /** How the ticket ended, or where the run's end found it (`open`). */
  readonly state: string | undefined;
}

/** More (or fewer) agents of a group there, at work, or at work beyond their shift. */
export interface GroupEvent {
  readonly at: number;
  readonly what: 'staffed' | 'occupied' | 'overran';
  readonly group: string;
  readonly change: number;
}

export type TraceEvent = TicketEvent | GroupEvent;

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

  arrived(ticket: TicketSlot): void {
    this.#numbers[ticket] = ++this.#arrived;
    this.#tell('arrived', ticket);
  }
  queued(ticket: TicketSlot): void {
    this.#tell('queued', ticket);
  }
  offered(ticket: TicketSlot, team: number): void {
    this.#tell('offered', ticket, { team: this.#model.names.team[team] });
  }
  started(ticket: TicketSlot): void {
    this.#tell('started', ticket);
  }
  finished(ticket: TicketSlot): void {
    this.#tell('finished', ticket);
  }
  handled(): void {}
  abandoned(ticket: TicketSlot): void {
    this.#tell('abandoned', ticket);
  }
  handedOver(ticket: TicketSlot): void {
    this.#tell('handed_over', ticket);
  }
  paused(ticket: TicketSlot): void {
    this.#tell('paused', ticket);
  }
  resumed(ticket: TicketSlot): void {
    this.#tell('resumed', ticket);
  }
  ended(ticket: TicketSlot): void {
    this.#tell('ended', ticket, { state: stateNames[this.#life.tickets.state[ticket]!] });
  }
  staffed(group: number, change: number): void {
    this.#tellGroup('staffed', group, change);
  }
  occupied(group: number, change: number): void {
    this.#tellGroup('occupied', group, change);
  }
  overran(group: number, change: number): void {
    this.#tellGroup('overran', group, change);
  }

  stopped(): void {
    const { tickets } = this.#life;
    for (let ticket = 0; ticket < tickets.high; ticket++) {
      if (tickets.isLive(ticket)) this.#tell('open', ticket, { state: stateNames[tickets.state[ticket]!] });
    }
  }

  #tell(what: TicketEvent['what'], ticket: TicketSlot, beside: Partial<Pick<TicketEvent, 'team' | 'state'>> = {}): void {
    const { now, tickets } = this.#life;
    // Before its first queue a ticket has no team and, between visits, no agent.
    const visit = tickets.visit[ticket]!;
    const agent = tickets.agent[ticket]!;
    this.events.push({
      at: now,
      what,
      ticket: this.#numbers[ticket]!,
      contact: tickets.contact[ticket]!,
      visit,
      team: visit === 0 ? undefined : this.#model.names.team[tickets.team[ticket]!],
      agent: agent === none || (what !== 'started' && what !== 'finished') ? undefined : agent,
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
  const { at, what, ticket, contact, visit, team, agent, state } = event;
  const parts = [`contact ${contact}`, `visit ${visit}`];
  if (team !== undefined) parts.push(`team ${team}`);
  if (agent !== undefined) parts.push(`agent ${agent}`);
  if (state !== undefined) parts.push(state);
  return `${at} ticket ${ticket} ${what}: ${parts.join(', ')}`;
}
