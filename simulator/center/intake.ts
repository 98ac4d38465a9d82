import { Mode, none, Purpose } from '../life/index.ts';
import type { Life, Ticket } from '../life/index.ts';
import { firstMatch, valueIn } from '../model/index.ts';
import type { Decider, Model, Source } from '../model/index.ts';
import { draw } from '../random/index.ts';
import type { Draws } from '../random/index.ts';
import type { Arrivals } from './arrivals.ts';
import { OpenNow } from './open-now.ts';
import type { Run } from './run.ts';

/** The mix of a fact. `always`: what its first row says, where that has no condition. */
type Mixed = Model['rules']['mix'][number] & { readonly always: Model['rules']['mix'][number]['rows'][number]['says'] | undefined };

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
  /** By source: the mixes of the facts that it does not give to each of its tickets. */
  readonly #mixes: readonly (readonly Mixed[])[];

  constructor({ model, decider, life, draws }: Run) {
    this.#model = model;
    this.#decider = decider;
    this.#life = life;
    this.#draws = draws;
    this.#open = new OpenNow(life, model.hours);
    const mixes = model.rules.mix.map((mix): Mixed => ({ ...mix, always: unconditional(mix.rows[0]) }));
    this.#mixes = model.sources.map((source) => mixes.filter(({ fact }) => source.facts[fact]! < 0));
  }

  /** The arrival that is due becomes a ticket with a class. False: its channel is closed and refuses. */
  admit(ticket: Ticket, arrivals: Arrivals): boolean {
    const { from, to } = this.#model.window;
    const { arrivedFacts, factAt, sources } = this.#model;
    const { vector } = this.#decider;
    const { now } = this.#life;
    const source = sources[arrivals.source]!;
    ticket.thing = arrivals.thing;
    ticket.arrived = now;
    ticket.cohort = now >= from && now < to ? 1 : 0;
    vector.set(source.facts);
    if (source.kind === 'log') readRow(source, arrivals.row, vector, ticket);
    for (let i = 0; i < arrivedFacts.length; i++) vector[arrivedFacts[i]!.fact] = this.#open.at(arrivedFacts[i]!.hours);
    const mixes = this.#mixes[arrivals.source]!;
    for (let i = 0; i < mixes.length; i++) this.#mix(mixes[i]!, arrivals.thing);
    const admitted = this.#knock(ticket, vector[factAt.channel]!);
    ticket.class = this.#decider.classOf();
    return admitted;
  }

  /** The channel that serves a contact that comes by a channel now: itself, or where it is closed its other way in; `none`: refused. */
  wayIn(channel: number): number {
    const { channels } = this.#model;
    let at = channel;
    for (let steps = 0; steps <= channels.length; steps++) {
      const { hours, whenClosed } = channels[at]!;
      if (this.#open.at(hours) === 1 || whenClosed === 'keep') return at;
      if (whenClosed === 'refuse') return none;
      at = whenClosed;
    }
    return none;
  }

  /** How that channel serves it: one that is closed keeps it, deferred. */
  modeOf(wayIn: number): number {
    const { hours, live } = this.#model.channels[wayIn]!;
    return live && this.#open.at(hours) === 1 ? Mode.live : Mode.deferred;
  }

  /** Decides by which channel a ticket that knocks on one is taken in, in `decider.vector` and in the ticket's mode. */
  #knock(ticket: Ticket, channel: number): boolean {
    const { vector } = this.#decider;
    const { came_by: cameBy, channel: fact } = this.#model.factAt;
    const way = this.wayIn(channel);
    const admitted = way !== none;
    ticket.channel = admitted ? way : channel;
    ticket.mode = admitted ? this.modeOf(way) : Mode.live;
    if (cameBy >= 0) vector[cameBy] = ticket.channel === channel ? 0 : channel + 1;
    vector[fact] = ticket.channel;
    return admitted;
  }

  /** Draws a fact that the ticket does not bring. */
  #mix({ fact, key, rows, always }: Mixed, thing: number): void {
    const { vector } = this.#decider;
    if (vector[fact]! >= 0) return;
    const says = always ?? rows[firstMatch(rows, vector)]?.says;
    if (!says) return;
    const draws = this.#draws;
    draws.at(thing, Purpose.facts, key);
    vector[fact] =
      'law' in says
        ? valueIn(this.#model.facts[fact]!.cuts!, draw(this.#model.laws, says.law, draws, draws.a))
        : among(says.cumulative, draws.share(draws.a));
  }
}

function readRow({ columns, work }: Extract<Source, { kind: 'log' }>, row: number, vector: Int16Array, ticket: Ticket): void {
  for (const { fact, values } of columns) vector[fact] = values[row]!;
  if (work) ticket.work = work[row]!;
}

/** What a row says whatever the facts; undefined where it has a condition. */
function unconditional<Says>(row: { readonly boxes: readonly { readonly sides: readonly unknown[] }[]; readonly says: Says } | undefined) {
  return row?.boxes.some(({ sides }) => sides.length === 0) ? row.says : undefined;
}

function among(cumulative: readonly number[], share: number): number {
  let value = 0;
  while (value < cumulative.length - 1 && share >= cumulative[value]!) value++;
  return value;
}
