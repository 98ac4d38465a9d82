import type { Kpi } from './kpi.ts';
import { dimensions } from './kpi.ts';
import { sum } from './sum.ts';

export const backlog: Kpi = {
  id: 'backlog',
  title: { en: 'Backlog', ar: 'التذاكر المتراكمة' },
  unit: 'count',
  better: 'less',
  sentence: {
    en: 'Open tickets, on average over the window: waiting, in work or waiting for the customer, whenever they arrived.',
    ar: 'متوسط عدد التذاكر المفتوحة خلال الفترة، سواء كانت تنتظر أو قيد العمل أو بانتظار رد العميل، متى كان ورودها.',
  },
  formula: { en: 'ticket-seconds open in the window / its length', ar: 'مجموع ثواني بقاء التذاكر مفتوحة في الفترة ÷ طولها' },
  statistics: ['mean'],
  by: dimensions,
  observes: 'tickets',
  onePerWindow: true,
  measure: ({ ticket }, { window }, { classes }) => ({ numerator: sum(ticket.openTime, classes), denominator: window.to - window.from }),
};
