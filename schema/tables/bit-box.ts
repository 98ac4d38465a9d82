import type { Box } from './fact.ts';

/** A box as the search reads it: of each side the accepted values as bits, 32 to a word. */
export interface BitBox {
  readonly box: Box;
  readonly facts: readonly number[];
  /** For each side its words. */
  readonly accepts: readonly Int32Array[];
  /** For each side the first of its words that holds a bit, and the one after the last. */
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** A box never changes, and is asked about many times. */
const known = new WeakMap<Box, BitBox>();

export function bitBox(box: Box): BitBox {
  let bits = known.get(box);
  if (!bits) {
    const accepts = box.sides.map((side) => bitsOf(side.accepts));
    const from = accepts.map((words) => Math.max(0, words.findIndex(hasBit)));
    const to = accepts.map((words) => words.findLastIndex(hasBit) + 1);
    bits = { box, facts: box.sides.map(({ fact }) => fact), accepts, from, to };
    known.set(box, bits);
  }
  return bits;
}

const hasBit = (word: number): boolean => word !== 0;

/** The values that are set, as bits. */
export function bitsOf(values: Uint8Array): Int32Array {
  const words = new Int32Array(wordsFor(values.length));
  for (let i = 0; i < values.length; i++) if (values[i]) words[i >> 5]! |= 1 << (i & 31);
  return words;
}

/** Words that so many values take; one at least. */
export function wordsFor(values: number): number {
  return Math.max(1, (values + 31) >> 5);
}
