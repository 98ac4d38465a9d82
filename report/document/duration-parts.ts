import { readDuration, writeDuration } from '../../schema/values/index.ts';

export type TimeUnit = 'second' | 'minute' | 'hour' | 'day' | 'week';

/** So many of one unit. */
export interface DurationPart {
  readonly unit: TimeUnit;
  readonly count: number;
}

const units: Readonly<Record<string, TimeUnit>> = { s: 'second', m: 'minute', h: 'hour', d: 'day', w: 'week' };

/** The units that a duration is written in, as its writer chose them (`24h` stays 24 hours); ISO 8601 in the largest ones. */
export function durationParts(text: string): DurationPart[] {
  const plain = text.startsWith('P') ? writeDuration(readDuration(text) ?? 0) : text;
  const parts = [...plain.matchAll(/(\d+(?:\.\d+)?)([wdhms])/g)].map(([, count, unit]) => ({ unit: units[unit!]!, count: Number(count) }));
  const said = parts.filter(({ count }) => count > 0);
  return said.length > 0 ? said : [{ unit: 'second', count: 0 }];
}
