import { Promised, State, stateNames, Verdict, verdictNames } from '../life/index.ts';
import type { Life, Monitor, Ticket } from '../life/index.ts';
import { inBacklog, localTime, mostOrdinals, ordinalBits } from '../model/index.ts';
import type { Decider, Model } from '../model/index.ts';
import { csvLine } from './csv-line.ts';

/**
 * Columns of the ticket log. `id` is what the log that the ticket comes from calls it, empty for a drawn one (a row that is replayed twice makes two
 * tickets of one id); `cohort` is `no` for what is open when the run starts or comes in the warm-up or after the period, which no ticket figure counts. Moments are local time of the policy with its offset, lengths of time seconds; empty: there is none. `team` has the ticket
 * at its end, `first_team` is where it was first routed. `reopens`: how often it came back after it was solved; `ended` and `resolution_time` say when it was solved
 * for the last time. `..._row` made the promise, `..._promise` is what became of it.
 */
export const ticketColumns = [
  'replication',
  'ticket',
  'id',
  'cohort',
  'arrives',
  'channel',
  'came_by',
  'topic',
  'segment',
  'priority',
  'offer',
  'first_team',
  'team',
  'tier',
  'outcome',
  'ended',
  'contacts',
  'visits',
  'transfers',
  'reopens',
  'waited',
  'first_response',
  'first_response_time',
  'first_response_row',
  'first_response_due',
  'first_response_promise',
  'resolution_time',
  'resolution_row',
  'resolution_due',
  'resolution_promise',
] as const;

/** The log's first line. */
export const ticketLogHeader = csvLine(ticketColumns);

type Row = Record<(typeof ticketColumns)[number], string | number | undefined>;

/**
 * A monitor that writes one flat row a ticket when it has ended, or when the run stops with it open. Replications, and tickets in order of arrival, are
 * numbered from 1.
 */
export class TicketLog implements Monitor {
  readonly #life: Life;
  readonly #model: Model;
  readonly #decider: Decider;
  readonly #replication: number;
  readonly #write: (line: string) => void;
  readonly #numbers: number[] = [];
  readonly #waited: number[] = [];
  #arrived = 0;

  /** `write` takes a line of CSV, its line end included. */
  constructor(life: Life, model: Model, decider: Decider, replication: number, write: (line: string) => void) {
    this.#life = life;
    this.#model = model;
    this.#decider = decider;
    this.#replication = replication;
    this.#write = write;
  }

  arrived(ticket: Ticket): void {
    this.#numbers[ticket.slot] = ++this.#arrived;
    this.#waited[ticket.slot] = 0;
  }
  refused(): void {}
  leftMenu(): void {}
  queued(): void {}
  offered(): void {}
  started(ticket: Ticket): void {
    this.#leaveQueue(ticket);
  }
  laidAside(): void {}
  handedBack(): void {}
  takenUp(ticket: Ticket): void {
    if (ticket.state === State.waiting) this.#leaveQueue(ticket, ticket.stopped);
  }
  finished(): void {}
  handled(): void {}
  calledBack(): void {}
  abandoned(ticket: Ticket): void {
    this.#leaveQueue(ticket);
  }
  retried(): void {}
  leftQueue(): void {}
  joinedQueue(): void {}
  warned(): void {}
  breached(): void {}
  judged(): void {}
  reprioritised(): void {}
  notified(): void {}
  consulted(): void {}
  handedOver(): void {}
  paused(): void {}
  resumed(): void {}
  solved(): void {}
  reopened(): void {}
  ended(ticket: Ticket): void {
    this.#row(ticket, stateNames[ticket.state], true);
  }
  staffed(): void {}
  occupied(): void {}
  held(): void {}
  overran(): void {}

  stopped(): void {
    for (const ticket of this.#life.tickets.living()) {
      if (ticket.state === State.waiting) this.#leaveQueue(ticket, Number.isNaN(ticket.left) ? ticket.queued : ticket.stopped);
      this.#row(ticket, 'open', false);
    }
  }

  #leaveQueue(ticket: Ticket, since = ticket.queued): void {
    this.#waited[ticket.slot]! += this.#life.now - since;
  }

  #row(ticket: Ticket, outcome: string | undefined, ended: boolean): void {
    const { now } = this.#life;
    const { names, teams } = this.#model;
    const of = ticket.class;
    const arrived = ticket.arrived;
    const responded = ticket.firstResponse;
    const solved = outcome === 'solved' || outcome === 'self_solved' ? ticket.solved : NaN;
    const team = ticket.visit === 0 ? -1 : ticket.team;
    const first = this.#promise('first_response', ticket, Promised.firstResponse);
    const last = this.#promise('resolution', ticket, Promised.resolution);
    const row: Row = {
      replication: this.#replication + 1,
      ticket: this.#numbers[ticket.slot],
      id: this.#id(ticket.thing),
      cohort: ticket.cohort === 1 ? 'yes' : 'no',
      arrives: this.#moment(arrived),
      channel: this.#fact('channel', of),
      came_by: this.#fact('came_by', of),
      topic: this.#fact('topic', of),
      segment: this.#fact('segment', of),
      priority: this.#fact('priority', of),
      offer: this.#fact('offer', of),
      first_team: this.#fact('team', of),
      team: names.team[team],
      tier: names.tier[teams[team]?.tier ?? -1],
      outcome,
      ended: ended ? this.#moment(Number.isNaN(solved) ? now : solved) : undefined,
      contacts: ticket.contact,
      visits: ticket.visit,
      transfers: ticket.transfers,
      reopens: ticket.reopens,
      waited: seconds(this.#waited[ticket.slot]!),
      first_response: this.#moment(responded),
      first_response_time: seconds(responded - arrived),
      resolution_time: seconds(solved - arrived),
      ...first,
      ...last,
    };
    this.#write(csvLine(ticketColumns.map((column) => row[column])));
  }

  #id(thing: number): string | undefined {
    const { backlog, sources } = this.#model;
    const open = inBacklog(thing);
    const source = open ? backlog[open.item]!.source : sources[thing >>> ordinalBits]!;
    const ids = source.kind === 'log' ? source.ids : undefined;
    return ids?.[open ? open.number : (thing & (mostOrdinals - 1)) % ids.length];
  }

  #promise<Kind extends string>(kind: Kind, { terms, due, verdict }: Ticket, promise: number) {
    const made = terms.promised[promise]!.row;
    const entries = {
      [`${kind}_row`]: this.#model.names.promise[made],
      [`${kind}_due`]: made < 0 ? undefined : this.#moment(due[promise]!),
      [`${kind}_promise`]: made < 0 ? undefined : verdictNames[verdict[promise] as (typeof Verdict)[keyof typeof Verdict]],
    };
    return entries as Record<`${Kind}_row` | `${Kind}_due` | `${Kind}_promise`, string | undefined>;
  }

  #fact(name: 'channel' | 'came_by' | 'topic' | 'segment' | 'priority' | 'offer' | 'team', of: number): string | undefined {
    const at = this.#model.factAt[name];
    const value = this.#model.facts[at]?.values[this.#decider.factsOf(of)[at]!];
    return value === 'none' ? undefined : value;
  }

  #moment(at: number): string | undefined {
    return Number.isFinite(at) ? localTime(this.#model, at) : undefined;
  }
}

/** To the millisecond; undefined where there is no such time. */
function seconds(length: number): number | undefined {
  return Number.isFinite(length) ? Math.round(length * 1000) / 1000 : undefined;
}
