import type { Result } from '../../schema/index.ts';

/** The zone table that the result carries; undefined: none, and its times are shown as UTC. */
export function zoneOf({ inputs: { zones }, timeZone }: Result): Result['inputs']['zones'][string] | undefined {
  return Object.hasOwn(zones, timeZone) ? zones[timeZone] : undefined;
}
