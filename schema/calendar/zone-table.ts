import { Temporal } from 'temporal-polyfill';
import type { EpochSeconds, Zone } from './zone.ts';

/** Whole local days at both ends of a span need the offsets around it. */
const margin = 3 * 86400;

/**
 * The offsets of the time zone `name` (IANA, "Asia/Riyadh") from `from` to `to` and some days around them; undefined where the name is unknown.
 * The only place that asks a time-zone database.
 */
export function zoneTable(name: string, from: EpochSeconds, to: EpochSeconds): Zone | undefined {
  let at: Temporal.ZonedDateTime | null;
  try {
    at = Temporal.Instant.fromEpochMilliseconds(Math.floor(from - margin) * 1000).toZonedDateTimeISO(name);
  } catch {
    return undefined;
  }
  const starts: number[] = [];
  const offsets: number[] = [];
  while (at && at.epochMilliseconds <= (to + margin) * 1000) {
    starts.push(at.epochMilliseconds / 1000);
    offsets.push(at.offsetNanoseconds / 1e9);
    at = at.getTimeZoneTransition('next');
  }
  return { name, starts, offsets };
}
