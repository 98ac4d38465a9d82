import type { BitBox } from './bit-box.ts';
import { bitBox, bitsOf, wordsFor } from './bit-box.ts';
import type { Box } from './fact.ts';

/** For each fact, the values that are left: a set of vectors. */
export type Region = readonly Uint8Array[];

/** Branchings after which a question counts as not decided. */
const budget = 200_000;
/** Branchings within one another after which it does, so that the stack holds. */
const deepest = 1000;

/**
 * Is there a vector of facts within box `within` and outside every box of `covers`? A whole region of such vectors, `undefined` if there is none, or
 * 'not decided' after 200,000 branchings. It is SAT with sets for literals: boxes that miss the region are dropped, one that leaves it through a
 * single fact cuts it there, and what remains is branched on at the box with the fewest open facts. `sizes`: number of values of each fact. Where there
 * is no such vector, the boxes that were needed to see it are added to `needed`: they alone leave none. `spent` is counted down by the branchings.
 */
export function witness(
  sizes: readonly number[],
  within: Box,
  covers: readonly Box[],
  {
    limit = budget,
    needed,
    spent,
  }: { readonly limit?: number; readonly needed?: Set<Box> | undefined; readonly spent?: { branchings: number } } = {},
): Region | undefined | 'not decided' {
  const whole = covers.find(({ sides }) => sides.length === 0);
  if (whole) {
    needed?.add(whole);
    return undefined;
  }
  /** Where the words of each fact begin in a region. */
  const begins: number[] = [0];
  for (const size of sizes) begins.push(begins.at(-1)! + wordsFor(size));
  const start = new Int32Array(begins.at(-1)!);
  sizes.forEach((size, fact) => start.set(bitsOf(new Uint8Array(size).fill(1)), begins[fact]));
  for (const { fact, accepts } of within.sides) keep(start, fact, bitsOf(accepts));
  for (let fact = 0; fact < sizes.length; fact++) if (isEmpty(start, fact)) return undefined;

  let branchings = 0;
  const found = search(start, covers.map(bitBox), 0);
  return found instanceof Int32Array ? sizes.map((size, fact) => valuesOf(found, fact, size)) : found;

  function search(region: Int32Array, boxes: readonly BitBox[], depth: number): Int32Array | undefined | 'not decided' {
    let left = boxes;
    for (;;) {
      const meeting: BitBox[] = [];
      let narrowest: BitBox | undefined;
      let fewest = Infinity;
      let cut = false;
      for (const one of left) {
        const open = openSides(region, one);
        if (open < 0) continue;
        if (open < 2) needed?.add(one.box);
        if (open === 0) return undefined;
        if (open === 1) {
          const side = nextOpen(region, one, 0);
          drop(region, one.facts[side]!, one.accepts[side]!);
          cut = true;
          continue;
        }
        meeting.push(one);
        if (open < fewest) [narrowest, fewest] = [one, open];
      }
      left = meeting;
      if (cut) continue;
      if (!narrowest) return region;
      needed?.add(narrowest.box);
      return depth < deepest ? branch(region, left, narrowest, depth + 1) : 'not decided';
    }
  }

  /** Outside a box is outside its first side, or inside that and outside the second, and so on. */
  function branch(region: Int32Array, boxes: readonly BitBox[], at: BitBox, depth: number): Int32Array | undefined | 'not decided' {
    const inside = region.slice();
    for (let side = nextOpen(region, at, 0); side >= 0; side = nextOpen(region, at, side + 1)) {
      if (++branchings > limit) return 'not decided';
      if (spent) spent.branchings--;
      const outside = inside.slice();
      drop(outside, at.facts[side]!, at.accepts[side]!);
      const found = search(outside, boxes, depth);
      if (found) return found;
      keep(inside, at.facts[side]!, at.accepts[side]!);
    }
    return undefined;
  }

  /** Number of sides through which the region leaves the box; -1 if the two do not meet. */
  function openSides(region: Int32Array, { facts, accepts, from, to }: BitBox): number {
    let open = 0;
    for (let side = 0; side < facts.length; side++) {
      const words = accepts[side]!;
      const begin = begins[facts[side]!]!;
      let common = 0;
      for (let i = from[side]!; i < to[side]!; i++) common |= region[begin + i]! & words[i]!;
      if (common === 0) return -1;
      let i = 0;
      while (i < words.length && (region[begin + i]! & ~words[i]!) === 0) i++;
      if (i < words.length) open++;
    }
    return open;
  }

  /** The next side, from `side` on, through which the region leaves the box; -1: none. */
  function nextOpen(region: Int32Array, { facts, accepts }: BitBox, side: number): number {
    for (let at = side; at < facts.length; at++) if (accepts[at]!.some((word, i) => region[begins[facts[at]!]! + i]! & ~word)) return at;
    return -1;
  }

  function keep(region: Int32Array, fact: number, accepts: Int32Array): void {
    for (let i = 0; i < accepts.length; i++) region[begins[fact]! + i]! &= accepts[i]!;
  }

  function drop(region: Int32Array, fact: number, accepts: Int32Array): void {
    for (let i = 0; i < accepts.length; i++) region[begins[fact]! + i]! &= ~accepts[i]!;
  }

  function isEmpty(region: Int32Array, fact: number): boolean {
    return region.subarray(begins[fact], begins[fact + 1]).every((word) => word === 0);
  }

  function valuesOf(region: Int32Array, fact: number, size: number): Uint8Array {
    const values = new Uint8Array(size);
    for (let i = 0; i < size; i++) values[i] = (region[begins[fact]! + (i >> 5)]! >>> (i & 31)) & 1;
    return values;
  }
}
