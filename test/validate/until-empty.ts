import type { Life } from '../../simulator/life/index.ts';
import { Silent } from '../../simulator/monitor/silent.ts';

const day = 24 * 3600;

/** Agent-seconds of a group at work, and there at all (overrun included), of each day from its opening until its last customer has left. */
export class UntilEmpty extends Silent {
  #working = 0;
  #there = 0;
  /** Of the days that are over, and of this one until its last customer so far left, and until now. */
  #sums = { working: 0, there: 0 };
  #left = { working: 0, there: 0 };
  #now = { working: 0, there: 0 };
  readonly #life: Life;
  readonly #group: number;
  readonly #opens: number;
  #day = -1;
  #since = 0;

  /** `opens`: seconds from the run's start to the first opening. */
  constructor(life: Life, group: number, opens: number) {
    super();
    this.#life = life;
    this.#group = group;
    this.#opens = opens;
  }

  get sums(): { readonly working: number; readonly there: number } {
    return { working: this.#sums.working + this.#left.working, there: this.#sums.there + this.#left.there };
  }

  override staffed(group: number, change: number): void {
    this.#look();
    if (group === this.#group) this.#there += change;
  }

  override overran(group: number, change: number): void {
    this.staffed(group, change);
  }

  override occupied(group: number, change: number): void {
    this.#look();
    if (group === this.#group) this.#working += change;
  }

  override abandoned(): void {
    this.#leaves();
  }

  override ended(): void {
    this.#leaves();
  }

  #leaves(): void {
    this.#look();
    this.#left = { ...this.#now };
  }

  /** Adds what has held since the last change; the nights, when nobody is there to be served, do not count. */
  #look(): void {
    const { now } = this.#life;
    const today = Math.floor((now - this.#opens) / day);
    if (today !== this.#day) {
      this.#sums = this.sums;
      this.#left = { working: 0, there: 0 };
      this.#now = { working: 0, there: 0 };
      this.#day = today;
      this.#since = this.#opens + today * day;
    }
    this.#now.working += this.#working * (now - this.#since);
    this.#now.there += this.#there * (now - this.#since);
    this.#since = now;
  }
}
