import type { Kpi } from './kpi.ts';
import { sum } from './sum.ts';

export const escalationsOver30Days: Kpi = {
  id: 'escalations_over_30_days',
  title: { en: 'Escalations over 30 days', ar: 'تصعيدات تجاوزت 30 يومًا' },
  unit: 'share',
  better: 'less',
  detail: true,
  sentence: {
    en: 'Of the tickets of the window that were handed over to another team, the share that took more than 30 days from the first hand-over to their end, day and night counted. One still open and older than that counts; one still open and younger is undecided and counted apart.',
    ar: 'نسبة ما استغرق أكثر من 30 يومًا من أول نقل إلى فريق آخر حتى نهايته، ليلًا ونهارًا، من تذاكر الفترة المُصعَّدة. ما زال مفتوحًا وتجاوزها يُحسب، وما زال مفتوحًا ولم يبلغها غير محسوم ويُذكر وحده.',
  },
  formula: {
    en: 'escalated tickets over 30 days / (escalated tickets - undecided)',
    ar: 'المُصعَّد الذي تجاوز 30 يومًا ÷ (المُصعَّد − غير المحسوم)',
  },
  statistics: ['share'],
  by: ['topic', 'tier', 'team'],
  observes: 'tickets',
  onePerWindow: false,
  measure: ({ ticket }, _, { classes }) => ({
    numerator: sum(ticket.escalatedLong, classes),
    denominator: sum(ticket.escalated, classes) - sum(ticket.escalatedUndecided, classes),
  }),
  unknown: { note: 'undecided', count: ({ ticket }, { classes }) => sum(ticket.escalatedUndecided, classes) },
};
