import { dayOf, localOf, timeOfDay, weekdayOfDay } from '../../calendar/index.ts';
import { writeDate, writeTime } from '../../values/index.ts';
import type { CompiledHours } from './hours-of.ts';

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** A moment in the policy's time zone: Thursday 2026-12-03 18:00. */
export function tellMoment({ origin, zone }: CompiledHours, seconds: number): string {
  const local = localOf(zone, origin + seconds);
  return `${weekdays[weekdayOfDay(dayOf(local))]!} ${writeDate(dayOf(local))} ${writeTime(timeOfDay(local))}`;
}
