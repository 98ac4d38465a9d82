import type { KpiRow } from '../../schema/index.ts';
import type { Bands } from './bands.ts';
import type { Evidence, Subject } from './dimension.ts';
import { levelOf } from './level-of.ts';

/** The figure of these bands by one channel, or of all tickets, with the levels that its interval meets; undefined: there is none. */
export function figurePart({ kpis }: Subject, bands: Bands, channel?: string): Evidence | undefined {
  const row = kpis.find(({ kpi, statistic, where }) => kpi === bands.kpi && statistic === bands.statistic && isAbout(where, channel));
  if (!row || row.value === null) return undefined;
  const ends = row.interval ? [row.interval.low, row.value, row.interval.high] : [row.value];
  const levels = ends.map((end) => levelOf(bands, end)).sort((one, other) => one - other);
  const [low, high] = [levels[0]!, levels.at(-1)!];
  const up = bands.bounds.findLast(({ level }) => level > low)?.level;
  return { figure: row, says: bands.says[levelOf(bands, row.value)], levels: [low, high], better: up && bands.says[up] };
}

function isAbout(where: KpiRow['where'], channel: string | undefined): boolean {
  const names = Object.keys(where);
  return channel === undefined ? names.length === 0 : names.length === 1 && where['channel'] === channel;
}
