import { localOf } from '../../schema/calendar/index.ts';
import { writeMoment } from '../../schema/values/index.ts';
import type { Model, Seconds } from './model.ts';

/** A moment of the run as people read it: local time of the policy with its offset, `2026-12-06T09:00:00+03:00`. */
export function localTime({ origin, zone }: Pick<Model, 'origin' | 'zone'>, at: Seconds): string {
  const instant = origin + at;
  const local = localOf(zone, instant);
  return writeMoment({ local, offset: local - instant });
}
