import { everyHour, zoneTable } from '../../../schema/calendar/index.ts';
import type { Week, Zone } from '../../../schema/calendar/index.ts';

/** Epoch seconds of an ISO moment with its zone, milliseconds kept. */
export function at(iso: string): number {
  const instant = Date.parse(iso);
  if (Number.isNaN(instant)) throw new Error(`no moment: ${iso}`);
  return instant / 1000;
}

/** The day number of an ISO date. */
export const day = (date: string): number => at(`${date}T00:00Z`) / 86400;

/** Seconds of the day of "09:00". */
export function clock(time: string): number {
  const [hours, minutes] = time.split(':').map(Number);
  return hours! * 3600 + minutes! * 60;
}

const names = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** A week from `{ mon: [['09:00', '17:00']] }`. */
export const week = (hours: Readonly<Record<string, readonly (readonly string[])[]>>): Week =>
  names.map((name) => (hours[name] ?? []).map(([from, to]) => [clock(from!), clock(to!)] as const));

/** The same hours from Monday to Friday. */
export const workWeek = (...hours: [string, string][]): Week => week({ mon: hours, tue: hours, wed: hours, thu: hours, fri: hours });

/** A zone's table that is there. */
export function zone(name: string, from: string, to: string): Zone {
  const table = zoneTable(name, at(from), at(to));
  if (!table) throw new Error(`no zone ${name}`);
  return table;
}

export { everyHour };
