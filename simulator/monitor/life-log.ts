import { isSolved, none, promiseNames, stateNames, verdictNames } from '../life/index.ts';
import type { DecidedRows, Gift, LifeEntry, LifeRow, Terms, Ticket } from '../life/index.ts';
import type { Arrival } from './arrival.ts';
import { Log, seconds } from './log.ts';
import { toldOften } from './told.ts';
import type { Told } from './told.ts';

/** Takes the moments of a ticket's life, one by one. */
export interface LifeKeeper {
  readonly arrival: Arrival;
  /** @param at seconds from the run's start. `told`: also of other moments and tickets, so nothing is changed in it. */
  tell(at: number, told: Told): void;
}

const sections: Readonly<Record<string, string>> = {
  ...{ priority: 'priority', offer: 'self_service', team: 'routing', workflow: 'workflows' },
  ...{ first_response: 'promises', next_response: 'promises', update: 'promises', resolution: 'promises' },
  ...{ clock: 'promises', pause_while: 'promises' },
};
const eventSections: Readonly<Record<string, string>> = { give: 'compensation', ask: 'surveys' };

type End = Told & Required<Pick<Told, 'verdicts'>>;

/** The first moment; what else is told of it stands in `LifeKeeper.arrival`. */
const arrives: Told = { what: 'arrives' };

/** A monitor that tells the lives of those tickets that somebody follows, moment by moment. */
export abstract class LifeLog<Keeper extends LifeKeeper> extends Log {
  /** By place, of an approval its ticket's. */
  readonly #keepers: (Keeper | undefined)[] = [];
  /** By place: the channel by which its present contact is known to go on. */
  readonly #channels: number[] = [];
  // Told of many tickets alike, and worked out once: by number, by what is decided, by what is promised and became of it.
  readonly #often = toldOften(this.model, this.agents);
  readonly #decided = new Map<DecidedRows, Told>();
  readonly #ended = new Map<Terms, Map<number, End>>();

  /** Who takes the life of a ticket that has just arrived, if anybody does. */
  protected abstract follow(ticket: Ticket): Keeper | undefined;

  /** Who takes the life of the ticket in this place. */
  protected keeperOf(slot: number): Keeper | undefined {
    return this.#keepers[slot];
  }

  /** A moment that a keeper took, in the policy's names. */
  protected entryOf({ arrival }: LifeKeeper, at: number, told: Told): LifeEntry {
    return { at: seconds(at)!, ...(told === arrives ? this.#toldOf(arrival, at) : told) };
  }

  override arrived(ticket: Ticket): void {
    super.arrived(ticket);
    const keeper = (this.#keepers[ticket.slot] = this.follow(ticket));
    if (!keeper) return;
    keeper.arrival.take(ticket, this.numberOf(ticket));
    this.#tell(ticket, arrives);
    this.#channels[ticket.slot] = ticket.channel;
  }

  override decided(ticket: Ticket, event: string, rows: DecidedRows): void {
    let told = this.#decided.get(rows);
    if (!told) {
      told = { what: 'decided', about: event, rows: rowsIn(rows, (thing) => eventSections[thing] ?? 'escalation') };
      this.#decided.set(rows, told);
    }
    this.#tell(ticket, told);
  }

  override gave(ticket: Ticket, gift: Gift): void {
    this.#write(ticket, { what: 'gave', ...giftTold(gift) });
  }
  override withheld(ticket: Ticket, gift: Gift): void {
    this.#tell(ticket, { what: 'withheld', ...giftTold(gift) });
  }
  override askedApproval(ticket: Ticket, errand: Ticket, gift: Gift): void {
    super.askedApproval(ticket, errand, gift);
    this.#keepers[errand.slot] = this.#keepers[ticket.slot];
    this.#tell(ticket, { what: 'approval_asked', about: this.model.names.team[errand.team]!, ...giftTold(gift) });
  }
  override handedOver(ticket: Ticket): void {
    this.#tell(ticket, this.#often.handedOver[ticket.team]);
  }
  override refused(ticket: Ticket, team: number): void {
    const about = this.model.names.team[team];
    const channel = this.model.names.channel[ticket.channel]!;
    this.#tell(ticket, { what: 'turned_away', ...(about === undefined ? {} : { about }), channel });
  }
  override enteredMenu(ticket: Ticket): void {
    this.#tell(ticket, this.#often.enteredMenu);
  }
  override leftMenu(ticket: Ticket): void {
    this.#tell(ticket, this.#often.leftMenu);
  }
  override triedSelfService(ticket: Ticket): void {
    this.#tell(ticket, this.#often.triedSelfService[this.decider.offer[ticket.class]!]);
  }
  override declinedSelfService(ticket: Ticket): void {
    this.#tell(ticket, this.#often.declinedSelfService[this.decider.offer[ticket.class]!]);
  }
  override selfServiceFailed(ticket: Ticket): void {
    this.#tell(ticket, this.#often.selfServiceFailed[this.decider.offer[ticket.class]!]);
  }
  override queued(ticket: Ticket): void {
    const told = this.#often.queued[ticket.team]!;
    const isSentOn = this.#channels[ticket.slot] !== ticket.channel && this.keeperOf(ticket.slot) !== undefined;
    this.#tell(ticket, isSentOn ? { ...told, channel: this.model.names.channel[ticket.channel]! } : told);
    this.#channels[ticket.slot] = ticket.channel;
  }
  override offered(ticket: Ticket, team: number): void {
    this.#tell(ticket, this.#often.offered[team]);
  }
  override joinedQueue(ticket: Ticket): void {
    this.#tell(ticket, this.#often.moved[ticket.team]);
  }
  override abandoned(ticket: Ticket): void {
    this.#tell(ticket, this.#often.gaveUp);
  }
  override calledBack(ticket: Ticket): void {
    this.#tell(ticket, this.#often.calledBack);
  }
  override retried(ticket: Ticket): void {
    this.#channels[ticket.slot] = ticket.channel;
    this.#tell(ticket, this.#often.retried[ticket.channel]);
  }
  override started(ticket: Ticket): void {
    this.#tell(ticket, this.#often.started[ticket.agent]);
  }
  override laidAside(ticket: Ticket): void {
    this.#tell(ticket, this.#often.laidAside);
  }
  override handedBack(ticket: Ticket): void {
    this.#tell(ticket, this.#often.handedBack[ticket.team]);
  }
  override takenUp(ticket: Ticket): void {
    this.#tell(ticket, this.#often.takenUp[ticket.agent]);
  }
  override finished(ticket: Ticket): void {
    this.#tell(ticket, this.#often.finished[ticket.outcome]);
  }
  override warned(ticket: Ticket, promise: number): void {
    this.#tell(ticket, this.#often.warned[promise]![ticket.terms.promised[promise]!.row]);
  }
  override breached(ticket: Ticket, promise: number): void {
    this.#tell(ticket, this.#often.breached[promise]![ticket.terms.promised[promise]!.row]);
  }
  override reprioritised(ticket: Ticket): void {
    this.#tell(ticket, this.#often.reprioritised[ticket.priority]);
  }
  override notified(ticket: Ticket, team: number): void {
    this.#tell(ticket, team === none ? this.#often.notifiedCustomer : this.#often.notified[team]);
  }
  override consulted(ticket: Ticket, team: number): void {
    this.#tell(ticket, this.#often.consulted[team]);
  }
  override surveyed(ticket: Ticket): void {
    this.#tell(ticket, ticket.rating > 0 ? this.#often.rated[ticket.rating] : this.#often.surveyed[ticket.survey]);
  }
  override paused(ticket: Ticket): void {
    this.#tell(ticket, this.#often.paused);
  }
  override resumed(ticket: Ticket): void {
    this.#channels[ticket.slot] = ticket.channel;
    this.#tell(ticket, this.#often.resumed[ticket.channel]);
  }
  override solved(ticket: Ticket): void {
    this.#tell(ticket, { what: 'solved', ...this.#solvedEarlier(ticket) });
  }
  override reopened(ticket: Ticket): void {
    this.#channels[ticket.slot] = ticket.channel;
    this.#tell(ticket, this.#often.reopened);
  }
  override ended(ticket: Ticket): void {
    const end = this.#endOf(ticket);
    const earlier = this.#solvedEarlier(ticket);
    if (!earlier) return this.#tell(ticket, end);
    const { verdicts, ...moment } = end;
    this.#tell(ticket, { ...moment, ...earlier, verdicts });
  }
  override stopped(): void {
    for (const ticket of this.life.tickets.living()) this.#tell(ticket, { ...this.#endOf(ticket), what: 'open' });
  }

  #toldOf({ number, class: of, channel, thing, arrived, due }: Arrival, at: number): Told {
    const { facts, names } = this.model;
    const values = this.decider.factsOf(of);
    const id = this.idOf({ thing });
    return {
      ...arrives,
      about: names.team[this.decider.team[of]!]!,
      channel: names.channel[channel]!,
      ...earlier(arrived, at),
      ticket: number,
      ...(id === undefined ? {} : { id }),
      // Of a number that no row asks for, any would be said.
      facts: Object.fromEntries(
        facts.flatMap(({ name, values: all, texts }, i) => (values[i]! >= 0 && texts?.length !== 1 ? [[name, all[values[i]!]!]] : [])),
      ),
      rows: rowsIn({ ...this.decider.rowsOf(of) }, (thing) => sections[thing]),
      due: Object.fromEntries(promiseNames.flatMap((name, promise) => (due[promise]! < Infinity ? [[name, seconds(due[promise]!)!]] : []))),
    };
  }

  /** How the ticket stands, and what became of the promises that were made. */
  #endOf({ state, terms, verdict }: Ticket): End {
    let known = this.#ended.get(terms);
    if (!known) this.#ended.set(terms, (known = new Map<number, End>()));
    let key = state;
    for (const one of verdict) key = 4 * key + one;
    let end = known.get(key);
    if (!end) {
      const made = promiseNames.flatMap((name, promise) =>
        terms.promised[promise]!.row < 0 ? [] : [[name, verdictNames[verdict[promise] as 0]] as const],
      );
      known.set(key, (end = { what: 'ended', about: stateNames[state]!, verdicts: Object.fromEntries(made) }));
    }
    return end;
  }

  #solvedEarlier({ state, solved }: Ticket): Pick<Told, 'since'> | undefined {
    return isSolved(state) ? earlier(solved, this.life.now) : undefined;
  }

  /** What happens to an approval is not its ticket's life, but what comes of it. */
  #tell(ticket: Ticket, told: Told | undefined): void {
    if (ticket.errand === 0) this.#write(ticket, told);
  }

  #write({ slot }: Ticket, told: Told | undefined): void {
    this.#keepers[slot]?.tell(this.life.now, told!);
  }
}

function earlier(at: number, than: number): Pick<Told, 'since'> | undefined {
  return at < than ? { since: seconds(at)! } : undefined;
}

function giftTold({ give, amount, row: { name, position } }: Gift): Omit<Told, 'what'> {
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
