import { Mode, none, Purpose } from '../life/index.ts';
import type { Ticket } from '../life/index.ts';
import { firstMatch, isOpen, valueIn } from '../model/index.ts';
import { draw } from '../random/index.ts';
import type { Arrivals } from './arrivals.ts';
import type { Run } from './run.ts';

/**
 * Who comes: the facts of an arriving ticket, from its source and the scenario's mix, and the channel that takes it in. Fills
 * `decider.vector` and gives the ticket its class.
 */
export class Intake {
  readonly #run: Run;

  constructor(run: Run) {
    this.#run = run;
  }

  /** The arrival that is due becomes a ticket with a class. False: its channel is closed and refuses. */
  admit(ticket: Ticket, arrivals: Arrivals): boolean {
    const { decider, life, model } = this.#run;
    const { now } = life;
    const source = model.sources[arrivals.source]!;
    const { vector } = decider;
    ticket.thing = arrivals.thing;
    ticket.arrived = now;
    ticket.cohort = now >= model.window.from && now < model.window.to ? 1 : 0;
    const { facts } = source;
    for (let fact = 0; fact < facts.length; fact++) vector[fact] = facts[fact]!;
    if (source.kind === 'log') {
      for (const { fact, values } of source.columns) vector[fact] = values[arrivals.row]!;
      if (source.work) ticket.work = source.work[arrivals.row]!;
    }
    for (const { fact, hours } of model.arrivedFacts) vector[fact] = isOpen(model.hours[hours]!, now) ? 1 : 0;
    this.#mix(arrivals.thing);
    const admitted = this.#knock(ticket, vector[model.factAt.channel]!);
    ticket.class = decider.classOf();
    return admitted;
  }

  /** The channel that serves a contact that comes by a channel now: itself, or where it is closed its other way in; `none`: refused. */
  wayIn(channel: number): number {
    const { model } = this.#run;
    let at = channel;
    for (let steps = 0; steps <= model.channels.length; steps++) {
      const { whenClosed } = model.channels[at]!;
      if (whenClosed === 'keep' || this.#isOpen(at)) return at;
      if (whenClosed === 'refuse') return none;
      at = whenClosed;
    }
    return none;
  }

  /** How that channel serves it: one that is closed keeps it, deferred. */
  modeOf(wayIn: number): number {
    return this.#run.model.channels[wayIn]!.live && this.#isOpen(wayIn) ? Mode.live : Mode.deferred;
  }

  #isOpen(channel: number): boolean {
    const { life, model } = this.#run;
    return isOpen(model.hours[model.channels[channel]!.hours]!, life.now);
  }

  /** Decides by which channel a ticket that knocks on one is taken in, in `decider.vector` and in the ticket's mode. */
  #knock(ticket: Ticket, channel: number): boolean {
    const { decider, model } = this.#run;
    const { came_by: cameBy, channel: fact } = model.factAt;
    const way = this.wayIn(channel);
    const admitted = way !== none;
    ticket.channel = admitted ? way : channel;
    ticket.mode = admitted ? this.modeOf(way) : Mode.live;
    if (cameBy >= 0) decider.vector[cameBy] = ticket.channel === channel ? 0 : channel + 1;
    decider.vector[fact] = ticket.channel;
    return admitted;
  }

  #mix(thing: number): void {
    const { decider, draws, model } = this.#run;
    const { vector } = decider;
    for (const { fact, key, rows } of model.rules.mix) {
      if (vector[fact]! >= 0) continue;
      const says = rows[firstMatch(rows, vector)]?.says;
      if (!says) continue;
      draws.at(thing, Purpose.facts, key);
      vector[fact] =
        'law' in says
          ? valueIn(model.facts[fact]!.cuts!, draw(model.laws, says.law, draws, draws.a))
          : among(says.cumulative, draws.share(draws.a));
    }
  }
}

function among(cumulative: readonly number[], share: number): number {
  let value = 0;
  while (value < cumulative.length - 1 && share >= cumulative[value]!) value++;
  return value;
}
