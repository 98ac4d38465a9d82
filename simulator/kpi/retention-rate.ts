import type { Kpi } from './kpi.ts';
import { dimensions } from './kpi.ts';
import { retention } from './retention.ts';
import { sum } from './sum.ts';

export const retentionRate: Kpi = {
  id: 'retention_rate',
  title: { en: 'Retention rate', ar: 'معدل الاحتفاظ بالعملاء' },
  unit: 'share',
  better: 'more',
  assumed: {
    en: 'Who stays comes out of the coefficients of `retention` and `satisfaction` in the scenario, which are assumed and not measured: compare policies by it, and do not take its level for a forecast.',
    ar: 'بقاء العملاء ناتج عن معاملات `retention` و`satisfaction` في السيناريو، وهي مفترضة وليست مقيسة: قارن به بين السياسات، ولا تعدّ مستواه توقعًا.',
  },
  sumsChances: true,
  sentence: {
    en: "Of the customers whose tickets of the period ended and who were customers before it, the share expected to stay for a month after all that they went through. A log's column `customer` says whose a ticket is: such a customer counts once, with his last ticket, and is new, so left out, if his first comes in the period. Any other ticket is taken for a customer of its own, who was one before. Tickets still open when the run stops are left out. Who gave up or was turned away is taken to be as discontent as can be.",
    ar: 'من كانوا عملاءنا قبل الفترة وانتهت فيها تذاكر لهم: النسبة المتوقع بقاؤها منهم شهرًا، بحسب كل ما مرّوا به. ويدل العمود `customer` في السجل على صاحب التذكرة، فيُحسب هذا العميل مرة واحدة مع آخر تذكرة له، ويُعدّ جديدًا ولا يُحسب إن جاءت أول تذاكره في الفترة. وكل تذكرة سواها تُعدّ عميلًا قائمًا بذاته كان عميلًا من قبل. ولا تُحسب التذاكر التي بقيت مفتوحة عند نهاية المحاكاة. ومن تخلّى عن الانتظار أو رُفض تواصله يُعدّ في أدنى درجات الرضا.',
  },
  formula: {
    en: '(customers at the end - acquired during it) / customers at the start, over a month',
    ar: '(العملاء في النهاية - المكتسبون خلال الفترة) ÷ العملاء في البداية، لشهر واحد',
  },
  statistics: ['share'],
  by: dimensions,
  observes: 'tickets',
  onePerWindow: false,
  listedIf: ({ retention }) => retention !== undefined,
  measure: ({ ticket }, _, { classes }) => {
    const acquired = sum(ticket.acquired, classes);
    return retention({ start: sum(ticket.customers, classes), end: sum(ticket.staying, classes) + acquired, acquired });
  },
};
