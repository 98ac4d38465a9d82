import type { Kpi } from './kpi.ts';
import { sum } from './sum.ts';

export const timeBeforeQueue: Kpi = {
  id: 'time_before_queue',
  title: { en: 'Time before the queue', ar: 'الوقت قبل الطابور' },
  unit: 'seconds',
  better: 'less',
  detail: true,
  sentence: {
    en: 'How long customers go through a menu and self-service before they come into the queue of a person: the mean of those whose first contact came there. It counts for the promises, not as waiting time.',
    ar: 'المدة التي يقضيها العميل في القائمة والخدمة الذاتية قبل أن يدخل طابور الموظفين: متوسط من بلغ الطابور في تواصله الأول. وهي محسوبة في الوعود، وليست من وقت الانتظار.',
  },
  formula: {
    en: 'seconds from arrival to the queue / tickets that came to one',
    ar: 'مجموع الثواني من الوصول إلى الطابور ÷ عدد التذاكر التي بلغت طابورًا',
  },
  statistics: ['mean'],
  by: ['channel'],
  observes: 'tickets',
  onePerWindow: false,
  measure: ({ ticket }, _, { classes }) => ({ numerator: sum(ticket.beforeQueue, classes), denominator: sum(ticket.cameToQueue, classes) }),
};
