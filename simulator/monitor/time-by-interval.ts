import type { Life } from '../life/index.ts';

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
  readonly #intervals: number;
  readonly #count: Float64Array;
  readonly #since: Float64Array;

  constructor(life: Life, things: number, from: number, to: number, step: number) {
    this.#life = life;
    this.#from = from;
    this.#to = to;
    this.#step = step;
    this.#intervals = intervalsIn(from, to, step);
    this.#count = new Float64Array(things);
    this.#since = new Float64Array(things);
    this.seconds = new Float64Array(things * this.#intervals);
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
    let at = Math.max(this.#since[thing]!, this.#from);
    const until = Math.min(now, this.#to);
    this.#since[thing] = now;
    if (count === 0 || at >= until) return;
    let interval = Math.floor((at - this.#from) / this.#step);
    while (at < until) {
      const ends = Math.min(until, this.#from + (interval + 1) * this.#step);
      this.seconds[thing * this.#intervals + interval]! += count * (ends - at);
      at = ends;
      interval++;
    }
  }
}

/** Intervals of `step` seconds that a window takes; the last may be cut short. */
export function intervalsIn(from: number, to: number, step: number): number {
  return Math.max(1, Math.ceil((to - from) / step));
}
