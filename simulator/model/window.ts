import { daySeconds, instantOf } from '../../schema/calendar/index.ts';
import type { OpenHours, Zone } from '../../schema/calendar/index.ts';
import type { Policy, Scenario } from '../../schema/index.ts';
import { readDate, readDuration } from '../../schema/values/index.ts';
import { promiseOf } from './promises.ts';
import { dueAfter } from './due-after.ts';
import { hoursOf, must } from './checked.ts';
import { backlogLimits } from './keys.ts';
import type { Span } from './span.ts';

/** How far after its ticket a promise can be due and still be known. */
const farthestPromise = 400 * daySeconds;
const afterLongest = 7 * daySeconds;

/** The run but for its end: warm-up, then the window from the start of the day `from` to the end of the day `to`, by the policy's clock. */
export function windowOf({ period }: Scenario, zone: Zone): Omit<Span, 'end'> {
  const firstMidnight = must(readDate(period.from)) * daySeconds;
  const lastMidnight = (must(readDate(period.to)) + 1) * daySeconds;
  const origin = instantOf(zone, firstMidnight - must(readDuration(period.warm_up ?? '0s')));
  return { zone, origin, from: instantOf(zone, firstMidnight) - origin, to: instantOf(zone, lastMidnight) - origin };
}

/** How long tickets are followed after the window: as told, or the longest promise made at its end, and a week. */
export function followUpOf(policy: Policy, { period }: Scenario, hours: readonly OpenHours[], to: number): number {
  if (period.follow_up !== undefined) return must(readDuration(period.follow_up));
  const rows = policy.promises ?? [];
  const clocks = [policy.defaults?.clock ?? 'always', ...rows.flatMap(({ clock }) => clock ?? [])];
  const dues = rows.flatMap(({ first_response, resolution }) =>
    [first_response, resolution].flatMap((target) => {
      const promise = target === undefined ? 'none' : promiseOf(policy, target, 0);
      if (promise === 'none') return [];
      return (promise.clock >= 0 ? [promise.clock] : clocks.map((clock) => hoursOf(policy, clock))).map((clock) =>
        dueAfter(hours[clock]!, promise, to),
      );
    }),
  );
  const longest = Math.max(0, ...dues.map((due) => due - to));
  return Math.min(longest, farthestPromise) + afterLongest;
}

/** How long before the run calendars must be known: as old as a ticket can be that is open when it starts. */
export function knownBefore({ start }: Scenario): number {
  return start?.backlog ? backlogLimits.age : 0;
}

/** How long after the window calendars must be known: to the run's end, and from there to where a promise is due. */
export function knownAfter({ period }: Scenario): number {
  return (period.follow_up === undefined ? farthestPromise + afterLongest : must(readDuration(period.follow_up))) + farthestPromise;
}
