import type { Kpi } from './kpi.ts';
import { waitingContacts } from './open-tickets.ts';
import { sum, waits, within } from './sum.ts';

export const serviceLevelAnswered: Kpi = {
  id: 'service_level_answered',
  title: { en: 'Service level, of the answered', ar: 'مستوى الخدمة ممن رُدّ عليهم' },
  unit: 'share',
  better: 'more',
  detail: true,
  sentence: {
    en: 'Share of the answered contacts that were answered within T seconds. Those who gave up are left out altogether, so it looks good where many do: the mildest definition, to be read beside the abandonment rate.',
    ar: 'نسبة من رُدّ عليهم خلال T ثانية من بين من رُدّ عليهم. لا يدخل فيه من تخلّوا أصلًا، فيبدو جيدًا حيث يكثرون. وهو ألين التعريفات، فليُقرأ مع معدل التخلي.',
  },
  formula: { en: 'answered within T / all answered', ar: 'من رُدّ عليهم خلال T ÷ كل من رُدّ عليهم' },
  statistics: ['share'],
  by: ['channel', 'team'],
  observes: 'contacts',
  onePerWindow: false,
  perThreshold: true,
  byChannelFirst: ['share'],
  measure(tallies, model, of) {
    const { tally, mask } = waits(tallies, of);
    return { numerator: within(tallies, model, of).answered, denominator: sum(tally.answered, mask) };
  },
  unknown: { ...waitingContacts, note: 'undecided' },
};
