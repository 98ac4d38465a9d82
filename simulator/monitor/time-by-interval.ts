import type { Life } from '../life/index.ts';
import { CurrentInterval } from './current-interval.ts';

/**
 * The integral of counts over time, cut into intervals of the window: agent-seconds by group and half hour, and the like. A count is a state
 * that holds until it changes. Cell (thing, interval) = thing * intervals + interval.
 */
export class TimeByInterval {
  readonly seconds: Float64Array;
  readonly #life: Life;
  readonly #from: number;
  readonly #to: number;
  readonly #step: number;
  readonly #interval: CurrentInterval;
  readonly #count: Float64Array;
  readonly #since: Float64Array;

  constructor(life: Life, things: number, from: number, to: number, step: number) {
    this.#life = life;
    this.#from = from;
    this.#to = to;
    this.#step = step;
    this.#interval = new CurrentInterval(life, from, to, step);
    this.#count = new Float64Array(things);
    this.#since = new Float64Array(things);
    this.seconds = new Float64Array(things * this.#interval.count);
  }

  change(thing: number, by: number): void {
    this.#add(thing);
    this.#count[thing]! += by;
  }

  /** Brings every integral up to the present moment. */
  stop(): void {
    for (let thing = 0; thing < this.#count.length; thing++) this.#add(thing);
  }

  #add(thing: number): void {
    const { now } = this.#life;
    const count = this.#count[thing]!;
    const since = this.#since[thing]!;
    this.#since[thing] = now;
    if (count === 0) return;
    const interval = this.#interval;
    const number = interval.now();
    if (number >= 0 && since >= interval.since) this.seconds[thing * interval.count + number]! += count * (now - since);
    else this.#spread(thing, count, since);
  }

  /** Adds a count that has held since an earlier interval, or since before the window. */
  #spread(thing: number, count: number, since: number): void {
    let at = Math.max(since, this.#from);
    const until = Math.min(this.#life.now, this.#to);
    if (at >= until) return;
    let interval = Math.floor((at - this.#from) / this.#step);
    while (at < until) {
      const ends = Math.min(until, this.#from + (interval + 1) * this.#step);
      this.seconds[thing * this.#interval.count + interval]! += count * (ends - at);
      at = ends;
      interval++;
    }
  }
}
