import type { Kpi } from './kpi.ts';
import { dimensions } from './kpi.ts';
import { sum, waits } from './sum.ts';

export const abandonmentRate: Kpi = {
  id: 'abandonment_rate',
  title: { en: 'Abandonment rate', ar: 'معدل التخلي' },
  unit: 'share',
  better: 'less',
  sentence: {
    en: 'Of the contacts that entered a queue, the share that gave up waiting before a solution, however short the wait: before anyone answered, or later, when they had to wait again. Contacts turned away or solved by self-service never queued and do not count. By team and tier: of the waits there.',
    ar: 'نسبة من تخلّوا عن الانتظار قبل حل مشكلتهم، مهما قصر انتظارهم، من بين كل من دخلوا طابورًا: سواء قبل أن يرد عليهم أحد، أو بعد ذلك حين عادوا إلى الانتظار. ولا يُحسب من رُفض تواصله أو حُلّت مشكلته بالخدمة الذاتية لأنه لم يدخل طابورًا. وبحسب الفريق والمستوى: من مرات الانتظار هناك.',
  },
  formula: { en: 'contacts given up / contacts that queued', ar: 'من تخلّوا عن الانتظار ÷ من دخلوا طابورًا' },
  statistics: ['share'],
  by: dimensions,
  observes: 'contacts',
  onePerWindow: false,
  measure(tallies, _, of) {
    const { tally, mask } = waits(tallies, of);
    return { numerator: sum(tally.abandoned, mask) + sum(tally.abandonedLater, mask), denominator: sum(tally.offered, mask) };
  },
};
