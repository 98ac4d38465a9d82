import { Purpose } from '../life/index.ts';
import type { Ticket } from '../life/index.ts';
import { firstMatch, originOf } from '../model/index.ts';
import { draw } from '../random/index.ts';
import type { Run } from './run.ts';

/**
 * A fact of a ticket as the number that it is: decisions know it only as between two constants of the policy. From the source; else the draw of the mix,
 * made once more: it belongs to the ticket, so it comes out the same.
 */
export class ExactNumbers {
  readonly #run: Run;
  readonly #facts: Int16Array;

  constructor(run: Run) {
    this.#run = run;
    this.#facts = new Int16Array(run.model.facts.length);
  }

  /** 0 where nothing says it. */
  of({ thing, class: of }: Ticket, fact: number): number {
    const { source, number } = originOf(this.#run.model, thing);
    const { byRow, always, atMost } = source.numbers.find((one) => one.fact === fact)!;
    const logged = byRow ? byRow[number % byRow.length]! : NaN;
    if (!Number.isNaN(logged)) return logged;
    return Number.isNaN(always) ? Math.min(atMost, this.#drawn(thing, of, fact)) : always;
  }

  #drawn(thing: number, of: number, fact: number): number {
    const { decider, draws, model } = this.#run;
    const { channel, came_by: cameBy } = model.factAt;
    const facts = this.#facts;
    facts.set(decider.factsOf(of));
    // What comes is drawn for the channel knocked on.
    if (cameBy >= 0 && facts[cameBy]! > 0) facts[channel] = facts[cameBy]! - 1;
    const mix = model.rules.mix.find((table) => table.fact === fact);
    const says = mix?.rows[firstMatch(mix.rows, facts)]?.says;
    if (!mix || !says || !('law' in says)) return 0;
    draws.at(thing, Purpose.facts, mix.key);
    return draw(model.laws, says.law, draws, draws.a);
  }
}
