import type { Kpi } from './kpi.ts';
import { dimensions } from './kpi.ts';
import { sum, waits } from './sum.ts';

export const asa: Kpi = {
  id: 'asa',
  title: { en: 'Average speed of answer (ASA)', ar: 'متوسط سرعة الرد' },
  unit: 'seconds',
  better: 'less',
  sentence: {
    en: 'Mean wait of the contacts that were answered. Those who gave up are left out, so it can look good while many give up: read it beside the abandonment rate. Replies of customers to open tickets are among them, and a few long waits weigh much: read the median wait too.',
    ar: 'متوسط انتظار من رُدّ عليهم. لا يدخل فيه من تخلّوا عن الانتظار، فقد يبدو جيدًا مع كثرة المتخلّين، لذلك يُقرأ مع معدل التخلي. وتدخل فيه ردود العملاء على التذاكر المفتوحة، وقليل من الانتظار الطويل يرفع المتوسط كثيرًا، فليُقرأ معه وسيط الانتظار.',
  },
  formula: { en: 'seconds waited by the answered / contacts answered', ar: 'ثواني انتظار من رُدّ عليهم ÷ عددهم' },
  statistics: ['mean'],
  by: dimensions,
  observes: 'contacts',
  onePerWindow: false,
  byChannelFirst: ['mean'],
  measure(tallies, _, of) {
    const { tally, mask } = waits(tallies, of);
    return { numerator: sum(tally.waitAnswered, mask), denominator: sum(tally.answered, mask) };
  },
};
