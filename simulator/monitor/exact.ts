/** 2^52: a double of this size has no bits left for a fraction, so what is added to it is rounded to a whole number (and, midway, to the even one). */
const whole = 0x10000000000000;

/**
 * Seconds to the nearest 2^-16 (15 microseconds), from 0 to 2,000 years. A double adds such without rounding, so that a total is the same to the last bit in
 * whatever order, and over whatever classes, it is summed.
 */
export function exact(seconds: number): number {
  return (seconds * 65536 + whole - whole) / 65536;
}
