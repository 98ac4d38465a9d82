import type { Life, Ticket } from '../life/index.ts';
import type { Decider, Model } from '../model/index.ts';
import { Arrival } from './arrival.ts';
import { LifeLog } from './life-log.ts';
import type { LifeKeeper } from './life-log.ts';

/** A monitor that writes the life of one ticket, a moment a line, as JSON (`LifeEntry`). */
export class AskedLife extends LifeLog<LifeKeeper> {
  readonly #asked: string;
  readonly #keeper: LifeKeeper;
  #isFound = false;

  /** `asked`: what its log calls the ticket, where that calls it something; else its number, which may also be written `#17`. */
  constructor(life: Life, model: Model, decider: Decider, asked: string, write: (line: string) => void) {
    super(life, model, decider);
    this.#asked = asked;
    const arrival = new Arrival();
    this.#keeper = { arrival, tell: (at, told) => write(JSON.stringify(this.entryOf(this.#keeper, at, told))) };
  }

  protected override follow(ticket: Ticket): LifeKeeper | undefined {
    const number = this.numberOf(ticket);
    if (this.#isFound || ![this.idOf(ticket) ?? String(number), `#${number}`].includes(this.#asked)) return undefined;
    this.#isFound = true;
    return this.#keeper;
  }
}
