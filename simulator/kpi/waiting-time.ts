import type { Kpi } from './kpi.ts';
import { dimensions } from './kpi.ts';
import { waitingContacts } from './open-tickets.ts';
import { sum, waits } from './sum.ts';

export const waitingTime: Kpi = {
  id: 'waiting_time',
  title: { en: 'Waiting time', ar: 'زمن الانتظار' },
  unit: 'seconds',
  better: 'less',
  sentence: {
    en: "Time from entering the queue until someone began or the customer gave up, over all contacts that queued (`asa` is over the answered only). A contact handed over counts with its first wait; by team and tier, every wait there counts, also after a hand-over. A customer's reply to an open ticket is a contact too: it waits for the team that has the ticket. Menu and self-service come before the queue and do not count; who takes a callback waits until the call.",
    ar: 'الزمن من دخول الطابور حتى يبدأ أحد بالخدمة أو يتخلّى العميل، لكل من دخلوا الطابور (أما `asa` فلمن رُدّ عليهم فقط). والتواصل المحوَّل يُحسب بانتظاره الأول، أما بحسب الفريق والمستوى فيُحسب كل انتظار هناك، ولو بعد تحويل. ورد العميل على تذكرة مفتوحة تواصل أيضًا، وهو ينتظر الفريق الذي لديه التذكرة. والقائمة الصوتية والخدمة الذاتية تسبقان الطابور فلا تُحسبان، ومن وافق على معاودة الاتصال به ينتظر حتى نتصل به.',
  },
  formula: { en: 'seconds waited by all / contacts that queued', ar: 'مجموع ثواني الانتظار ÷ عدد من دخلوا الطابور' },
  statistics: ['mean', 'p50', 'p90', 'p99'],
  by: dimensions,
  observes: 'contacts',
  onePerWindow: false,
  byChannelFirst: ['p50', 'p90'],
  measure(tallies, _, of) {
    const { tally, mask } = waits(tallies, of);
    return { numerator: sum(tally.wait, mask), denominator: sum(tally.offered, mask) };
  },
  sketches: ({ visitWait, wait }, { visits, classes }) => [visits ? { rows: visitWait, mask: visits } : { rows: wait, mask: classes }],
  unknown: waitingContacts,
};
