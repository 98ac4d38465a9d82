import type { Box } from './fact.ts';

/** For each fact, the values that are left: a set of vectors. */
export type Region = readonly Uint8Array[];

/** Branchings after which a question counts as not decided. */
const budget = 200_000;
/** Branchings within one another after which it does, so that the stack holds. */
const deepest = 1000;

/**
 * Is there a vector of facts within box `within` and outside every box of `covers`? A whole region of such vectors, `undefined` if there is none, or
 * 'not decided' after 200,000 branchings. It is SAT with sets for literals: boxes that miss the region are dropped, one that leaves it through a
 * single fact cuts it there, and what remains is branched on at the box with the fewest open facts. `sizes`: number of values of each fact. Where there
 * is no such vector, the boxes that were needed to see it are added to `needed`: they alone leave none. `spent` is counted down by the branchings.
 */
export function witness(
  sizes: readonly number[],
  within: Box,
  covers: readonly Box[],
  {
    limit = budget,
    needed,
    spent,
  }: { readonly limit?: number; readonly needed?: Set<Box> | undefined; readonly spent?: { branchings: number } } = {},
): Region | undefined | 'not decided' {
  const whole = covers.find(({ sides }) => sides.length === 0);
  if (whole) {
    needed?.add(whole);
    return undefined;
  }
  let branchings = 0;
  const start = sizes.map((size) => new Uint8Array(size).fill(1));
  for (const { fact, accepts } of within.sides) keep(start[fact]!, accepts);
  return start.some((values) => !values.includes(1)) ? undefined : search(start, covers, 0);

  function search(region: Uint8Array[], boxes: readonly Box[], depth: number): Region | undefined | 'not decided' {
    let left = boxes;
    const inRegion: Left = { counts: region.map(countOf), lists: [] };
    for (;;) {
      const meeting: Box[] = [];
      let narrowest: { readonly box: Box; readonly open: Box['sides'] } | undefined;
      let cut = false;
      for (const box of left) {
        const open = openSides(region, inRegion, box);
        if (!open) continue;
        if (open.length < 2) needed?.add(box);
        if (open.length === 0) return undefined;
        if (open.length === 1) {
          inRegion.counts[open[0]!.fact]! -= drop(region[open[0]!.fact]!, open[0]!.accepts);
          inRegion.lists[open[0]!.fact] = undefined;
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
      return depth < deepest ? branch(region, left, narrowest.open, depth + 1) : 'not decided';
    }
  }

  /** Outside a box is outside its first side, or inside that and outside the second, and so on. */
  function branch(region: Uint8Array[], boxes: readonly Box[], sides: Box['sides'], depth: number): Region | undefined | 'not decided' {
    const inside = [...region];
    for (const { fact, accepts } of sides) {
      if (++branchings > limit) return 'not decided';
      if (spent) spent.branchings--;
      const outside = inside.map((values) => values.slice());
      drop(outside[fact]!, accepts);
      const found = search(outside, boxes, depth);
      if (found) return found;
      inside[fact] = inside[fact]!.slice();
      keep(inside[fact], accepts);
    }
    return undefined;
  }
}

/** Of each fact of a region how many values are left, and which, as far as that was asked for. */
interface Left {
  readonly counts: number[];
  readonly lists: (readonly number[] | undefined)[];
}

/**
 * The sides of the box through which the region leaves it; undefined if the two do not meet. Goes through the shorter of the region's values and the
 * side's: of two thousand topics a row mostly asks for one.
 */
function openSides(region: readonly Uint8Array[], { counts, lists }: Left, box: Box): Box['sides'] | undefined {
  const open: { fact: number; accepts: Uint8Array }[] = [];
  for (const side of box.sides) {
    const { fact, accepts } = side;
    const asked = listOfSide(accepts);
    const few = asked.length < counts[fact]!;
    const fewer = few ? asked : (lists[fact] ??= listOf(region[fact]!));
    const other = few ? region[fact]! : accepts;
    let common = 0;
    for (const value of fewer) common += other[value]!;
    if (common === 0) return undefined;
    if (common < counts[fact]!) open.push(side);
  }
  return open;
}

/** A side never changes, and is asked about many times. */
const listsOfSides = new WeakMap<Uint8Array, readonly number[]>();

function listOfSide(accepts: Uint8Array): readonly number[] {
  const known = listsOfSides.get(accepts);
  if (known) return known;
  const list = listOf(accepts);
  listsOfSides.set(accepts, list);
  return list;
}

function listOf(values: Uint8Array): number[] {
  const list: number[] = [];
  for (let i = 0; i < values.length; i++) if (values[i]) list.push(i);
  return list;
}

function keep(values: Uint8Array, accepts: Uint8Array): void {
  for (let i = 0; i < values.length; i++) values[i]! &= accepts[i]!;
}

/** Takes values away, and says how many were there. */
function drop(values: Uint8Array, accepts: Uint8Array): number {
  let dropped = 0;
  for (const value of listOfSide(accepts)) {
    dropped += values[value]!;
    values[value] = 0;
  }
  return dropped;
}

function countOf(values: Uint8Array): number {
  let count = 0;
  for (const value of values) count += value;
  return count;
}
