import type { Kpi } from './kpi.ts';
import { dimensions } from './kpi.ts';
import { sum } from './sum.ts';

export const backlogAge: Kpi = {
  id: 'backlog_age',
  title: { en: 'Age of the backlog', ar: 'عمر التذاكر المتراكمة' },
  unit: 'seconds',
  better: 'less',
  detail: true,
  sentence: {
    en: 'How old an open ticket is on average, at every moment of the window alike: the time since its arrival, day and night counted, of all tickets open then, whenever they arrived. Moments with many open tickets weigh more.',
    ar: 'متوسط عمر التذكرة المفتوحة عبر لحظات الفترة كلها: الزمن منذ ورودها، ليلًا ونهارًا، لكل التذاكر المفتوحة في تلك اللحظة متى كان ورودها. واللحظات التي تكثر فيها التذاكر المفتوحة أثقل وزنًا.',
  },
  formula: {
    en: 'integral over the window of the ages of open tickets / integral of their number',
    ar: 'تكامل أعمار التذاكر المفتوحة عبر الفترة ÷ تكامل عددها',
  },
  statistics: ['mean'],
  by: dimensions,
  observes: 'tickets',
  onePerWindow: true,
  measure: ({ ticket }, _, { classes }) => ({ numerator: sum(ticket.openAge, classes), denominator: sum(ticket.openTime, classes) }),
};
