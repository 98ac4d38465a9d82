import { daySeconds } from '../calendar/index.ts';
import type { Finding } from '../finding.ts';
import type { Scenario } from '../generated/scenario.ts';
import { say } from '../said/index.ts';
import type { Said } from '../said/index.ts';
import { mapOf } from '../tables/index.ts';
import { readDuration, readTime, readTimeRange } from '../values/index.ts';
import type { TimeRange } from '../values/index.ts';
import type { Context } from './context.ts';
import { piecesAt } from './reading/places.ts';
import { report } from './reading/report.ts';
import type { Rule } from './rule.ts';

type Shift = Scenario['staffing'][string][number];
type Break = NonNullable<Shift['breaks']>[number];

/** A break that nobody takes as it is written: the rest of it is on duty. */
export const breakOutsideShift: Rule = {
  code: 'break-outside-shift',
  severity: 'warning',
  sentence: 'a break lies outside its shift, or overlaps another one',
  avoid: 'care: [{ shift: 09:00-17:00, agents: 4, breaks: [{ at: 20:00, lasts: 30m }] }]',
  prefer: 'care: [{ shift: 09:00-17:00, agents: 4, breaks: [{ at: 12:00, lasts: 30m }] }]',
  why: 'A break takes agents off duty at the same time each day. What of it lies outside the shift, or in another break, changes nothing: agents work more than the plan means, and are paid the same.',
  check: (context) => {
    const { scenario } = context;
    return piecesAt(scenario?.value, 'staffing.*.*').flatMap(({ path, value }) => {
      const shift = value as Shift;
      const breaks = shift.breaks ?? [];
      return breaks.flatMap((one, i): Finding[] => {
        const message = atOdds(context, shift, one) ?? overlapping(one, breaks.slice(0, i));
        return message ? [report(breakOutsideShift, scenario!, [...path, 'breaks', i, 'at'], 'value', message)] : [];
      });
    });
  },
};

/** What of a break its shift, or every opening of the calendar, does not hold. Of a roster each person's shifts are their own. */
function atOdds(context: Context, { shift, hours }: Shift, one: Break): Said | undefined {
  const spans = shift === undefined ? openings(context, hours) : [readTimeRange(shift)!];
  const taken = rangeOf(one);
  if (spans.length === 0 || taken.from === taken.to || spans.some(({ from, to }) => to - from >= daySeconds)) return undefined;
  const held = Math.max(...spans.map((span) => common(span, taken)));
  if (held === 0 && shift === undefined)
    return say`the break at \`${one.at}\` is never within the hours of \`${hours!}\`, so nobody takes it`;
  if (held === 0) return say`the break at \`${one.at}\` is outside the shift \`${shift!}\`, so nobody takes it`;
  if (held === taken.to - taken.from || shift === undefined) return undefined;
  return say`the break at \`${one.at}\` for \`${one.lasts}\` reaches beyond the shift \`${shift}\`: only what lies within it counts`;
}

function overlapping(one: Break, before: readonly Break[]): Said | undefined {
  const other = before.find((earlier) => common(rangeOf(earlier), rangeOf(one)) > 0);
  return other && say`the break at \`${one.at}\` overlaps the one at \`${other.at}\`: what both take counts once`;
}

/** All openings of a calendar by the policy's own clock; of one with another time zone none. */
function openings({ words }: Context, hours: string | undefined): TimeRange[] {
  const calendar = mapOf(mapOf(words.calendars)[hours ?? '']);
  if (calendar['time_zone'] !== undefined) return [];
  const written = [...piecesAt(calendar, 'open.*'), ...piecesAt(calendar, 'except.*.open.*')];
  return written.flatMap(({ value }) => [value].flat()).flatMap((text) => readTimeRange(String(text)) ?? []);
}

function rangeOf({ at, lasts }: Break): TimeRange {
  const from = readTime(at)!;
  return { from, to: from + readDuration(lasts)! };
}

/** Seconds that two ranges of every day have in common, one of them a day later where it is after midnight. */
function common(one: TimeRange, other: TimeRange): number {
  const shared = (by: number): number => Math.min(one.to, other.to + by) - Math.max(one.from, other.from + by);
  return Math.max(0, shared(0), shared(daySeconds), shared(-daySeconds));
}
