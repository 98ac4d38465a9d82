import { isSolved, promiseNames, State, stateNames, Survey } from '../life/index.ts';
import type { Gift, Ticket } from '../life/index.ts';
import { csvLine } from './csv-line.ts';
import { CsvLog } from './csv-log.ts';

/**
 * Columns of the event log, by the names of the XES standard (IEEE 1849) that process-mining tools know without being told: the case is the ticket, the
 * resource an agent, the group a team. What takes time has a beginning and an end; what happens at once has the same moment twice.
 */
export const eventColumns = [
  ...(['case:concept:name', 'concept:name', 'org:resource', 'org:group', 'start_timestamp', 'time:timestamp'] as const),
  ...(['case:id', 'contact', 'visit', 'channel', 'detail'] as const),
] as const;

/** The log's first line. */
export const eventLogHeader = csvLine(eventColumns);

/** A monitor that writes a row for everything that happens to a ticket. Rows come in the order in which things end. */
export class EventLog extends CsvLog {
  /** By slot: since when the ticket is at what it is at; who works on it, and when that work ended. */
  readonly #since: number[] = [];
  readonly #agents: (string | undefined)[] = [];
  readonly #finished: number[] = [];

  override arrived(ticket: Ticket): void {
    super.arrived(ticket);
    this.#since[ticket.slot] = ticket.arrived;
    this.#agents[ticket.slot] = undefined;
    this.#row(ticket, 'arrival', ticket.arrived);
  }

  override refused(ticket: Ticket): void {
    this.#beforeTheQueue(ticket);
    this.#row(ticket, 'turned away');
  }

  override leftMenu(ticket: Ticket): void {
    this.#beforeTheQueue(ticket);
    this.#row(ticket, 'gave up in the menu');
  }

  override queued(ticket: Ticket): void {
    this.#beforeTheQueue(ticket);
  }

  override offered(ticket: Ticket, team: number): void {
    this.#row(ticket, 'offered to another team', this.life.now, this.model.names.team[team]);
  }

  override leftQueue(ticket: Ticket): void {
    this.#ended(ticket, 'waiting');
  }

  override joinedQueue(ticket: Ticket): void {
    this.#since[ticket.slot] = this.life.now;
  }

  override abandoned(ticket: Ticket): void {
    this.#ended(ticket, 'waiting');
    this.#row(ticket, 'gave up');
  }

  override calledBack(ticket: Ticket): void {
    this.#row(ticket, 'took the offer of a callback');
  }

  override started(ticket: Ticket, group: number): void {
    this.#ended(ticket, 'waiting');
    this.#agents[ticket.slot] = this.agentOf(ticket, group);
  }

  override laidAside(ticket: Ticket): void {
    this.#ended(ticket, 'work');
  }

  override takenUp(ticket: Ticket, group: number): void {
    this.#ended(ticket, ticket.state === State.waiting ? 'waiting' : 'work laid aside');
    this.#agents[ticket.slot] = this.agentOf(ticket, group);
  }

  override handedBack(ticket: Ticket): void {
    this.#agents[ticket.slot] = undefined;
  }

  override finished(ticket: Ticket): void {
    this.#ended(ticket, 'work');
    this.#finished[ticket.slot] = this.life.now;
  }

  override handled(ticket: Ticket): void {
    const from = this.#finished[ticket.slot]!;
    // What is left of the visit's time after the contact: a summary, and what is entered afterwards.
    const to = Math.max(from, ticket.begun + ticket.heldUp + ticket.handled);
    if (to - from > 1e-3) this.#row(ticket, 'after-contact work', from, undefined, to);
    this.#agents[ticket.slot] = undefined;
  }

  override gave(ticket: Ticket, { give, amount }: Gift): void {
    this.#row(ticket, 'compensation', this.life.now, amount === undefined ? give : `${give} ${amount}`);
  }

  override askedApproval(ticket: Ticket, errand: Ticket, gift: Gift): void {
    super.askedApproval(ticket, errand, gift);
    this.#since[errand.slot] = this.life.now;
    this.#agents[errand.slot] = undefined;
    this.#row(ticket, 'approval asked', this.life.now, this.model.names.team[errand.team]);
  }

  override handedOver(ticket: Ticket): void {
    this.#row(ticket, 'hand-over');
  }

  override warned(ticket: Ticket, promise: number): void {
    this.#row(ticket, 'warning', this.life.now, promiseNames[promise]);
  }

  override breached(ticket: Ticket, promise: number): void {
    this.#row(ticket, 'breach', this.life.now, promiseNames[promise]);
  }

  override reprioritised(ticket: Ticket): void {
    this.#row(ticket, 'new priority', this.life.now, this.model.names.priority[ticket.priority]);
  }

  override notified(ticket: Ticket, team: number): void {
    this.#row(ticket, 'notice', this.life.now, this.model.names.team[team] ?? 'customer');
  }

  override consulted(ticket: Ticket, team: number): void {
    this.#row(ticket, 'consultation', this.life.now, this.model.names.team[team]);
  }

  override surveyed(ticket: Ticket): void {
    const rating = ticket.rating > 0 ? `rating ${ticket.rating} (assumed)` : undefined;
    this.#row(ticket, 'survey', this.life.now, rating ?? (ticket.survey === Survey.answered ? 'answered' : 'no answer'));
  }

  override paused(ticket: Ticket): void {
    this.#since[ticket.slot] = this.life.now;
  }

  override resumed(ticket: Ticket): void {
    this.#ended(ticket, 'waiting for the customer');
    this.#row(ticket, 'reply');
  }

  override retried(ticket: Ticket): void {
    this.#since[ticket.slot] = this.life.now;
    this.#row(ticket, 'another try');
  }

  override solved(ticket: Ticket): void {
    this.#row(ticket, 'solved', ticket.solved);
  }

  override reopened(ticket: Ticket): void {
    this.#since[ticket.slot] = this.life.now;
    this.#row(ticket, 'reopening');
  }

  override ended(ticket: Ticket): void {
    if (ticket.state === State.selfSolved) this.#beforeTheQueue(ticket);
    this.#row(ticket, 'end', isSolved(ticket.state) ? ticket.solved : this.life.now, stateNames[ticket.state]);
  }

  /** Menu and self-service, where they took time. */
  #beforeTheQueue(ticket: Ticket): void {
    if (ticket.contactVisit <= 1 && this.life.now > this.#since[ticket.slot]!) this.#ended(ticket, 'menu and self-service');
    this.#since[ticket.slot] = this.life.now;
  }

  /** Something that has taken its time ends now, and what follows begins. */
  #ended(ticket: Ticket, activity: string): void {
    const { now } = this.life;
    this.#row(ticket, ticket.errand === 1 ? ofErrands[activity]! : activity, this.#since[ticket.slot], undefined, now);
    this.#since[ticket.slot] = now;
  }

  #row(ticket: Ticket, activity: string, from = this.life.now, detail?: string, to = from): void {
    const { names } = this.model;
    const row: Record<(typeof eventColumns)[number], string | number | undefined> = {
      'case:concept:name': this.numberOf(ticket),
      'concept:name': activity,
      'org:resource': ofAgents.has(activity) ? this.#agents[ticket.slot] : undefined,
      'org:group': names.team[ticket.visit === 0 ? -1 : ticket.team],
      start_timestamp: stamp(this.moment(from)),
      'time:timestamp': stamp(this.moment(to)),
      'case:id': this.idOf(ticket),
      contact: ticket.contact,
      visit: ticket.visit,
      channel: names.channel[ticket.channel],
      detail,
    };
    this.write(csvLine(eventColumns.map((column) => row[column])));
  }
}

/** What an agent does. */
const ofAgents: ReadonlySet<string> = new Set(['work', 'after-contact work', 'work laid aside', 'approval', 'approval laid aside']);

/** The same of an approval. */
const ofErrands: Readonly<Record<string, string>> = {
  waiting: 'waiting for approval',
  work: 'approval',
  'work laid aside': 'approval laid aside',
};

/** A moment to the millisecond, also where it is a whole minute: some readers take the first row's form for that of all. */
function stamp(moment: string | undefined): string | undefined {
  return moment?.replace(
    /T(\d\d:\d\d)(?::(\d\d)(?:\.(\d+))?)?/,
    (_, minute: string, second: string = '00', part: string = '') => `T${minute}:${second}.${part.padEnd(3, '0')}`,
  );
}
