import { zoneTable } from '../../schema/calendar/index.ts';
import type { EpochSeconds, Zone } from '../../schema/calendar/index.ts';
import type { Policy } from '../../schema/index.ts';
import { defaultZone } from './checked.ts';

/** The time zones that a policy names, over a span. This asks a time-zone database; an unknown zone is left out. */
export function zonesBetween(policy: Policy, from: EpochSeconds, to: EpochSeconds): Record<string, Zone> {
  const names = new Set([policy.time_zone ?? defaultZone, ...Object.values(policy.calendars ?? {}).map(({ time_zone }) => time_zone)]);
  const tables = [...names].filter((name) => name !== undefined).map((name) => [name, zoneTable(name, from, to)] as const);
  return Object.fromEntries(tables.filter((table): table is [string, Zone] => table[1] !== undefined));
}
