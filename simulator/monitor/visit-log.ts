import { comingNames, Mode, outcomeNames, State } from '../life/index.ts';
import type { Ticket } from '../life/index.ts';
import { csvLine } from './csv-line.ts';
import { CsvLog } from './csv-log.ts';
import { seconds } from './log.ts';

/** Columns of the visit log, a row for each wait at a team and the work after it; `commands/columns` explains each. */
export const visitColumns = [
  ...(['ticket', 'id', 'cohort', 'contact', 'came', 'visit', 'channel', 'mode', 'team'] as const),
  ...([
    'queued',
    'queued_date',
    'queued_time',
    'joined',
    'group',
    'agent',
    'began',
    'finished',
    'waited',
    'handling',
    'laid_aside',
    'outcome',
  ] as const),
] as const;

export type VisitColumn = (typeof visitColumns)[number];

/** The log's first line. */
export const visitLogHeader = csvLine(visitColumns);

/** A visit that has not ended, as far as its ticket does not say it. */
interface Visit {
  group: number;
  agent: string | undefined;
  finished: number;
  /** Its work was begun, and lies still. */
  lies: boolean;
}

/** A monitor that writes a row for each visit when it has ended (worked on, given up), or when the run stops with it under way. Approvals are no visits. */
export class VisitLog extends CsvLog {
  readonly #visits: Visit[] = [];

  override queued(ticket: Ticket): void {
    this.#visits[ticket.slot] = { group: -1, agent: undefined, finished: NaN, lies: false };
  }

  override started(ticket: Ticket, group: number): void {
    const visit = this.#visits[ticket.slot]!;
    visit.group = group;
    visit.agent = this.agents[ticket.agent];
    visit.lies = false;
  }

  override laidAside(ticket: Ticket): void {
    this.#visits[ticket.slot]!.lies = true;
  }

  override handedBack(ticket: Ticket): void {
    this.#visits[ticket.slot]!.lies = true;
  }

  override takenUp(ticket: Ticket, group: number): void {
    this.started(ticket, group);
  }

  override finished(ticket: Ticket): void {
    this.#visits[ticket.slot]!.finished = this.life.now;
  }

  override handled(ticket: Ticket): void {
    this.#row(ticket, outcomeNames[ticket.outcome as 0], ticket.begun);
  }

  override abandoned(ticket: Ticket): void {
    this.#row(ticket, 'gave_up', this.life.now);
  }

  override stopped(): void {
    for (const ticket of this.life.tickets.living()) {
      if (ticket.state === State.waiting || ticket.state === State.working)
        this.#row(ticket, 'open', this.#visits[ticket.slot]!.agent === undefined ? this.life.now : ticket.begun);
    }
  }

  #row(ticket: Ticket, outcome: string, waitEnds: number): void {
    if (ticket.errand === 1) return;
    const { names, groups } = this.model;
    const { group, agent, finished, lies } = this.#visits[ticket.slot]!;
    const begun = agent !== undefined;
    const [date, time] = this.dateAndTime(ticket.queued);
    const row: Record<VisitColumn, string | number | undefined> = {
      ticket: this.numberOf(ticket),
      id: this.idOf(ticket),
      cohort: ticket.cohort === 1 ? 'yes' : 'no',
      contact: ticket.contact,
      came: comingNames[ticket.came as 0],
      visit: ticket.visit,
      channel: names.channel[ticket.channel],
      mode: ticket.mode === Mode.live ? 'live' : 'deferred',
      team: names.team[ticket.team],
      queued: this.stamp(ticket.queued),
      queued_date: date,
      queued_time: time,
      joined: this.stamp(ticket.joined),
      group: groups[group]?.name,
      agent,
      began: begun ? this.stamp(ticket.begun) : undefined,
      finished: this.stamp(finished),
      waited: seconds(waitEnds - ticket.queued),
      handling: outcome === 'open' || !begun ? undefined : seconds(ticket.handled),
      laid_aside: begun ? seconds(ticket.heldUp + (lies ? this.life.now - ticket.stopped : 0)) : undefined,
      outcome,
    };
    this.write(csvLine(visitColumns.map((column) => row[column])));
  }
}
