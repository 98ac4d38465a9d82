import type { Policy } from '../../schema/index.ts';
import { compileCalendars, defaultZone, zonesBetween } from '../model/index.ts';
import type { OpenHours } from '../model/index.ts';
import type { Zone } from '../../schema/calendar/index.ts';

const day = 86_400;
/** How far ahead calendars are looked at, first and at most: a promise can be as long as a year, on a calendar that is hardly ever open. */
const near = 500 * day;
const far = 12_000 * day;

/** The policy's calendars around a moment. */
export interface Calendars {
  /** Epoch seconds that times count from. */
  readonly origin: number;
  /** By id; 0 is `always`. */
  readonly hours: readonly OpenHours[];
  /** The policy's own. */
  readonly zone: Zone;
}

/** The calendars of a policy from some days before a moment (epoch seconds) to well over a year after; `isFar`: to thirty years after. */
export function calendarsAt(policy: Policy, at: number, isFar = false): Calendars {
  const origin = Math.floor(at) - 8 * day;
  const to = origin + (isFar ? far : near);
  const zones = zonesBetween(policy, origin, to);
  const zoneOf = (name: string | undefined): Zone => zones[name ?? policy.time_zone ?? defaultZone]!;
  return { origin, hours: compileCalendars(policy, zoneOf, origin, to), zone: zoneOf(undefined) };
}
