import { daySeconds } from '../../schema/calendar/index.ts';
import type { Zone } from '../../schema/calendar/index.ts';
import type { Policy, Scenario } from '../../schema/index.ts';
import { readDate, readDuration } from '../../schema/values/index.ts';
import { must } from './checked.ts';
import { knownAfter, knownBefore } from './window.ts';
import { zonesBetween } from './zones-between.ts';

/** A log that is laid anew by weekday may be some years old; its moments with a zone of their own are read in the policy's. */
const logYears = 5 * 366 * daySeconds;
const margin = 8 * daySeconds;

/**
 * The time zones that a policy names, over the run and as far beyond as promises reach. Apart from `compile` because this asks a time-zone database;
 * an unknown zone is left out.
 */
export function zonesOf(policy: Policy, scenario: Scenario): Record<string, Zone> {
  const { from, to, warm_up = '0s' } = scenario.period;
  const replayed = scenario.demand.some(({ align, resample }) => align === 'weekday' || resample === 'weeks');
  const start =
    must(readDate(from)) * daySeconds - must(readDuration(warm_up)) - margin - knownBefore(scenario) - (replayed ? logYears : 0);
  const end = must(readDate(to)) * daySeconds + knownAfter(scenario) + margin;
  return zonesBetween(policy, start, end);
}
