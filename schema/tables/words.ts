/**
 * What decision tables need to know of a policy: its names. Whatever is not of the expected shape counts as absent, since all findings of a
 * flawed policy are told at once.
 */
export interface PolicyWords {
  readonly currency?: unknown;
  readonly languages?: unknown;
  readonly segments?: unknown;
  readonly topics?: unknown;
  readonly facts?: unknown;
  readonly calendars?: unknown;
  readonly channels?: unknown;
  readonly offers?: unknown;
  readonly priorities?: unknown;
  readonly tiers?: unknown;
  readonly teams?: unknown;
  readonly never?: unknown;
}

export type Words = Readonly<Record<string, unknown>>;

/** The value as a map, or an empty one. */
export function mapOf(value: unknown): Words {
  return isMap(value) ? value : {};
}

export function isMap(value: unknown): value is Words {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value as a list: a single value is a list of one, nothing an empty one. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}
