import type { Center } from '../../simulator/center/index.ts';
import type { Model } from '../../simulator/model/index.ts';
import { TimeByInterval } from '../../simulator/monitor/time-by-interval.ts';
import { Silent } from '../../simulator/monitor/silent.ts';
import type { Part } from './estimate.ts';
import type { Watched } from './steady.ts';

/** Share of the window's time in which all agents are at work. */
export class AllBusy extends Silent implements Watched {
  readonly #time: TimeByInterval;
  readonly #length: number;
  readonly #agents: number;
  #working = 0;

  constructor({ life }: Center, { window: { from, to }, agents }: Model) {
    super();
    this.#length = to - from;
    this.#agents = agents.count;
    this.#time = new TimeByInterval(life, 1, from, to, this.#length);
  }

  override occupied(_group: number, change: number): void {
    const before = this.#working === this.#agents;
    this.#working += change;
    const now = this.#working === this.#agents;
    if (before !== now) this.#time.change(0, now ? 1 : -1);
  }

  override stopped(): void {
    this.#time.stop();
  }

  part(): Part {
    return [this.#time.seconds[0]!, this.#length];
  }
}
