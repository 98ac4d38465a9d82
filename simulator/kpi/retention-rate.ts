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
    en: 'Of the customers whose tickets ended, the share expected to stay for a month after what they went through; each ticket stands for a customer, and nobody new is counted. Who gave up or was turned away is taken to be as discontent as can be.',
    ar: 'النسبة المتوقع بقاؤها شهرًا من العملاء الذين انتهت تذاكرهم، بحسب ما مرّوا به. وكل تذكرة تمثل عميلًا، ولا يُحسب العملاء الجدد. ومن تخلّى عن الانتظار أو رُفض تواصله يُعدّ في أدنى درجات الرضا.',
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
  measure: ({ ticket }, _, { classes }) =>
    retention({ start: sum(ticket.customers, classes), end: sum(ticket.staying, classes), acquired: 0 }),
};
