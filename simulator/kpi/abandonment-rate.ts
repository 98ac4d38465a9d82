import type { Kpi } from './kpi.ts';
import { dimensions } from './kpi.ts';
import { sum, waits } from './sum.ts';

export const abandonmentRate: Kpi = {
  id: 'abandonment_rate',
  title: { en: 'Abandonment rate', ar: 'معدل التخلي' },
  unit: 'share',
  better: 'less',
  sentence: {
    en: 'Of the contacts that entered a queue or hung up in the menu before it, the share that gave up before a solution, however short the wait: in the menu, before anyone answered, or later, when they had to wait again. Each try of who tries again counts; who takes a callback has not given up. Contacts turned away or solved by self-service never queued and do not count. By team and tier: of the waits there.',
    ar: 'نسبة من تخلّوا قبل حل مشكلتهم، مهما قصر انتظارهم، من بين كل من دخلوا طابورًا أو أنهوا المكالمة في القائمة الصوتية قبله: سواء في القائمة، أو قبل أن يرد عليهم أحد، أو بعد ذلك حين عادوا إلى الانتظار. وتُحسب كل محاولة لمن يعاود المحاولة، ومن وافق على معاودة الاتصال به لم يتخلَّ. ولا يُحسب من رُفض تواصله أو حُلّت مشكلته بالخدمة الذاتية لأنه لم يدخل طابورًا. وبحسب الفريق والمستوى: من مرات الانتظار هناك.',
  },
  formula: {
    en: 'contacts given up / contacts that queued or were given up in the menu',
    ar: 'من تخلّوا ÷ (من دخلوا طابورًا + من تخلّوا في القائمة الصوتية)',
  },
  statistics: ['share'],
  by: dimensions,
  observes: 'contacts',
  onePerWindow: false,
  measure(tallies, _, of) {
    const { tally, mask } = waits(tallies, of);
    const inMenu = sum(tally.leftMenu, mask);
    return {
      numerator: sum(tally.abandoned, mask) + sum(tally.abandonedLater, mask) + inMenu,
      denominator: sum(tally.offered, mask) + inMenu,
    };
  },
};
