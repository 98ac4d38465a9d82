/** Seconds from the run's start, or a length of time. */
export type Seconds = number;

/** Where arrivals come from. `facts[i]` is the value of fact i for every ticket of the source; -1: it varies, or the mix gives it. */
export type Source = LogSource | RateSource;

export interface LogSource {
  readonly kind: 'log';
  /** Ascending. Rows before the run's start or after its end are left out. */
  readonly arrives: Float64Array;
  readonly facts: readonly number[];
  /** Facts that the log's columns give: values by row; -1: left to the mix. */
  readonly columns: readonly { readonly fact: number; readonly values: Int16Array }[];
  /** Key of each row's draws, its place in the log: the same whatever part of the log is replayed. */
  readonly ordinal: Int32Array;
  /** Seconds of contact work of the first visit; NaN, or no column: drawn. */
  readonly work: Float64Array | undefined;
}

/** A Poisson process whose rate is constant between `starts[i]` and `starts[i + 1]` (the last until the run's end). */
export interface RateSource {
  readonly kind: 'rate';
  readonly starts: Float64Array;
  readonly perSecond: Float64Array;
  readonly facts: readonly number[];
}

/** A thing's key holds the source above this bit and the arrival's number below it. (semantics.md, 6) */
export const ordinalBits = 26;
/** Ordinals that a source has. */
export const mostOrdinals = 0x4000000;
/** Sources at most: the last number is the agents'. */
export const mostSources = 63;
