import type { Scorecard } from '../../schema/index.ts';
import { accessibility } from './accessibility.ts';
import { rules } from './bands.ts';
import { delight } from './delight.ts';
import type { Dimension, Judged, NotJudged, Subject } from './dimension.ts';
import { proactivity } from './proactivity.ts';
import { quality } from './quality.ts';
import { resolutionTimes } from './resolution-times.ts';
import { responseTimes } from './response-times.ts';
import { selfService } from './self-service.ts';

/** The seven dimensions, the most important first (domain.md, 9). */
export const dimensions: readonly Dimension[] = [responseTimes, resolutionTimes, quality, accessibility, selfService, proactivity, delight];

/** The level of each dimension with its evidence. There is no level of the whole: a mean of levels would hide the weak ones. */
export function scorecardOf(subject: Subject): Scorecard {
  const judged = dimensions.map((dimension) => ({ dimension, found: dimension.judge(subject) }));
  return {
    dimensions: judged.map(({ dimension: { id, title, assumed, how }, found }) => ({
      id,
      title: { ...title },
      ...(assumed ? { assumed } : {}),
      ...written(found, how),
    })),
    remarks: backfires(judged) ? [{ ...warning }] : [],
    rules: rules.map((rule) => ({ ...rule })),
  };
}

type Row = Scorecard['dimensions'][number];

function written(found: Judged | NotJudged, how: Dimension['how']): Pick<Row, 'levels' | 'because' | 'evidence' | 'next'> {
  if ('because' in found) return { levels: null, because: { ...found.because }, evidence: [] };
  const { levels, evidence } = found;
  const asks = evidence.flatMap(({ levels: [low], figure, better }) =>
    low === levels[0] && better ? [{ where: figure?.where ?? {}, says: { ...better } }] : [],
  );
  return {
    levels: [...levels],
    evidence: evidence.map(({ figure, says, levels: allowed }) => ({
      ...(figure ? { figure: headOf(figure) } : {}),
      says: { ...says },
      levels: [...allowed],
    })),
    ...(levels[0] < 5 && asks.length > 0 ? { next: { asks, how: { ...how } } } : {}),
  };
}

function headOf({ kpi, statistic, where, unit, value, interval }: Subject['kpis'][number]): NonNullable<Row['evidence'][number]['figure']> {
  return { kpi, statistic, where, unit, value: value!, interval };
}

const warning = {
  en: 'Delight before fast, low-effort service backfires: first make responses and resolutions quicker.',
  ar: 'الإبهار قبل خدمة سريعة قليلة العناء يأتي بعكس المراد: سرّع الاستجابة والحل أولًا.',
};

/** Whether there is delight where customers wait long. */
function backfires(judged: readonly { readonly dimension: Dimension; readonly found: Judged | NotJudged }[]): boolean {
  const highest = (wanted: Dimension): number | undefined => {
    const found = judged.find(({ dimension }) => dimension === wanted)!.found;
    return 'levels' in found ? found.levels[1] : undefined;
  };
  const slow = [responseTimes, resolutionTimes].some((one) => (highest(one) ?? 5) <= 2);
  return slow && (highest(delight) ?? 1) >= 3;
}
