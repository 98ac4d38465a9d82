import type { Kpi } from './kpi.ts';
import { dimensions } from './kpi.ts';
import { sum, waits } from './sum.ts';

export const serviceLevel: Kpi = {
  id: 'service_level',
  title: { en: 'Service level', ar: 'مستوى الخدمة' },
  unit: 'share',
  better: 'more',
  sentence: {
    en: 'Share of contacts answered within T seconds of entering the queue. Who gave up within T is left out, who gave up later counts as missed, and so does who waited longer when the run stopped. Other houses divide by the answered only (higher) or by all offered (lower): compare only like with like.',
    ar: 'نسبة من رُدّ عليهم خلال T ثانية من دخول الطابور. من تخلّى خلال T لا يُحسب، ومن تخلّى بعدها يُحسب إخفاقًا، وكذلك من طال انتظاره عن ذلك حين توقفت المحاكاة. وهناك من يقسم على من رُدّ عليهم فقط (فترتفع النسبة) أو على كل من دخلوا الطابور (فتنخفض)، فلا تُقارن إلا نسب التعريف الواحد.',
  },
  formula: { en: 'answered within T / (answered + abandoned after T)', ar: 'من رُدّ عليهم خلال T ÷ (من رُدّ عليهم + من تخلّوا بعد T)' },
  statistics: ['share'],
  by: dimensions,
  observes: 'contacts',
  onePerWindow: false,
  perThreshold: true,
  byChannelFirst: ['share'],
  measure(tallies, model, of) {
    const { tally, mask } = waits(tallies, of);
    const width = model.thresholds.length;
    const at = of.threshold ?? 0;
    const late = sum(tally.abandoned, mask) - sum(tally.withinAbandoned, mask, width, at);
    const later = sum(tally.waiting, mask) - sum(tally.withinWaiting, mask, width, at);
    return { numerator: sum(tally.withinAnswered, mask, width, at), denominator: sum(tally.answered, mask) + late + later };
  },
};
