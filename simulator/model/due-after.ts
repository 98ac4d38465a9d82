import { addBusinessDays, addOpen } from '../../schema/calendar/index.ts';
import type { OpenHours } from '../../schema/calendar/index.ts';
import type { Seconds } from './rulebook.ts';

/** When a promise that counts from a moment is due on these hours; Infinity beyond what they hold. `businessDays`: 0 where it is `within` seconds. */
export function dueAfter(
  hours: OpenHours,
  { within, businessDays }: { readonly within: Seconds; readonly businessDays: number },
  since: Seconds,
): Seconds {
  return businessDays > 0 ? addBusinessDays(hours, since, businessDays) : addOpen(hours, since, within);
}
