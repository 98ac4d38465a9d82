import type { Kpi } from './kpi.ts';
import { dimensions } from './kpi.ts';
import { sum } from './sum.ts';

export const turnedAwayRate: Kpi = {
  id: 'turned_away_rate',
  title: { en: 'Turned-away rate', ar: 'معدل الرفض' },
  unit: 'share',
  better: 'less',
  sentence: {
    en: 'Of all tickets, the share that came to nothing because the channel was closed or the queue was full and no other way in was offered. Who got in at another try does not count.',
    ar: 'نسبة التذاكر التي لم تصل إلى شيء لأن القناة كانت مغلقة أو الطابور ممتلئًا ولم يُعرض على العميل طريق آخر، من جميع التذاكر. ومن دخل في محاولة لاحقة لا يُحسب.',
  },
  formula: { en: 'tickets turned away / tickets arrived', ar: 'التذاكر المرفوضة ÷ التذاكر الواردة' },
  statistics: ['share'],
  by: dimensions,
  observes: 'tickets',
  onePerWindow: false,
  measure: ({ ticket }, _, { classes }) => ({ numerator: sum(ticket.turnedAway, classes), denominator: sum(ticket.arrived, classes) }),
};
