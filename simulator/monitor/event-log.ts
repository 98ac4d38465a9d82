import { isSolved, none, promiseNames, State, stateNames, Survey } from '../life/index.ts';
import type { Gift, Ticket } from '../life/index.ts';
import { ofAgents, ofErrands } from './activities.ts';
import type { Activity, Spell } from './activities.ts';
import { csvLine } from './csv-line.ts';
import { CsvLog } from './csv-log.ts';

/** Columns of the event log, by the names of the XES standard (IEEE 1849) that process-mining tools know without being told; `commands/columns` explains each. */
export const eventColumns = [
  ...(['case:concept:name', 'concept:name', 'org:resource', 'org:group', 'start_timestamp', 'time:timestamp'] as const),
  ...(['case:id', 'case:cohort', 'contact', 'visit', 'channel', 'detail'] as const),
] as const;

/** The log's first line. */
export const eventLogHeader = csvLine(eventColumns);

export type EventColumn = (typeof eventColumns)[number];

/** Where something happens: contact, visit, team (none: it has reached none) and channel of its ticket then. */
type Place = Pick<Ticket, 'contact' | 'visit' | 'team' | 'channel'>;

/** A monitor that writes a row for everything that happens to a ticket, and at its end, or when the run stops, one that says so: of no row of the ticket is the time later, but for gifts that are approved afterwards. */
export class EventLog extends CsvLog {
  /** By slot: what the ticket is at, since when and where it began, who works on it, when that work ended, the latest moment told, and whether it is told how it ends. */
  readonly #spell: (Spell | undefined)[] = [];
  readonly #since: number[] = [];
  readonly #place: Place[] = [];
  readonly #agents: (string | undefined)[] = [];
  readonly #finished: number[] = [];
  readonly #latest: number[] = [];
  readonly #told: boolean[] = [];
  /** An approval's is its ticket's. */
  readonly #cohort: number[] = [];

  override arrived(ticket: Ticket): void {
    super.arrived(ticket);
    this.#latest[ticket.slot] = -Infinity;
    this.#cohort[ticket.slot] = ticket.cohort;
    this.#begin(ticket, 'menu and self-service');
    this.#row(ticket, 'arrival', ticket.arrived);
  }

  override refused(ticket: Ticket): void {
    this.#endSpell(ticket);
    this.#row(ticket, 'turned away');
  }
  override leftMenu(ticket: Ticket): void {
    this.#endSpell(ticket);
    this.#row(ticket, 'gave up in the menu');
  }

  override queued(ticket: Ticket): void {
    this.#endSpell(ticket);
    this.#begin(ticket, 'waiting');
  }

  override offered(ticket: Ticket, team: number): void {
    this.#row(ticket, 'offered to another team', this.life.now, this.model.names.team[team]);
  }

  override leftQueue(ticket: Ticket): void {
    this.#endSpell(ticket);
  }
  override joinedQueue(ticket: Ticket): void {
    this.#begin(ticket, 'waiting');
  }
  override abandoned(ticket: Ticket): void {
    this.#endSpell(ticket);
    this.#row(ticket, 'gave up');
  }

  /** The whole wait is the callback's. */
  override calledBack(ticket: Ticket): void {
    this.#place[ticket.slot] = placeOf(ticket);
    this.#row(ticket, 'took the offer of a callback');
  }

  override started(ticket: Ticket): void {
    this.#endSpell(ticket);
    this.#begin(ticket, 'work');
    this.#agents[ticket.slot] = this.agents[ticket.agent];
  }

  override laidAside(ticket: Ticket): void {
    this.#endSpell(ticket);
    this.#begin(ticket, 'work laid aside');
  }
  override takenUp(ticket: Ticket): void {
    this.started(ticket);
  }
  override handedBack(ticket: Ticket): void {
    this.#endSpell(ticket);
    this.#begin(ticket, 'waiting');
  }

  override finished(ticket: Ticket): void {
    this.#endSpell(ticket);
    this.#finished[ticket.slot] = this.life.now;
  }

  override handled(ticket: Ticket): void {
    const from = this.#finished[ticket.slot]!;
    // What is left of the visit's time after the contact: a summary, and what is entered afterwards.
    const to = Math.max(from, ticket.begun + ticket.heldUp + ticket.handled);
    if (to - from > 1e-3) this.#row(ticket, 'after-contact work', from, undefined, to);
  }

  override gave(ticket: Ticket, { give, amount }: Gift): void {
    this.#row(ticket, 'compensation', this.life.now, amount === undefined ? give : `${give} ${amount}`);
  }

  override withheld(ticket: Ticket, { give, amount }: Gift): void {
    this.#row(ticket, 'compensation withheld', this.life.now, `${give} ${amount}`);
  }

  override askedApproval(ticket: Ticket, errand: Ticket, gift: Gift): void {
    super.askedApproval(ticket, errand, gift);
    this.#latest[errand.slot] = -Infinity;
    this.#cohort[errand.slot] = ticket.cohort;
    this.#row(ticket, 'approval asked', this.life.now, this.model.names.team[errand.team]);
  }

  override handedOver(ticket: Ticket): void {
    // Who takes it over as it begins to wait for its customer has it for that wait.
    if (this.#since[ticket.slot] === this.life.now) this.#place[ticket.slot] = placeOf(ticket);
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
    this.#begin(ticket, 'waiting for the customer');
  }

  override resumed(ticket: Ticket): void {
    this.#endSpell(ticket);
    this.#row(ticket, 'reply');
    this.#begin(ticket, 'menu and self-service');
  }

  override retried(ticket: Ticket): void {
    this.#row(ticket, 'another try');
    this.#begin(ticket, 'menu and self-service');
  }

  override solved(ticket: Ticket): void {
    this.#closes(ticket);
  }

  override reopened(ticket: Ticket): void {
    this.#row(ticket, 'reopening');
    this.#begin(ticket, 'menu and self-service');
  }

  override ended(ticket: Ticket): void {
    this.#closes(ticket);
    const at = isSolved(ticket.state) ? ticket.solved : this.life.now;
    this.#row(ticket, 'end', Math.max(at, this.#latest[ticket.slot]!), stateNames[ticket.state]);
  }

  override stopped(): void {
    const { tickets, now } = this.life;
    for (const ticket of [...tickets.living(), ...tickets.errands()]) {
      this.#endSpell(ticket);
      if (ticket.errand === 0) this.#row(ticket, 'still open', Math.max(now, this.#latest[ticket.slot]!), stateNames[ticket.state]);
    }
  }

  #begin(ticket: Ticket, spell: Spell): void {
    const { slot } = ticket;
    this.#spell[slot] = spell;
    this.#place[slot] = placeOf(ticket);
    this.#since[slot] = this.life.now;
    this.#told[slot] = false;
    this.#agents[slot] = undefined;
  }

  /** What the ticket was at is over. Menu and self-service are told where they took time. */
  #endSpell(ticket: Ticket): void {
    const { now } = this.life;
    const [spell, since] = [this.#spell[ticket.slot], this.#since[ticket.slot]!];
    this.#spell[ticket.slot] = undefined;
    if (spell === undefined || (spell === 'menu and self-service' && now <= since)) return;
    this.#row(ticket, ticket.errand === 1 ? (ofErrands[spell] ?? spell) : spell, since, undefined, now, this.#place[ticket.slot]);
  }

  /** How it ends, before what is given and asked for it. Of who gave up or was turned away that is told already. */
  #closes(ticket: Ticket): void {
    const { slot, state, solved } = ticket;
    const closing = closings[state];
    if (this.#told[slot] || closing === undefined || ticket.errand === 1) return;
    this.#told[slot] = true;
    this.#endSpell(ticket);
    this.#row(ticket, closing, isSolved(state) ? solved : this.life.now);
  }

  #row(ticket: Ticket, activity: Activity, from = this.life.now, detail?: string, to = from, place = placeOf(ticket)): void {
    this.#closes(ticket);
    const { slot } = ticket;
    const isErrand = ticket.errand === 1;
    const { names } = this.model;
    this.#latest[slot] = Math.max(this.#latest[slot]!, to);
    const row: Record<EventColumn, string | number | undefined> = {
      'case:concept:name': this.numberOf(ticket),
      'concept:name': activity,
      'org:resource': ofAgents.has(activity) ? this.#agents[slot] : undefined,
      'org:group': names.team[place.team],
      start_timestamp: this.stamp(from),
      'time:timestamp': this.stamp(to),
      'case:id': this.idOf(ticket),
      'case:cohort': this.#cohort[slot] === 1 ? 'yes' : 'no',
      contact: isErrand ? undefined : place.contact,
      visit: isErrand ? undefined : place.visit,
      channel: names.channel[place.channel],
      detail,
    };
    this.write(csvLine(eventColumns.map((column) => row[column])));
  }
}

function placeOf({ contact, visit, transfers, team, channel }: Ticket): Place {
  return { contact, visit, team: visit === 0 && transfers === 0 ? none : team, channel };
}

/** How a ticket is closed, by state. */
const closings: Readonly<Partial<Record<number, Activity>>> = {
  [State.selfSolved]: 'solved by self-service',
  [State.solved]: 'solved',
  [State.closedUnsolved]: 'closed unsolved',
};
