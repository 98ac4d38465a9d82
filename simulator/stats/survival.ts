import type { Sketch } from './sketch.ts';

/** A curve of steps: from `time[i]` on, until the next, the share `surviving[i]` lasts longer. Before the first step all do. */
export interface Survival {
  readonly time: Float64Array;
  readonly surviving: Float64Array;
}

/**
 * How long things last where not every end was seen (E. Kaplan and P. Meier, 1958): `values[i]` is the time of an end, or where `observed[i]` is false the time
 * up to which none had come (a call answered before patience ran out, a ticket still open). At equal times ends come before losses from sight.
 */
export function survival(values: ArrayLike<number>, observed: ArrayLike<boolean>): Survival {
  const order = Array.from(values, (_, i) => i).sort((i, j) => values[i]! - values[j]!);
  const time: number[] = [];
  const surviving: number[] = [];
  let share = 1;
  for (let next = 0; next < order.length;) {
    const now = values[order[next]!]!;
    const atRisk = order.length - next;
    let ends = 0;
    for (; next < order.length && values[order[next]!] === now; next++) if (observed[order[next]!]) ends++;
    if (ends === 0) continue;
    share *= (atRisk - ends) / atRisk;
    time.push(now);
    surviving.push(share);
  }
  return { time: Float64Array.from(time), surviving: Float64Array.from(surviving) };
}

/** The time by which a share `q` has ended; undefined where the curve does not come down to it. */
export function survivalQuantile({ time, surviving }: Survival, q: number): number | undefined {
  // A share that is exactly reached counts, though its product of fractions may be off in the last place.
  const step = surviving.findIndex((share) => share <= 1 - q + 1e-12);
  return step < 0 ? undefined : time[step];
}

/**
 * The time by which a share `q` has ended, from sketches: `ended` holds the times of the ends that were seen, `running` the times up to which no end had come
 * yet. The product-limit estimate in the form that hands the weight of whoever is lost from sight on to all who last longer (B. Efron, 1967); in a bucket, as
 * at equal times, ends come before losses. With nothing running it is the quantile of the ended, to the bit. Undefined where the curve does not come down so far.
 */
export function censoredQuantile(ended: Sketch, running: Sketch, q: number): number | undefined {
  if (running.count === 0) return ended.quantile(q);
  const [ends, losses] = [ended.toSparse(), running.toSparse()];
  const all = ended.count + running.count;
  const rank = q * all;
  let atRisk = all;
  let weight = 1;
  let before = 0;
  let last: number | undefined;
  let lost = 0;
  for (let i = 0; i < ends.bucket.length; i++) {
    const bucket = ends.bucket[i]!;
    for (; lost < losses.bucket.length && losses.bucket[lost]! < bucket; lost++) {
      weight *= atRisk / (atRisk - losses.count[lost]!);
      atRisk -= losses.count[lost]!;
    }
    const here = weight * ends.count[i]!;
    const { low, high } = ended.bounds(bucket);
    if (before + here >= rank) return Math.min(high, low + (high - low) * Math.max(0, (rank - before) / here));
    before += here;
    atRisk -= ends.count[i]!;
    last = high;
  }
  // A share that is exactly reached counts, though the sum of weights may be off in the last place.
  return atRisk === 0 || before >= rank * (1 - 1e-12) ? last : undefined;
}
