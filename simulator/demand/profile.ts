import { daySeconds } from '../../schema/calendar/index.ts';
import type { Day } from '../../schema/calendar/index.ts';
import type { Finding } from '../../schema/index.ts';
import { enumerated, say } from '../../schema/said/index.ts';
import { quoted, readDate, readTime, weekdays, whyNotTime, whyNotYear } from '../../schema/values/index.ts';
import { Csv } from '../model/index.ts';

/** What comes on one day: from when to when (seconds of the day) which part of an ordinary week's arrivals. */
export type DayProfile = readonly { readonly from: number; readonly to: number; readonly part: number }[];

/** When they come: by weekday, Sunday first, and on dates that differ. A profile of dates alone has no `week`: on other days nobody comes. */
export interface Profile {
  readonly week: readonly DayProfile[] | undefined;
  readonly dates: ReadonlyMap<Day, DayProfile>;
}

const largestWeight = 1e9;

type Rows = { readonly from: number; readonly weight: number }[];

/**
 * Reads a profile: a CSV with `day,time,weight`; a day is a weekday or a date, which then differs from its weekday. A row's interval lasts from its time to
 * that of the day's next row, or to 24:00; its weight says how many come in the whole of it, compared with the others. Before a day's first row nobody
 * comes. The weights of the weekdays make an ordinary week; of dates alone, their average does.
 */
export function readProfile(file: string, text: string): { profile: Profile; findings: Finding[] } {
  const csv = new Csv(file, text, { required: ['day', 'time', 'weight'], optional: [] });
  const [dayColumn, timeColumn, weightColumn] = [csv.column('day'), csv.column('time'), csv.column('weight')];
  const week: Rows[] = weekdays.map(() => []);
  const dates = new Map<Day, Rows>();
  while (csv.next()) {
    const [dayText, timeText, weightText] = [csv.text(dayColumn), csv.text(timeColumn), csv.text(weightColumn)];
    const rows = week[weekdays.findIndex((name) => name === dayText)] ?? rowsOf(dates, readDate(dayText));
    const time = readTime(timeText);
    const weight = readWeight(weightText);
    if (!rows) {
      const { message, hint } = whyNotYear(dayText) ?? {
        message: say`${quoted(dayText)} is not a day`,
        hint: say`days are ${enumerated(weekdays.map(quoted))}, or a date: \`2026-12-06\``,
      };
      csv.fault(dayColumn, 'csv-unknown-name', message, hint);
    }
    if (time === undefined) {
      const { message, hint } = whyNotTime(timeText);
      const afterLast = say`leave this row out, since the last interval of a day runs to 24:00, or write \`00:00\` of the next day`;
      csv.fault(timeColumn, 'csv-bad-date', message, timeText === '24:00' ? afterLast : hint);
    }
    if (weight === undefined)
      csv.fault(weightColumn, 'csv-bad-number', say`${quoted(weightText)} is not a weight`, say`a weight is a number from 0 up`);
    if (!rows || time === undefined || weight === undefined) continue;
    const before = rows.at(-1);
    if (before && time <= before.from)
      csv.fault(timeColumn, 'csv-rows-out-of-order', say`this time is not after that of the row before it on this day`);
    else rows.push({ from: time, weight });
  }
  const hasWeek = week.some(({ length }) => length > 0);
  const sum = weightOf(hasWeek ? week : [...dates.values()]);
  const usable = !csv.findings.some(({ severity }) => severity === 'error');
  if (usable && csv.row === 0) csv.faultOfFile('csv-empty', say`this profile has a header and no rows`);
  else if (usable && sum === 0) csv.faultOfFile('csv-bad-number', say`every weight of this profile is 0, so nobody ever comes`);
  const ordinary = hasWeek ? sum : (sum / dates.size) * 7;
  const parts = (rows: Rows): DayProfile =>
    rows.map(({ from, weight }, i) => ({ from, to: rows[i + 1]?.from ?? daySeconds, part: sum > 0 ? weight / ordinary : 0 }));
  const profile = {
    week: hasWeek ? week.map(parts) : undefined,
    dates: new Map(Array.from(dates, ([day, rows]) => [day, parts(rows)] as const)),
  };
  return { profile, findings: csv.findings };
}

/** The rows of a date, which has some from now on; undefined: it is none. */
function rowsOf(dates: Map<Day, Rows>, day: Day | undefined): Rows | undefined {
  if (day === undefined) return undefined;
  const rows = dates.get(day) ?? [];
  dates.set(day, rows);
  return rows;
}

function weightOf(days: readonly Rows[]): number {
  return days.flat().reduce((total, { weight }) => total + weight, 0);
}

function readWeight(text: string): number | undefined {
  const weight = /^\d{1,10}(\.\d{1,9})?$/.test(text) ? Number(text) : NaN;
  return weight <= largestWeight ? weight : undefined;
}
