import { quantile } from './quantile.ts';

const day = 86_400;
/** A holiday of most countries in the log, as a planner knows beforehand. */
const labourDay = Date.UTC(2012, 4, 1) / 1000 / day;

/** Opening hours, in whole minutes of the day: [from, to) on working days, and at weekends where anybody works then. */
export interface Hours {
  readonly weekdays: readonly [number, number];
  readonly weekend: readonly [number, number] | undefined;
}

export const alwaysOpen: Hours = { weekdays: [0, 1440], weekend: [0, 1440] };

/** The span of the day in which all but a share `outside` of acceptances fall, half of it on either side. Weekends count where a day of theirs sees a fifth of what a working day sees. */
export function hoursOf(accepted: readonly { readonly at: number; readonly weight: number }[], outside: number): Hours {
  const atWeekend = accepted.filter(({ at }) => isDayOff(at));
  const atWork = accepted.filter(({ at }) => !isDayOff(at));
  const total = (all: typeof accepted): number => all.reduce((sum, { weight }) => sum + weight, 0);
  const span = (all: typeof accepted): [number, number] => {
    const times = all.map(({ at, weight }) => ({ value: (at % day) / 60, weight }));
    const from = Math.floor(quantile(times, outside / 2));
    return [from, Math.max(from + 60, Math.ceil(quantile(times, 1 - outside / 2)))].map((minute) => Math.min(minute, 1440)) as [
      number,
      number,
    ];
  };
  if (atWork.length === 0) return alwaysOpen;
  return { weekdays: span(atWork), weekend: total(atWeekend) / 2 >= total(atWork) / 25 ? span(atWeekend) : undefined };
}

/** Open seconds between two moments. */
export function openBetween({ weekdays, weekend }: Hours, from: number, to: number): number {
  let open = 0;
  for (let midnight = from - (from % day); midnight < to; midnight += day) {
    const span = isDayOff(midnight) ? weekend : weekdays;
    if (span) open += Math.max(0, Math.min(to, midnight + 60 * span[1]) - Math.max(from, midnight + 60 * span[0]));
  }
  return open;
}

/** A day of the weekend (1 January 1970 was a Thursday), or the first of May. */
function isDayOff(at: number): boolean {
  const date = Math.floor(at / day);
  return ((date + 4) % 7) % 6 === 0 || date === labourDay;
}
