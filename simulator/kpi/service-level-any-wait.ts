import type { Kpi } from './kpi.ts';
import { decided, within } from './sum.ts';
import { waitingInTime } from './waiting-in-time.ts';

export const serviceLevelAnyWait: Kpi = {
  id: 'service_level_any_wait',
  title: { en: 'Service level, any wait', ar: 'مستوى الخدمة بأي انتظار قصير' },
  unit: 'share',
  better: 'more',
  detail: true,
  sentence: {
    en: 'Share of all contacts that entered a queue whose wait ended within T seconds, with an answer or by giving up. Who gives up at once counts as well served: it says how short waits are, not how many were answered.',
    ar: 'نسبة من انتهى انتظارهم خلال T ثانية من كل من دخلوا الطابور، سواء بالرد أو بالتخلي. من يتخلّى سريعًا يُحسب نجاحًا، فهو يدل على قصر الانتظار لا على عدد من رُدّ عليهم.',
  },
  formula: {
    en: '(answered within T + gave up within T) / all who queued',
    ar: '(من رُدّ عليهم خلال T + من تخلّوا خلال T) ÷ كل من دخلوا الطابور',
  },
  statistics: ['share'],
  by: ['channel', 'team'],
  observes: 'contacts',
  onePerWindow: false,
  perThreshold: true,
  byChannelFirst: ['share'],
  measure(tallies, model, of) {
    const { answered, abandoned } = within(tallies, model, of);
    return { numerator: answered + abandoned, denominator: decided(tallies, model, of) };
  },
  unknown: waitingInTime,
};
