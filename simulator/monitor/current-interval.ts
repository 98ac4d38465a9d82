/** The interval of the window that it is now. Time only goes on, so it is worked out once an interval, and not for everything that is counted. */
export class CurrentInterval {
  /** How many intervals of `step` seconds the window takes; the last may be cut short. */
  readonly count: number;
  /** When the present interval began; of the times before and after the window, -Infinity and its end. */
  since = -Infinity;
  readonly #life: { readonly now: number };
  readonly #from: number;
  readonly #to: number;
  readonly #step: number;
  #until = -Infinity;
  #number = -1;

  constructor(life: { readonly now: number }, from: number, to: number, step: number) {
    this.count = intervalsIn(from, to, step);
    this.#life = life;
    this.#from = from;
    this.#to = to;
    this.#step = step;
  }

  /** Its number; -1 outside of the window. */
  now(): number {
    const { now } = this.#life;
    if (now >= this.#until) this.#turn(now);
    return this.#number;
  }

  #turn(now: number): void {
    if (now < this.#from) {
      this.#until = this.#from;
    } else if (now >= this.#to) {
      this.#number = -1;
      this.since = this.#to;
      this.#until = Infinity;
    } else {
      this.#number = Math.floor((now - this.#from) / this.#step);
      this.since = this.#from + this.#number * this.#step;
      this.#until = Math.min(this.#to, this.since + this.#step);
    }
  }
}

/** Intervals of `step` seconds that a window takes; the last may be cut short. */
export function intervalsIn(from: number, to: number, step: number): number {
  return Math.max(1, Math.ceil((to - from) / step));
}
