import { isSolved, none, outcomeNames, promiseNames, stateNames, surveyNames, verdictNames } from '../life/index.ts';
import type { DecidedRows, Gift, Life, Ticket } from '../life/index.ts';
import type { Decider, Model } from '../model/index.ts';
import { Log, seconds } from './log.ts';

/** What can happen in the life of a ticket. */
export type Happening =
  | ('arrives' | 'turned_away' | 'left_menu' | 'queued' | 'offered' | 'moved' | 'gave_up' | 'called_back' | 'retried')
  | ('started' | 'laid_aside' | 'handed_back' | 'taken_up' | 'finished' | 'handed_over' | 'warned' | 'breached' | 'reprioritised')
  | ('gave' | 'approval_asked')
  | ('decided' | 'notified' | 'consulted' | 'surveyed' | 'paused' | 'resumed' | 'solved' | 'reopened' | 'ended' | 'open');

/** A row that decided something: its section of the policy, its place there from 0, and its name. */
export interface LifeRow {
  readonly thing: string;
  readonly section: string;
  readonly position: number;
  readonly name: string;
}

/** A moment of one ticket's life. */
export interface LifeEntry {
  /** Local time of the policy with its offset; seconds since the ticket arrived. */
  readonly at: string;
  readonly age: number;
  readonly what: Happening;
  readonly contact: number;
  /** Names of the policy: the channel that serves the contact, and the team that has the ticket. */
  readonly channel: string;
  readonly team?: string | undefined;
  /** The promise, priority, agent, event, team, state, or rating (or `asked`, `answered`) that the moment is about. */
  readonly about?: string | undefined;
  /** What is given, or asked for, and how much of it. */
  readonly give?: string | undefined;
  readonly amount?: number | undefined;
  /** When it was solved, if that is not now. */
  readonly since?: string | undefined;
  readonly rows?: readonly LifeRow[] | undefined;
  /** Of the arrival: what is known of the ticket, its number and name, and when its promises are due. */
  readonly facts?: Readonly<Record<string, string>> | undefined;
  readonly ticket?: number | undefined;
  readonly id?: string | undefined;
  readonly due?: Readonly<Record<string, string>> | undefined;
}

const sections: Readonly<Record<string, string>> = {
  ...{ priority: 'priority', offer: 'self_service', team: 'routing', workflow: 'workflows' },
  ...{ first_response: 'promises', next_response: 'promises', update: 'promises', resolution: 'promises' },
  ...{ clock: 'promises', pause_while: 'promises' },
};
const eventSections: Readonly<Record<string, string>> = { give: 'compensation', ask: 'surveys' };

/** A monitor that writes the life of one ticket, a moment a line, as JSON (`LifeEntry`). */
export class LifeLog extends Log {
  readonly #asked: string;
  readonly #decider: Decider;
  #slot = none;
  /** Places of the approvals that it waits for. */
  readonly #errands = new Set<number>();

  /** `asked`: what its log calls the ticket, where that calls it something; else its number, which may also be written `#17`. */
  constructor(life: Life, model: Model, decider: Decider, asked: string, write: (line: string) => void) {
    super(life, model, decider, write);
    this.#asked = asked;
    this.#decider = decider;
  }

  override arrived(ticket: Ticket): void {
    super.arrived(ticket);
    const [id, number] = [this.idOf(ticket), this.numberOf(ticket)];
    if (this.#slot !== none || ![id ?? String(number), `#${number}`].includes(this.#asked)) return;
    this.#slot = ticket.slot;
    const { facts, names } = this.model;
    const known = this.#decider.factsOf(ticket.class);
    const said = facts.flatMap(({ name, values }, fact) => (known[fact]! >= 0 ? [[name, values[known[fact]!]!] as const] : []));
    const due = promiseNames.flatMap((name, promise) => {
      const at = this.moment(ticket.due[promise]!);
      return at === undefined ? [] : [[name, at] as const];
    });
    this.#tell(ticket, 'arrives', names.team[this.#decider.team[ticket.class]!], {
      ticket: number,
      id,
      facts: Object.fromEntries(said),
      due: Object.fromEntries(due),
      rows: rowsIn({ ...this.#decider.rowsOf(ticket.class) }, (thing) => sections[thing]),
    });
  }

  override decided(ticket: Ticket, event: string, rows: DecidedRows): void {
    this.#tell(ticket, 'decided', event, { rows: eventRows(rows) });
  }

  override gave(ticket: Ticket, { give, amount, row }: Gift): void {
    const told = { give, amount, rows: [giftRow(row)] };
    if (ticket.errand === 0) this.#tell(ticket, 'gave', undefined, told);
    else if (this.#errands.delete(ticket.slot)) this.#write(ticket, 'gave', undefined, told);
  }
  override askedApproval(ticket: Ticket, errand: Ticket, gift: Gift): void {
    const { give, amount, row } = gift;
    super.askedApproval(ticket, errand, gift);
    if (ticket.slot === this.#slot) this.#errands.add(errand.slot);
    this.#tell(ticket, 'approval_asked', this.model.names.team[errand.team], { give, amount, rows: [giftRow(row)] });
  }
  override handedOver(ticket: Ticket): void {
    this.#tell(ticket, 'handed_over');
  }
  override refused(ticket: Ticket, team: number): void {
    this.#tell(ticket, 'turned_away', this.model.names.team[team]);
  }
  override leftMenu(ticket: Ticket): void {
    this.#tell(ticket, 'left_menu');
  }
  override queued(ticket: Ticket): void {
    this.#tell(ticket, 'queued');
  }
  override offered(ticket: Ticket, team: number): void {
    this.#tell(ticket, 'offered', this.model.names.team[team]);
  }
  override joinedQueue(ticket: Ticket): void {
    this.#tell(ticket, 'moved');
  }
  override abandoned(ticket: Ticket): void {
    this.#tell(ticket, 'gave_up');
  }
  override calledBack(ticket: Ticket): void {
    this.#tell(ticket, 'called_back');
  }
  override retried(ticket: Ticket): void {
    this.#tell(ticket, 'retried');
  }
  override started(ticket: Ticket, group: number): void {
    this.#tell(ticket, 'started', this.agentOf(ticket, group));
  }
  override laidAside(ticket: Ticket): void {
    this.#tell(ticket, 'laid_aside');
  }
  override handedBack(ticket: Ticket): void {
    this.#tell(ticket, 'handed_back');
  }
  override takenUp(ticket: Ticket, group: number): void {
    this.#tell(ticket, 'taken_up', this.agentOf(ticket, group));
  }
  override finished(ticket: Ticket): void {
    this.#tell(ticket, 'finished', outcomeNames[ticket.outcome as 0]);
  }
  override warned(ticket: Ticket, promise: number): void {
    this.#tell(ticket, 'warned', promiseNames[promise]);
  }
  override breached(ticket: Ticket, promise: number): void {
    this.#tell(ticket, 'breached', promiseNames[promise]);
  }
  override reprioritised(ticket: Ticket): void {
    this.#tell(ticket, 'reprioritised', this.model.names.priority[ticket.priority]);
  }
  override notified(ticket: Ticket, team: number): void {
    this.#tell(ticket, 'notified', this.model.names.team[team] ?? 'customer');
  }
  override consulted(ticket: Ticket, team: number): void {
    this.#tell(ticket, 'consulted', this.model.names.team[team]);
  }
  override surveyed(ticket: Ticket): void {
    this.#tell(ticket, 'surveyed', ticket.rating > 0 ? String(ticket.rating) : surveyNames[ticket.survey as 0]);
  }
  override paused(ticket: Ticket): void {
    this.#tell(ticket, 'paused');
  }
  override resumed(ticket: Ticket): void {
    this.#tell(ticket, 'resumed');
  }
  override solved(ticket: Ticket): void {
    this.#tell(ticket, 'solved', undefined, { since: this.#solvedEarlier(ticket) });
  }
  override reopened(ticket: Ticket): void {
    this.#tell(ticket, 'reopened');
  }
  override ended(ticket: Ticket): void {
    this.#tell(ticket, 'ended', stateNames[ticket.state], { since: this.#solvedEarlier(ticket), due: this.#verdicts(ticket) });
    // The place is another ticket's from now on.
    if (ticket.slot === this.#slot) this.#slot = gone;
  }
  override stopped(): void {
    for (const ticket of this.life.tickets.living()) this.#tell(ticket, 'open', stateNames[ticket.state], { due: this.#verdicts(ticket) });
  }

  #solvedEarlier({ state, solved }: Ticket): string | undefined {
    return isSolved(state) && solved < this.life.now ? this.moment(solved) : undefined;
  }

  /** What became of the promises that were made. */
  #verdicts({ terms, verdict }: Ticket): Record<string, string> {
    const made = promiseNames.flatMap((name, promise) =>
      terms.promised[promise]!.row < 0 ? [] : [[name, verdictNames[verdict[promise] as 0]] as const],
    );
    return Object.fromEntries(made);
  }

  #tell(ticket: Ticket, what: Happening, about?: string, beside: Partial<LifeEntry> = {}): void {
    if (ticket.slot === this.#slot) this.#write(ticket, what, about, beside);
  }

  #write(ticket: Ticket, what: Happening, about: string | undefined, beside: Partial<LifeEntry>): void {
    const { names } = this.model;
    const { now } = this.life;
    const entry: LifeEntry = {
      at: this.moment(now)!,
      age: seconds(now - ticket.arrived)!,
      what,
      contact: ticket.contact,
      channel: names.channel[ticket.channel]!,
      team: names.team[ticket.team],
      about,
      ...beside,
    };
    this.write(JSON.stringify(entry));
  }
}

/** The ticket has lived. */
const gone = -2;

function giftRow({ name, position }: Gift['row']): LifeRow {
  return { thing: 'give', section: 'compensation', position, name };
}

function eventRows(rows: DecidedRows): LifeRow[] {
  return rowsIn(rows, (thing) => eventSections[thing] ?? 'escalation');
}

function rowsIn(rows: DecidedRows, sectionOf: (thing: string) => string | undefined): LifeRow[] {
  return Object.entries(rows).flatMap(([thing, row]) => {
    const section = sectionOf(thing);
    if (!row || section === undefined) return [];
    const { name, position } = row;
    return [{ thing: thing === 'to' ? 'team' : thing, section, position, name }];
  });
}
