import { daySeconds } from '../../schema/calendar/index.ts';
import type { Finding } from '../../schema/index.ts';
import { quoted, readTime, weekdays, whyNotTime } from '../../schema/values/index.ts';
import { Csv } from '../model/index.ts';

/** A weekly profile: by weekday, Sunday first, from when to when (seconds of the day) which part of a week's arrivals comes. */
export type Profile = readonly (readonly { readonly from: number; readonly to: number; readonly part: number }[])[];

const largestWeight = 1e9;

/**
 * Reads a profile: a CSV with `day,time,weight`. A row's interval lasts from its time to that of the day's next row, or to 24:00; its weight says how
 * many come in the whole of it, compared with the others. Before a day's first row nobody comes.
 */
export function readProfile(file: string, text: string): { profile: Profile; findings: Finding[] } {
  const csv = new Csv(file, text, { required: ['day', 'time', 'weight'], optional: [] });
  const [dayColumn, timeColumn, weightColumn] = [csv.column('day'), csv.column('time'), csv.column('weight')];
  const rows: { from: number; weight: number }[][] = weekdays.map(() => []);
  while (csv.next()) {
    const [dayText, timeText, weightText] = [csv.text(dayColumn), csv.text(timeColumn), csv.text(weightColumn)];
    const day = weekdays.findIndex((name) => name === dayText);
    const time = readTime(timeText);
    const weight = readWeight(weightText);
    if (day < 0) csv.fault(dayColumn, 'csv-unknown-name', `${quoted(dayText)} is not a day`, `days are ${weekdays.map(quoted).join(', ')}`);
    if (time === undefined) csv.fault(timeColumn, 'csv-bad-date', whyNotTime(timeText).message, whyNotTime(timeText).hint);
    if (weight === undefined)
      csv.fault(weightColumn, 'csv-bad-number', `${quoted(weightText)} is not a weight`, 'a weight is a number from 0 up');
    if (day < 0 || time === undefined || weight === undefined) continue;
    const before = rows[day]!.at(-1);
    if (before && time <= before.from)
      csv.fault(timeColumn, 'csv-rows-out-of-order', 'this time is not after that of the row before it on this day');
    else rows[day]!.push({ from: time, weight });
  }
  const sum = rows.flat().reduce((total, { weight }) => total + weight, 0);
  const usable = !csv.findings.some(({ severity }) => severity === 'error');
  if (usable && csv.row === 0) csv.faultOfFile('csv-empty', 'this profile has a header and no rows');
  else if (usable && sum === 0) csv.faultOfFile('csv-bad-number', 'every weight of this profile is 0, so nobody ever comes');
  const profile = rows.map((day) =>
    day.map(({ from, weight }, i) => ({ from, to: day[i + 1]?.from ?? daySeconds, part: sum > 0 ? weight / sum : 0 })),
  );
  return { profile, findings: csv.findings };
}

function readWeight(text: string): number | undefined {
  const weight = /^\d{1,10}(\.\d{1,9})?$/.test(text) ? Number(text) : NaN;
  return weight <= largestWeight ? weight : undefined;
}
