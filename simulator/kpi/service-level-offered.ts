import type { Kpi } from './kpi.ts';
import { decided, within } from './sum.ts';
import { waitingInTime } from './waiting-in-time.ts';

export const serviceLevelOffered: Kpi = {
  id: 'service_level_offered',
  title: { en: 'Service level, of all offered', ar: 'مستوى الخدمة من كل من دخلوا الطابور' },
  unit: 'share',
  better: 'more',
  detail: true,
  sentence: {
    en: 'Share of all contacts that entered a queue that were answered within T seconds: everyone who gave up counts as missed, however soon. The strictest of the four definitions.',
    ar: 'نسبة من رُدّ عليهم خلال T ثانية من كل من دخلوا الطابور: كل من تخلّى يُحسب إخفاقًا ولو تخلّى سريعًا. وهو أشد التعريفات الأربعة.',
  },
  formula: { en: 'answered within T / all who queued', ar: 'من رُدّ عليهم خلال T ÷ كل من دخلوا الطابور' },
  statistics: ['share'],
  by: ['channel', 'team'],
  observes: 'contacts',
  onePerWindow: false,
  perThreshold: true,
  byChannelFirst: ['share'],
  measure(tallies, model, of) {
    const { answered } = within(tallies, model, of);
    return { numerator: answered, denominator: decided(tallies, model, of) };
  },
  unknown: waitingInTime,
};
