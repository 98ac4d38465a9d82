import { Promised, State, stateNames, Survey, surveyNames, Verdict, verdictNames } from '../life/index.ts';
import type { Life, Ticket } from '../life/index.ts';
import type { Decider, Model } from '../model/index.ts';
import { csvLine } from './csv-line.ts';
import { CsvLog } from './csv-log.ts';
import { seconds } from './log.ts';

/** Columns of the ticket log, a row a ticket; `commands/columns` explains each. */
export const ticketColumns = [
  'replication',
  'ticket',
  'id',
  'cohort',
  'arrives',
  'arrives_date',
  'arrives_time',
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
  'survey',
  'rating_assumed',
] as const;

export type TicketColumn = (typeof ticketColumns)[number];

/** The log's first line. */
export const ticketLogHeader = csvLine(ticketColumns);

type Row = Partial<Record<TicketColumn, string | number | undefined>>;

/**
 * A monitor that writes one flat row a ticket when it has ended, or when the run stops with it open. Replications, and tickets in order of arrival, are
 * numbered from 1.
 */
export class TicketLog extends CsvLog {
  readonly #replication: number;
  readonly #waited: number[] = [];

  constructor(life: Life, model: Model, decider: Decider, replication: number, write: (line: string) => void) {
    super(life, model, decider, write);
    this.#replication = replication;
  }

  override arrived(ticket: Ticket): void {
    super.arrived(ticket);
    this.#waited[ticket.slot] = 0;
  }

  override started(ticket: Ticket): void {
    this.#leaveQueue(ticket);
  }

  override takenUp(ticket: Ticket): void {
    if (ticket.state === State.waiting) this.#leaveQueue(ticket, ticket.stopped);
  }

  override abandoned(ticket: Ticket): void {
    this.#leaveQueue(ticket);
  }

  override ended(ticket: Ticket): void {
    this.#row(ticket, stateNames[ticket.state], true);
  }

  override stopped(): void {
    for (const ticket of this.life.tickets.living()) {
      if (ticket.state === State.waiting) this.#leaveQueue(ticket, Number.isNaN(ticket.left) ? ticket.queued : ticket.stopped);
      this.#row(ticket, 'open', false);
    }
  }

  #leaveQueue(ticket: Ticket, since = ticket.queued): void {
    this.#waited[ticket.slot]! += this.life.now - since;
  }

  #row(ticket: Ticket, outcome: string | undefined, ended: boolean): void {
    const { now } = this.life;
    const { names, teams } = this.model;
    const arrived = ticket.arrived;
    const [date, time] = this.dateAndTime(arrived);
    const responded = ticket.firstResponse;
    const solved = outcome === 'solved' || outcome === 'self_solved' ? ticket.solved : NaN;
    const team = ticket.visit === 0 ? -1 : ticket.team;
    const first = this.#promise('first_response', ticket, Promised.firstResponse);
    const last = this.#promise('resolution', ticket, Promised.resolution);
    const row: Row = {
      replication: this.#replication + 1,
      ticket: this.numberOf(ticket),
      id: this.idOf(ticket),
      cohort: ticket.cohort === 1 ? 'yes' : 'no',
      arrives: this.stamp(arrived),
      arrives_date: date,
      arrives_time: time,
      channel: this.factOf(ticket, 'channel'),
      came_by: this.factOf(ticket, 'came_by'),
      topic: this.factOf(ticket, 'topic'),
      segment: this.factOf(ticket, 'segment'),
      priority: this.factOf(ticket, 'priority'),
      offer: this.factOf(ticket, 'offer'),
      first_team: this.factOf(ticket, 'team'),
      team: names.team[team],
      tier: names.tier[teams[team]?.tier ?? -1],
      outcome,
      ended: ended ? this.stamp(Number.isNaN(solved) ? now : solved) : undefined,
      contacts: ticket.contact,
      visits: ticket.visit,
      transfers: ticket.transfers,
      reopens: ticket.reopens,
      waited: seconds(this.#waited[ticket.slot]!),
      first_response: this.stamp(responded),
      first_response_time: seconds(responded - arrived),
      resolution_time: seconds(solved - arrived),
      ...first,
      ...last,
      ...(ticket.survey === Survey.none ? {} : { survey: surveyNames[ticket.survey as 1], rating_assumed: ticket.rating || undefined }),
    };
    this.write(csvLine(ticketColumns.map((column) => row[column])));
  }

  #promise<Kind extends string>(kind: Kind, ticket: Ticket, promise: number) {
    const { due, verdict } = ticket;
    const made = ticket.madeBy[promise]!;
    const entries = {
      [`${kind}_row`]: this.model.names.promise[made],
      [`${kind}_due`]: made < 0 || due[promise] === Infinity ? undefined : this.stamp(due[promise]!),
      [`${kind}_promise`]: made < 0 ? undefined : verdictNames[verdict[promise] as (typeof Verdict)[keyof typeof Verdict]],
    };
    return entries as Record<`${Kind}_row` | `${Kind}_due` | `${Kind}_promise`, string | undefined>;
  }
}
