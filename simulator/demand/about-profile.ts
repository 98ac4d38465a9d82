import { dayOf, localOf } from '../../schema/calendar/index.ts';
import type { Finding } from '../../schema/index.ts';
import { counted, say } from '../../schema/said/index.ts';
import { writeDate } from '../../schema/values/index.ts';
import { firstOfLayers, mostOrdinals, ordinalsOfLayer } from '../model/index.ts';
import type { RateSource, Span } from '../model/index.ts';
import { aboutFile } from './about-file.ts';
import type { Profile } from './profile.ts';

/** Beyond what a rate without dates is checked for: days of the run that a profile of dates alone leaves out, and dates with more tickets than there are keys for. */
export function aboutProfile(file: string, { week, dates }: Profile, source: RateSource, { zone, origin, to, end }: Span): Finding[] {
  const tickets = source.perSecond.reduce((sum, rate, i) => sum + rate * ((source.starts[i + 1] ?? end) - source.starts[i]!), 0);
  // A tenth is left to chance.
  const most = 0.9 * (source.volume > 1 ? Math.min(firstOfLayers, (2 * ordinalsOfLayer) / source.volume) : mostOrdinals);
  if (tickets > most) {
    const message = say`with these weights ${Math.round(tickets / 1e5) / 10} million tickets come in the run, more than can be told apart`;
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
