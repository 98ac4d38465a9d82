import { Mode, Purpose } from '../life/index.ts';
import type { Ticket } from '../life/index.ts';
import { firstMatch, isOpen } from '../model/index.ts';
import { draw } from '../random/index.ts';
import type { Arrivals } from './arrivals.ts';
import type { Run } from './run.ts';
import { valueIn } from './value-in.ts';

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
    vector.set(source.facts);
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

  /** How a contact is served that comes by a channel now, where it is closed: by that channel's other way in. Undefined: refused. */
  open(channel: number): { readonly channel: number; readonly mode: number } | undefined {
    const { life, model } = this.#run;
    let at = channel;
    for (let steps = 0; steps <= model.channels.length; steps++) {
      const { live, hours, whenClosed } = model.channels[at]!;
      if (isOpen(model.hours[hours]!, life.now)) return { channel: at, mode: live ? Mode.live : Mode.deferred };
      if (whenClosed === 'refuse') return undefined;
      if (whenClosed === 'keep') return { channel: at, mode: Mode.deferred };
      at = whenClosed;
    }
    return undefined;
  }

  /** Decides by which channel a ticket that knocks on one is taken in, in `decider.vector` and in the ticket's mode. */
  #knock(ticket: Ticket, channel: number): boolean {
    const { decider, model } = this.#run;
    const way = this.open(channel);
    const { came_by: cameBy, channel: fact } = model.factAt;
    ticket.mode = way?.mode ?? Mode.live;
    ticket.channel = way?.channel ?? channel;
    if (cameBy >= 0) decider.vector[cameBy] = way && way.channel !== channel ? channel + 1 : 0;
    if (way) decider.vector[fact] = way.channel;
    return way !== undefined;
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
