import { Mode, none, Purpose } from '../life/index.ts';
import type { Life, Ticket } from '../life/index.ts';
import { firstMatch, isOpen, valueIn, wayIn } from '../model/index.ts';
import type { Decider, Model, Source } from '../model/index.ts';
import { draw } from '../random/index.ts';
import type { Draws } from '../random/index.ts';
import type { Arrivals } from './arrivals.ts';
import type { OpenTicket } from './backlog.ts';
import type { OpenNow } from './open-now.ts';
import type { Run } from './run.ts';
import { Varying } from './varying.ts';
import type { Drawn } from './varying.ts';

/**
 * Who comes: the facts of an arriving ticket, from its source and the scenario's mix, and the channel that takes it in. Fills
 * `decider.vector` and gives the ticket its class.
 */
export class Intake {
  readonly #model: Model;
  readonly #decider: Decider;
  readonly #life: Life;
  readonly #draws: Draws;
  readonly #open: OpenNow;
  readonly #varying: readonly Varying[];
  /** The same of the backlog's items. */
  readonly #openings: readonly Varying[];

  constructor({ model, decider, life, open, draws }: Run) {
    this.#model = model;
    this.#decider = decider;
    this.#life = life;
    this.#draws = draws;
    this.#open = open;
    this.#varying = model.sources.map((source) => new Varying(model, source));
    this.#openings = model.backlog.map(({ source }) => new Varying(model, source));
  }

  /** The arrival that is due becomes a ticket with a class. False: its channel is closed and refuses. */
  admit(ticket: Ticket, arrivals: Arrivals): boolean {
    const { from, to } = this.#model.window;
    const { now } = this.#life;
    ticket.thing = arrivals.thing;
    ticket.arrived = now;
    ticket.cohort = now >= from && now < to ? 1 : 0;
    const varying = this.#varying[arrivals.source]!;
    const { classes } = varying;
    if (!classes) return this.#decide(ticket, arrivals, varying);
    const key = this.#keyOf(ticket, arrivals, varying);
    const known = classes[key]!;
    if (known >= 0) ticket.class = known;
    else {
      this.#decide(ticket, arrivals, varying);
      classes[key] = ticket.class;
    }
    return (key & 1) === 1;
  }

  /** A ticket that is open when the run starts: its channel has taken it in. */
  resume(ticket: Ticket, { item, number, thing, arrived }: OpenTicket): void {
    const model = this.#model;
    const { vector } = this.#decider;
    ticket.thing = thing;
    ticket.arrived = arrived;
    ticket.cohort = 0;
    const then = { at: (hours: number) => (isOpen(model.hours[hours]!, arrived) ? 1 : 0) };
    this.#complete(ticket, model.backlog[item]!.source, number, this.#openings[item]!, then);
    if (model.factAt.came_by >= 0) vector[model.factAt.came_by] = 0;
    ticket.channel = vector[model.factAt.channel]!;
    ticket.mode = this.modeOf(ticket.channel);
    ticket.class = this.#decider.classOf();
  }

  /** The class of a ticket that had come by another channel itself, and is else like this one. */
  classBy(channel: number, { class: of }: Ticket): number {
    const { factAt } = this.#model;
    const { vector } = this.#decider;
    vector.set(this.#decider.factsOf(of));
    for (const decided of [factAt.priority, factAt.offer, factAt.team, factAt.tier]) if (decided >= 0) vector[decided] = -1;
    vector[factAt.channel] = channel;
    if (factAt.came_by >= 0) vector[factAt.came_by] = 0;
    return this.#decider.classOf();
  }

  /** The channel that serves a contact that comes by a channel now: itself, or where it is closed its other way in; `none`: refused. */
  wayIn(channel: number): number {
    return wayIn(this.#model.channels, channel, this.#open);
  }

  /** How that channel serves it: one that is closed keeps it, deferred. */
  modeOf(wayIn: number): number {
    const { hours, live } = this.#model.channels[wayIn]!;
    return live && this.#open.at(hours) === 1 ? Mode.live : Mode.deferred;
  }

  /** Which of the source's combinations the ticket is; its lowest bit is 1 where the ticket is taken in. */
  #keyOf(ticket: Ticket, { source, thing }: Arrivals, { drawn, widths }: Varying): number {
    const { arrivedFacts, channels, factAt, sources } = this.#model;
    let channel = sources[source]!.facts[factAt.channel]!;
    let key = 0;
    for (let i = 0; i < drawn.length; i++) {
      const value = this.#draw(drawn[i]!, thing);
      if (drawn[i]!.fact === factAt.channel) channel = value;
      key = key * widths[i]! + value;
    }
    for (let i = 0; i < arrivedFacts.length; i++) key = 2 * key + this.#open.at(arrivedFacts[i]!.hours);
    const admitted = this.#knock(ticket, channel);
    return 2 * (key * channels.length + ticket.channel) + (admitted ? 1 : 0);
  }

  /** Fills the decider's vector with the ticket's facts, from first to last, and asks for its class. */
  #decide(ticket: Ticket, arrivals: Arrivals, varying: Varying): boolean {
    const { factAt, sources } = this.#model;
    const { vector } = this.#decider;
    this.#complete(ticket, sources[arrivals.source]!, arrivals.row, varying, this.#open);
    const channel = vector[factAt.channel]!;
    const admitted = this.#knock(ticket, channel);
    if (factAt.came_by >= 0) vector[factAt.came_by] = ticket.channel === channel ? 0 : channel + 1;
    vector[factAt.channel] = ticket.channel;
    ticket.class = this.#decider.classOf();
    return admitted;
  }

  /** The ticket's facts from its source, the calendars open when it came, and the mix. */
  #complete(ticket: Ticket, source: Source, row: number, { drawn }: Varying, open: { at(hours: number): number }): void {
    const { vector } = this.#decider;
    vector.set(source.facts);
    if (source.kind === 'log') readRow(source, row, vector, ticket);
    for (const { fact, hours } of this.#model.arrivedFacts) vector[fact] = open.at(hours);
    for (let i = 0; i < drawn.length; i++) {
      const { fact } = drawn[i]!;
      if (vector[fact]! < 0) vector[fact] = this.#draw(drawn[i]!, ticket.thing);
    }
  }

  /** Decides by which channel a ticket that knocks on one is taken in, and how. */
  #knock(ticket: Ticket, channel: number): boolean {
    const way = this.wayIn(channel);
    const admitted = way !== none;
    ticket.channel = admitted ? way : channel;
    ticket.mode = admitted ? this.modeOf(way) : Mode.live;
    return admitted;
  }

  /** The value of a fact that the ticket does not bring; -1 where no row of its mix speaks. */
  #draw({ fact, key, rows, always }: Drawn, thing: number): number {
    const says = always ?? rows[firstMatch(rows, this.#decider.vector)]?.says;
    if (!says) return -1;
    const draws = this.#draws;
    draws.at(thing, Purpose.facts, key);
    return 'law' in says
      ? valueIn(this.#model.facts[fact]!.cuts!, draw(this.#model.laws, says.law, draws, draws.a))
      : among(says.cumulative, draws.share(draws.a));
  }
}

function readRow({ columns, work }: Extract<Source, { kind: 'log' }>, row: number, vector: Int16Array, ticket: Ticket): void {
  for (const { fact, values } of columns) vector[fact] = values[row]!;
  if (work) ticket.work = work[row]!;
}

function among(cumulative: readonly number[], share: number): number {
  let value = 0;
  while (value < cumulative.length - 1 && share >= cumulative[value]!) value++;
  return value;
}
