import { Draws } from './draws.ts';
import { Variates } from './variates.ts';

/** A sequence of draws for one source of chance, such as the arrivals of one source: what was drawn before counts, so it belongs to one reader. */
export class Stream {
  private readonly variates: Variates;
  private low = 0;
  private high = 0;
  private half = false;

  /** The arguments are those of `Draws` and of its `at`; streams of different places, and the draws of any, are independent. */
  constructor(seed: number, replication: number, thing: number, purpose: number) {
    const key = new Draws(seed, replication);
    key.at(thing, purpose, 0);
    const { a, b } = key.further(0, 0x7ff);
    this.variates = new Variates(a, b);
  }

  /** Uniform on [0, 1). */
  share(): number {
    return this.variates.share(this.word());
  }

  /** Exponential of mean 1. */
  exponential(): number {
    return this.variates.exponential(this.word());
  }

  /** Standard normal. */
  normal(): number {
    return this.variates.normal(this.word());
  }

  /** The next 32 random bits, as an integer with sign. */
  word(): number {
    this.half = !this.half;
    if (!this.half) return this.variates.b;
    this.variates.place(this.low, this.high);
    this.low = (this.low + 1) | 0;
    if (this.low === 0) this.high++;
    return this.variates.a;
  }
}
