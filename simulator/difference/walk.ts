import { witness } from '../../schema/tables/index.ts';
import type { Box, Region } from '../../schema/tables/index.ts';
import type { Decided, GivenRow, PlacedPlan } from './plan.ts';

/** Tickets that one row of each table decides, on each side: those in `region` and outside `covers`. */
export interface Leaf {
  readonly region: Region;
  /** Worked out when it is asked for: of most ways nobody wants to know. */
  readonly covers: () => readonly Box[];
  /** What is decided, in words, by each plan. */
  readonly outcomes: readonly string[];
}

interface Way {
  readonly region: Region;
  readonly covers: () => readonly Box[];
  readonly decided: readonly Decided[];
  readonly said: readonly (readonly unknown[])[];
}

/** Branchings after which a way is taken as one that some ticket may go: nothing is left out by it. */
const glance = 500;

interface Wanted {
  /** Leave out ways on which both sides cannot but decide alike. */
  readonly onlyDiffering?: boolean;
  /** Leave out ways on which the plan comes to this. */
  readonly but?: string;
  /** Asked before each row; false ends the walk. */
  readonly look?: () => boolean;
}

/**
 * Every way in which the plans can decide the tickets of a region, each side by one row of each of its tables. Rows that ask the same in the same
 * place of both tables are taken together, and ways on which both sides cannot but decide alike can be left out.
 */
export function* walk(
  plans: readonly PlacedPlan[],
  region: Region,
  start: readonly Decided[],
  sizes: readonly number[],
  { onlyDiffering = false, but, look = () => true }: Wanted = {},
): Generator<Leaf> {
  const steps = plans[0]!.plan.steps.length;
  const alike = new Map<string, boolean>();
  yield* from(0, { region, covers: () => [], decided: start, said: plans.map(() => []) });

  function* from(step: number, way: Way): Generator<Leaf> {
    const { decided, said } = way;
    if (onlyDiffering && sameFrom(step, way)) return;
    if (step === steps) {
      const covers = (): readonly Box[] => [...plans.flatMap((plan, i) => plan.beyond(decided[i]!)), ...way.covers()];
      const outcomes = plans.map((plan, i) => plan.words(said[i]!));
      yield { region: way.region, covers, outcomes };
      return;
    }
    for (const { rows, before } of combinations(plans.map((plan, i) => plan.rows(step, decided[i]!)))) {
      if (!look()) return;
      const says = rows.map((row, i) => [...said[i]!, row.says]);
      if (step === steps - 1 && but !== undefined && plans[0]!.words(says[0]!) === but) continue;
      const regions = meeting(way.region, rows);
      if (!regions.length) continue;
      let stated: readonly Box[] | undefined;
      const covers = (): readonly Box[] => (stated ??= [...way.covers(), ...before()]);
      const next = { covers, decided: rows.map((row) => row.decided), said: says };
      const looksAhead = branchesAfter(step, next.decided);
      for (const region of regions) {
        if (looksAhead && witness(sizes, boxOf(region), covers(), { limit: glance }) === undefined) continue;
        yield* from(step + 1, { ...next, region });
      }
    }
  }

  /** Whether there is a choice of rows after a step: only there a look ahead pays. */
  function branchesAfter(step: number, decided: readonly Decided[]): boolean {
    for (let at = step + 1; at < steps; at++) if (plans.some((plan, i) => plan.rows(at, decided[i]!).length > 1)) return true;
    return false;
  }

  /** Whether all that comes is decided by the same rows, in the same words, and all that came too. */
  function sameFrom(step: number, { decided, said }: Way): boolean {
    const key = `${step} ${JSON.stringify(decided)}`;
    const [old, now] = plans;
    if (!alike.has(key)) {
      const rowsOf = (plan: PlacedPlan, i: number, at: number): string =>
        JSON.stringify(plan.rows(at, decided[i]!).map(({ asks, says, chooses }) => [asks, says, chooses]));
      let same = true;
      for (let at = step; at < steps && same; at++) same = rowsOf(old!, 0, at) === rowsOf(now!, 1, at);
      alike.set(key, same);
    }
    return (
      alike.get(key)! &&
      (step < steps ? JSON.stringify(said[0]) === JSON.stringify(said[1]) : old!.words(said[0]!) === now!.words(said[1]!))
    );
  }
}

interface Combination {
  readonly rows: readonly GivenRow[];
  /** Boxes of the rows that stand before these. */
  readonly before: () => readonly Box[];
}

/** Each row of one table, or each pair of rows of two that one ticket can meet as the first that hold. */
function* combinations(tables: readonly (readonly GivenRow[])[]): Generator<Combination> {
  const [one, other] = tables;
  const boxes = tables.map((rows) => rows.map((row) => row.boxes));
  const before = (side: number, i: number): Box[] => boxes[side]!.slice(0, i).flat();
  if (!other) {
    for (let i = 0; i < one!.length; i++) yield { rows: [one![i]!], before: () => before(0, i) };
    return;
  }
  const [first, second] = tables.map(firstThatAsks);
  let together = 0;
  while (together < Math.min(one!.length, other.length) && one![together]!.asks === other[together]!.asks) together++;
  for (let i = 0; i < one!.length; i++) {
    for (let j = i < together ? i : together; j < (i < together ? i + 1 : other.length); j++) {
      // A ticket of row i is one of its twin, which stands before row j; and the other way round.
      if ((second!.get(one![i]!.asks) ?? j) < j || (first!.get(other[j]!.asks) ?? i) < i) continue;
      const alone = (): readonly GivenRow[] => other.slice(0, j).filter(({ asks }) => (first!.get(asks) ?? i) >= i);
      yield { rows: [one![i]!, other[j]!], before: () => [...before(0, i), ...alone().flatMap((row) => row.boxes)] };
    }
  }
}

function firstThatAsks(rows: readonly GivenRow[]): Map<string, number> {
  const first = new Map<string, number>();
  rows.forEach(({ asks }, i) => first.has(asks) || first.set(asks, i));
  return first;
}

/** The parts of a region in which all the rows hold: one for each combination of their boxes that has any. */
function meeting(region: Region, rows: readonly GivenRow[]): Region[] {
  const same = rows.length > 1 && rows[0]!.asks === rows[1]!.asks;
  return (same ? rows.slice(0, 1) : rows).reduce<Region[]>(
    (regions, { boxes }) => regions.flatMap((part) => boxes.map((box) => narrowed(part, box)).filter((left) => left !== undefined)),
    [region],
  );
}

function overlap(one: Uint8Array, other: Uint8Array): boolean {
  for (let i = 0; i < one.length; i++) if (one[i]! & other[i]!) return true;
  return false;
}

function narrowed(region: Region, { sides }: Box): Region | undefined {
  for (const { fact, accepts } of sides) if (!overlap(region[fact]!, accepts)) return undefined;
  const left = [...region];
  for (const { fact, accepts } of sides) {
    const both = left[fact]!.slice();
    for (let i = 0; i < both.length; i++) both[i]! &= accepts[i]!;
    if (!both.includes(1)) return undefined;
    left[fact] = both;
  }
  return left;
}

/** The region as one box. */
export function boxOf(region: Region): Box {
  return { sides: region.flatMap((accepts, fact) => (accepts.includes(0) ? [{ fact, accepts }] : [])) };
}
