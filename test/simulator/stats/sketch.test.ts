import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Sketch, bounds, bucketOf, inRows } from '../../../simulator/stats/index.ts';

const sketchOf = (values: readonly number[]): Sketch => {
  const sketch = new Sketch();
  for (const value of values) sketch.add(value);
  return sketch;
};
const seconds = fc.oneof(fc.double({ min: 1e-5, max: 1e9, noNaN: true }), fc.nat(4000), fc.double({ min: 0, max: 100, noNaN: true }));
const samples = fc.array(seconds, { minLength: 1, maxLength: 200 });

test('a bucket holds its values and is no wider than 1 % of them', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 8e12, noNaN: true }), (value) => {
      const { low, high } = bounds(bucketOf(value));
      expect(low).toBeLessThanOrEqual(value);
      expect(value).toBeLessThan(high);
      expect(high - low).toBeLessThanOrEqual(0.01 * low);
      expect(bucketOf(high)).toBe(bucketOf(value) + 1);
    }),
  );
});

test('zero has a bucket of its own, what is huge shares the last, what is no number is refused', () => {
  expect([bucketOf(0), bucketOf(-0), bucketOf(9e-7)]).toEqual([0, 0, 0]);
  expect(bounds(0)).toEqual({ low: 0, high: 0 });
  expect(bucketOf(Infinity)).toBe(bucketOf(1e300));
  for (const value of [NaN, -1]) expect(() => bucketOf(value)).toThrow(RangeError);
});

test('a quantile is within 1 % of the observation of its rank', () => {
  fc.assert(
    fc.property(samples, fc.double({ min: 0.001, max: 1, noNaN: true }), (values, q) => {
      const sorted = values.toSorted((x, y) => x - y);
      const exact = sorted[Math.max(0, Math.ceil(q * values.length) - 1)]!;
      const told = sketchOf(values).quantile(q)!;
      expect(Math.abs(told - exact)).toBeLessThanOrEqual(0.01 * exact + 1e-6);
    }),
    { numRuns: 500 },
  );
});

test('whether a quantile is at most an edge is exact, also of what is merged', () => {
  const edge = fc.oneof(fc.double({ min: 1e-3, max: 1e6, noNaN: true }), fc.constantFrom(10, 15, 20, 600, 32400));
  fc.assert(
    fc.property(edge, samples, samples, fc.double({ min: 0.001, max: 1, noNaN: true }), (edge, some, others, q) => {
      const edges = [edge, 2 * edge];
      const about = [...some, ...others, edge, edge * 1.003, edge * 0.998, 2 * edge];
      const sketches = [about, some].map((values) => {
        const sketch = new Sketch(edges);
        for (const value of values) sketch.add(value);
        return sketch;
      });
      sketches[0]!.merge(sketches[1]!.toSparse());
      const all = [...about, ...some];
      for (const one of edges) expect(sketches[0]!.quantile(q)! <= one).toBe(all.filter((value) => value <= one).length >= q * all.length);
    }),
    { numRuns: 1000 },
  );
});

test('quantiles rise with their share', () => {
  fc.assert(
    fc.property(samples, (values) => {
      const sketch = sketchOf(values);
      const quantiles = [0, 0.1, 0.25, 0.5, 0.9, 0.99, 1].map((q) => sketch.quantile(q)!);
      expect(quantiles).toEqual(quantiles.toSorted((x, y) => x - y));
    }),
  );
});

test('two sketches merged are the sketch of all, in either order, through their plain form', () => {
  fc.assert(
    fc.property(samples, samples, (some, others) => {
      const whole = sketchOf([...some, ...others]).toSparse();
      for (const [first, second] of [
        [some, others],
        [others, some],
      ] as const) {
        // prettier-ignore
        const merged = sketchOf(first);
        merged.merge(structuredClone(sketchOf(second).toSparse()));
        expect(merged.toSparse()).toEqual(whole);
      }
      expect(Sketch.from(whole).count).toBe(some.length + others.length);
    }),
  );
});

test('sketches in rows are what they were, each by itself and those that a mask keeps together', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.option(samples, { nil: undefined }), fc.boolean())), (made) => {
      const rows = structuredClone(
        inRows(
          made.map(([values]) => values && sketchOf(values)),
          [...made.keys()],
        ),
      );
      const merged = new Sketch();
      merged.mergeRows(
        rows,
        Uint8Array.from(made, ([, isKept]) => (isKept ? 1 : 0)),
      );
      expect(merged.toSparse()).toEqual(sketchOf(made.flatMap(([values, isKept]) => (isKept ? (values ?? []) : []))).toSparse());
      made.forEach(([values], row) => {
        const one = new Sketch();
        one.merge(rows, 1, rows.ends[row - 1] ?? 0, rows.ends[row]);
        expect(one.toSparse()).toEqual(sketchOf(values ?? []).toSparse());
      });
    }),
  );
});

test('nothing seen, no quantile', () => {
  expect(new Sketch().quantile(0.5)).toBeUndefined();
  expect(new Sketch().toSparse().bucket).toHaveLength(0);
});

test('few values or many, looked at in between or not: the plain form counts the bucket of each; emptied, it is as new', () => {
  fc.assert(
    fc.property(samples, samples, fc.boolean(), (some, more, isLookedAt) => {
      const sketch = sketchOf(some);
      if (isLookedAt) sketch.quantile(0.5);
      for (const value of more) sketch.add(value);
      const counted = (values: readonly number[]) => {
        const counts = new Map<number, number>();
        for (const bucket of values.map(bucketOf).toSorted((x, y) => x - y)) counts.set(bucket, (counts.get(bucket) ?? 0) + 1);
        return { bucket: Int32Array.from(counts.keys()), count: Float64Array.from(counts.values()) };
      };
      expect(sketch.toSparse()).toEqual(counted([...some, ...more]));
      sketch.clear();
      expect([sketch.count, sketch.quantile(0.5), sketch.toSparse()]).toEqual([0, undefined, counted([])]);
      for (const value of more) sketch.add(value);
      expect(sketch.toSparse()).toEqual(counted(more));
    }),
  );
});
