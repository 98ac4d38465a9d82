/** The average over time of a state that changes in steps, such as the length of a queue. Times must not go back. */
export class TimeAverage {
  value: number;
  private readonly from: number;
  private since: number;
  private area = 0;

  /** The state is `value` from the moment `from` on. */
  constructor(from: number, value = 0) {
    this.from = this.since = from;
    this.value = value;
  }

  /** The state is `value` from the moment `at` on. */
  set(at: number, value: number): void {
    this.area += this.value * (at - this.since);
    this.since = at;
    this.value = value;
  }

  /** The integral of the state until `at`: state times seconds. */
  integral(at: number): number {
    return this.area + this.value * (at - this.since);
  }

  /** The average until `at`; the state itself where no time has passed. */
  average(at: number): number {
    return at > this.from ? this.integral(at) / (at - this.from) : this.value;
  }
}
