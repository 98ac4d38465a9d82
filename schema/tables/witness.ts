import type { Box } from './fact.ts';

/** For each fact, the values that are left: a set of vectors. */
export type Region = readonly Uint8Array[];

/** Branchings after which a question counts as not decided. */
const budget = 200_000;

/**
 * Is there a vector of facts within box `within` and outside every box of `covers`? A whole region of such vectors, `undefined` if there is none, or
 * 'not decided' after 200,000 branchings. It is SAT with sets for literals: boxes that miss the region are dropped, one that leaves it through a
 * single fact cuts it there, and what remains is branched on at the box with the fewest open facts. `sizes`: number of values of each fact. Where there
 * is no such vector, the boxes that were needed to see it are added to `needed`: they alone leave none.
 */
export function witness(
  sizes: readonly number[],
  within: Box,
  covers: readonly Box[],
  { limit = budget, needed }: { readonly limit?: number; readonly needed?: Set<Box> | undefined } = {},
): Region | undefined | 'not decided' {
  let branchings = 0;
  const start = sizes.map((size) => new Uint8Array(size).fill(1));
  for (const { fact, accepts } of within.sides) keep(start[fact]!, accepts);
  return start.some((values) => !values.includes(1)) ? undefined : search(start, covers);

  function search(region: Uint8Array[], boxes: readonly Box[]): Region | undefined | 'not decided' {
    let left = boxes;
    for (;;) {
      const meeting: Box[] = [];
      let narrowest: { readonly box: Box; readonly open: Box['sides'] } | undefined;
      let cut = false;
      for (const box of left) {
        const open = openSides(region, box);
        if (!open) continue;
        if (open.length < 2) needed?.add(box);
        if (open.length === 0) return undefined;
        if (open.length === 1) {
          drop(region[open[0]!.fact]!, open[0]!.accepts);
          cut = true;
          continue;
        }
        meeting.push(box);
        if (!narrowest || open.length < narrowest.open.length) narrowest = { box, open };
      }
      left = meeting;
      if (cut) continue;
      if (!narrowest) return region;
      needed?.add(narrowest.box);
      return branch(region, left, narrowest.open);
    }
  }

  /** Outside a box is outside its first side, or inside that and outside the second, and so on. */
  function branch(region: Uint8Array[], boxes: readonly Box[], sides: Box['sides']): Region | undefined | 'not decided' {
    const inside = [...region];
    for (const { fact, accepts } of sides) {
      if (++branchings > limit) return 'not decided';
      const outside = inside.map((values) => values.slice());
      drop(outside[fact]!, accepts);
      const found = search(outside, boxes);
      if (found) return found;
      inside[fact] = inside[fact]!.slice();
      keep(inside[fact], accepts);
    }
    return undefined;
  }
}

/** The sides of the box through which the region leaves it; undefined if the two do not meet. */
function openSides(region: readonly Uint8Array[], box: Box): Box['sides'] | undefined {
  const open: { fact: number; accepts: Uint8Array }[] = [];
  for (const side of box.sides) {
    const values = region[side.fact]!;
    let meets = false;
    let leaves = false;
    for (let i = 0; i < values.length; i++) {
      if (!values[i]) continue;
      if (side.accepts[i]) meets = true;
      else leaves = true;
    }
    if (!meets) return undefined;
    if (leaves) open.push(side);
  }
  return open;
}

function keep(values: Uint8Array, accepts: Uint8Array): void {
  for (let i = 0; i < values.length; i++) values[i]! &= accepts[i]!;
}

function drop(values: Uint8Array, accepts: Uint8Array): void {
  for (let i = 0; i < values.length; i++) if (accepts[i]) values[i] = 0;
}
