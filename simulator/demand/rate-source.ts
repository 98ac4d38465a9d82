import { dayOf, daySeconds, instantOf, localOf, weekdayOfDay } from '../../schema/calendar/index.ts';
import type { RateSource, Seconds, Span } from '../model/index.ts';
import type { Profile } from './profile.ts';

/** What a demand entry with a `count` says. */
export interface RateEntry extends Pick<RateSource, 'facts' | 'volume' | 'level' | 'numbers'> {
  readonly count: number;
  readonly each: keyof typeof secondsOf;
  readonly profile: Profile | undefined;
}

/** A month is a twelfth of 365.25 days. */
const secondsOf = { hour: 3600, day: daySeconds, week: 7 * daySeconds, month: 30.4375 * daySeconds };

/** Tickets a second where the entry has no profile. */
export function perSecond({ count, each }: Pick<RateEntry, 'count' | 'each'>): number {
  return count / secondsOf[each];
}

/** The rate over the run: everywhere the same, or on each day as the profile says, in local time. Where the clock changes an interval keeps its arrivals. */
export function rateSource({ count, each, profile, ...said }: RateEntry, span: Span): RateSource {
  const plain = perSecond({ count, each });
  if (!profile) return { kind: 'rate', starts: Float64Array.of(0), perSecond: Float64Array.of(plain), ...said };
  const pieces = piecesOf(profile, plain * secondsOf.week, span);
  return {
    kind: 'rate',
    starts: Float64Array.from(pieces, ({ start }) => start),
    perSecond: Float64Array.from(pieces, (piece) => piece.perSecond),
    ...said,
  };
}

function piecesOf(profile: Profile, perWeek: number, { zone, origin, end }: Span): { start: Seconds; perSecond: number }[] {
  const pieces: { start: Seconds; perSecond: number }[] = [];
  const begin = (start: Seconds, perSecond: number): void => {
    if (pieces.at(-1)?.start === start) pieces.pop();
    if (pieces.at(-1)?.perSecond !== perSecond) pieces.push({ start, perSecond });
  };
  begin(0, 0);
  for (let day = dayOf(localOf(zone, origin)); day <= dayOf(localOf(zone, origin + end)); day++) {
    const at = (time: number): Seconds => instantOf(zone, day * daySeconds + time) - origin;
    const pattern = profile.dates.get(day) ?? profile.week?.[weekdayOfDay(day)] ?? [];
    if (pattern.length === 0) begin(Math.max(0, at(0)), 0);
    let skipped = 0;
    for (const [i, { from, to, part }] of pattern.entries()) {
      if (i === 0 && from > 0 && at(from) > 0) begin(Math.max(0, at(0)), 0);
      const length = at(to) - at(from);
      // What would come in an hour that the clock leaves out comes in the next interval.
      if (length <= 0) skipped += part;
      if (length > 0 && at(to) > 0 && at(from) < end) begin(Math.max(0, at(from)), (perWeek * (part + skipped)) / length);
      if (length > 0) skipped = 0;
    }
  }
  return pieces.filter(({ start }) => start < end);
}
