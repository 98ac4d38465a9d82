import { writeDuration } from '../../schema/values/index.ts';

/** A time in the language of scenarios, in both languages of a note: `30d`, whole days not told in weeks. */
export function inDays(seconds: number): string {
  return `\`${seconds > 0 && seconds % 86_400 === 0 ? `${seconds / 86_400}d` : writeDuration(seconds)}\``;
}
