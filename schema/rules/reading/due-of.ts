import { addBusinessDays, addOpen } from '../../calendar/index.ts';
import type { OpenHours } from '../../calendar/index.ts';
import type { PromiseMade } from './promises.ts';

/** When a promise runs out that is counted from a moment on these hours; Infinity beyond what they hold. */
export function dueOf({ within }: PromiseMade, hours: OpenHours, at: number): number {
  return 'seconds' in within ? addOpen(hours, at, within.seconds) : addBusinessDays(hours, at, within.businessDays);
}
