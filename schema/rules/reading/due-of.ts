import { addBusinessDays, addOpen } from '../../calendar/index.ts';
import type { OpenHours } from '../../calendar/index.ts';
import type { PromisedDuration } from '../../values/index.ts';

/** When what is promised within a time runs out, counted from a moment on these hours; Infinity beyond what they hold. */
export function dueOf(within: PromisedDuration, hours: OpenHours, at: number): number {
  return 'seconds' in within ? addOpen(hours, at, within.seconds) : addBusinessDays(hours, at, within.businessDays);
}
