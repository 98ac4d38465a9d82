import type { Kpi } from './kpi.ts';
import { sum } from './sum.ts';

export const selfServiceRate: Kpi = {
  id: 'self_service_rate',
  title: { en: 'Self-service rate', ar: 'معدل الخدمة الذاتية' },
  unit: 'share',
  better: 'more',
  sentence: {
    en: 'Of all tickets, the share that customers solved by themselves, without an agent.',
    ar: 'نسبة التذاكر التي حلّها العملاء بأنفسهم دون موظف، من جميع التذاكر.',
  },
  formula: { en: 'tickets solved without an agent / tickets arrived', ar: 'التذاكر المحلولة دون موظف ÷ التذاكر الواردة' },
  statistics: ['share'],
  by: ['channel', 'topic', 'segment', 'priority'],
  observes: 'tickets',
  onePerWindow: false,
  measure: ({ ticket }, _, { classes }) => ({ numerator: sum(ticket.selfSolved, classes), denominator: sum(ticket.arrived, classes) }),
};
