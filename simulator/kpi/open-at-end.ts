import type { Kpi } from './kpi.ts';
import { dimensions } from './kpi.ts';
import { sum } from './sum.ts';

export const openAtEnd: Kpi = {
  id: 'open_tickets',
  title: { en: 'Tickets left open', ar: 'التذاكر المفتوحة في آخر الفترة' },
  unit: 'count',
  better: 'less',
  detail: true,
  sentence: {
    en: 'Tickets open at the moment the window ends, whenever they arrived: what the next period begins with. What comes later does not change it.',
    ar: 'عدد التذاكر المفتوحة لحظة انتهاء الفترة، متى كان ورودها: ما تبدأ به الفترة التالية. ولا يغيّره ما يأتي بعدها.',
  },
  formula: { en: 'tickets open when the window ends', ar: 'التذاكر المفتوحة لحظة انتهاء الفترة' },
  statistics: ['total'],
  by: dimensions,
  observes: 'tickets',
  onePerWindow: true,
  measure: ({ ticket }, _, { classes }) => ({ numerator: sum(ticket.openAtEnd, classes), denominator: 1 }),
};
