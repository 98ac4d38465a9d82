import type { Sketch, SketchRows } from './sketch.ts';

/** The sketches of these numbers as rows, in this order; of one that is none the row is empty. */
export function inRows(sketches: readonly (Sketch | undefined)[], numbers: readonly number[]): SketchRows {
  const rows = numbers.map((number) => sketches[number]?.toSparse());
  const ends = new Int32Array(rows.length);
  let end = 0;
  rows.forEach((row, i) => (ends[i] = end += row?.bucket.length ?? 0));
  const bucket = new Int32Array(end);
  const count = new Float64Array(end);
  rows.forEach((row, i) => {
    if (!row) return;
    bucket.set(row.bucket, ends[i]! - row.bucket.length);
    count.set(row.count, ends[i]! - row.count.length);
  });
  return { ends, bucket, count };
}
