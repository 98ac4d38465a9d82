/** Count, mean and spread of observations, taken one by one without keeping them (B. P. Welford, 1962). */
export class Tally {
  count = 0;
  mean = 0;
  min = Infinity;
  max = -Infinity;
  private squares = 0;

  add(value: number): void {
    this.count++;
    const off = value - this.mean;
    this.mean += off / this.count;
    this.squares += off * (value - this.mean);
    if (value < this.min) this.min = value;
    if (value > this.max) this.max = value;
  }

  get sum(): number {
    return this.mean * this.count;
  }

  /** The unbiased variance; 0 below two observations. */
  get variance(): number {
    return this.count > 1 ? this.squares / (this.count - 1) : 0;
  }

  /** Takes over what `other` has seen (T. Chan, G. Golub, R. LeVeque, 1979). */
  merge(other: Tally): void {
    const count = this.count + other.count;
    if (other.count === 0) return;
    const off = other.mean - this.mean;
    this.squares += other.squares + (off * off * this.count * other.count) / count;
    this.mean += (off * other.count) / count;
    this.count = count;
    this.min = Math.min(this.min, other.min);
    this.max = Math.max(this.max, other.max);
  }
}
