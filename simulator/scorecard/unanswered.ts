import type { Bands } from './bands.ts';
import type { Evidence, Subject } from './dimension.ts';
import { figureOf } from './figure-of.ts';

/** A channel on which customers came, not all of whom helped themselves, and no person answered any; undefined: it is none such. */
export function unanswered(subject: Subject, bands: Bands, channel: string): Evidence | undefined {
  const came = figureOf(subject, { kpi: 'arrivals', statistic: 'total' }, channel);
  const alone = figureOf(subject, { kpi: 'self_service_rate', statistic: 'share' }, channel);
  if (!came?.value || alone?.value === 1 || figureOf(subject, bands, channel)) return undefined;
  return { figure: came, levels: [1, 1], says: { en: 'nobody was answered', ar: 'لم ينل أحد ردًّا' }, better: bands.says[2] };
}
