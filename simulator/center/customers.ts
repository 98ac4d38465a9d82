import type { Ticket } from '../life/index.ts';
import { originOf } from '../model/index.ts';
import type { Model } from '../model/index.ts';

/**
 * Whose ticket it is: the customer whom its log names, in all logs the same. Whom a log does not name, and who is drawn, has this ticket only. What growth
 * adds to a log is tickets of further customers; a log that is replayed again brings the same ones.
 */
export class Customers {
  readonly #model: Model;
  /** Names of those who came before the run. */
  readonly #earlier: ReadonlySet<string>;

  constructor(model: Model) {
    this.#model = model;
    const logs = [...model.sources, ...model.backlog.map(({ source }) => source)].filter((source) => source.kind === 'log');
    this.#earlier = new Set(logs.flatMap(({ customers = [], before }) => customers.slice(0, before)));
  }

  of(ticket: Ticket): string {
    return this.named(ticket) ?? `ticket ${ticket.thing}`;
  }

  /** The same; undefined: no log names him. */
  named({ thing }: Ticket): string | undefined {
    const { name, copy } = this.#entryOf(thing);
    return name === '' ? undefined : `${copy} ${name}`;
  }

  /** Whether a log has a ticket of his that came before the run. */
  cameBefore({ thing }: Ticket): boolean {
    return this.#earlier.has(this.#entryOf(thing).name);
  }

  #entryOf(thing: number): { readonly name: string; readonly copy: number } {
    const { source, number, isOpening } = originOf(this.#model, thing);
    const names = source.kind === 'log' ? source.customers : undefined;
    if (source.kind !== 'log' || !names) return { name: '', copy: 0 };
    return { name: names[number % names.length]!, copy: isOpening ? 0 : Math.floor(number / source.ordinals) };
  }
}
