import type { Id, Rulebook } from './rulebook.ts';

/** The priority one rank up, of equals the first; the highest stays. */
export function raised(priorities: Rulebook['priorities'], from: Id): Id {
  const rank = priorities[from]?.rank ?? -Infinity;
  const above = priorities.filter((one) => one.rank < rank).at(-1)?.rank;
  return above === undefined ? from : priorities.findIndex((one) => one.rank === above);
}
