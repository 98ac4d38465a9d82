import type { Text } from '../../schema/said/index.ts';
import { witness } from '../../schema/tables/index.ts';
import type { Region } from '../../schema/tables/index.ts';
import type { CommonSpace } from './common-space.ts';
import { PlacedPlan } from './plan.ts';
import type { Plan } from './plan.ts';
import { boxOf, walk } from './walk.ts';

/** One decision that became another, and for which tickets. */
export interface FoundChange {
  readonly from: Text;
  readonly to: Text;
  /** Each a set of tickets of which every one that can be is decided so; together, unless `more`, all of them. */
  readonly regions: readonly Region[];
  /** A ticket of each region that can be: the value of each common fact. */
  readonly tickets: readonly (readonly number[])[];
  /** There are further tickets that none of the regions holds. */
  readonly more: boolean;
}

export interface Found {
  readonly changes: readonly FoundChange[];
  /** Questions that the search gave up: there may be more changes. */
  readonly undecided: number;
}

/** Regions told of one change at most; changes of one thing; questions given up before the search ends; questions at most. */
const mostRegions = 6;
const mostChanges = 200;
const mostUndecided = 3;
const mostQuestions = 200_000;
/** Rows that are looked at to make all regions of a thing larger, at most: those found after that are told as they were found. */
const mostToWiden = 150_000;

/** Which tickets two plans decide differently, each change with all of its tickets as few regions, as large as they go. `order`: facts in the order in which regions are made larger. */
export function findChanges(space: CommonSpace, plans: readonly [Plan, Plan], order: readonly number[]): Found {
  const placed = plans.map((plan) => new PlacedPlan(space, plan));
  const changes = new Map<string, { from: Text; to: Text; regions: Region[]; tickets: number[][]; more: boolean }>();
  let undecided = 0;
  let questions = 0;
  let toWiden = mostToWiden;
  for (const { region, covers, outcomes } of walk(placed, space.all, [{}, {}], space.sizes, { onlyDiffering: true })) {
    const [from, to] = placed.map((plan, side) => plan.text(outcomes[side]!)) as [Text, Text];
    const key = JSON.stringify(outcomes);
    const change = changes.get(key) ?? { from, to, regions: [], tickets: [], more: false };
    while (!change.more) {
      if (++questions > mostQuestions || undecided >= mostUndecided) return { changes: [...changes.values()], undecided: undecided + 1 };
      const found = witness(space.sizes, boxOf(region), [...covers(), ...change.regions.map(boxOf)]);
      if (found === undefined) break;
      if (found === 'not decided') {
        undecided++;
        break;
      }
      if (change.regions.length === mostRegions || (!changes.has(key) && changes.size === mostChanges)) {
        change.more = true;
        break;
      }
      changes.set(key, change);
      change.tickets.push(found.map((values) => values.indexOf(1)));
      change.regions.push(widened(found, (more) => placed.every((plan, side) => isUniform(plan, more, outcomes[side]!))));
    }
  }
  return { changes: [...changes.values()], undecided };

  /** The region with facts made full, or as full as they go, as long as all of its tickets are still decided so. */
  function widened(found: Region, isSo: (more: Region) => boolean): Region {
    let wide = found;
    const tryIt = (fact: number, values: Uint8Array): boolean => {
      const added = values.map((value, i) => value & (1 - wide[fact]![i]!));
      if (!isSo(wide.with(fact, added))) return false;
      wide = wide.with(fact, values);
      return true;
    };
    for (const fact of order) {
      if (!wide[fact]!.includes(0) || tryIt(fact, space.all[fact]!)) continue;
      for (let value = 0; value < wide[fact]!.length; value++) if (!wide[fact]![value]) tryIt(fact, wide[fact]!.with(value, 1));
    }
    return wide;
  }

  /** Whether every ticket of the region that can be is decided so by the plan; false too where that takes too long to see. */
  function isUniform(plan: PlacedPlan, region: Region, outcome: string): boolean {
    const look = (): boolean => --toWiden > 0;
    for (const { region: part, covers } of walk([plan], region, [{}], space.sizes, { but: outcome, look }))
      if (witness(space.sizes, boxOf(part), covers()) !== undefined) return false;
    return toWiden > 0;
  }
}
