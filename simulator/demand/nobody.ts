import type { ExactNumber, RateSource } from '../model/index.ts';

/** A source of such tickets by which nobody comes. */
export function nobody(facts: Int16Array, numbers: readonly ExactNumber[] = []): RateSource {
  return { kind: 'rate', starts: Float64Array.of(0), perSecond: Float64Array.of(0), facts, volume: 1, level: undefined, numbers };
}
