import { exp, log } from './math.ts';
import { Threefry } from './threefry.ts';
import { exponentialZiggurat, normalZiggurat } from './ziggurat.ts';

const { inside: exponentialInside, width: exponentialWidth, height: exponentialHeight, edge: exponentialEdge } = exponentialZiggurat;
const { inside: normalInside, width: normalWidth, height: normalHeight, edge: normalEdge } = normalZiggurat;

/** Lowest bit of the second key word that counts further blocks; the bits below it are the replication's. */
export const furtherBit = 20;

/**
 * The block of one place and what its words, `a` and `b`, become. A draw takes one word; the rare one that needs more asks further blocks, which
 * are fixed by the place and that word. So a draw is the same whatever was drawn before it.
 */
export class Variates extends Threefry {
  private readonly key0: number;
  private readonly key1: number;
  private counter0 = 0;
  private counter1 = 0;
  private readonly spare = new Threefry();

  constructor(key0: number, key1: number) {
    super();
    this.key0 = key0 | 0;
    this.key1 = key1 | 0;
  }

  /** Makes the block of a place: its two counter words. */
  place(counter0: number, counter1: number): void {
    this.counter0 = counter0;
    this.counter1 = counter1;
    this.block(this.key0, this.key1, counter0, counter1);
  }

  /** Further words of this place for the draw that began with `word`; the same object each time. `round` from 1 to 2047. */
  further(word: number, round: number): Readonly<Pick<Threefry, 'a' | 'b'>> {
    this.spare.block(this.key0 ^ word, this.key1 ^ (round << furtherBit), this.counter0, this.counter1);
    return this.spare;
  }

  /** Uniform on [0, 1), in steps of 2^-32. */
  share(word: number): number {
    return (word >>> 0) * 2.3283064365386963e-10;
  }

  /** Standard logistic. */
  logistic(word: number): number {
    const u = this.share(word) + 1.1641532182693481e-10;
    return log(u / (1 - u));
  }

  /**
   * Exponential of mean 1, above 0. Eight bits of the word choose the layer of a ziggurat, the others the place in it. The unary `+` before the
   * rare call tells V8 that it returns a number; without it every result would be put on the heap.
   */
  exponential(word: number): number {
    const layer = word & 255;
    const u = word >>> 8;
    return u < exponentialInside[layer]! ? (u + 0.5) * exponentialWidth[layer]! : +this.rareExponential(word);
  }

  /** Standard normal. As `exponential`, with a sign. */
  normal(word: number): number {
    const layer = word & 255;
    const u = word >> 8;
    return (u ^ (u >> 31)) < normalInside[layer]! ? (u + 0.5) * normalWidth[layer]! : +this.rareNormal(word);
  }

  private rareExponential(word: number): number {
    let passed = 0;
    let now = word;
    for (let round = 1; ; round++) {
      const layer = now & 255;
      const u = now >>> 8;
      const x = (u + 0.5) * exponentialWidth[layer]!;
      if (u < exponentialInside[layer]!) return passed + x;
      const { a, b } = this.further(word, round);
      if (layer === 0) {
        // The tail beyond the edge is the whole again: the law has no memory.
        passed += exponentialEdge;
      } else {
        const outer = exponentialHeight[layer]!;
        if (outer + this.share(a) * (exponentialHeight[layer - 1]! - outer) < exp(-x)) return passed + x;
      }
      now = b;
    }
  }

  private rareNormal(word: number): number {
    let now = word;
    for (let round = 1; ; round++) {
      const layer = now & 255;
      const u = now >> 8;
      const x = (u + 0.5) * normalWidth[layer]!;
      if ((u ^ (u >> 31)) < normalInside[layer]!) return x;
      if (layer === 0) return this.normalTail(word, round, u < 0);
      const { a, b } = this.further(word, round);
      const outer = normalHeight[layer]!;
      if (outer + this.share(a) * (normalHeight[layer - 1]! - outer) < exp(-0.5 * x * x)) return x;
      now = b;
    }
  }

  /** Beyond the edge (G. Marsaglia, "Generating a variable from the tail of the normal distribution", 1964). */
  private normalTail(word: number, from: number, negative: boolean): number {
    for (let round = from; ; round++) {
      const { a, b } = this.further(word, round);
      const x = -log(this.share(a) + 1.1641532182693481e-10) / normalEdge;
      const y = -log(this.share(b) + 1.1641532182693481e-10);
      if (y + y > x * x) return negative ? -(normalEdge + x) : normalEdge + x;
    }
  }
}
