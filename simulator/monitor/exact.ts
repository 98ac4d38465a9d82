/**
 * Seconds to the nearest 2^-16 (15 microseconds). A double adds such without rounding up to 4,000 years, so that a total is the same to the last bit in
 * whatever order, and over whatever classes, it is summed.
 */
export function exact(seconds: number): number {
  return Math.round(seconds * 65536) / 65536;
}
