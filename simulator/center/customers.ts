import type { Ticket } from '../life/index.ts';
import { inBacklog, mostOrdinals, ordinalBits } from '../model/index.ts';
import type { Model } from '../model/index.ts';

/**
 * Whose ticket it is: the customer whom its log names, in all logs the same. Whom a log does not name, and who is drawn, has this ticket only. What growth
 * adds to a log is tickets of further customers; a log that is replayed again brings the same ones.
 */
export class Customers {
  readonly #model: Model;

  constructor(model: Model) {
    this.#model = model;
  }

  of({ thing }: Ticket): string {
    const { backlog, sources } = this.#model;
    const open = inBacklog(thing);
    const source = open ? backlog[open.item]!.source : sources[thing >>> ordinalBits]!;
    const names = source.kind === 'log' ? source.customers : undefined;
    if (source.kind !== 'log' || !names) return alone(thing);
    const ordinal = thing & (mostOrdinals - 1);
    const name = names[open ? open.number : ordinal % names.length]!;
    const copy = open ? 0 : Math.floor(ordinal / source.ordinals);
    return name === '' ? alone(thing) : `${copy} ${name}`;
  }
}

function alone(thing: number): string {
  return `ticket ${thing}`;
}
