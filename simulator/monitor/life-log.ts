import { isSolved, outcomeNames, promiseNames, stateNames, surveyNames, verdictNames } from '../life/index.ts';
import type { DecidedRows, Gift, Happening, LifeEntry, LifeRow, Terms, Ticket } from '../life/index.ts';
import { Log, seconds } from './log.ts';

/** Takes the moments of a ticket's life, one by one. */
export interface LifeKeeper {
  push(moment: LifeEntry): unknown;
}

const sections: Readonly<Record<string, string>> = {
  ...{ priority: 'priority', offer: 'self_service', team: 'routing', workflow: 'workflows' },
  ...{ first_response: 'promises', next_response: 'promises', update: 'promises', resolution: 'promises' },
  ...{ clock: 'promises', pause_while: 'promises' },
};
const eventSections: Readonly<Record<string, string>> = { give: 'compensation', ask: 'surveys' };

/** What is known of a class of tickets when they arrive. */
type Known = Pick<LifeEntry, 'facts' | 'rows'>;

/** A monitor that tells the lives of those tickets that somebody follows, moment by moment. */
export abstract class LifeLog<Keeper extends LifeKeeper> extends Log {
  /** By place, of an approval its ticket's. */
  readonly #keepers: (Keeper | undefined)[] = [];
  // Told of many tickets alike, and worked out once: by class, by what is decided, by what is promised and became of it.
  readonly #known = new Map<number, Known>();
  readonly #rows = new Map<DecidedRows, LifeRow[]>();
  readonly #verdicts = new Map<Terms, Record<string, string>[]>();

  /** Who takes the life of a ticket that has just arrived, if anybody does. */
  protected abstract follow(ticket: Ticket): Keeper | undefined;

  /** Who takes this ticket's life. */
  protected keeperOf(ticket: Ticket): Keeper | undefined {
    return this.#keepers[ticket.slot];
  }

  override arrived(ticket: Ticket): void {
    super.arrived(ticket);
    const keeper = (this.#keepers[ticket.slot] = this.follow(ticket));
    if (!keeper) return;
    const { names } = this.model;
    const id = this.idOf(ticket);
    const team = names.team[this.decider.team[ticket.class]!]!;
    const due: Record<string, number> = {};
    for (let promise = 0; promise < promiseNames.length; promise++) {
      const at = seconds(ticket.due[promise]!);
      if (at !== undefined) due[promiseNames[promise]!] = at;
    }
    this.#tell(ticket, 'arrives', team, {
      channel: names.channel[ticket.channel]!,
      ...this.#earlier(ticket.arrived),
      ticket: this.numberOf(ticket),
      ...(id === undefined ? {} : { id }),
      ...this.#knownOf(ticket.class),
      due,
    });
  }

  override decided(ticket: Ticket, event: string, rows: DecidedRows): void {
    this.#tell(ticket, 'decided', event, { rows: this.#rowsOf(rows) });
  }

  override gave(ticket: Ticket, gift: Gift): void {
    this.#write(ticket, 'gave', undefined, giftTold(gift));
  }
  override askedApproval(ticket: Ticket, errand: Ticket, gift: Gift): void {
    super.askedApproval(ticket, errand, gift);
    this.#keepers[errand.slot] = this.#keepers[ticket.slot];
    this.#tell(ticket, 'approval_asked', this.model.names.team[errand.team], giftTold(gift));
  }
  override handedOver(ticket: Ticket): void {
    this.#tell(ticket, 'handed_over', this.#teamOf(ticket));
  }
  override refused(ticket: Ticket, team: number): void {
    this.#tell(ticket, 'turned_away', this.model.names.team[team], { channel: this.#channelOf(ticket) });
  }
  override leftMenu(ticket: Ticket): void {
    this.#tell(ticket, 'left_menu');
  }
  override queued(ticket: Ticket): void {
    this.#tell(ticket, 'queued', this.#teamOf(ticket));
  }
  override offered(ticket: Ticket, team: number): void {
    this.#tell(ticket, 'offered', this.model.names.team[team]);
  }
  override joinedQueue(ticket: Ticket): void {
    this.#tell(ticket, 'moved', this.#teamOf(ticket));
  }
  override abandoned(ticket: Ticket): void {
    this.#tell(ticket, 'gave_up');
  }
  override calledBack(ticket: Ticket): void {
    this.#tell(ticket, 'called_back');
  }
  override retried(ticket: Ticket): void {
    this.#tell(ticket, 'retried', this.#channelOf(ticket));
  }
  override started(ticket: Ticket, group: number): void {
    this.#tell(ticket, 'started', this.agentOf(ticket, group));
  }
  override laidAside(ticket: Ticket): void {
    this.#tell(ticket, 'laid_aside');
  }
  override handedBack(ticket: Ticket): void {
    this.#tell(ticket, 'handed_back', this.#teamOf(ticket));
  }
  override takenUp(ticket: Ticket, group: number): void {
    this.#tell(ticket, 'taken_up', this.agentOf(ticket, group));
  }
  override finished(ticket: Ticket): void {
    this.#tell(ticket, 'finished', outcomeNames[ticket.outcome as 0]);
  }
  override warned(ticket: Ticket, promise: number): void {
    this.#tell(ticket, 'warned', promiseNames[promise], this.#madeAnew(ticket, promise));
  }
  override breached(ticket: Ticket, promise: number): void {
    this.#tell(ticket, 'breached', promiseNames[promise], this.#madeAnew(ticket, promise));
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
    this.#tell(ticket, 'resumed', this.#channelOf(ticket));
  }
  override solved(ticket: Ticket): void {
    this.#tell(ticket, 'solved', undefined, this.#solvedEarlier(ticket));
  }
  override reopened(ticket: Ticket): void {
    this.#tell(ticket, 'reopened');
  }
  override ended(ticket: Ticket): void {
    this.#tell(ticket, 'ended', stateNames[ticket.state], { ...this.#solvedEarlier(ticket), verdicts: this.#verdictsOf(ticket) });
  }
  override stopped(): void {
    for (const ticket of this.life.tickets.living())
      this.#tell(ticket, 'open', stateNames[ticket.state], { verdicts: this.#verdictsOf(ticket) });
  }

  #knownOf(of: number): Known {
    const known = this.#known.get(of);
    if (known) return known;
    const values = this.decider.factsOf(of);
    // Of a number that no row asks for, any would be said.
    const facts = this.model.facts.flatMap(({ name, values: all, texts }, at) =>
      values[at]! >= 0 && texts?.length !== 1 ? [[name, all[values[at]!]!] as const] : [],
    );
    const rows = rowsIn({ ...this.decider.rowsOf(of) }, (thing) => sections[thing]);
    const found = { facts: Object.fromEntries(facts), rows };
    this.#known.set(of, found);
    return found;
  }

  #rowsOf(decided: DecidedRows): LifeRow[] {
    let rows = this.#rows.get(decided);
    if (!rows) this.#rows.set(decided, (rows = rowsIn(decided, (thing) => eventSections[thing] ?? 'escalation')));
    return rows;
  }

  /** What became of the promises that were made. */
  #verdictsOf({ terms, verdict }: Ticket): Record<string, string> {
    let known = this.#verdicts.get(terms);
    if (!known) this.#verdicts.set(terms, (known = []));
    return (known[verdict.reduce((key, one) => 4 * key + one, 0)] ??= Object.fromEntries(
      promiseNames.flatMap((name, promise) =>
        terms.promised[promise]!.row < 0 ? [] : [[name, verdictNames[verdict[promise] as 0]] as const],
      ),
    ));
  }

  /** The row that promises it now, where that may be another one than at the arrival. */
  #madeAnew({ terms }: Ticket, promise: number): Pick<LifeEntry, 'rows'> | undefined {
    if (!this.model.redecides) return undefined;
    const position = terms.promised[promise]!.row;
    return { rows: [{ thing: promiseNames[promise]!, section: 'promises', position, name: this.model.names.promise[position]! }] };
  }

  #teamOf({ team }: Ticket): string {
    return this.model.names.team[team]!;
  }

  #channelOf({ channel }: Ticket): string {
    return this.model.names.channel[channel]!;
  }

  #solvedEarlier({ state, solved }: Ticket): Pick<LifeEntry, 'since'> | undefined {
    return isSolved(state) ? this.#earlier(solved) : undefined;
  }

  #earlier(at: number): Pick<LifeEntry, 'since'> | undefined {
    return at < this.life.now ? { since: seconds(at)! } : undefined;
  }

  /** What happens to an approval is not its ticket's life, but what comes of it. */
  #tell(ticket: Ticket, what: Happening, about?: string, beside?: Partial<LifeEntry>): void {
    if (ticket.errand === 0) this.#write(ticket, what, about, beside);
  }

  #write(ticket: Ticket, what: Happening, about?: string, beside?: Partial<LifeEntry>): void {
    const keeper = this.#keepers[ticket.slot];
    if (!keeper) return;
    const at = seconds(this.life.now)!;
    const entry = about === undefined ? { at, what } : { at, what, about };
    keeper.push(beside ? { ...entry, ...beside } : entry);
  }
}

function giftTold({ give, amount, row: { name, position } }: Gift): Partial<LifeEntry> {
  const rows = [{ thing: 'give', section: 'compensation', position, name }];
  return { give, ...(amount === undefined ? {} : { amount }), rows };
}

function rowsIn(rows: DecidedRows, sectionOf: (thing: string) => string | undefined): LifeRow[] {
  return Object.entries(rows).flatMap(([thing, row]) => {
    const section = sectionOf(thing);
    if (!row || section === undefined) return [];
    const { name, position } = row;
    return [{ thing: thing === 'to' ? 'team' : thing, section, position, name }];
  });
}
