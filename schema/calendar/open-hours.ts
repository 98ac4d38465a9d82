/**
 * Opening hours as tables in seconds relative to an origin. Interval i is [`starts[i]`, `ends[i]`); intervals are in order and neither overlap nor
 * touch; `openBefore[i]` is the open time before it. `dayStarts[d]` is the local midnight with which day d begins, `lastClosings[d]` the last
 * closing time of what opens on that day, or the midnight itself where nothing opens (no closing can be that early).
 */
export interface OpenHours {
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  readonly openBefore: Float64Array;
  readonly dayStarts: Float64Array;
  readonly lastClosings: Float64Array;
}

/** Index of the last of the ascending `table` that is at or before `at`; -1 if none is. */
export function lastAtOrBefore(table: Float64Array, at: number): number {
  let low = -1;
  let high = table.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (table[middle]! <= at) low = middle;
    else high = middle;
  }
  return low;
}
