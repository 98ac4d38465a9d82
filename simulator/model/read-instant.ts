import { daySeconds, instantOf, localOf } from '../../schema/calendar/index.ts';
import type { EpochSeconds, Zone } from '../../schema/calendar/index.ts';
import { readMoment } from '../../schema/values/index.ts';
import type { WrittenMoment } from '../../schema/values/index.ts';

/** The instant that a moment as text names; undefined: it names none. Without a zone it is read on the wall clock of `zone`. */
export function readInstant(text: string, zone: Zone): EpochSeconds | undefined {
  const moment = readMoment(text);
  return moment && instantNamed(moment, zone);
}

/**
 * The instant of a moment; of one without a zone, on the wall clock of `zone`. Of a time that the clock reads twice it is the first, unless that is before
 * `notBefore` and the second is not: so a log that is in order stays so.
 */
export function instantNamed(moment: WrittenMoment, zone: Zone, notBefore = -Infinity): EpochSeconds {
  if (moment.offset !== undefined) return moment.local - moment.offset;
  const first = instantOf(zone, moment.local);
  if (first >= notBefore) return first;
  const turn = zone.starts.find((start) => start > first) ?? Infinity;
  const second = moment.local - (localOf(zone, turn) - turn);
  return second >= turn && second >= notBefore && second - first < daySeconds ? second : first;
}
