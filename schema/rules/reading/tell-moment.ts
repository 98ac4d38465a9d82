import { dayOf, localOf, timeOfDay, weekdayOfDay } from '../../calendar/index.ts';
import { say } from '../../said/index.ts';
import type { Said } from '../../said/index.ts';
import { writeDate, writeTime } from '../../values/index.ts';
import type { CompiledHours } from './hours-of.ts';

const weekdays = [say`Sunday`, say`Monday`, say`Tuesday`, say`Wednesday`, say`Thursday`, say`Friday`, say`Saturday`];

/** A moment in the policy's time zone: Thursday 2026-12-03 18:00. */
export function tellMoment({ origin, zone }: CompiledHours, seconds: number): Said {
  const local = localOf(zone, origin + seconds);
  return say`${weekdays[weekdayOfDay(dayOf(local))]!} ${writeDate(dayOf(local))} ${writeTime(timeOfDay(local))}`;
}
