import type { Kpi } from './kpi.ts';
import { dimensions } from './kpi.ts';
import { sum } from './sum.ts';

export const escalationRate: Kpi = {
  id: 'escalation_rate',
  title: { en: 'Escalation rate', ar: 'معدل التصعيد' },
  unit: 'share',
  better: 'less',
  sentence: {
    en: 'Of the tickets that a person worked on or that were handed over, the share handed over to another team at least once. By team and tier: where the ticket was first routed.',
    ar: 'نسبة التذاكر التي انتقلت إلى فريق آخر مرة واحدة على الأقل، من التذاكر التي عمل عليها موظف أو انتقلت. وبحسب الفريق والمستوى: حيث وُجِّهت التذكرة أول مرة.',
  },
  formula: { en: 'tickets handed over / tickets worked on or handed over', ar: 'التذاكر المُصعَّدة ÷ التذاكر التي عمل عليها موظف أو صُعِّدت' },
  statistics: ['share'],
  by: dimensions,
  observes: 'tickets',
  onePerWindow: false,
  measure: ({ ticket }, _, { classes }) => ({ numerator: sum(ticket.escalated, classes), denominator: sum(ticket.reached, classes) }),
};
