import type { Distribution } from '../../schema/index.ts';
import { kpiOf } from '../kpi/index.ts';
import type { Asked } from './asked.ts';
import { askedOf } from './asked.ts';
import { Sketch } from '../stats/index.ts';
import type { Selector } from './selector.ts';

const minute = 60;
const hour = 3600;
const day = 86400;
/** Seconds, close together where callers give up. The first two make a place for those who did not wait at all. */
const edges = [
  ...[0, 0, 5, 10, 20, 30],
  ...[1, 2, 3, 5, 10, 20, 30].map((minutes) => minutes * minute),
  ...[1, 2, 4, 8, 16].map((hours) => hours * hour),
  ...[1, 2, 4, 8, 16, 32, 64].map((days) => days * day),
];

/** How long contacts waited, all and by channel, over all replications; up to the last edge that is needed. */
export function distributionsOf(selector: Selector): Distribution[] {
  const kpi = kpiOf('waiting_time')!;
  const asked = askedOf(selector.model).filter((one) => one.kpi === kpi && Object.keys(one.where).every((by) => by === 'channel'));
  return asked.flatMap((one) => {
    const counts = countsOf(one, selector);
    const last = counts.findLastIndex((count) => count > 0);
    if (last < 0) return [];
    return [{ kpi: 'waiting_time' as const, where: one.where, edges: edges.slice(0, last + 2), counts: counts.slice(0, last + 1) }];
  });
}

/** Observations from edges[i] up to, and without, edges[i + 1]; in the first, those at 0; in the last, all that are longer too. Waits that had not ended are left out. */
function countsOf(asked: Asked, selector: Selector): number[] {
  const all = new Sketch(selector.model.quantileTargets);
  const selections = selector.of(asked);
  selector.tallies.forEach((one, i) =>
    asked.kpi.sketches!(one.sketches, selections[i]!).forEach(({ rows, mask }) => all.mergeRows(rows, mask)),
  );
  const counts = new Array<number>(edges.length - 1).fill(0);
  const { bucket, count } = all.toSparse();
  let place = 1;
  bucket.forEach((at, i) => {
    // Where an edge cuts a bucket of the sketch, the bucket counts below it; most edges are ends of buckets.
    const { low, high } = all.bounds(at);
    while (high > 0 && place < counts.length - 1 && low >= edges[place + 1]!) place++;
    counts[high > 0 ? place : 0]! += count[i]!;
  });
  return counts;
}
