import type { Box, FactSpace } from '../../schema/tables/index.ts';

/** The side of a box that accepts one value of a fact and no other. */
export function isValue(space: FactSpace, fact: number, value: number): Box['sides'][number] {
  return { fact, accepts: Uint8Array.from(space.facts[fact]!.values, (_, i) => (i === value ? 1 : 0)) };
}
