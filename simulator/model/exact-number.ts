/** A number as a source gives it. `byRow`: by row of the log, NaN where that says nothing; `always`: otherwise; NaN: the mix draws it, and `atMost` is the most that the fact can be. */
export interface ExactNumber {
  readonly fact: number;
  readonly byRow: Float64Array | undefined;
  readonly always: number;
  readonly atMost: number;
}
