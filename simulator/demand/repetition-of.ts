/** Whole numbers from 0 on, whatever the warm-up: 0 of the window's first round, 1 of the one before it, 2 of the one after, ... */
export function repetitionOf(round: number): number {
  return round >= 0 ? 2 * round : -2 * round - 1;
}
