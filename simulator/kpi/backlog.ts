import type { Kpi } from './kpi.ts';
import { dimensions } from './kpi.ts';
import { sum } from './sum.ts';

export const backlog: Kpi = {
  id: 'backlog',
  title: { en: 'Backlog', ar: 'التذاكر المتراكمة' },
  unit: 'count',
  better: 'less',
  sentence: {
    en: 'Open tickets, on average over the window: waiting, in work, waiting for the customer or for another try, whenever they arrived. What is taken for solved is not open until it comes back.',
    ar: 'متوسط عدد التذاكر المفتوحة خلال الفترة، سواء كانت تنتظر أو قيد العمل أو بانتظار رد العميل أو معاودته المحاولة، متى كان ورودها. وما عُدّ محلولًا ليس مفتوحًا حتى يُعاد فتحه.',
  },
  formula: { en: 'ticket-seconds open in the window / its length', ar: 'مجموع ثواني بقاء التذاكر مفتوحة في الفترة ÷ طولها' },
  statistics: ['mean'],
  by: dimensions,
  observes: 'tickets',
  onePerWindow: true,
  measure: ({ ticket }, { window }, { classes }) => ({ numerator: sum(ticket.openTime, classes), denominator: window.to - window.from }),
};
