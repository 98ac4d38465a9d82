import type { KpiRow, Policy, Scorecard } from '../../schema/index.ts';
import { scorecardOf } from '../../simulator/scorecard/index.ts';

const row = (kpi: string, channel: string, value: number, low: number, high: number) =>
  ({ kpi, statistic: 'mean', unit: 'seconds', where: { channel }, value, interval: { low, high, level: 0.95 } }) as unknown as KpiRow;

/** A slow shop with a loyalty programme: a level that an interval leaves open, one not judged, and a remark. */
export const sampleScorecard: Scorecard = scorecardOf({
  policy: {
    channels: { phone: { mode: 'live' }, chat: { mode: 'live' }, email: { mode: 'deferred' } },
    practices: { quality: ['templates'], delight: ['loyalty_programme'] },
  } as unknown as Policy,
  kpis: [
    row('first_response_time', 'phone', 62, 55, 69),
    row('first_response_time', 'email', 14_500, 13_900, 15_100),
    row('resolution_time', 'phone', 8000, 7900, 8100),
    row('resolution_time', 'email', 40_000, 39_000, 41_000),
  ],
});
