import type { Box } from './fact.ts';

/** Whether the vector of facts lies in the box. A fact without a value (-1) passes no test. */
export function holds(box: Box, vector: ArrayLike<number>): boolean {
  const { sides } = box;
  for (let i = 0; i < sides.length; i++) if (sides[i]!.accepts[vector[sides[i]!.fact]!] !== 1) return false;
  return true;
}

/** Position of the first row that holds for the vector; -1: none does. */
export function firstMatch(rows: readonly { readonly boxes: readonly Box[] }[], vector: ArrayLike<number>): number {
  for (let row = 0; row < rows.length; row++) {
    const { boxes } = rows[row]!;
    for (let i = 0; i < boxes.length; i++) if (holds(boxes[i]!, vector)) return row;
  }
  return -1;
}
