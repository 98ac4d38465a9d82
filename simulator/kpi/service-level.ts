import type { Kpi } from './kpi.ts';
import { dimensions } from './kpi.ts';
import { decided, within } from './sum.ts';
import { waitingInTime } from './waiting-in-time.ts';

export const serviceLevel: Kpi = {
  id: 'service_level',
  title: { en: 'Service level', ar: 'مستوى الخدمة' },
  unit: 'share',
  better: 'more',
  sentence: {
    en: 'Share of contacts answered within T seconds of entering the queue. Who gave up within T is left out, who gave up later counts as missed, and so does who waited longer when the run stopped. Other houses divide by the answered only (`service_level_answered`, higher), by all who queued (`service_level_offered`, lower), or count any short wait (`service_level_any_wait`): compare only like with like.',
    ar: 'نسبة من رُدّ عليهم خلال T ثانية من دخول الطابور. من تخلّى خلال T لا يُحسب، ومن تخلّى بعدها يُحسب إخفاقًا، وكذلك من طال انتظاره عن ذلك حين توقفت المحاكاة. وهناك من يقسم على من رُدّ عليهم فقط (`service_level_answered`، فترتفع النسبة) أو على كل من دخلوا الطابور (`service_level_offered`، فتنخفض) أو يعدّ كل انتظار قصير (`service_level_any_wait`)، فلا تُقارن إلا نسب التعريف الواحد.',
  },
  formula: { en: 'answered within T / (answered + abandoned after T)', ar: 'من رُدّ عليهم خلال T ÷ (من رُدّ عليهم + من تخلّوا بعد T)' },
  statistics: ['share'],
  by: dimensions,
  observes: 'contacts',
  onePerWindow: false,
  perThreshold: true,
  byChannelFirst: ['share'],
  measure(tallies, model, of) {
    const { answered, abandoned } = within(tallies, model, of);
    return { numerator: answered, denominator: decided(tallies, model, of) - abandoned };
  },
  unknown: waitingInTime,
};
