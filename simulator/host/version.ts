import { readFileSync } from 'node:fs';

/** Mizan's version, as package.json says it. From the source tree and from `dist` the way is not equally long. */
export function version(): string {
  const above = import.meta.url.endsWith('.ts') ? '../../package.json' : '../../../package.json';
  return (JSON.parse(readFileSync(new URL(above, import.meta.url), 'utf8')) as { version: string }).version;
}

/** Version of the time-zone database that this Node brings, such as `2026a`. */
export function timeZoneData(): string {
  return process.versions['tz'] ?? 'of the operating system';
}
