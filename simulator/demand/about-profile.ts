import { dayOf, localOf } from '../../schema/calendar/index.ts';
import type { Finding } from '../../schema/index.ts';
import { counted, say } from '../../schema/said/index.ts';
import { writeDate } from '../../schema/values/index.ts';
import { mostOfRate } from '../model/index.ts';
import type { RateSource, Span } from '../model/index.ts';
import { aboutFile } from './about-file.ts';
import type { Profile } from './profile.ts';

/** Beyond what a rate without dates is checked for: days of the run that a profile of dates alone leaves out, and weights that bring more tickets than there are keys for. `plain`: tickets a second without the profile. */
export function aboutProfile(
  file: string,
  { week, dates }: Profile,
  source: RateSource,
  plain: number,
  { zone, origin, to }: Span,
): Finding[] {
  const until = (piece: number): number => Math.min(to, source.starts[piece + 1] ?? to);
  const tickets = source.perSecond.reduce((sum, rate, i) => sum + rate * Math.max(0, until(i) - source.starts[i]!), 0);
  // A tenth is left to chance. Where too many come by themselves, weights have no part in it.
  const most = 0.9 * mostOfRate(source.volume);
  if (tickets > most && plain * to <= most) {
    const million = Math.round((tickets * source.volume) / 1e5) / 10;
    const message = say`with these weights ${million} million tickets come until the period is over, more than can be told apart`;
    return [aboutFile(file, 'csv-too-large', 'error', message, say`a date is weighed against the weekdays`)];
  }
  if (week || dates.size === 0) return [];
  const left: string[] = [];
  const dayAt = (at: number): number => dayOf(localOf(zone, origin + at));
  for (let day = dayAt(0); day <= dayAt(to - 1); day++) if (!dates.has(day)) left.push(writeDate(day));
  if (left.length === 0) return [];
  const missing =
    left.length > 1 ? say`\`${left[0]!}\` (and for ${counted(left.length - 1, 'more day')} of the run)` : say`\`${left[0]!}\``;
  const message = say`this profile has no row for ${missing}, so nobody comes then`;
  return [aboutFile(file, 'csv-no-arrivals-in-period', 'warning', message, say`add the dates, or rows for the weekdays`)];
}
