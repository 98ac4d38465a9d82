import { localOf } from '../../../schema/calendar/index.ts';
import { zoneOf } from '../zone-of.ts';
import type { Result, Series } from '../../../schema/index.ts';

/** One hour of the days that a result is about. A period of up to seven days is shown day by day, a longer one as its average week. */
export interface WeekHour {
  /** Position of the day, from the first; in an average week days of the same name fall together. */
  readonly day: number;
  /** Local hour, 0 to 23. */
  readonly hour: number;
}

export interface Week {
  /** Whether the days are averages over several weeks. */
  readonly average: boolean;
  /** First day, counted from 1970-01-01. */
  readonly first: number;
  readonly days: number;
  /** Sum of a series in each hour (mean over its days in an average week), at `day * 24 + hour`; NaN where the series says nothing. */
  hours(series: readonly Series[]): Float64Array;
}

/** How the window of `result` is laid out in local days and hours, by the zone table that the result carries. */
export function weekOf(result: Result): Week {
  const { origin, from, to } = result.window;
  const zone = zoneOf(result);
  const local = (seconds: number) => (zone ? localOf(zone, origin + seconds) : origin + seconds);
  const first = Math.floor(local(from) / 86400);
  const all = Math.max(1, Math.ceil((local(to) - first * 86400) / 86400));
  const days = Math.min(7, all);
  return {
    average: all > 7,
    first,
    days,
    hours(series) {
      const sums = new Float64Array(days * 24).fill(Number.NaN);
      for (const one of series) {
        one.values.forEach((value, i) => {
          const at = local(one.from + i * one.step);
          const day = (Math.floor(at / 86400) - first) % 7;
          const slot = day * 24 + Math.floor((at % 86400) / 3600);
          if (day >= 0 && slot < sums.length) sums[slot] = (Number.isNaN(sums[slot]!) ? 0 : sums[slot]!) + value;
        });
      }
      // Day `d` of the week comes once, and once more in every whole week after it.
      return sums.map((sum, slot) => sum / Math.ceil((all - Math.floor(slot / 24)) / 7));
    },
  };
}
