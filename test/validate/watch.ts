import type { Life } from '../../simulator/life/index.ts';
import { Silent } from '../../simulator/monitor/silent.ts';
import { TimeByInterval } from '../../simulator/monitor/time-by-interval.ts';

const hour = 3600;

/** Looks at a queue beside the recorder: its length by hour of the window, and how many wait and how many agents work at stated instants (just before). */
export class Watch extends Silent {
  /** Seconds waited in each hour of the window. */
  readonly waited: TimeByInterval;
  readonly waiting: number[] = [];
  readonly working: number[] = [];
  readonly #life: Life;
  readonly #instants: readonly number[];
  #waiting = 0;
  #working = 0;

  constructor(life: Life, { from, to }: { readonly from: number; readonly to: number }, instants: readonly number[]) {
    super();
    this.#life = life;
    this.#instants = instants;
    this.waited = new TimeByInterval(life, 1, from, to, hour);
  }

  override queued(): void {
    this.#wait(1);
  }

  override started(): void {
    this.#wait(-1);
  }

  override abandoned(): void {
    this.#wait(-1);
  }

  override occupied(_group: number, change: number): void {
    this.#look();
    this.#working += change;
  }

  override stopped(): void {
    this.#look();
    this.waited.stop();
  }

  #wait(change: number): void {
    this.#look();
    this.#waiting += change;
    this.waited.change(0, change);
  }

  /** What has held since the last change held at every instant up to now. */
  #look(): void {
    for (let next = this.waiting.length; next < this.#instants.length && this.#instants[next]! <= this.#life.now; next++) {
      this.waiting.push(this.#waiting);
      this.working.push(this.#working);
    }
  }
}
