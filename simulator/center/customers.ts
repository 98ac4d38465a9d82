import type { Ticket } from '../life/index.ts';
import { originOf } from '../model/index.ts';
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
    const { source, number, isOpening } = originOf(this.#model, thing);
    const names = source.kind === 'log' ? source.customers : undefined;
    if (source.kind !== 'log' || !names) return alone(thing);
    const name = names[number % names.length]!;
    const copy = isOpening ? 0 : Math.floor(number / source.ordinals);
    return name === '' ? alone(thing) : `${copy} ${name}`;
  }
}

function alone(thing: number): string {
  return `ticket ${thing}`;
}
