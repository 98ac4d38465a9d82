import type { KpiRow } from '../../schema/index.ts';
import type { Bands } from './bands.ts';
import type { Subject } from './dimension.ts';

/** The figure about one channel, or about all tickets; undefined: there was nothing to measure. */
export function figureOf(
  { kpis }: Subject,
  { kpi, statistic }: Pick<Bands, 'kpi'> & Pick<KpiRow, 'statistic'>,
  channel?: string,
): (KpiRow & { readonly value: number }) | undefined {
  const isWanted = (row: KpiRow): row is KpiRow & { value: number } =>
    row.kpi === kpi && row.statistic === statistic && row.value !== null && isAbout(row.where, channel);
  return kpis.find(isWanted);
}

function isAbout(where: KpiRow['where'], channel: string | undefined): boolean {
  const names = Object.keys(where);
  return channel === undefined ? names.length === 0 : names.length === 1 && where['channel'] === channel;
}
