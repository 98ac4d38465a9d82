import { localOf } from '../../schema/calendar/index.ts';
import { dayAndDate } from './dates.ts';
import { isolate } from './dom.ts';
import type { View } from './view.ts';
import { zoneOf } from './zone-of.ts';

/** A moment of a result, in seconds from the run's start, as the policy's clock showed it: `Sun 6 Dec 09:15`. */
export function moment({ result, words }: View, seconds: number): string {
  const zone = zoneOf(result);
  const at = result.window.origin + seconds;
  const local = Math.floor(zone ? localOf(zone, at) : at);
  const minutes = Math.floor((local % 86_400) / 60);
  const clock = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  return `${dayAndDate(words, Math.floor(local / 86_400))} ${isolate(clock)}`;
}
