/** What a sketch keeps, without empty buckets, in ascending order of the buckets: plain data that can be sent and merged. */
export interface SparseSketch {
  readonly bucket: Int32Array;
  readonly count: Float64Array;
}

/** Values below 2^-20 (a microsecond, where values are seconds) count as zero and have bucket 0. */
const smallest = 9.5367431640625e-7;
/** The exponents from -20 to 43 have 128 buckets each: no wider than 1 / 128 of the values in them. Larger values count in the last. */
const lastBucket = 64 * 128;

const double = new Float64Array(1);
const words = new Int32Array(double.buffer);
/** Which of the two words holds sign and exponent: 1 where the machine is little-endian. */
const top = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1 ? 1 : 0;
double[0] = smallest;
const firstBits = words[top]! >> 13;

/**
 * The distribution of values of 0 or more, in buckets no wider than 1 % of the value: powers of two cut into 128 equal parts, which the upper bits of a
 * double name outright. Memory is flat in the number of values; sketches merge without loss.
 */
export class Sketch {
  count = 0;
  private zeros = 0;
  /** counts[i] is of bucket first + i. */
  private first = 0;
  private counts = new Float64Array(0);

  static from(sparse: SparseSketch): Sketch {
    const sketch = new Sketch();
    sketch.merge(sparse);
    return sketch;
  }

  add(value: number): void {
    this.put(bucketOf(value), 1);
  }

  /** Takes over what another sketch has seen, or with `times` -1 takes it back. */
  merge({ bucket, count }: SparseSketch, times = 1): void {
    // Room for the largest first: the counts grow once, or twice.
    const largest = bucket.length > 0 ? bucket[bucket.length - 1]! : 0;
    if (largest > 0) this.reach(largest);
    for (let i = 0; i < bucket.length; i++) this.put(bucket[i]!, times * count[i]!);
  }

  /**
   * The value that a share `q` of all does not exceed, values spread evenly within their bucket: within 1 % of the one of that rank. Undefined where
   * nothing was seen.
   */
  quantile(q: number): number | undefined {
    if (!(this.count > 0)) return undefined;
    const rank = q * this.count;
    if (this.zeros > 0 && rank <= this.zeros) return 0;
    let before = this.zeros;
    let last = 0;
    for (let i = 0; i < this.counts.length; i++) {
      const here = this.counts[i]!;
      if (here <= 0) continue;
      last = this.first + i;
      if (before + here >= rank) {
        const { low, high } = bounds(last);
        return low + (high - low) * Math.max(0, (rank - before) / here);
      }
      before += here;
    }
    return bounds(last).high;
  }

  toSparse(): SparseSketch {
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

  private put(bucket: number, count: number): void {
    this.count += count;
    if (bucket === 0) {
      this.zeros += count;
      return;
    }
    let i = bucket - this.first;
    if (i < 0 || i >= this.counts.length) {
      this.reach(bucket);
      i = bucket - this.first;
    }
    this.counts[i]! += count;
  }

  /** Widens the counts by whole powers of two until they hold `bucket`. */
  private reach(bucket: number): void {
    if (bucket >= this.first && bucket < this.first + this.counts.length) return;
    const octave = bucket - ((bucket - 1) % 128);
    const first = this.counts.length ? Math.min(this.first, octave) : octave;
    const end = Math.max(this.first + this.counts.length, octave + 128);
    const wider = new Float64Array(end - first);
    if (this.counts.length) wider.set(this.counts, this.first - first);
    this.first = first;
    this.counts = wider;
  }
}

/** The bucket of a value of 0 or more. Throws on what is no number. */
export function bucketOf(value: number): number {
  double[0] = value;
  const bucket = (words[top]! >> 13) - firstBits + 1;
  return bucket > 0 && bucket < lastBucket ? bucket : bucketAtTheEdge(value);
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
