import type { Kpi } from './kpi.ts';
import { sum } from './sum.ts';

export const escalationsOver30Days: Kpi = {
  id: 'escalations_over_30_days',
  title: { en: 'Escalations open too long', ar: 'تصعيدات تجاوزت المهلة' },
  unit: 'share',
  better: 'less',
  detail: true,
  sentence: {
    en: 'Of the tickets of the window that were handed over to another team, the share that took longer from the first hand-over to their end than the policy allows: `limits.escalation`, or 30 days where it says nothing, day and night counted. One still open and older than that counts; one still open and younger is undecided and counted apart.',
    ar: 'نسبة ما استغرق من أول نقل إلى فريق آخر حتى نهايته أكثر مما تسمح به السياسة: `limits.escalation`، أو 30 يومًا إن لم تنص عليه، ليلًا ونهارًا، من تذاكر الفترة المُصعَّدة. وما بقي مفتوحًا وتجاوزها يُحسب، وما بقي مفتوحًا ولم يبلغها غير محسوم ويُذكر وحده.',
  },
  formula: {
    en: 'escalated tickets over the limit / (escalated tickets - undecided)',
    ar: 'المُصعَّد الذي تجاوز المهلة ÷ (المُصعَّد − غير المحسوم)',
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
