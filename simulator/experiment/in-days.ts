import { daySeconds } from '../../schema/calendar/index.ts';
import { writeDuration } from '../../schema/values/index.ts';

/** A time in the language of scenarios, in both languages of a note: `30d`, whole days not told in weeks. */
export function inDays(seconds: number): string {
  return `\`${seconds > 0 && seconds % daySeconds === 0 ? `${seconds / daySeconds}d` : writeDuration(seconds)}\``;
}
