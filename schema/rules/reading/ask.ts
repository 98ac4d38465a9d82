import type { Box, FactSpace, Region } from '../../tables/index.ts';
import { witness } from '../../tables/index.ts';

/** Branchings of a question at most; of all questions about one policy together; and of each once those are spent: most questions need fewer than forty. */
const ofOne = 200_000;
const ofAll = 500_000;
const ofEach = 200;

const left = new WeakMap<FactSpace, { branchings: number }>();

/** `witness`, with one patience for all that is asked over the same facts: a policy cannot keep its reader waiting, however intricate it is. */
export function ask(
  space: FactSpace,
  within: Box,
  covers: readonly Box[],
  { sizes = sizesOf(space), needed }: { readonly sizes?: readonly number[]; readonly needed?: Set<Box> | undefined } = {},
): Region | undefined | 'not decided' {
  const spent = left.get(space) ?? { branchings: ofAll };
  left.set(space, spent);
  return witness(sizes, within, covers, { limit: Math.min(ofOne, Math.max(ofEach, spent.branchings)), needed, spent });
}

const sizesOf = (space: FactSpace): number[] => space.facts.map(({ values }) => values.length);
