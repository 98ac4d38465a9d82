import type { Objective } from '../../../schema/index.ts';
import { kpiWords } from '../../../schema/values/index.ts';
import { kpiOf } from '../../../simulator/index.ts';
import { requestsOf } from '../requests-of.ts';
import type { Scribe } from '../scribe.ts';
import type { Bound } from '../words/words.ts';

type Figure = Pick<Objective, 'kpi' | 'within' | 'statistic' | 'where' | Bound>;

const bounds: readonly Bound[] = ['at_least', 'above', 'at_most', 'below'];

/** What is wanted of a figure: "Service level within 20 seconds (requests by Telephone): at least 80%". */
export function wanted(scribe: Scribe, figure: Figure): string {
  const { kpi, within, statistic, where } = figure;
  const { objectives: says } = scribe.words.sections.internal;
  const title = kpiOf(kpi)?.title[scribe.words.values.language] ?? says.kpi[kpi] ?? scribe.name(kpi);
  const spoken = within === undefined ? title : `${title} ${says.within(scribe.duration(within))}`;
  const about = where === undefined ? undefined : requestsOf(scribe, where);
  const targets = bounds.flatMap((bound) => {
    const value = figure[bound];
    return value === undefined
      ? []
      : [scribe.words.values.bound(bound, target(scribe, kpi, value, bound === 'above' || bound === 'below'))];
  });
  const often = statistic === undefined ? '' : says.statistic[statistic];
  return says.wanted(spoken, about, [scribe.list(targets), often].filter(Boolean).join(' '));
}

function target(scribe: Scribe, kpi: string, value: string | number, after: boolean): string {
  const unit = kpiWords[kpi]?.unit;
  if (unit === 'share') return scribe.share(String(value));
  if (unit === 'seconds') return scribe.duration(String(value), after);
  return unit === 'money' ? scribe.money(Number(value)) : scribe.number(Number(value));
}
