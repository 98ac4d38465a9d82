import type { Box } from './fact.ts';

/** Whether the vector of facts lies in the box. A fact without a value (-1) passes no test. */
export function holds(box: Box, vector: ArrayLike<number>): boolean {
  return box.sides.every(({ fact, accepts }) => accepts[vector[fact]!] === 1);
}

/** Position of the first row that holds for the vector; -1: none does. */
export function firstMatch(rows: readonly { readonly boxes: readonly Box[] }[], vector: ArrayLike<number>): number {
  return rows.findIndex(({ boxes }) => boxes.some((box) => holds(box, vector)));
}
