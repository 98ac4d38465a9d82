/** Seconds since 1970-01-01T00:00Z. */
export type EpochSeconds = number;

/** Seconds since 1970-01-01T00:00 as read on a wall clock. */
export type LocalSeconds = number;

/**
 * Offsets of one time zone over a span: from `starts[i]` on, local time = UTC + `offsets[i]` seconds. Before the first start the first offset
 * holds. Plain JSON, so that whoever gets a result computes with the time-zone data that made it and not with its own.
 */
export interface Zone {
  readonly name: string;
  readonly starts: readonly EpochSeconds[];
  readonly offsets: readonly number[];
}

/** What the wall clock of `zone` reads at `instant`. */
export function localOf(zone: Zone, instant: EpochSeconds): LocalSeconds {
  return instant + zone.offsets[segmentAt(zone, instant)]!;
}

/**
 * The instant at which the wall clock of `zone` reads `local`. A time that the clock skips (spring) moves later by what is skipped, an hour as a
 * rule; of a time that it reads twice (autumn) it is the first.
 */
export function instantOf(zone: Zone, local: LocalSeconds): EpochSeconds {
  const { starts, offsets } = zone;
  // No offset reaches a day, so this segment is the right one or lies before it.
  let i = segmentAt(zone, local - 86400);
  while (i + 1 < starts.length && local - offsets[i]! >= starts[i + 1]!) {
    const skipped = local - offsets[i + 1]! < starts[i + 1]!;
    if (skipped) break;
    i++;
  }
  return local - offsets[i]!;
}

/** The last segment that starts at or before `instant`, else the first. */
function segmentAt(zone: Zone, instant: EpochSeconds): number {
  let low = 0;
  let high = zone.starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (zone.starts[middle]! <= instant) low = middle;
    else high = middle;
  }
  return low;
}
