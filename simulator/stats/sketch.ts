/** What a sketch keeps, without empty buckets, in ascending order of the buckets: plain data that can be sent and merged. */
export interface SparseSketch {
  readonly bucket: Int32Array;
  readonly count: Float64Array;
}

/** Sketches of rows, one behind the other: those of row r end before `ends[r]`, where the next row's begin. */
export interface SketchRows extends SparseSketch {
  readonly ends: Int32Array;
}

/** Values below 2^-20 (a microsecond, where values are seconds) count as zero and have bucket 0. */
const smallest = 9.5367431640625e-7;
/** The buckets of each exponent from -20 to 43: no wider than 1 / 128 of the values in them. Larger values count in the last. */
const octave = 128;
const lastBucket = 64 * octave;

const double = new Float64Array(1);
const words = new Int32Array(double.buffer);
/** Which of the two words holds sign and exponent: 1 where the machine is little-endian. */
const top = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1 ? 1 : 0;
double[0] = smallest;
const firstBits = words[top]! >> 13;

/**
 * The distribution of values of 0 or more, in buckets no wider than 1 % of the value: powers of two cut into 128 equal parts, which the upper bits of a
 * double name outright. Memory is flat in the number of values; sketches merge without loss.
 *
 * A bucket in which one of the `edges` lies ends there, the edge included; what is above counts in the next, which begins there. So whether a quantile is at
 * most an edge is known exactly. Only sketches of the same edges may be merged.
 */
export class Sketch {
  count = 0;
  /** Ascending. Of two within 1 % of each other only the first is exact. */
  readonly edges: readonly number[];
  private zeros = 0;
  /** counts[i] is of bucket first + i. */
  private first = 0;
  private counts = new Float64Array(0);
  /** Buckets of values for which there is no room yet: it is made for several at once, and where there are but a few values, not at all. */
  private readonly latest: number[] = [];
  private waiting = 0;

  constructor(edges: readonly number[] = noEdges) {
    this.edges = edges;
  }

  static from(sparse: SparseSketch): Sketch {
    const sketch = new Sketch();
    sketch.merge(sparse);
    return sketch;
  }

  add(value: number): void {
    this.count++;
    const bucket = this.edges.length === 0 ? bucketOf(value) : bucketBeside(value, this.edges);
    const { counts } = this;
    const place = bucket - this.first;
    if (place >= 0 && place < counts.length) counts[place]!++;
    else if (bucket === 0) this.zeros++;
    else {
      this.latest[this.waiting++] = bucket;
      if (this.waiting === mostWaiting) this.settle();
    }
  }

  /** Takes over what another sketch has seen, or with `times` -1 takes it back. `from` and `to`: of its buckets these only. */
  merge({ bucket, count }: SparseSketch, times = 1, from = 0, to = bucket.length): void {
    if (from === to) return;
    this.settle();
    const positive = bucket[from] === 0 ? from + 1 : from;
    if (positive < to) this.reach(bucket[positive]!, bucket[to - 1]!);
    const { counts, first } = this;
    for (let i = from; i < to; i++) {
      const more = times * count[i]!;
      this.count += more;
      if (i < positive) this.zeros += more;
      else counts[bucket[i]! - first]! += more;
    }
  }

  /** Takes over what the rows have seen that the mask keeps. */
  mergeRows(rows: SketchRows, mask: Uint8Array): void {
    let from = 0;
    for (let row = 0; row < mask.length; row++) {
      const to = rows.ends[row]!;
      if (mask[row]) this.merge(rows, 1, from, to);
      from = to;
    }
  }

  /** As if it had seen nothing; it keeps its room. */
  clear(): void {
    this.count = this.zeros = this.waiting = 0;
    this.counts.fill(0);
  }

  /**
   * The value that a share `q` of all does not exceed, values spread evenly within their bucket: within 1 % of the one of that rank. Undefined where
   * nothing was seen.
   */
  quantile(q: number): number | undefined {
    if (!(this.count > 0)) return undefined;
    this.settle();
    const rank = q * this.count;
    if (this.zeros > 0 && rank <= this.zeros) return 0;
    let before = this.zeros;
    let last = 0;
    for (let i = 0; i < this.counts.length; i++) {
      const here = this.counts[i]!;
      if (here <= 0) continue;
      last = this.first + i;
      if (before + here >= rank) {
        const { low, high } = this.bounds(last);
        return Math.min(high, low + (high - low) * Math.max(0, (rank - before) / here));
      }
      before += here;
    }
    return this.bounds(last).high;
  }

  /** The end of the bucket of the largest value, which is the quantile of all; undefined where nothing was seen. */
  get largest(): number | undefined {
    if (!(this.count > 0)) return undefined;
    this.settle();
    let last = this.counts.length - 1;
    while (last >= 0 && !(this.counts[last]! > 0)) last--;
    return last < 0 ? 0 : this.bounds(this.first + last).high;
  }

  /** The values of a bucket, as `bounds` has them but for the edges. */
  bounds(bucket: number): { readonly low: number; readonly high: number } {
    const { low, high } = bounds(bucket);
    const within = (of: number): number | undefined => this.edges.find((edge) => bucketOf(edge) === of);
    return this.edges.length === 0 ? { low, high } : { low: within(bucket - 1) ?? low, high: within(bucket) ?? high };
  }

  toSparse(): SparseSketch {
    if (this.counts.length === 0) return sparseOf(this.latest.slice(0, this.waiting), this.zeros);
    this.settle();
    const { counts, first, zeros } = this;
    let used = zeros > 0 ? 1 : 0;
    for (let i = 0; i < counts.length; i++) if (counts[i]! > 0) used++;
    const bucket = new Int32Array(used);
    const count = new Float64Array(used);
    let place = 0;
    if (zeros > 0) count[place++] = zeros;
    for (let i = 0; i < counts.length; i++) {
      if (!(counts[i]! > 0)) continue;
      bucket[place] = first + i;
      count[place++] = counts[i]!;
    }
    return { bucket, count };
  }

  /** Counts those that wait. */
  private settle(): void {
    const { latest, waiting } = this;
    if (waiting === 0) return;
    this.waiting = 0;
    let least = lastBucket;
    let largest = 0;
    for (let i = 0; i < waiting; i++) {
      const bucket = latest[i]!;
      if (bucket > largest) largest = bucket;
      if (bucket < least) least = bucket;
    }
    this.reach(least, largest);
    const { counts, first } = this;
    for (let i = 0; i < waiting; i++) counts[latest[i]! - first]!++;
  }

  /** Widens the counts by whole powers of two until they hold the buckets from `least` to `largest`. */
  private reach(least: number, largest: number): void {
    const { counts, first } = this;
    const end = first + counts.length;
    const isNew = counts.length === 0;
    if (!isNew && least >= first && largest < end) return;
    const widerFirst = isNew ? octaveOf(least) : Math.min(first, octaveOf(least));
    const wider = new Float64Array(Math.max(end, octaveOf(largest) + octave) - widerFirst);
    if (!isNew) wider.set(counts, first - widerFirst);
    this.first = widerFirst;
    this.counts = wider;
  }
}

/** Values that wait to be counted, at the most. */
const mostWaiting = 32;

/** So many zeros, and a few buckets, one a value, in any order. */
function sparseOf(values: readonly number[], zeros: number): SparseSketch {
  const buckets = new Map(zeros > 0 ? [[0, zeros]] : []);
  for (const bucket of values) buckets.set(bucket, (buckets.get(bucket) ?? 0) + 1);
  const sorted = [...buckets].sort(([x], [y]) => x - y);
  return { bucket: Int32Array.from(sorted, ([bucket]) => bucket), count: Float64Array.from(sorted, ([, count]) => count) };
}

/** The first bucket of the power of two that a bucket is in. */
function octaveOf(bucket: number): number {
  return bucket - ((bucket - 1) % octave);
}

/** The bucket of a value of 0 or more. Throws on what is no number. */
export function bucketOf(value: number): number {
  double[0] = value;
  const bucket = (words[top]! >> 13) - firstBits + 1;
  return bucket > 0 && bucket < lastBucket ? bucket : bucketAtTheEdge(value);
}

const noEdges: readonly number[] = [];

/** The bucket of a value in a sketch of such edges. */
export function bucketBeside(value: number, edges: readonly number[]): number {
  const bucket = bucketOf(value);
  for (let i = 0; i < edges.length; i++) if (value > edges[i]! && bucketOf(edges[i]!) === bucket) return bucket + 1;
  return bucket;
}

/** What has no place among the powers of two between the first and the last. Apart, so that what is common stays short enough to stand where it is asked. */
function bucketAtTheEdge(value: number): number {
  if (value >= smallest) return lastBucket;
  if (value >= 0) return 0;
  throw new RangeError(`no value for a sketch: ${value}`);
}

/** The values of a bucket: [low, high), and 0 alone for bucket 0. */
export function bounds(bucket: number): { readonly low: number; readonly high: number } {
  return bucket === 0 ? { low: 0, high: 0 } : { low: edge(bucket), high: edge(bucket + 1) };
}

function edge(bucket: number): number {
  words[1 - top] = 0;
  words[top] = (bucket - 1 + firstBits) << 13;
  return double[0]!;
}
