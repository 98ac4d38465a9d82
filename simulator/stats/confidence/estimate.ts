/** A number and how sure it is. */
export interface Estimate {
  /** null where there is nothing to measure. */
  readonly value: number | null;
  /** null where fewer than two replications make it impossible to say. `level` is the share of such intervals that hold the truth. */
  readonly interval: { readonly low: number; readonly high: number; readonly level: number } | null;
}

/** The estimate `value` plus and minus `half`. */
export function around(value: number, half: number, level: number): Estimate {
  return { value, interval: { low: value - half, high: value + half, level } };
}
