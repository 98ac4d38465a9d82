import { readFileSync } from 'node:fs';
import { inPackage } from '../../schema/host/index.ts';

/** Mizan's version, as package.json says it. */
export function version(): string {
  return (JSON.parse(readFileSync(inPackage('package.json'), 'utf8')) as { version: string }).version;
}

/** Version of the time-zone database that this Node brings, such as `2026a`. */
export function timeZoneData(): string {
  return process.versions['tz'] ?? 'of the operating system';
}
